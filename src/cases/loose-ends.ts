import type { Sql } from '../platform/database.ts';

/** Of a case `c`: not ended, and nothing that will move it: no step that runs or waits, no open task. */
export const IS_ORPHAN = `(c.ended_at is null
  and not exists (select 1 from case_step s where s.case_id = c.id and s.status in ('PENDING', 'RUNNING', 'WAITING')
    and s.notice is null)
  and not exists (select 1 from case_task t where t.case_id = c.id and t.resolved_at is null))`;

/** Somebody knows: an open task about money, or a decision that two people took about this sum. */
const FUNDS_TASK = `exists (select 1 from case_task t where t.case_id = c.id
  and (t.reason = 'FUNDS_NOT_RECONCILED'
    or (t.reason in ('ACT_REFUSED_MONEY_MOVED', 'CONFLICT') and t.resolved_at is null)))`;

/** Posted into the receiving member's fund and not reversed out of it, by kind `k` of case `c`. */
const POSTED = `(select coalesce(sum(case when e.reverses is null then e.amount else -e.amount end), 0) as posted
  from ledger_entry e where e.case_id = c.id and e.kind = k.kind and e.status = 'posted'
    and ((e.reverses is null and e.to_account = 'member/' || c.owner_member)
      or (e.reverses is not null and e.from_account = 'member/' || c.owner_member)))`;

/** Of a case `c`: more posted than agreed, or a completed case with another sum than agreed. */
const IS_WRONG_SUM = `exists (select 1 from (select x.kind from case_agreed x where x.case_id = c.id
    union select e.kind from ledger_entry e where e.case_id = c.id) as k
  left join case_agreed a on a.case_id = c.id and a.kind = k.kind
  cross join lateral ${POSTED} as r
  where r.posted > coalesce(a.amount, 0) or (c.ended_as = 'completed' and r.posted <> coalesce(a.amount, 0)))`;

/** Of a case `c`: ended with money pending, in transit or in suspense. */
export const IS_HANGING = `(c.ended_at is not null and (
  exists (select 1 from ledger_entry e where e.case_id = c.id and e.status = 'pending')
  or exists (select 1 from ledger_entry e join ledger_posting p on p.entry_id = e.id
    where e.case_id = c.id and e.status = 'posted' and (p.account = 'in-transit' or p.account like 'suspense/%')
    group by p.account having sum(p.amount) <> 0)))`;

/** Of a case `c`: money that breaks a promise and that nobody has been told of. */
export const IS_UNRECONCILED = `((${IS_WRONG_SUM} or ${IS_HANGING}) and not ${FUNDS_TASK})`;

/** Every case, or only those that changed in the last ten minutes. */
export type Range = 'all' | 'recent';

/** A case may stand some seconds between two transactions before it counts. */
const RANGES: Readonly<Record<Range, string>> = {
  all: `c.changed_at < clock_timestamp() - interval '5 seconds'`,
  recent: `c.changed_at < clock_timestamp() - interval '5 seconds'
    and c.changed_at > clock_timestamp() - interval '10 minutes'`,
};

/** Cases that somebody must look at, with the reason of the task to open. */
export function findLooseEnds(
  sql: Sql,
  range: Range,
  limit: number,
): Promise<{ id: string; reason: 'ORPHAN_CASE' | 'FUNDS_NOT_RECONCILED' }[]> {
  return sql.query(
    `select c.id, case when ${IS_ORPHAN} then 'ORPHAN_CASE' else 'FUNDS_NOT_RECONCILED' end as reason
     from case_file c where ${RANGES[range]} and (${IS_ORPHAN} or ${IS_UNRECONCILED}) limit $1`,
    [limit],
  );
}
