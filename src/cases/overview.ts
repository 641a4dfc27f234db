import type { Sql } from '../platform/database.ts';
import type { Overview } from './view-types.ts';

/** Working days vary with the calendar: five days ahead hold at least three of them in any normal week. */
const DUE_SOON_DAYS = 5;

interface Figures {
  dueSoon: bigint;
  overdue: bigint;
  uncovered: bigint;
  quarantined: bigint;
  outboxWaiting: bigint;
  outboxLag: number;
  oldestPending: number;
  alarms: bigint;
  queueLost: bigint;
  stuck: bigint;
}

/** Figures of the whole, for the operations screen. */
export async function overview(sql: Sql): Promise<Overview> {
  const [figures] = await sql.query<Figures>(
    `select
       (select count(*) from case_deadline d where d.status = 'OPEN' and d.level = 'WARNED'
          or d.status = 'OPEN' and d.level = 'RUNNING' and d.due between business_now()::date
            and business_now()::date + ${DUE_SOON_DAYS}) as "dueSoon",
       (select count(*) from case_file c where c.overdue and c.ended_at is null) as overdue,
       (select count(*) from case_deadline d where d.status = 'CALENDAR_UNCOVERED') as uncovered,
       (select count(*) from case_step s where s.status = 'QUARANTINED') as quarantined,
       (select count(*) from outbox o where o.relayed_at is null) as "outboxWaiting",
       coalesce((select extract(epoch from clock_timestamp() - min(o.created_at)) from outbox o
         where o.relayed_at is null), 0)::float8 as "outboxLag",
       coalesce((select extract(epoch from clock_timestamp() - min(s.queued_at)) from case_step s
         where s.status = 'PENDING'), 0)::float8 as "oldestPending",
       (select count(*) from alarm a where a.acknowledged_at is null) as alarms,
       (select coalesce(sum(l.count), 0)::bigint from queue_loss l) as "queueLost",
       (select count(distinct s.case_id) from case_step s join case_file c on c.id = s.case_id
          where s.status in ('FAILED', 'ANSWER_INVALID', 'QUARANTINED') and c.ended_at is null) as stuck`,
  );
  if (figures === undefined) throw new Error('The overview is empty');
  const tasks = await openTasksByReason(sql);
  const byState = await countByState(sql);
  return {
    open: byState.filter(({ open }) => open).reduce((sum, { count }) => sum + count, 0),
    dueSoon: Number(figures.dueSoon),
    overdue: Number(figures.overdue),
    uncoveredDeadlines: Number(figures.uncovered),
    tasks,
    conflicts: tasks['CONFLICT'] ?? 0,
    deadLetters: (tasks['STEP_FAILED'] ?? 0) + (tasks['STEP_REFUSED_BY_AGENCY'] ?? 0),
    quarantined: Number(figures.quarantined),
    outboxLagSeconds: Math.round(figures.outboxLag * 10) / 10,
    outboxWaiting: Number(figures.outboxWaiting),
    oldestPendingSeconds: Math.round(figures.oldestPending * 10) / 10,
    workers: await livingWorkers(sql),
    byState,
    alarms: Number(figures.alarms),
    queueLostTotal: Number(figures.queueLost),
    stuck: Number(figures.stuck),
  };
}

async function openTasksByReason(sql: Sql): Promise<Record<string, number>> {
  const rows = await sql.query<{ reason: string; n: bigint }>(
    'select t.reason, count(*) as n from case_task t where t.resolved_at is null group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ reason, n }) => [reason, Number(n)]));
}

async function countByState(sql: Sql): Promise<Overview['byState']> {
  const rows = await sql.query<{ service: string; state: string; open: boolean; n: bigint }>(
    `select t.service, t.state, t.is_open as open, sum(t.difference)::bigint as n from case_tally t
     group by 1, 2, 3 having sum(t.difference) > 0 order by 1, 3 desc, 2`,
  );
  return rows.map(({ n, ...row }) => ({ ...row, count: Number(n) }));
}

async function livingWorkers(sql: Sql): Promise<Overview['workers']> {
  const rows = await sql.query<{ worker: string; nodeId: string; ago: number }>(
    `select h.worker, h.node_id as "nodeId", extract(epoch from clock_timestamp() - h.beat_at)::float8 as ago
     from worker_heartbeat h where h.stopped_at is null and h.beat_at > clock_timestamp() - interval '1 day'
     order by h.worker`,
  );
  return rows.map(({ ago, ...row }) => ({ ...row, beatSecondsAgo: Math.round(ago) }));
}
