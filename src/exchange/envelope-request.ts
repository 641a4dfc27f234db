import { randomUUID } from 'node:crypto';
import { contentDigest, type Hashed } from '../core/digest.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import type { ReplayStore } from '../platform/replay-store.ts';
import {
  checkClaims,
  checkEqual,
  checkWindow,
  JTI_KEPT,
  MAX_LIFE,
  REQUEST_CLAIMS,
} from './envelope-claims.ts';
import {
  checkKey,
  checkSignature,
  readJws,
  readMembers,
  tokenFinding,
  type JsonMembers,
} from './envelope-jws.ts';
import type { Issuers, TrustedIssuer, TrustedKey } from './envelope-keys.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';

export const REQUEST_TYP = 'agency-request+jwt';

/** The human behind a call; for a gateway's call also the consumer's client. */
export interface Act {
  user?: string;
  desk?: string;
  assurance?: string;
  client?: string;
  member?: string;
}

export interface RequestClaims {
  iss: string;
  sub: string;
  aud: string;
  /** Seconds since 1970, as `nbf` and `exp`. */
  iat: number;
  nbf: number;
  exp: number;
  jti: string;
  htm: string;
  htu: string;
  purpose: string;
  grant: string;
  content_digest: string;
  case?: string;
  act?: JsonMembers;
  /** In a gateway's token: what the answer may hold at most. */
  fields?: readonly string[];
}

export interface RequestToSign {
  key: SigningKey;
  iss: string;
  sub: string;
  aud: string;
  method: string;
  /** Complete URL with raw query, as the receiver publishes it. */
  url: string;
  body: Uint8Array | Hashed;
  purpose: string;
  grant: string;
  case?: string;
  act?: Act;
  fields?: readonly string[];
  /** Milliseconds; the clock unless told. */
  now?: number;
  /** Seconds, at most 60. */
  life?: number;
}

/** Signs one request. Send `token` in Authorization (Bearer) and `contentDigest` as Content-Digest. */
export async function signRequestToken(
  request: RequestToSign,
): Promise<{ token: string; claims: RequestClaims; contentDigest: string }> {
  const iat = Math.floor((request.now ?? Date.now()) / 1000);
  const claims: RequestClaims = {
    iss: request.iss,
    sub: request.sub,
    aud: request.aud,
    iat,
    nbf: iat,
    exp: iat + (request.life ?? MAX_LIFE),
    jti: randomUUID(),
    htm: request.method,
    htu: request.url,
    purpose: request.purpose,
    grant: request.grant,
    content_digest: contentDigest(request.body),
    ...(request.case !== undefined && { case: request.case }),
    ...(request.act !== undefined && { act: { ...request.act } }),
    ...(request.fields !== undefined && { fields: request.fields }),
  };
  const token = await signClaims(claims, REQUEST_TYP, request.key);
  return { token, claims, contentDigest: claims.content_digest };
}

/** The request as it came over the wire. */
export interface ReceivedRequest {
  token: string;
  method: string;
  /** PUBLIC_URL + path + raw query; never the Host header. */
  url: string;
  /** Content-Digest header; undefined when it was not sent once. */
  contentDigest: string | undefined;
  /** A body that is still to be read stands with the digest announced for it; whoever reads it compares. */
  body: Uint8Array | Hashed;
}

export interface RequestVerifier {
  issuers: Issuers;
  /** Our own id, the only `aud` accepted. */
  audience: string;
  replay: ReplayStore;
  /** Milliseconds; the clock unless told. */
  now?: () => number;
  /** Last check, only for a token whose signature is good: does a grant cover this call? */
  checkGrant?: (claims: RequestClaims) => Finding[];
}

export interface VerifiedRequest {
  claims: RequestClaims;
  issuer: TrustedIssuer;
  kid: string;
  alg: string;
}

/**
 * Verifies a request token in the fixed order structure → algorithm → kid of iss → signature → typ, aud, time → htm,
 * htu → digest → jti → grant, and reports every finding. Refuses with TOKEN_INVALID, with GRANT_MISSING when only the
 * grant is wrong, with REPLAY_STORE_RESET or STORE_UNAVAILABLE when replays cannot be told. A jti is used up only by a
 * token that has no other finding.
 */
export async function verifyRequestToken(
  request: ReceivedRequest,
  verifier: RequestVerifier,
): Promise<VerifiedRequest> {
  const { jws, findings } = readJws(request.token);
  if (jws === undefined) throw tokenInvalid(findings);
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) throw tokenInvalid(read.findings);
  const presented = {
    header: jws.header,
    claims: read.members,
    form: checkEqual(jws.header['typ'], REQUEST_TYP, 'TYP_WRONG', 'header/typ'),
    checkSignature: (key: TrustedKey) => checkSignature(jws, key),
  };
  return verifyPresented(presented, request, verifier);
}

/** Who calls and what for, as some form of signature says it; nothing of it is verified yet. */
export interface Presented {
  /** `alg` and `kid`. */
  header: JsonMembers;
  /** In the words of our own token, whatever the form calls them. */
  claims: JsonMembers;
  /** What is wrong with the form itself. */
  form: readonly Finding[];
  checkSignature: (key: TrustedKey) => Finding[];
}

/**
 * The checks of {@link verifyRequestToken} from the algorithm on: one law for every form a caller may sign in. Throws
 * the same.
 */
export async function verifyPresented(
  presented: Presented,
  request: Omit<ReceivedRequest, 'token'>,
  verifier: RequestVerifier,
): Promise<VerifiedRequest> {
  const now = (verifier.now ?? Date.now)();
  const { claims, header } = presented;
  const issuer = typeof claims['iss'] === 'string' ? verifier.issuers(claims['iss']) : undefined;
  const { key, findings } = checkKey(header, issuer, now);
  const signature = key === undefined ? [] : presented.checkSignature(key);
  findings.push(...signature);
  const isSigned = key !== undefined && issuer !== undefined && signature.length === 0;
  findings.push(
    ...presented.form,
    ...checkClaims(claims, REQUEST_CLAIMS),
    ...checkEqual(claims['aud'], verifier.audience, 'AUD_WRONG', 'claims/aud'),
    ...checkSubject(claims, issuer),
    ...checkWindow(claims, now / 1000),
    ...checkEqual(claims['htm'], request.method, 'HTM_MISMATCH', 'claims/htm'),
    ...checkEqual(claims['htu'], request.url, 'HTU_MISMATCH', 'claims/htu'),
    ...checkDigest(claims, request),
  );
  if (!isSigned || hasMalformedClaim(findings)) throw tokenInvalid(findings);
  const verified = { claims: claims as unknown as RequestClaims, issuer, kid: key.kid, alg: key.alg };
  return finish(verified, findings, verifier);
}

async function finish(
  verified: VerifiedRequest,
  findings: Finding[],
  verifier: RequestVerifier,
): Promise<VerifiedRequest> {
  if (findings.length === 0) findings.push(...(await checkUnseen(verified.claims, verifier.replay)));
  const grant = verifier.checkGrant?.(verified.claims) ?? [];
  if (findings.length > 0) throw tokenInvalid([...findings, ...grant]);
  if (grant.length > 0) throw new GrantRefusal(verified, grant);
  return verified;
}

async function checkUnseen({ iss, jti, iat }: RequestClaims, replay: ReplayStore): Promise<Finding[]> {
  const answer = await replay.remember(iss, jti, iat, JTI_KEPT);
  if (answer === 'reset') throw new Refusal('REPLAY_STORE_RESET', { retryAfter: 1 });
  return answer === 'seen' ? [tokenFinding('JTI_SEEN', 'this token was used before', 'claims/jti')] : [];
}

/** The token is good, the grant is not: the caller is known, so the refusal is recorded in its name. */
export class GrantRefusal extends Refusal {
  readonly verified: VerifiedRequest;

  constructor(verified: VerifiedRequest, findings: Finding[]) {
    super('GRANT_MISSING', { findings, origin: 'client' });
    this.verified = verified;
  }
}

const hasMalformedClaim = (findings: Finding[]): boolean =>
  findings.some(({ code }) => code === 'CLAIM_INVALID');

export function tokenInvalid(findings: Finding[]): Refusal {
  return new Refusal('TOKEN_INVALID', { findings, origin: 'client' });
}

function checkSubject(claims: JsonMembers, issuer: TrustedIssuer | undefined): Finding[] {
  const sub = claims['sub'];
  if (issuer === undefined || typeof sub !== 'string' || issuer.speaksFor(sub)) return [];
  return [tokenFinding('SUB_NOT_ALLOWED', 'the issuer may not speak for this subject', 'claims/sub')];
}

function checkDigest(
  claims: JsonMembers,
  request: Pick<ReceivedRequest, 'body' | 'contentDigest'>,
): Finding[] {
  const actual = contentDigest(request.body);
  const findings = checkEqual(claims['content_digest'], actual, 'DIGEST_MISMATCH', 'claims/content_digest');
  if (request.contentDigest === actual) return findings;
  const message = request.contentDigest === undefined ? 'sent not exactly once' : 'differs from the body';
  return [...findings, { code: 'DIGEST_HEADER_MISMATCH', message, path: '/header/content-digest' }];
}
