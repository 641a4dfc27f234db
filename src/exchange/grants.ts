import { toShanghaiDate } from '../core/dates.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import type { LegalBasis } from './grant-document.ts';

/** A client may use these operations for one purpose, on this legal basis. */
export interface Grant {
  id: string;
  version: number;
  /** Of the document that was signed. */
  hash: string;
  client: string;
  /** Members that accepted it: it opens nobody else's records. */
  providers: ReadonlySet<string>;
  operations: ReadonlySet<string>;
  purpose: string;
  legalBasis: Readonly<LegalBasis>;
  /** Members of an answer that may be handed over; `*` is all that the contract knows. */
  fields: ReadonlySet<string>;
  /** Calls per day, Asia/Shanghai. */
  dailyLimit: number;
  /** Days, both included. */
  validity: Readonly<{ from: string; to: string }>;
}

interface GrantQuestion {
  client: string;
  operationId: string;
  /** Absent for a step of a case: the purpose of whichever grant covers it. */
  purpose?: string;
  /** Absent for a call the gateway makes in the client's name: any fitting grant will do. */
  grantId?: string;
  /** Member that will be asked, where it is known already. */
  provider?: string;
}

export interface GrantBook {
  /** Everything signed and not revoked, whatever its days. */
  list(): readonly Grant[];
  /** Refuses with GRANT_MISSING and every finding, or TOO_MANY_REQUESTS when the day's calls are used up. */
  requireGrant(question: GrantQuestion): Grant;
  /** The same as findings, for a caller that reports them with others. */
  check(question: GrantQuestion): { grant: Grant } | { findings: Finding[] };
}

/** A grant that is not in force, and why. */
export interface WithheldGrant {
  id: string;
  client: string;
  status: 'REVOKED' | 'REQUESTED';
}

export interface KnownGrants {
  /** Asked for and accepted by signature, revoked by nobody. */
  inForce: readonly Grant[];
  withheld: readonly WithheldGrant[];
}

/** Grants apply in system time; `usedToday` counts the calls of a grant on a day. */
export function createGrantBook(
  { inForce, withheld }: KnownGrants,
  usedToday: (grantId: string, day: string) => number,
  now: () => number = Date.now,
): GrantBook {
  const byClient = Map.groupBy(inForce, ({ client }) => client);
  const check = (question: GrantQuestion): { grant: Grant } | { findings: Finding[] } => {
    const today = toShanghaiDate(new Date(now()));
    const own = byClient.get(question.client) ?? [];
    const named = question.grantId === undefined ? own : own.filter(({ id }) => id === question.grantId);
    if (named.length === 0) return { findings: [absence(withheld, question)] };
    const grant = named.find((candidate) => misfits(candidate, question, today).length === 0);
    return grant === undefined ? { findings: misfits(closest(named, question), question, today) } : { grant };
  };
  return {
    list: () => inForce,
    check,
    requireGrant(question) {
      const outcome = check(question);
      if ('findings' in outcome) throw new Refusal('GRANT_MISSING', { findings: outcome.findings });
      const { grant } = outcome;
      if (usedToday(grant.id, toShanghaiDate(new Date(now()))) >= grant.dailyLimit) {
        const findings = [grantFinding('DAILY_LIMIT', `${grant.dailyLimit} calls a day are used up`)];
        throw new Refusal('TOO_MANY_REQUESTS', { findings, retryAfter: secondsToMidnight(now()) });
      }
      return grant;
    },
  };
}

/** What is said of a grant that is not there; another client's is as unknown as none. */
function absence(withheld: readonly WithheldGrant[], { client, grantId }: GrantQuestion): Finding {
  const known = withheld.find((one) => one.client === client && one.id === grantId);
  switch (known?.status) {
    case 'REVOKED':
      return grantFinding('GRANT_REVOKED', 'one of its parties revoked it');
    case 'REQUESTED':
      return grantFinding('GRANT_NOT_ACCEPTED', 'not every provider has accepted it');
    case undefined:
      return grantFinding('GRANT_UNKNOWN', 'the client holds no such grant');
  }
}

const closest = (grants: readonly Grant[], { operationId }: GrantQuestion): Grant =>
  grants.find(({ operations }) => operations.has(operationId)) ?? grants[0]!;

function misfits(grant: Grant, question: GrantQuestion, today: string): Finding[] {
  const findings: Finding[] = [];
  if (!grant.operations.has(question.operationId)) {
    findings.push(grantFinding('GRANT_OPERATION', `it does not cover ${question.operationId}`));
  }
  if (question.purpose !== undefined && grant.purpose !== question.purpose) {
    findings.push(grantFinding('GRANT_PURPOSE', 'it is for another purpose', 'purpose'));
  }
  if (today < grant.validity.from || today > grant.validity.to) {
    findings.push(
      grantFinding('GRANT_NOT_VALID_NOW', `it is valid from ${grant.validity.from} to ${grant.validity.to}`),
    );
  }
  if (question.provider !== undefined) findings.push(...unaccepted(grant, question.provider));
  return findings;
}

const unaccepted = ({ providers }: Grant, provider: string): Finding[] =>
  providers.has(provider) ? [] : [grantFinding('GRANT_PROVIDER', `${provider} is no party of it`)];

/** Refuses with GRANT_MISSING to ask a member that is no party of the grant. */
export function requireParty(grant: Grant, provider: string): void {
  const findings = unaccepted(grant, provider);
  if (findings.length > 0) throw new Refusal('GRANT_MISSING', { findings });
}

const grantFinding = (code: string, message: string, claim = 'grant'): Finding => ({
  code,
  message,
  path: `/header/authorization/claims/${claim}`,
});

const SHANGHAI_OFFSET = 8 * 3600;
const DAY = 86_400;

function secondsToMidnight(now: number): number {
  return DAY - ((Math.floor(now / 1000) + SHANGHAI_OFFSET) % DAY);
}

/** Members of an answer that the grant does not cover; a JSON value other than an object has none. */
export function ungrantedFields(grant: Grant, answer: unknown): string[] {
  if (grant.fields.has('*') || typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return [];
  return Object.keys(answer).filter((name) => !grant.fields.has(name));
}
