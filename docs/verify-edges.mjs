// Reads tokens for verify-evidence.mjs, and statements that were signed in the form of another system (docs/edges.md).
// Each is given in the words of our own tokens: `header` with alg and kid, `claims`, the signed `data`, `signature`.

const bytes = (part) => Buffer.from(part, 'base64url');
const REQUEST = 'agency-request+jwt';
const FOREIGN = new Set([REQUEST, 'agency-response+jwt']);

/** A token that must be of this type, or what stands in its place; nothing of it is verified here. */
export function partsOf(token, typ) {
  const [head, payload, signature] = token.split('.');
  if (payload === undefined) return readMessageSignature(JSON.parse(bytes(token)), typ);
  const header = JSON.parse(bytes(head));
  const form = FOREIGN.has(typ) ? FORMS[header.typ] : undefined;
  if (form === undefined && header.typ !== typ) throw new Error(`a ${header.typ ?? 'token'} is no ${typ}`);
  const own = JSON.parse(bytes(payload));
  const claims = form === undefined ? own : form(own, typ);
  return { header, claims, data: Buffer.from(`${head}.${payload}`), signature: bytes(signature) };
}

const FORMS = {
  // ModI, Agid-JWT-Signature.
  JWT(claims, typ) {
    const signed = Object.assign({}, ...claims.signed_headers);
    const digests = { content_digest: modern(signed.digest ?? signed['content-digest']) };
    if (typ !== REQUEST) digests.request_digest = modern(claims.request_digest);
    return { ...claims, ...digests };
  },
  // X-Road-Signature. A request without content_digest is bound to its body by request_hash alone.
  'x-road-message+jwt': (claims) => claims,
};

const modern = (digest) => digest?.replace(/^SHA-256=([^:]+)$/i, 'sha-256=:$1:');

/** RFC 9421: the message as it was sent, from which the signature base is built again. */
function readMessageSignature({ method, url, status, headers, request }, typ) {
  const tag = typ === REQUEST ? 'agency-request' : 'agency-response';
  const inputs = headers['signature-input'].matchAll(
    /([a-z*][\w.*-]*)=(\(([^)]*)\)((?:;[^;,"]+(?:"[^"]*")?)*))/g,
  );
  const input = [...inputs].find(([, , , , params]) => params.includes(`;tag="${tag}"`));
  if (input === undefined) throw new Error(`no signature with the tag ${tag}`);
  const [, label, value, list, params] = input;
  const message = { method, url, status, headers };
  const asked = request && { ...request, headers: { 'content-digest': request.contentDigest } };
  const components = list.match(/"[^"]+"(;req)?/g) ?? [];
  const lines = components.map((component) => {
    const [, name, ofRequest] = /"([^"]+)"(;req)?/.exec(component);
    return `${component}: ${valueOf(name, ofRequest ? asked : message)}`;
  });
  const needed = typ === REQUEST ? ['"@method"', '"@target-uri"', '"content-digest"'] : ANSWER;
  const missing = needed.find((name) => !components.includes(name));
  if (missing !== undefined) throw new Error(`${missing} is not under the signature`);
  const param = (name) => new RegExp(`;${name}="?([^;"]+)`).exec(params)?.[1];
  const [iss, kid] = param('keyid').split('#');
  const own = { iss, iat: Number(param('created')), content_digest: headers['content-digest'] };
  const bound = { request_jti: param('nonce'), request_digest: request?.contentDigest, status };
  const signature = new RegExp(`(?:^|[, ])${label}=:([A-Za-z0-9+/=]+):`).exec(headers.signature)?.[1];
  return {
    header: { kid, alg: param('alg') === 'ed25519' ? 'EdDSA' : 'ES256' },
    claims: typ === REQUEST ? { ...own, jti: param('nonce') } : { ...own, ...bound },
    data: Buffer.from([...lines, `"@signature-params": ${value}`].join('\n')),
    signature: Buffer.from(signature ?? '', 'base64'),
  };
}

const ANSWER = [
  '"@status"',
  '"content-digest"',
  '"@method";req',
  '"@target-uri";req',
  '"content-digest";req',
];

function valueOf(name, { method, url, status, headers }) {
  const derived = { '@method': method, '@target-uri': url, '@status': status };
  const value = name.startsWith('@') ? derived[name] : headers[name]?.trim();
  if (value === undefined) throw new Error(`the message has no ${name}`);
  return value;
}
