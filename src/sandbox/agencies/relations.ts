import { monthsBetween, type Month, type PlainDate } from '../../core/dates.ts';
import { percentToBasisPoints, type Fen } from '../../core/money.ts';
import { cityOf } from '../../core/region.ts';
import type { ContributionSegment } from '../../domains/pension/rules/contributions.ts';
import type { Scheme } from '../../domains/pension/rules/pools.ts';
import type { Sql } from '../../platform/database.ts';

export interface Person {
  idNumber: string;
  name: string;
  sex: 'M' | 'F';
  birth: PlainDate;
  hukouRegion: string;
}

export interface Segment {
  from: Month;
  to: Month;
  base: Fen | null;
  premium: Fen | null;
  subsidy: Fen | null;
  payer: 'EMPLOYER' | 'FLEX';
  paid: boolean;
  employer: string | null;
  employerRatePct: string | null;
  recordedPct: string | null;
  postedMonth: Month | null;
  oneOffPaidOn: PlainDate | null;
  oneOffDocument: string | null;
}

export interface Relation {
  id: bigint;
  agency: string;
  idNumber: string;
  personalNumber: string;
  scheme: Scheme;
  region: string;
  status: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'RECEIVING';
  accountKind: 'ORDINARY' | 'TEMP';
  pre1998: Fen | null;
  balance: Fen | null;
  deemedMonths: number;
  segments: Segment[];
}

/** Who and what is asked for; `region` may be a county or a whole city. */
export interface RelationKey {
  agency: string;
  idNumber: string;
  scheme: string;
  region: string;
}

export async function findPerson(sql: Sql, idNumber: string): Promise<Person | undefined> {
  const [person] = await sql.query<Person>(
    `select p.id_number as "idNumber", p.name, p.sex, p.birth, p.hukou_region as "hukouRegion"
     from person p where p.id_number = $1`,
    [idNumber],
  );
  return person;
}

async function segmentsOf(sql: Sql, relationId: bigint): Promise<Segment[]> {
  return sql.query<Segment>(
    `select s.from_month as "from", s.to_month as "to", s.base_fen as base, s.premium_fen as premium,
            s.subsidy_fen as subsidy, s.payer, s.paid or s.arrears_paid_month is not null as paid, s.employer,
            s.employer_rate_pct as "employerRatePct", s.recorded_pct as "recordedPct",
            coalesce(s.arrears_paid_month, s.posted_month) as "postedMonth",
            s.one_off_paid_on as "oneOffPaidOn", s.one_off_document as "oneOffDocument"
     from segment s where s.relation_id = $1 order by s.from_month`,
    [relationId],
  );
}

const isCity = (region: string): boolean => region === cityOf(region);

/**
 * The relation of a person at one place. An agency serves its whole city: employees are found there whichever county
 * was named; a residents' relation belongs to its county.
 */
export async function findRelation(sql: Sql, key: RelationKey): Promise<Relation | undefined> {
  const rows = await sql.query<Omit<Relation, 'segments'>>(
    `select r.id, r.agency, r.id_number as "idNumber", r.personal_number as "personalNumber", r.scheme, r.region,
            r.status, r.account_kind as "accountKind", r.pre1998_fen as pre1998, r.balance_fen as balance,
            r.deemed_months as "deemedMonths"
     from relation r where r.agency = $1 and r.id_number = $2 and r.scheme = $3
     order by r.region = $4 desc, r.id desc`,
    [key.agency, key.idNumber, key.scheme, key.region],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  if (key.scheme === 'RESIDENT' && !isCity(key.region) && found.region !== key.region) return undefined;
  return { ...found, segments: await segmentsOf(sql, found.id) };
}

/** The segments as the rules of the law take them. */
export const contributionsOf = (relation: Relation): ContributionSegment[] =>
  relation.segments.map((segment) => ({
    from: segment.from,
    to: segment.to,
    base: segment.base ?? 0n,
    payer: segment.payer,
    account: relation.accountKind,
    paid: segment.paid,
    ...(segment.employerRatePct !== null && { employerRate: percentToBasisPoints(segment.employerRatePct) }),
    ...(segment.recordedPct !== null && { recordedRate: percentToBasisPoints(segment.recordedPct) }),
    ...(segment.postedMonth !== null && { postedMonth: segment.postedMonth }),
  }));

export const monthsOf = ({ from, to }: Pick<Segment, 'from' | 'to'>): number => monthsBetween(from, to) + 1;

export const paidSegments = (relation: Relation): Segment[] => relation.segments.filter(({ paid }) => paid);

export const paidMonths = (relation: Relation): number =>
  paidSegments(relation).reduce((sum, segment) => sum + monthsOf(segment), 0);

/** First and last month paid. */
export const paidSpan = (relation: Relation): { from?: Month; to?: Month } => {
  const paid = paidSegments(relation);
  const from = paid[0]?.from;
  const to = paid.at(-1)?.to;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** The residents' account in its parts; what is neither premium nor subsidy is interest. */
export function residentBalance(relation: Relation): {
  personal: Fen;
  governmentSubsidy: Fen;
  interest: Fen;
  total: Fen;
} {
  const personal = relation.segments.reduce((sum, { premium }) => sum + (premium ?? 0n), 0n);
  const governmentSubsidy = relation.segments.reduce((sum, { subsidy }) => sum + (subsidy ?? 0n), 0n);
  const total = relation.balance ?? 0n;
  return { personal, governmentSubsidy, interest: total - personal - governmentSubsidy, total };
}
