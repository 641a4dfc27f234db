import type { Finding } from '../core/errors.ts';
import { tokenFinding, type JsonMembers } from './envelope-jws.ts';

/** Clocks may differ by this much, in seconds. */
export const SKEW = 10;
/** Longest life of a request token, in seconds. */
export const MAX_LIFE = 60;
/** Longest time a jti is remembered, in seconds: life plus skew at both ends, rounded up. */
export const JTI_KEPT = 90;

const ID = /^[A-Za-z0-9._~:/@%-]{1,200}$/;
const WORD = /^[A-Za-z0-9._~:-]{1,128}$/;
const JTI = /^[A-Za-z0-9._~-]{16,64}$/;
const DIGEST = /^sha-256=:[A-Za-z0-9+/]{43}=:$/;
const METHOD = /^[A-Z]{3,7}$/;
const URL_TEXT = /^https?:\/\/[\x21-\x7e]{1,2000}$/;

type Rule = { is: RegExp } | { integer: true } | { object: true };
export type ClaimRules = Readonly<Record<string, Rule & { optional?: true }>>;

export const REQUEST_CLAIMS: ClaimRules = {
  iss: { is: ID },
  sub: { is: ID },
  aud: { is: ID },
  iat: { integer: true },
  nbf: { integer: true },
  exp: { integer: true },
  jti: { is: JTI },
  htm: { is: METHOD },
  htu: { is: URL_TEXT },
  purpose: { is: WORD },
  grant: { is: WORD },
  content_digest: { is: DIGEST },
  case: { is: WORD, optional: true },
  act: { object: true, optional: true },
};

export const RESPONSE_CLAIMS: ClaimRules = {
  iss: { is: ID },
  aud: { is: ID },
  iat: { integer: true },
  request_jti: { is: JTI },
  request_digest: { is: DIGEST },
  status: { integer: true },
  content_digest: { is: DIGEST },
};

/** What is read of a token that stands beside a document long after it was used. */
export const DOCUMENT_CLAIMS: ClaimRules = {
  iss: { is: ID },
  iat: { integer: true },
  content_digest: { is: DIGEST },
};

/** Presence, type, charset and length of every claim we read. */
export function checkClaims(claims: JsonMembers, rules: ClaimRules): Finding[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const value = claims[name];
    if (value === undefined && rule.optional === true) return [];
    return fits(value, rule)
      ? []
      : [tokenFinding('CLAIM_INVALID', `${name} is absent or malformed`, `claims/${name}`)];
  });
}

function fits(value: unknown, rule: Rule): boolean {
  if ('is' in rule) return typeof value === 'string' && rule.is.test(value);
  if ('integer' in rule) return Number.isSafeInteger(value) && Number(value) >= 0;
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Time window of a request token; `now` in seconds. Claims that are no integers are already findings. */
export function checkWindow(claims: JsonMembers, now: number): Finding[] {
  const [iat, nbf, exp] = [claims['iat'], claims['nbf'], claims['exp']];
  const findings: Finding[] = [];
  const add = (code: string, message: string, name: string): void => {
    findings.push(tokenFinding(code, message, `claims/${name}`));
  };
  if (typeof iat === 'number' && iat > now + SKEW) add('TOKEN_FROM_FUTURE', 'iat is in the future', 'iat');
  if (typeof nbf === 'number' && nbf > now + SKEW) add('TOKEN_NOT_YET_VALID', 'nbf is in the future', 'nbf');
  if (typeof exp === 'number' && exp <= now - SKEW) add('TOKEN_EXPIRED', 'exp has passed', 'exp');
  if (typeof iat === 'number' && typeof exp === 'number' && (exp - iat > MAX_LIFE || exp <= iat)) {
    add('TOKEN_LIFE', `a token lives at most ${MAX_LIFE} seconds`, 'exp');
  }
  return findings;
}

/** Compares one claim or header member with what it must be; says nothing of a claim that is malformed anyway. */
export function checkEqual(actual: unknown, expected: unknown, code: string, member: string): Finding[] {
  return actual === expected ? [] : [tokenFinding(code, 'differs from the request as received', member)];
}
