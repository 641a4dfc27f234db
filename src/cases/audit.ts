import type { Sql } from '../platform/database.ts';
import { auditChains } from './audit-chains.ts';
import { IS_HANGING, IS_ORPHAN, IS_UNRECONCILED } from './loose-ends.ts';

export interface Finding {
  name: string;
  /** Rows looked at. */
  checked: number;
  /** Each names what is wrong and where, by case number or id; empty is well. At most 100 are listed. */
  violations: string[];
}

/** One invariant in SQL: `rows` gives as `n` how many rows it looks at, `broken` gives as `what` those that break it. */
export interface Invariant {
  name: string;
  rows: string;
  broken: string;
}

/** With a region and a date of birth in it: the number a bank gives a payment may have 18 digits too. */
const CITIZEN_NUMBER = String.raw`'(?<![0-9])[1-8][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])'`;

const jsonColumn = (table: string, column: string): Invariant => ({
  name: `no citizen number in ${table}.${column}`,
  rows: `select count(*) as n from ${table}`,
  broken: `select x.case_id as what from ${table} x where x.${column}::text ~ ${CITIZEN_NUMBER}`,
});

const INVARIANTS: readonly Invariant[] = [
  {
    name: 'postings of an entry sum to zero',
    rows: 'select count(*) as n from ledger_entry',
    broken: `select e.id as what from ledger_entry e left join ledger_posting p on p.entry_id = e.id
      group by e.id having coalesce(sum(p.amount), 0) <> 0 or count(p.entry_id) <> 2
        or max(p.amount) is distinct from e.amount`,
  },
  {
    name: 'posted less reversed is at most what was agreed, equals it at a completed end, or people know',
    rows: 'select count(*) as n from case_file',
    broken: `select c.number as what from case_file c where ${IS_UNRECONCILED}`,
  },
  {
    name: 'nothing in transit or in suspense in an ended case',
    rows: 'select count(*) as n from case_file c where c.ended_at is not null',
    broken: `select c.number as what from case_file c where ${IS_HANGING} and not exists (
      select 1 from case_task t where t.case_id = c.id and t.resolved_at is null and t.reason = 'FUNDS_NOT_RECONCILED')`,
  },
  {
    name: 'every case has ended, or something moves it, or people know',
    rows: 'select count(*) as n from case_file',
    broken: `select c.number as what from case_file c where ${IS_ORPHAN}`,
  },
  {
    name: 'an ended case has only trailing steps left',
    rows: 'select count(*) as n from case_step',
    broken: `select c.number || ' ' || s.step as what from case_step s join case_file c on c.id = s.case_id
      where c.ended_at is not null and not s.is_trailing and s.status not in ('DONE', 'CANCELLED')`,
  },
  {
    name: 'no open task of an ended case unless it says why it outlives it',
    rows: 'select count(*) as n from case_task t where t.resolved_at is null',
    broken: `select c.number || ' ' || t.reason as what from case_task t join case_file c on c.id = t.case_id
      where t.resolved_at is null and c.ended_at is not null and t.outlives is null`,
  },
  {
    name: 'every sent step that waits has a receipt or a deadline',
    rows: `select count(*) as n from case_step s where s.status = 'WAITING' and s.sent_at is not null`,
    broken: `select c.number || ' ' || s.step as what from case_step s join case_file c on c.id = s.case_id
      where s.status = 'WAITING' and s.sent_at is not null and s.receipt is null and not s.is_held
        and not exists (select 1 from case_deadline d where d.step_id = s.id)`,
  },
  {
    name: 'every applied answer belongs to a step that is done, once',
    rows: `select count(*) as n from case_message m where m.verdict = 'APPLIED'`,
    broken: `select s.id as what from case_step s left join case_message m on m.step_id = s.id and m.verdict = 'APPLIED'
      where s.notice is null group by s.id
      having count(m.id) > 1 or (count(m.id) = 1 and s.status <> 'DONE')`,
  },
  {
    name: 'the counter of cases agrees with the cases',
    rows: 'select count(*) as n from case_file',
    broken: `select coalesce(a.service, b.service) || ' ' || coalesce(a.state, b.state) as what
      from (select c.service, c.state, c.ended_at is null as is_open, count(*) as n from case_file c group by 1, 2, 3) a
      full join (select t.service, t.state, t.is_open, sum(t.difference) as n from case_tally t group by 1, 2, 3
        having sum(t.difference) <> 0) b using (service, state, is_open)
      where a.n is distinct from b.n`,
  },
  {
    name: 'the outbox drains',
    rows: 'select count(*) as n from outbox',
    broken: `select 'outbox row ' || o.id as what from outbox o
      where o.relayed_at is null and o.created_at < clock_timestamp() - interval '30 seconds'`,
  },
  {
    name: 'no step is lost',
    rows: `select count(*) as n from case_step s where s.status in ('PENDING', 'RUNNING')`,
    broken: `select c.number || ' ' || s.step as what from case_step s join case_file c on c.id = s.case_id
      where (s.status = 'RUNNING' and s.lease_until < clock_timestamp() - interval '60 seconds')
        or (s.status = 'PENDING' and s.not_before < clock_timestamp() - interval '60 seconds'
          and coalesce(s.queued_at, s.not_before) < clock_timestamp() - interval '60 seconds')`,
  },
  jsonColumn('case_event', 'facts'),
  jsonColumn('case_task', 'facts'),
  jsonColumn('case_notification', 'facts'),
  jsonColumn('case_step', 'notice'),
  {
    name: 'no citizen number in case_file.data',
    rows: 'select count(*) as n from case_file',
    broken: `select c.number as what from case_file c where (c.data::text || c.overlap_key) ~ ${CITIZEN_NUMBER}`,
  },
];

async function check(sql: Sql, { name, rows, broken }: Invariant): Promise<Finding> {
  const [count] = await sql.query<{ n: bigint }>(rows);
  const found = await sql.query<{ what: string }>(`${broken} limit 100`);
  return { name, checked: Number(count?.n ?? 0n), violations: found.map(({ what }) => what) };
}

/** Holds every invariant of the cases, and those a service adds, against the database. Reads only. */
export async function auditInvariants(sql: Sql, added: readonly Invariant[] = []): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const invariant of [...INVARIANTS, ...added]) findings.push(await check(sql, invariant));
  findings.push(await auditChains(sql));
  return findings;
}
