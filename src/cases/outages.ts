import { raiseAlarm } from '../platform/alarms.ts';
import type { Sql } from '../platform/database.ts';
import type { CaseEngine } from './engine.ts';
import type { Found } from './found.ts';
import type { Work } from './work.ts';

/** So many different steps must fail, with no answer in between, before it is the agency and not a request. */
const STEPS_TO_DOWN = 3;
const FIRST_PROBE_SECONDS = 2;
const LONGEST_PROBE_SECONDS = 30;
/** How many resting steps of one agency go on each time, once it is back. */
const RELEASED_AT_ONCE = 20;

/** Other steps of the agency that have failed since it last answered. */
const FAILING = `with recent as (
    select a.step_id, a.result, a.ended_at from case_attempt a join case_step s on s.id = a.step_id
    where s.member_id = $1 and a.started_at > clock_timestamp() - interval '10 minutes' and a.ended_at is not null)
  select count(distinct r.step_id)::int as failing from recent r
  where r.result = 'RETRY' and r.step_id <> $2 and r.ended_at > coalesce(
    (select max(o.ended_at) from recent o where o.result in ('DONE', 'WAITING', 'REFUSED', 'INVALID')), '-infinity')`;

/**
 * Notes that a step got no answer. True when its agency is down, as far as all workers have seen: then the step rests,
 * which is no failure. Legal limits go on.
 */
export async function isDown({ tx, engine }: Work, memberId: string, stepId: string): Promise<boolean> {
  if (await hasOutage(tx, memberId)) return true;
  const [row] = await tx.query<{ failing: number }>(FAILING, [memberId, stepId]);
  if ((row?.failing ?? 0) + 1 < STEPS_TO_DOWN) return false;
  const begun = await tx.query(
    `insert into member_outage (member_id, next_probe_at)
     values ($1, clock_timestamp() + make_interval(secs => $2)) on conflict do nothing returning 1`,
    [memberId, FIRST_PROBE_SECONDS],
  );
  if (begun.length > 0)
    await raiseAlarm(tx, engine.nodeId, engine.metrics, {
      kind: 'AGENCY_DOWN',
      subject: memberId,
      detail: `${STEPS_TO_DOWN} steps in a row got no answer: its steps rest, one is tried from time to time`,
    });
  return true;
}

async function hasOutage(sql: Sql, memberId: string): Promise<boolean> {
  const open = await sql.query(
    'select 1 from member_outage o where o.member_id = $1 and o.ended_at is null',
    [memberId],
  );
  return open.length > 0;
}

/** Whether a step of an agency that is down is the one that may be tried, or the agency is back by now. */
export async function mayAsk({ db }: CaseEngine, memberId: string, stepId: string): Promise<boolean> {
  const held = await db.query(
    `select 1 from member_outage o
     where o.member_id = $1 and o.ended_at is null and o.probe_step is distinct from $2`,
    [memberId, stepId],
  );
  return held.length === 0;
}

/** The agency said something, whatever it was: it is back. */
export async function noteAnswer({ db, log }: CaseEngine, memberId: string, found: Found): Promise<void> {
  if (!['answer', 'invalid', 'receipt', 'refusal'].includes(found.found)) return;
  const ended = await db.query(
    `update member_outage o set ended_at = clock_timestamp(), ended_business = business_now()
     where o.member_id = $1 and o.ended_at is null returning 1`,
    [memberId],
  );
  if (ended.length > 0) log.warn({ member: memberId }, 'an agency is back: its steps go on, some at a time');
}

/** Any resting step may be the one: what only some requests of the agency meet must not keep all the others waiting. */
const PROBE = `with chosen as (
    select o.id, (select s.id from case_step s
      where s.member_id = o.member_id and s.not_before = 'infinity' and s.status = 'PENDING'
      order by random() limit 1) as step_id
    from member_outage o where o.ended_at is null and o.next_probe_at <= clock_timestamp()),
  noted as (
    update member_outage o set probe_step = c.step_id, probes = o.probes + 1,
      next_probe_at = clock_timestamp() + make_interval(secs => least($1 * 2 ^ least(o.probes + 1, 20), $2))
    from chosen c where o.id = c.id and c.step_id is not null returning o.probe_step)
  update case_step s set not_before = clock_timestamp() from noted n where s.id = n.probe_step and s.status = 'PENDING'`;

/** Wakes what rests at agencies that are back, the oldest first: an agency is not met by all at once. */
const RELEASE = `with back as (
    select distinct s.member_id from case_step s where s.not_before = 'infinity' and s.status = 'PENDING'
      and not exists (select 1 from member_outage o where o.member_id = s.member_id and o.ended_at is null)),
  next as (
    select n.id from back b, lateral (select s.id from case_step s
      where s.member_id = b.member_id and s.not_before = 'infinity' and s.status = 'PENDING'
      order by s.id limit $1) n)
  update case_step s set not_before = statement_timestamp() from next where s.id = next.id and s.not_before = 'infinity'`;

/** One look at all agencies that are down, or were: to be called every two seconds, by one process at a time. */
export async function watchOutages(sql: Sql): Promise<void> {
  await sql.query(PROBE, [FIRST_PROBE_SECONDS, LONGEST_PROBE_SECONDS]);
  await sql.query(RELEASE, [RELEASED_AT_ONCE]);
}
