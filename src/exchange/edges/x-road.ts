import { createHash, randomUUID } from 'node:crypto';
import { contentDigest } from '../../core/digest.ts';
import { checkEqual, MAX_LIFE } from '../envelope-claims.ts';
import { checkSignature, readJws, readMembers, type JsonMembers } from '../envelope-jws.ts';
import { tokenInvalid } from '../envelope-request.ts';
import { signClaims } from '../envelope-sign.ts';
import {
  edgeFinding,
  readStatement,
  requireHeader,
  sentDigest,
  type Edge,
  type EdgePlace,
  type EdgeRequest,
} from './edge.ts';

/** Instance and class under which our members stand. */
export const INSTANCE = 'TWIN-CITY';
export const MEMBER_CLASS = 'GOV';
const TYP = 'x-road-message+jwt';

/** Headers under the hash besides the request line, in this order, each when it is sent. */
const HASHED = [
  'content-type',
  'x-road-client',
  'x-road-id',
  'x-road-issue',
  'x-road-represented-party',
  'x-road-userid',
] as const;

const sha512 = (bytes: Uint8Array | string): Buffer => createHash('sha512').update(bytes).digest();

/** base64(SHA-512(SHA-512(headers) + SHA-512(body))), the headers as request line and `name: value` lines, CRLF ended. */
export function requestHash(request: EdgeRequest): string {
  const { pathname, search } = new URL(request.url);
  const lines = HASHED.flatMap((name) => request.headers(name).map((value) => `${name}: ${value.trim()}`));
  const head = [`${request.method} ${pathname}${search}`, ...lines].map((line) => `${line}\r\n`).join('');
  return sha512(Buffer.concat([sha512(head), sha512(request.body)])).toString('base64');
}

/** `TWIN-CITY/GOV/chifeng-social-insurance/core` of the client `chifeng-social-insurance.core`. */
export const xRoadId = (clientId: string): string =>
  [INSTANCE, MEMBER_CLASS, ...(clientId.includes('/') ? ['gateway'] : clientId.split('.'))].join('/');

/**
 * X-Road's headers. There two security servers authenticate each other and sign in between; here `X-Road-Signature`, a
 * JWS (typ x-road-message+jwt, kid) with `iss`, `aud`, `iat`, `exp`, `jti` = X-Road-Id, `request_hash`, `purpose`, does
 * what they do. The answer carries its own X-Road-Signature, X-Road-Request-Hash, -Id, -Request-Id, -Service and, on a refusal, -Error.
 */
export const xRoad: Edge = {
  name: 'x-road',
  mark: 'x-road-client',
  needsBytes: true,
  kept: [...HASHED, 'x-road-signature', 'x-road-request-hash', 'x-road-request-id', 'x-road-error'],
  readRequest(request, place) {
    const token = requireHeader(request, 'x-road-signature');
    const { jws, findings } = readJws(token);
    if (jws === undefined) throw tokenInvalid(findings);
    const read = readMembers(jws.payload, 'claims');
    if ('findings' in read) throw tokenInvalid(read.findings);
    const { members } = read;
    const client = requireHeader(request, 'x-road-client');
    const hash = requestHash(request);
    const sent = request.headers('x-road-request-hash');
    const digests = request.headers('content-digest').length + request.headers('digest').length;
    return {
      token,
      contentDigest: digests === 0 ? contentDigest(request.body) : sentDigest(request),
      presented: {
        header: jws.header,
        claims: toClaims(members, request, place),
        form: [
          ...checkEqual(jws.header['typ'], TYP, 'TYP_WRONG', 'header/typ'),
          ...checkEqual(members['jti'], requireHeader(request, 'x-road-id'), 'ID_MISMATCH', 'claims/jti'),
          ...checkEqual(members['request_hash'], hash, 'REQUEST_HASH_MISMATCH', 'claims/request_hash'),
          ...(xRoadId(String(members['iss'])) === client
            ? []
            : [edgeFinding('CLIENT_MISMATCH', 'is not the one that signed', 'x-road-client')]),
          ...(sent.every((value) => value === hash)
            ? []
            : [edgeFinding('REQUEST_HASH_MISMATCH', 'differs from the request', 'x-road-request-hash')]),
        ],
        checkSignature: (key) => checkSignature(jws, key),
      },
    };
  },
  async signRequest({ key, iss, sub, aud, purpose, grant, act, fields, ...request }) {
    const iat = Math.floor((request.now ?? Date.now()) / 1000);
    const jti = request.jti ?? randomUUID();
    const headers: Record<string, string> = {
      'x-road-client': xRoadId(iss),
      'x-road-id': jti,
      ...(request.case !== undefined && { 'x-road-issue': request.case }),
      ...(request.body.length > 0 && { 'content-type': request.contentType ?? 'application/json' }),
    };
    const { method, url, body } = request;
    if ('digest' in body) throw new TypeError('the hash of this form is over the bytes');
    const hash = requestHash({
      method,
      url,
      body,
      headers: (name) => (headers[name] === undefined ? [] : [headers[name]]),
    });
    const exp = iat + (request.life ?? MAX_LIFE);
    const bound = { content_digest: contentDigest(body), request_hash: hash };
    const claims = { iss, sub, aud, iat, nbf: iat, exp, jti, purpose, grant, ...bound };
    const more = { ...(act !== undefined && { act: { ...act } }), ...(fields !== undefined && { fields }) };
    const signature = await signClaims({ ...claims, ...more }, TYP, key);
    return { ...headers, 'x-road-request-hash': hash, 'x-road-signature': signature };
  },
  async signAnswer({ request, requestJti, requestDigest, code, status, ...answer }) {
    const service = new URL(request.url).pathname.split('/').slice(1, 3).join('/');
    const iat = Math.floor((answer.now ?? Date.now()) / 1000);
    const { iss, aud, key, body } = answer;
    const request_hash = requestHash(request);
    const asked = { request_jti: requestJti, request_digest: requestDigest, request_hash };
    const claims = { iss, aud, iat, ...asked, status, content_digest: contentDigest(body) };
    return {
      'x-road-id': requireHeader(request, 'x-road-id'),
      'x-road-client': requireHeader(request, 'x-road-client'),
      'x-road-request-id': requestJti,
      'x-road-request-hash': request_hash,
      'x-road-signature': await signClaims(claims, TYP, key),
      'x-road-service': `${INSTANCE}/${MEMBER_CLASS}/gateway/${service}`,
      ...(status >= 400 && { 'x-road-error': whoFailed(status, code ?? 'ERROR') }),
    };
  },
  statementOf: ({ header }) => header('x-road-signature'),
  readAnswer(statement) {
    const { jws, claims } = readStatement(statement);
    return {
      header: jws.header,
      claims,
      form: checkEqual(jws.header['typ'], TYP, 'TYP_WRONG', 'header/typ'),
      checkSignature: (key) => checkSignature(jws, key),
    };
  },
};

const whoFailed = (status: number, code: string): string =>
  `${status >= 500 ? 'Server.ServerProxy' : 'Client'}.${code}`;

function toClaims(claims: JsonMembers, request: EdgeRequest, { grantFor }: EdgePlace): JsonMembers {
  const { iss, iat, exp, jti, aud, purpose, act } = claims;
  const [user] = request.headers('x-road-userid');
  const [issue] = request.headers('x-road-issue');
  return {
    iss,
    sub: claims['sub'] ?? iss,
    aud,
    iat,
    nbf: claims['nbf'] ?? iat,
    exp,
    jti,
    htm: request.method,
    htu: request.url,
    purpose,
    grant: claims['grant'] ?? grantFor(String(iss), String(purpose)) ?? 'none',
    // The hash is over the body too; what it stands for is told by REQUEST_HASH_MISMATCH.
    content_digest: contentDigest(request.body),
    ...((act ?? user) !== undefined && { act: act ?? { user } }),
    ...(issue !== undefined && { case: issue }),
  };
}
