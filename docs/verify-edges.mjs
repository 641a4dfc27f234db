// What verify-evidence.mjs stands on: archives, digests, keys, tokens, and statements that were signed in the form of another system
// (docs/edges.md). Each is given in the words of our own tokens: `header` with alg and kid, `claims`, the signed `data`,
// `signature`. Nothing here or there needs more than what Node and browsers both have.

const utf8 = new TextEncoder();
/** The bytes of a text: as it is written, or (`bytes`) as its base64 or base64url says. */
export const bytesOf = (text) => (typeof text === 'string' ? utf8.encode(text) : text);
export const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
export const textOf = (data) => new TextDecoder().decode(data);
export const hex = (data) => Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
export const base64 = (data) => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
export const base64url = (data) => base64(data).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export function join(...parts) {
  const all = parts.map(bytesOf);
  const joined = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export const digest = async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(data)));
export const sha256 = async (data) => hex(await digest(data));

const inflate = async (data) => {
  const inflated = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
};

/** Names of a ZIP archive with their contents. */
export async function unzip(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const short = (at) => view.getUint16(at, true);
  const long = (at) => view.getUint32(at, true);
  let end = archive.length - 22;
  while (end >= 0 && long(end) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('not a ZIP archive');
  const files = {};
  let at = long(end + 16);
  for (let left = short(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => short(at + offset));
    const name = textOf(archive.subarray(at + 46, at + 46 + nameLength));
    const local = long(at + 42);
    const start = local + 30 + short(local + 26) + short(local + 28);
    const data = archive.subarray(start, start + long(at + 20));
    files[name] = short(at + 10) === 8 ? await inflate(data) : data;
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** RFC 7638. */
export async function thumbprint({ kty, crv, x, y, e, n }) {
  const members = kty === 'EC' ? { crv, kty, x, y } : kty === 'RSA' ? { e, kty, n } : { crv, kty, x };
  return base64url(await digest(JSON.stringify(members)));
}

/** What a key is, and how it is used. */
const ALGORITHMS = {
  ES256: [
    { name: 'ECDSA', namedCurve: 'P-256' },
    { name: 'ECDSA', hash: 'SHA-256' },
  ],
  EdDSA: ['Ed25519', 'Ed25519'],
  PS256: [
    { name: 'RSA-PSS', hash: 'SHA-256' },
    { name: 'RSA-PSS', saltLength: 32 },
  ],
  RS256: [{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, 'RSASSA-PKCS1-v1_5'],
};

async function isSigned({ alg, jwk: { kty, crv, x, y, n, e } }, data, signature) {
  const [kind, way] = ALGORITHMS[alg];
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, n, e }, kind, false, ['verify']);
  return crypto.subtle.verify(way, key, signature, data);
}

const SKEW_SECONDS = 10;

/** Keys by issuer and kid; reads tokens signed with them. */
export class Keys {
  #keys = new Map();
  used = new Map();
  constructor(list) {
    for (const key of list) this.#keys.set(`${key.issuer} ${key.kid}`, key);
  }

  /** Claims of a token, once its signature holds with a key that its issuer held at that time. */
  async read(token, typ) {
    const { header, claims, data, signature } = partsOf(token, typ);
    const at = `the ${typ} of ${claims.iss}`;
    const key = this.#keys.get(`${claims.iss} ${header.kid}`);
    if (key === undefined || key.alg !== header.alg) throw new Error(`no key for ${at}`);
    if (!(await isSigned(key, data, signature))) throw new Error(`the signature of ${at} does not hold`);
    const instant = claims.iat ?? claims.at / 1000;
    const seconds = (date, absent) => (date === undefined ? absent : Date.parse(date) / 1000);
    const until = Math.min(seconds(key.notAfter, Infinity), seconds(key.revokedAt, Infinity));
    const counted = instant >= seconds(key.notBefore) - SKEW_SECONDS && instant < until;
    if (!counted) throw new Error(`the key of ${at} did not count at that time`);
    this.used.set(key.thumbprint, `${claims.iss}${key.role ? ` (${key.role})` : ''}`);
    return claims;
  }
}

const jsonIn = (part) => JSON.parse(textOf(bytes(part)));

const REQUEST = 'agency-request+jwt';
const FOREIGN = new Set([REQUEST, 'agency-response+jwt']);

/** A token that must be of this type, or what stands in its place; nothing of it is verified yet. */
export function partsOf(token, typ) {
  const [head, payload, signature] = token.split('.');
  if (payload === undefined) return readMessageSignature(jsonIn(token), typ);
  const header = jsonIn(head);
  const form = FOREIGN.has(typ) ? FORMS[header.typ] : undefined;
  if (form === undefined && header.typ !== typ) throw new Error(`a ${header.typ ?? 'token'} is no ${typ}`);
  const own = jsonIn(payload);
  const claims = form === undefined ? own : form(own, typ);
  return { header, claims, data: bytesOf(`${head}.${payload}`), signature: bytes(signature) };
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
    data: bytesOf([...lines, `"@signature-params": ${value}`].join('\n')),
    signature: bytes(signature ?? ''),
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
