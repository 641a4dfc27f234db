import { randomUUID } from 'node:crypto';
import { contentDigest } from '../../core/digest.ts';
import type { Finding } from '../../core/errors.ts';
import { checkEqual, MAX_LIFE } from '../envelope-claims.ts';
import { checkSignature, readJws, readMembers, type JsonMembers } from '../envelope-jws.ts';
import { tokenInvalid } from '../envelope-request.ts';
import { signClaims } from '../envelope-sign.ts';
import {
  edgeFinding,
  modernDigest,
  oldDigest,
  readStatement,
  requireHeader,
  sentDigest,
  type Edge,
  type EdgeCall,
  type EdgePlace,
  type EdgeRequest,
} from './edge.ts';

const HEADER = 'agid-jwt-signature';

/**
 * Italian ModI, INTEGRITY_REST_02: `Agid-JWT-Signature` (typ JWT, kid) over `signed_headers` with `digest`, and
 * `content-type` where there is a body. `aud` is the address of the operation, which binds the token to it: ModI knows
 * no method and path. `purposeId` is the purpose; `grant` may stand, else the grant that covers the call is taken.
 */
export const modi: Edge = {
  name: 'modi',
  mark: HEADER,
  kept: [HEADER, 'agid-jwt-trackingevidence', 'digest', 'content-digest', 'content-type'],
  readRequest(request, place) {
    const token = requireHeader(request, HEADER);
    const { jws, findings } = readJws(token);
    if (jws === undefined) throw tokenInvalid(findings);
    const read = readMembers(jws.payload, 'claims');
    if ('findings' in read) throw tokenInvalid(read.findings);
    const signed = signedHeaders(read.members['signed_headers']);
    return {
      token,
      contentDigest: sentDigest(request),
      presented: {
        header: jws.header,
        claims: toClaims(read.members, signed, request, place),
        form: [
          ...checkEqual(jws.header['typ'], 'JWT', 'TYP_WRONG', 'header/typ'),
          ...checkAuthorization(request, token),
          ...checkHeaders(request, signed),
        ],
        checkSignature: (key) => checkSignature(jws, key),
      },
    } satisfies EdgeCall;
  },
  async signRequest(request) {
    const iat = Math.floor((request.now ?? Date.now()) / 1000);
    const digest = contentDigest(request.body);
    const { key, purpose, method: _m, url, body, contentType, now: _n, life, jti, ...claims } = request;
    const token = await signClaims(
      {
        ...claims,
        aud: url,
        iat,
        nbf: iat,
        exp: iat + (life ?? MAX_LIFE),
        jti: jti ?? randomUUID(),
        purposeId: purpose,
        signed_headers: headersToSign(
          digest,
          body.length > 0 ? (contentType ?? 'application/json') : undefined,
        ),
      },
      'JWT',
      key,
    );
    return { [HEADER]: token, digest: oldDigest(digest), 'content-digest': digest };
  },
  async signAnswer(answer) {
    const iat = Math.floor((answer.now ?? Date.now()) / 1000);
    const digest = contentDigest(answer.body);
    const token = await signClaims(
      {
        iss: answer.iss,
        aud: answer.aud,
        iat,
        exp: iat + MAX_LIFE,
        jti: randomUUID(),
        request_jti: answer.requestJti,
        request_digest: oldDigest(answer.requestDigest),
        status: answer.status,
        signed_headers: headersToSign(digest, answer.contentType),
      },
      'JWT',
      answer.key,
    );
    return { [HEADER]: token, digest: oldDigest(digest) };
  },
  statementOf: ({ header }) => header(HEADER),
  readAnswer(statement) {
    const { jws, claims } = readStatement(statement);
    const signed = signedHeaders(claims['signed_headers']);
    return {
      header: jws.header,
      claims: {
        ...claims,
        request_digest: modernDigest(String(claims['request_digest'])),
        content_digest: modernDigest(signed.get('digest') ?? signed.get('content-digest') ?? ''),
      },
      form: checkEqual(jws.header['typ'], 'JWT', 'TYP_WRONG', 'header/typ'),
      checkSignature: (key) => checkSignature(jws, key),
    };
  },
};

const headersToSign = (digest: string, contentType: string | undefined): Record<string, string>[] => [
  { digest: oldDigest(digest) },
  ...(contentType === undefined ? [] : [{ 'content-type': contentType }]),
];

function toClaims(
  claims: JsonMembers,
  signed: ReadonlyMap<string, string>,
  request: EdgeRequest,
  { audience, grantFor }: EdgePlace,
): JsonMembers {
  const { iss, iat, exp, jti, act } = claims;
  const purpose = claims['purposeId'] ?? claims['purpose'];
  const isForUs = claims['aud'] === request.url;
  return {
    iss,
    sub: claims['sub'] ?? iss,
    aud: isForUs ? audience : claims['aud'],
    iat,
    nbf: claims['nbf'] ?? iat,
    exp,
    jti,
    htm: request.method,
    htu: request.url,
    purpose,
    grant: claims['grant'] ?? grantFor(String(iss), String(purpose)) ?? 'none',
    content_digest: modernDigest(signed.get('digest') ?? signed.get('content-digest') ?? ''),
    ...(act !== undefined && { act }),
    ...(claims['case'] !== undefined && { case: claims['case'] }),
  };
}

/** An array of objects with one lower-case name each; malformed ones are left out and missed by the checks. */
function signedHeaders(value: unknown): ReadonlyMap<string, string> {
  const entries = Array.isArray(value) ? value.flatMap((item: unknown) => Object.entries(item ?? {})) : [];
  return new Map(
    entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])),
  );
}

/** ID_AUTH_REST_02 puts the same token into Authorization; another one would be two callers in one request. */
function checkAuthorization(request: EdgeRequest, token: string): Finding[] {
  const values = request.headers('authorization');
  if (values.length === 0 || (values.length === 1 && values[0] === `Bearer ${token}`)) return [];
  return [
    edgeFinding('AUTHORIZATION_UNEXPECTED', 'holds something else than the signature', 'authorization'),
  ];
}

/** What must be signed when it is sent, as it is sent. */
const COVERED = ['content-type', 'content-encoding'] as const;

function checkHeaders(request: EdgeRequest, signed: ReadonlyMap<string, string>): Finding[] {
  return COVERED.flatMap((name) => {
    const sent = request.headers(name);
    if (sent.length === 0 && !signed.has(name)) return [];
    return sent.length === 1 && sent[0] === signed.get(name)
      ? []
      : [edgeFinding('SIGNED_HEADER_MISMATCH', 'is not what signed_headers says', name)];
  });
}
