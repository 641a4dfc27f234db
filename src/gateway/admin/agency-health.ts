import { toShanghaiInstant } from '../../core/dates.ts';
import type { Gateway } from '../gateway.ts';

interface HealthRow {
  member: string;
  waiting: bigint;
  failing: bigint;
  last_answer: Date | null;
  last_success: Date | null;
  attempts: bigint;
  p95: number | null;
}

/** Steps by their partial indexes, attempts of one day: none of it grows with the cases that have ended. */
const HEALTH = `
  with waiting as (
    select s.member_id, count(*) as n from case_step s where s.status = 'WAITING' group by 1
  ), failing as (
    select s.member_id, count(*) as n from case_step s
    where s.status in ('FAILED', 'ANSWER_INVALID', 'QUARANTINED') or (s.status = 'PENDING' and s.failures > 0)
    group by 1
  ), attempts as (
    select s.member_id, count(*) as n,
      max(a.ended_at) filter (where a.result in ('DONE', 'WAITING')) as success,
      percentile_cont(0.95) within group (order by extract(epoch from a.ended_at - a.started_at) * 1000)
        filter (where a.ended_at is not null) as p95
    from case_attempt a join case_step s on s.id = a.step_id
    where a.started_at > clock_timestamp() - interval '1 day' group by 1
  )
  select m.id as member, coalesce(w.n, 0) as waiting, coalesce(f.n, 0) as failing, coalesce(a.n, 0) as attempts,
    a.success as last_success, a.p95::float8 as p95,
    (select s.answered_at from case_step s where s.member_id = m.id and s.answered_at is not null
     order by s.answered_at desc limit 1) as last_answer
  from unnest($1::text[]) as m (id) left join waiting w on w.member_id = m.id
    left join failing f on f.member_id = m.id left join attempts a on a.member_id = m.id`;

/** How each agency answers, as its steps and the attempts of the last day show it. */
export async function agencyHealth({ db, members, circuitOf }: Gateway): Promise<object[]> {
  const all = members.all();
  const rows = await db.query<HealthRow>(HEALTH, [all.map(({ id }) => id)]);
  const health = new Map(rows.map((row) => [row.member, row]));
  return all.map(({ id, name, nameZh, mode }) => {
    const row = health.get(id);
    return {
      memberId: id,
      name,
      nameZh,
      mode,
      ...(mode === 'api' && { circuit: circuitOf(id) }),
      waitingSteps: Number(row?.waiting ?? 0n),
      failingSteps: Number(row?.failing ?? 0n),
      attempts: Number(row?.attempts ?? 0n),
      ...(row?.last_answer ? { lastAnswerAt: toShanghaiInstant(row.last_answer) } : {}),
      ...(row?.last_success ? { lastSuccessAt: toShanghaiInstant(row.last_success) } : {}),
      ...(row !== undefined && row.p95 !== null ? { p95Milliseconds: Math.round(row.p95) } : {}),
    };
  });
}
