import { contentDigest, type Hashed } from '../core/digest.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import { checkClaims, checkEqual, MAX_LIFE, RESPONSE_CLAIMS, SKEW } from './envelope-claims.ts';
import { checkKey, checkSignature, readJws, readMembers, tokenFinding } from './envelope-jws.ts';
import type { Issuers, TrustedKey } from './envelope-keys.ts';
import type { Presented } from './envelope-request.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';

export const RESPONSE_TYP = 'agency-response+jwt';

export interface ResponseClaims {
  iss: string;
  aud: string;
  /** Seconds since 1970. */
  iat: number;
  request_jti: string;
  request_digest: string;
  status: number;
  content_digest: string;
}

export interface ResponseToSign {
  key: SigningKey;
  iss: string;
  aud: string;
  requestJti: string;
  /** Content digest of the request's body. */
  requestDigest: string;
  status: number;
  body: Uint8Array | Hashed;
  now?: number;
}

/** Signs one answer, bound to the request it answers. */
export function signResponseToken(response: ResponseToSign): Promise<string> {
  const claims: ResponseClaims = {
    iss: response.iss,
    aud: response.aud,
    iat: Math.floor((response.now ?? Date.now()) / 1000),
    request_jti: response.requestJti,
    request_digest: response.requestDigest,
    status: response.status,
    content_digest: contentDigest(response.body),
  };
  return signClaims(claims, RESPONSE_TYP, response.key);
}

export interface ReceivedResponse {
  token: string | undefined;
  status: number;
  body: Uint8Array;
}

export interface ResponseVerifier {
  /** Only the issuers that may answer: the clients of the member that was called, or the gateway. */
  issuers: Issuers;
  audience: string;
  requestJti: string;
  requestDigest: string;
  now?: () => number;
}

/**
 * Verifies that this answer, with this status and body, was signed by an allowed issuer for this very request.
 * Refuses with PROVIDER_ANSWER_INVALID and every finding.
 */
export async function verifyResponseToken(
  response: ReceivedResponse,
  verifier: ResponseVerifier,
): Promise<ResponseClaims> {
  if (response.token === undefined) {
    throw answerInvalid([tokenFinding('SIGNATURE_MISSING', 'the answer carries no signature exactly once')]);
  }
  const { jws, findings } = readJws(response.token);
  if (jws === undefined) throw answerInvalid(findings);
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) throw answerInvalid(read.findings);
  const presented = {
    header: jws.header,
    claims: read.members,
    form: checkEqual(jws.header['typ'], RESPONSE_TYP, 'TYP_WRONG', 'header/typ'),
    checkSignature: (key: TrustedKey) => checkSignature(jws, key),
  };
  return verifyPresentedAnswer(presented, response, verifier);
}

/** The checks of {@link verifyResponseToken} from the algorithm on, for every form an answer may be signed in. */
export async function verifyPresentedAnswer(
  { claims, header, form, checkSignature: check }: Presented,
  response: Omit<ReceivedResponse, 'token'>,
  verifier: ResponseVerifier,
): Promise<ResponseClaims> {
  const now = (verifier.now ?? Date.now)();
  const issuer = typeof claims['iss'] === 'string' ? verifier.issuers(claims['iss']) : undefined;
  const { key, findings } = checkKey(header, issuer, now);
  if (key !== undefined) findings.push(...check(key));
  const { requestJti, requestDigest } = verifier;
  const digest = contentDigest(response.body);
  findings.push(
    ...form,
    ...checkClaims(claims, RESPONSE_CLAIMS),
    ...checkEqual(claims['aud'], verifier.audience, 'AUD_WRONG', 'claims/aud'),
    ...checkAge(claims['iat'], now / 1000),
    ...checkEqual(claims['request_jti'], requestJti, 'REQUEST_JTI_MISMATCH', 'claims/request_jti'),
    ...checkEqual(
      claims['request_digest'],
      requestDigest,
      'REQUEST_DIGEST_MISMATCH',
      'claims/request_digest',
    ),
    ...checkEqual(claims['status'], response.status, 'STATUS_MISMATCH', 'claims/status'),
    ...checkEqual(claims['content_digest'], digest, 'DIGEST_MISMATCH', 'claims/content_digest'),
  );
  if (key === undefined || findings.length > 0) throw answerInvalid(findings);
  return claims as unknown as ResponseClaims;
}

function checkAge(iat: unknown, now: number): Finding[] {
  if (typeof iat !== 'number') return [];
  if (iat > now + SKEW) return [tokenFinding('TOKEN_FROM_FUTURE', 'iat is in the future', 'claims/iat')];
  if (iat < now - MAX_LIFE - SKEW)
    return [tokenFinding('TOKEN_EXPIRED', 'the answer is too old', 'claims/iat')];
  return [];
}

export function answerInvalid(findings: Finding[]): Refusal {
  const moved = findings.map((finding) => ({
    ...finding,
    path: finding.path?.replace('/header/authorization', '/answer/signature') ?? '/answer/signature',
  }));
  return new Refusal('PROVIDER_ANSWER_INVALID', { findings: moved, origin: 'provider' });
}
