import { toShanghaiInstant } from '../core/dates.ts';
import type { LawStatus } from '../core/law-values.ts';
import type { Sql } from '../platform/database.ts';
import type { LegalBasis } from './grant-document.ts';

/** A look at a person's data, as the log entry that records the call carries it. Holds ids only. */
export interface Access {
  personId: string;
  /** The agency that looks. */
  member: string;
  client: string;
  /** The officer's desk as the signed request names it. */
  desk?: string;
  /** The agency that is asked. */
  provider?: string;
  service: string;
  operation: string;
  purpose: string;
  legalBasis?: Readonly<LegalBasis>;
  /** Names of what was handed over; empty before and without an answer. */
  fields: readonly string[];
}

const DESK = /^[^\p{C}]{1,80}$/u;

/** A desk as residents may read it; what is no short line of text is left out. */
export const deskOf = (act: Readonly<Record<string, unknown>> | undefined): { desk?: string } => {
  const desk = act?.['desk'];
  return typeof desk === 'string' && DESK.test(desk) ? { desk } : {};
};

/** Names of the members of an answer. */
export const fieldsOf = (answer: unknown): string[] =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? Object.keys(answer) : [];

/** One look, as its person may read it. */
export interface AccessRow {
  evidenceId: string;
  at: string;
  memberId: string;
  clientId: string;
  desk: string | null;
  providerId: string | null;
  service: string;
  operation: string;
  purpose: string;
  legalDocument: string | null;
  legalArticle: string | null;
  /** Absent where nobody told it when the grant was signed: unconfirmed. */
  legalStatus: LawStatus | null;
  fields: string[];
  caseId: string | null;
  /** Without an answer: `pending`. `not-found`: the agency that was asked holds no such record. */
  outcome: 'answered' | 'not-found' | 'refused' | 'pending';
  code: string | null;
}

interface StoredRow extends Omit<AccessRow, 'at' | 'outcome'> {
  at: Date;
  status: number | null;
}

const outcomeOf = ({ status, code, providerId }: Omit<StoredRow, 'at'>): AccessRow['outcome'] => {
  if (status === 404 && providerId !== null) return 'not-found';
  if (code !== null) return 'refused';
  if (status === null || status === 202) return 'pending';
  return status < 400 ? 'answered' : 'refused';
};

export interface AccessSelection {
  from?: Date;
  to?: Date;
  /** Only looks that belong to these cases. */
  cases?: readonly string[];
}

/** Looks at one person's data, newest first, with how many there are in the period. */
export async function listAccess(
  sql: Sql,
  personId: string,
  { from, to, cases }: AccessSelection,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ items: AccessRow[]; total: number }> {
  const where = `a.person_id = $1 and a.at >= coalesce($2::timestamptz, '-infinity')
    and a.at < coalesce($3::timestamptz, 'infinity') and ($4::text[] is null or a.case_id = any($4))`;
  const values = [personId, from ?? null, to ?? null, cases ?? null];
  const rows = await sql.query<StoredRow>(
    `select a.evidence_id as "evidenceId", a.at, a.member_id as "memberId", a.client_id as "clientId", a.desk,
       a.provider_id as "providerId", a.service, a.operation, a.purpose, a.legal_document as "legalDocument",
       a.legal_article as "legalArticle", a.legal_status as "legalStatus", a.fields, a.case_id as "caseId", a.status, a.code
     from access_log a where ${where} order by a.at desc, a.evidence_id desc limit $5 offset $6`,
    [...values, limit, offset],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from access_log a where ${where}`,
    values,
  );
  const items = rows.map(({ at, status, ...row }) => ({
    ...row,
    at: toShanghaiInstant(at),
    outcome: outcomeOf({ ...row, status }),
  }));
  return { items, total: Number(count?.total ?? 0n) };
}

/** The first and the last look at one person's data, and how many there were; absent: none. */
export async function accessPeriod(
  sql: Sql,
  personId: string,
  cases?: readonly string[],
): Promise<{ from?: string; to?: string; total: number }> {
  const [row] = await sql.query<{ first: Date | null; last: Date | null; total: bigint }>(
    `select min(a.at) as first, max(a.at) as last, count(*) as total from access_log a
     where a.person_id = $1 and ($2::text[] is null or a.case_id = any($2))`,
    [personId, cases ?? null],
  );
  const total = Number(row?.total ?? 0n);
  if (!row?.first || !row.last) return { total };
  return { from: toShanghaiInstant(row.first), to: toShanghaiInstant(row.last), total };
}

/** Forgets up to 5 000 looks older than so many days; gives how many. */
export async function forgetOldLooks(sql: Sql, days: number): Promise<number> {
  const rows = await sql.query(
    `delete from access_log a where a.evidence_id in
       (select o.evidence_id from access_log o
        where o.at < clock_timestamp() - make_interval(days => $1) order by o.at limit 5000) returning 1`,
    [days],
  );
  return rows.length;
}
