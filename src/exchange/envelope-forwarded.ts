import { contentDigest } from '../core/digest.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import { checkClaims, checkEqual, DOCUMENT_CLAIMS } from './envelope-claims.ts';
import {
  checkKey,
  checkSignature,
  readJws,
  readMembers,
  tokenFinding,
  type JsonMembers,
} from './envelope-jws.ts';
import type { Issuers } from './envelope-keys.ts';
import { REQUEST_TYP } from './envelope-request.ts';
import { RESPONSE_TYP } from './envelope-response.ts';

/** What the gateway attests of an officer's answer where the member has no system of its own. */
export const DESK_ANSWER_TYP = 'desk-answer+jwt';

/** A document of another member, as the gateway forwards it. */
export interface ForwardedDocument {
  /** `Consumer-Signature`; undefined when it was not sent once. */
  token: string | undefined;
  body: Uint8Array;
  /** The case it is forwarded in. */
  caseId: string;
}

export interface AuthorVerifier {
  /** Member whose act the document is. */
  member: string;
  /** The clients of that member, and the gateway for what its desks attest. */
  issuers: Issuers;
  gatewayId: string;
}

/**
 * Verifies that a member gave these very bytes, whenever that was: `signed` by its own software, as a request or as an
 * answer, or `attested` by the gateway for one of its officers. The key must have been valid when the token was made.
 * Refuses with TOKEN_INVALID and every finding.
 */
export async function verifyForwardedToken(
  { token, body, caseId }: ForwardedDocument,
  { member, issuers, gatewayId }: AuthorVerifier,
): Promise<'signed' | 'attested'> {
  if (token === undefined) throw authorInvalid([tokenFinding('SIGNATURE_MISSING', 'sent not exactly once')]);
  const { jws, findings } = readJws(token);
  if (jws === undefined) throw authorInvalid(findings);
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) throw authorInvalid(read.findings);
  const claims = read.members;

  const isAttested = claims['iss'] === gatewayId;
  const issuer = typeof claims['iss'] === 'string' ? issuers(claims['iss']) : undefined;
  const madeAt = typeof claims['iat'] === 'number' ? claims['iat'] * 1000 : Number.NaN;
  const { key, findings: keyFindings } = checkKey(jws.header, issuer, madeAt);
  findings.push(...keyFindings);
  if (key !== undefined) findings.push(...checkSignature(jws, key));
  findings.push(
    ...checkType(jws.header, isAttested),
    ...checkClaims(claims, DOCUMENT_CLAIMS),
    ...(isAttested ? checkEqual(claims['sub'], member, 'MEMBER_MISMATCH', 'claims/sub') : []),
    ...(claims['case'] === undefined
      ? []
      : checkEqual(claims['case'], caseId, 'CASE_MISMATCH', 'claims/case')),
    ...checkEqual(claims['content_digest'], contentDigest(body), 'DIGEST_MISMATCH', 'claims/content_digest'),
  );
  if (key === undefined || findings.length > 0) throw authorInvalid(findings);
  return isAttested ? 'attested' : 'signed';
}

function checkType(header: JsonMembers, isAttested: boolean): Finding[] {
  if (!isAttested && header['typ'] === RESPONSE_TYP) return [];
  return checkEqual(header['typ'], isAttested ? DESK_ANSWER_TYP : REQUEST_TYP, 'TYP_WRONG', 'header/typ');
}

function authorInvalid(findings: readonly Finding[]): Refusal {
  const moved = findings.map((finding) => ({
    ...finding,
    path:
      finding.path?.replace('/header/authorization', '/header/consumer-signature') ??
      '/header/consumer-signature',
  }));
  return new Refusal('TOKEN_INVALID', { findings: moved, origin: 'client' });
}
