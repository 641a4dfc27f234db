import type { PlainDate } from '../core/dates.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import type { MemberRegistry } from '../exchange/members.ts';
import type { Sql } from '../platform/database.ts';
import type { CaseEngine } from './engine.ts';
import { describeHolder } from './holder.ts';
import { maskedPersons, type MaskedPerson } from './masked-persons.ts';
import type { CaseFilter, CasePage, CaseSummary } from './view-types.ts';
import type { Side, StateRow } from './workflow.ts';

/** Beyond so many matches a total is only "at least". */
const COUNT_UP_TO = 10_000;

export interface SummaryRow {
  id: string;
  number: string;
  service: string;
  entry: string;
  workflow: string;
  state: string;
  stage: StateRow['stage'];
  endedAs: NonNullable<StateRow['ends']> | null;
  version: number;
  holderSide: Side | null;
  holderMember: string | null;
  personId: string;
  members: Record<Side, string>;
  openedBusiness: Date;
  endedBusiness: Date | null;
  nextDue: PlainDate | null;
  overdue: boolean;
}

export const SUMMARY_COLUMNS = `c.id, c.number, c.service, c.entry, c.workflow, c.state, c.stage,
  c.ended_as as "endedAs", c.version, c.holder_side as "holderSide", c.holder_member as "holderMember",
  c.person_id as "personId", c.opened_business as "openedBusiness", c.ended_business as "endedBusiness",
  c.next_due as "nextDue", c.overdue,
  (select jsonb_object_agg(m.side, m.member_id) from case_member m where m.case_id = c.id) as members`;

/** What a list shows of a case. Times are business time. */
export function summaryOf(
  engine: { members: Pick<MemberRegistry, 'member'> },
  row: SummaryRow,
  person: MaskedPerson | undefined,
): CaseSummary {
  const holder = describeHolder(engine.members, row.holderSide, row.holderMember);
  return {
    id: row.id,
    number: row.number,
    service: row.service,
    workflow: row.entry,
    table: row.workflow,
    state: row.state,
    stage: row.stage,
    version: row.version,
    person: person ?? { name: '', idNumber: '' },
    members: row.members,
    openedAt: toShanghaiInstant(row.openedBusiness),
    overdue: row.overdue,
    ...(row.endedAs !== null && { endedAs: row.endedAs }),
    ...(row.endedBusiness !== null && { endedAt: toShanghaiInstant(row.endedBusiness) }),
    ...(row.nextDue !== null && { nextDue: row.nextDue }),
    ...(holder !== undefined && { holder }),
  };
}

interface Conditions {
  where: string;
  values: unknown[];
}

function conditionsOf(filter: CaseFilter): Conditions {
  const values: unknown[] = [];
  const take = (value: unknown): string => `$${values.push(value)}`;
  const parts: string[] = [];
  if (filter.service !== undefined) parts.push(`c.service = ${take(filter.service)}`);
  if (filter.state !== undefined) parts.push(`c.state = ${take(filter.state)}`);
  if (filter.open !== undefined) parts.push(`c.ended_at is ${filter.open ? '' : 'not '}null`);
  if (filter.overdue === true) parts.push('c.overdue and c.ended_at is null');
  if (filter.overdue === false) parts.push('not c.overdue');
  if (filter.personId !== undefined) parts.push(`c.person_id = ${take(filter.personId)}`);
  if (filter.q !== undefined) parts.push(`c.number = ${take(filter.q)}`);
  if (filter.member !== undefined) {
    const member = `m.member_id = ${take(filter.member)}`;
    const side = filter.side === undefined ? 'true' : `m.side = ${take(filter.side)}`;
    parts.push(`exists (select 1 from case_member m where m.case_id = c.id and ${member} and ${side})`);
  } else if (filter.side !== undefined) parts.push(`c.holder_side = ${take(filter.side)}`);
  return { where: parts.length === 0 ? 'true' : parts.join(' and '), values };
}

/** Ids of the cases of a filter, newest first, up to `limit`. */
export async function caseIdsOf(sql: Sql, filter: CaseFilter, limit: number): Promise<string[]> {
  const { where, values } = conditionsOf(filter);
  const rows = await sql.query<{ id: string }>(
    `select c.id from case_file c where ${where} order by c.id desc limit $${values.push(limit)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

const COUNTED: ReadonlySet<string> = new Set(['service', 'state', 'open', 'page', 'pageSize', 'cursor']);

async function totalOf(sql: Sql, filter: CaseFilter): Promise<{ total: number; totalIsAtLeast: boolean }> {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (asked.every(([name]) => COUNTED.has(name)))
    return { total: await tally(sql, filter), totalIsAtLeast: false };
  const { where, values } = conditionsOf(filter);
  const [row] = await sql.query<{ n: bigint }>(
    `select count(*) as n from (select 1 from case_file c where ${where} limit ${COUNT_UP_TO}) x`,
    values,
  );
  const total = Number(row?.n ?? 0n);
  return { total, totalIsAtLeast: total === COUNT_UP_TO };
}

async function tally(sql: Sql, { service, state, open }: CaseFilter): Promise<number> {
  const [row] = await sql.query<{ n: bigint | null }>(
    `select sum(t.difference)::bigint as n from case_tally t
     where ($1::text is null or t.service = $1) and ($2::text is null or t.state = $2)
       and ($3::boolean is null or t.is_open = $3)`,
    [service ?? null, state ?? null, open ?? null],
  );
  return Number(row?.n ?? 0n);
}

/** Cases newest first. By `cursor` any page is quick; by `page` the first ones are. */
export async function listCases(
  engine: Pick<CaseEngine, 'db' | 'box' | 'members'>,
  filter: CaseFilter,
): Promise<CasePage> {
  const pageSize = Math.min(filter.pageSize ?? 20, 100);
  const page = filter.cursor === undefined ? Math.max(filter.page ?? 1, 1) : 1;
  const { where, values } = conditionsOf(filter);
  const before = filter.cursor === undefined ? '' : `and c.id < $${values.push(filter.cursor)}`;
  const rows = await engine.db.query<SummaryRow>(
    `select ${SUMMARY_COLUMNS} from case_file c where ${where} ${before} order by c.id desc
     limit ${pageSize + 1} offset ${(page - 1) * pageSize}`,
    values,
  );
  const shown = rows.slice(0, pageSize);
  const persons = await maskedPersons(
    engine.db,
    engine.box,
    shown.map(({ personId }) => personId),
  );
  const last = shown.at(-1);
  return {
    cases: shown.map((row) => summaryOf(engine, row, persons.get(row.personId))),
    ...(await totalOf(engine.db, filter)),
    page: filter.page ?? 1,
    pageSize,
    ...(rows.length > pageSize && last !== undefined && { nextCursor: last.id }),
  };
}
