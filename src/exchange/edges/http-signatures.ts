import { randomUUID, type KeyObject } from 'node:crypto';
import { contentDigest } from '../../core/digest.ts';
import type { Finding } from '../../core/errors.ts';
import { MAX_LIFE } from '../envelope-claims.ts';
import { tokenFinding } from '../envelope-jws.ts';
import { tokenInvalid, type Presented } from '../envelope-request.ts';
import { answerInvalid } from '../envelope-response.ts';
import type { SigningKey } from '../envelope-sign.ts';
import { signBytes, verifyBytes } from '../envelope-signature.ts';
import {
  edgeFinding,
  requireHeader,
  sentDigest,
  type Edge,
  type EdgePlace,
  type EdgeReceived,
  type EdgeRequest,
} from './edge.ts';
import {
  parseSignatureInput,
  parseSignatures,
  signatureBase,
  SignatureFormError,
  type SignatureInput,
  type SignedMessage,
} from './message-signatures.ts';

const REQUEST_TAG = 'agency-request';
const RESPONSE_TAG = 'agency-response';
const WORDS = ['gateway-purpose', 'gateway-grant', 'gateway-subject', 'gateway-case'] as const;
const ALGS: Readonly<Record<string, string>> = { 'ecdsa-p256-sha256': 'ES256', ed25519: 'EdDSA' };
const ALG_OF: Readonly<Record<string, string>> = { ES256: 'ecdsa-p256-sha256', EdDSA: 'ed25519' };

/**
 * RFC 9421 with `Content-Digest` (RFC 9530). The signature with tag `agency-request` covers `@method`, `@target-uri`,
 * `content-digest`, `content-type` where there is a body, and every `gateway-*` header that is sent; parameters
 * `created`, `expires`, `nonce` (used once), `keyid` = client id `#` kid, `alg`. `Gateway-Purpose` says what for.
 */
export const httpSignatures: Edge = {
  name: 'http-signatures',
  mark: 'signature-input',
  kept: ['signature-input', 'signature', 'content-digest', 'content-type', ...WORDS],
  readRequest(request, place) {
    const signed = readSigned(request);
    const [client, kid] = String(signed.input.params.get('keyid')).split('#');
    const alg = ALGS[String(signed.input.params.get('alg'))] ?? 'none';
    return {
      token: evidenceOf(request),
      contentDigest: sentDigest(request),
      presented: {
        header: { alg, kid },
        claims: toClaims(signed.input, client, request, place),
        form: checkCoverage(signed.input, request),
        checkSignature: ({ key }) => checkBase(signed, key, alg),
      },
    };
  },
  signRequest(request) {
    const { key, iss, sub, method, url, body } = request;
    const created = Math.floor((request.now ?? Date.now()) / 1000);
    const headers: Record<string, string> = {
      'content-digest': contentDigest(body),
      'gateway-purpose': request.purpose,
      'gateway-grant': request.grant,
      'gateway-subject': sub,
      ...(request.case !== undefined && { 'gateway-case': request.case }),
      ...(body.length > 0 && { 'content-type': request.contentType ?? 'application/json' }),
    };
    const components = ['@method', '@target-uri', ...Object.keys(headers)].map((name) => `"${name}"`);
    const expires = created + (request.life ?? MAX_LIFE);
    const params = `;created=${created};expires=${expires};nonce="${request.jti ?? randomUUID()}";keyid="${iss}#${key.kid}";alg="${ALG_OF[key.alg]}";tag="${REQUEST_TAG}"`;
    const message = { method, url, headers: fieldsOf(headers) };
    return Promise.resolve({
      ...headers,
      ...signedFields(`(${components.join(' ')})${params}`, message, key),
    });
  },
  signAnswer(answer) {
    const { key, iss, status, body, request, contentType } = answer;
    const created = Math.floor((answer.now ?? Date.now()) / 1000);
    const headers = { 'content-digest': contentDigest(body), 'content-type': contentType };
    const components =
      '("@status" "content-digest" "content-type" "@method";req "@target-uri";req "content-digest";req)';
    const params = `;created=${created};nonce="${answer.requestJti}";keyid="${iss}#${key.kid}";alg="${ALG_OF[key.alg]}";tag="${RESPONSE_TAG}"`;
    const message = { status, headers: fieldsOf(headers), request };
    return Promise.resolve(signedFields(components + params, message, key));
  },
  statementOf({ status, header, request }) {
    const sent = ANSWERED.flatMap((name) => {
      const value = header(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    if (sent.every(([name]) => name !== 'signature-input')) return undefined;
    const statement = { form: 'rfc9421', status, headers: Object.fromEntries(sent), request };
    return Buffer.from(JSON.stringify(statement)).toString('base64url');
  },
  readAnswer: readAnswerStatement,
};

const fieldsOf =
  (headers: Readonly<Record<string, string>>) =>
  (name: string): readonly string[] =>
    headers[name] === undefined ? [] : [headers[name]];

function signedFields(text: string, message: SignedMessage, key: SigningKey): Record<string, string> {
  const [input] = parseSignatureInput(`sig=${text}`);
  if (input === undefined) throw new TypeError('no signature to make');
  const base = Buffer.from(signatureBase(input, message));
  const signature = signBytes(key.alg, key.privateKey, base);
  return { 'signature-input': `sig=${text}`, signature: `sig=:${signature.toString('base64')}:` };
}

interface Signed {
  input: SignatureInput;
  base: Buffer;
  signature: Buffer;
}

/** The one signature with our tag. TOKEN_INVALID. */
function readSigned(request: EdgeRequest): Signed {
  requireHeader(request, 'signature-input');
  requireHeader(request, 'signature');
  try {
    return signedWith(REQUEST_TAG, request);
  } catch (error) {
    if (!(error instanceof SignatureFormError)) throw error;
    throw tokenInvalid([edgeFinding('SIGNATURE_FORMAT', error.message, 'signature-input')]);
  }
}

/** The one signature of a message with this tag. Throws {@link SignatureFormError}. */
function signedWith(tag: string, message: SignedMessage): Signed {
  const [inputs = '', signatures = ''] = ['signature-input', 'signature'].map((name) =>
    message.headers(name).join(', '),
  );
  const ours = parseSignatureInput(inputs).filter(({ params }) => params.get('tag') === tag);
  const [input] = ours;
  if (input === undefined || ours.length > 1)
    throw new SignatureFormError(`exactly one signature has the tag ${tag}`);
  const signature = parseSignatures(signatures).get(input.label);
  if (signature === undefined) throw new SignatureFormError(`Signature has no ${input.label}`);
  return { input, signature, base: Buffer.from(signatureBase(input, message)) };
}

/** Headers of an answer that its signature may cover. */
const ANSWERED = ['signature-input', 'signature', 'content-digest', 'content-type'] as const;
const ANSWER_COVERS = [
  '"@status"',
  '"content-digest"',
  '"@method";req',
  '"@target-uri";req',
  '"content-digest";req',
] as const;

interface AnswerStatement {
  status: number;
  headers: Readonly<Record<string, string>>;
  request: EdgeReceived['request'];
}

/** The nonce of the request, which only its receiver knows to be fresh, stands for an audience. */
function readAnswerStatement(statement: string, { audience }: { audience: string }): Presented {
  try {
    const { status, headers, request } = JSON.parse(
      Buffer.from(statement, 'base64url').toString(),
    ) as AnswerStatement;
    const { method, url, contentDigest: requestDigest } = request;
    const asked = { method, url, headers: fieldsOf({ 'content-digest': requestDigest }) };
    const signed = signedWith(RESPONSE_TAG, { status, headers: fieldsOf(headers), request: asked });
    const { params, components } = signed.input;
    const [client, kid] = String(params.get('keyid')).split('#');
    const alg = ALGS[String(params.get('alg'))] ?? 'none';
    const covered = new Set(components.map(({ text }) => text));
    const missing = ANSWER_COVERS.filter((name) => !covered.has(name));
    return {
      header: { alg, kid },
      claims: {
        iss: client,
        aud: audience,
        iat: params.get('created'),
        request_jti: params.get('nonce'),
        request_digest: requestDigest,
        status,
        content_digest: headers['content-digest'],
      },
      form: missing.map((name) => tokenFinding('NOT_COVERED', `${name} is not under the signature`)),
      checkSignature: ({ key }) => checkBase(signed, key, alg),
    };
  } catch (error) {
    if (!(error instanceof SignatureFormError || error instanceof SyntaxError)) throw error;
    throw answerInvalid([tokenFinding('SIGNATURE_FORMAT', error.message)]);
  }
}

function checkBase({ base, signature }: Signed, key: KeyObject, alg: string): Finding[] {
  const good = (alg === 'EdDSA' || alg === 'ES256') && verifyBytes(alg, key, base, signature);
  return good ? [] : [tokenFinding('SIGNATURE_INVALID', 'the signature does not verify')];
}

/** What must be under the signature, without parameters, for it to speak of this request. */
function checkCoverage({ components }: SignatureInput, request: EdgeRequest): Finding[] {
  const covered = new Set(components.map(({ text }) => text));
  const sent = [...WORDS, 'content-type'].filter((name) => request.headers(name).length > 0);
  return ['@method', '@target-uri', 'content-digest', ...sent]
    .filter((name) => !covered.has(`"${name}"`))
    .map((name) => edgeFinding('NOT_COVERED', `${name} is not under the signature`, 'signature-input'));
}

function toClaims(
  { params }: SignatureInput,
  client: string | undefined,
  request: EdgeRequest,
  { audience, grantFor }: EdgePlace,
): Record<string, unknown> {
  const [purpose, grant, subject, caseId] = WORDS.map((name) => request.headers(name)[0]);
  return {
    iss: client,
    sub: subject ?? client,
    // `@target-uri` names the gateway: a signature for another one has another base.
    aud: audience,
    iat: params.get('created'),
    nbf: params.get('created'),
    exp: params.get('expires'),
    jti: params.get('nonce'),
    htm: request.method,
    htu: request.url,
    purpose,
    grant: grant ?? grantFor(String(client), String(purpose)) ?? 'none',
    // Covered by the signature, or NOT_COVERED says so.
    content_digest: sentDigest(request),
    ...(caseId !== undefined && { case: caseId }),
  };
}

/** The signed statement as one text: there is no token to keep. */
function evidenceOf(request: EdgeRequest): string {
  const { method, url } = request;
  const headers = Object.fromEntries(
    httpSignatures.kept.flatMap((name) => {
      const values = request.headers(name);
      return values.length === 0 ? [] : [[name, values.join(', ')]];
    }),
  );
  return Buffer.from(JSON.stringify({ form: 'rfc9421', method, url, headers })).toString('base64url');
}
