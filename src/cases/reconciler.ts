import { setTimeout as pause } from 'node:timers/promises';
import { raiseAlarm } from '../platform/alarms.ts';
import { advanceBundles } from './bundles/advance-bundles.ts';
import { spreadAnnouncements } from './announcements.ts';
import { pruneChanges } from '../platform/changes.ts';
import { pruneOutbox } from '../platform/outbox.ts';
import type { CaseEngine } from './engine.ts';
import { insistOnAnswers } from './insist.ts';
import { findLooseEnds, type Range } from './loose-ends.ts';
import { openTask } from './open-task.ts';
import { enqueueStep, wakeSleepers } from './step-store.ts';
import { readTimes } from './times.ts';
import { GATEWAY } from './workflow.ts';
import { changeCase } from './work.ts';

const WAKE_MS = 1_000;
const RECONCILE_MS = 3_000;
const PRUNE_MS = 3_600_000;
const BATCH = 500;

/** Queues the steps whose next try has come. They were never in the queue, so none of them is lost. */
export function wakeDueSteps(engine: CaseEngine): Promise<number> {
  return engine.db.transaction(async (tx) => {
    const due = await tx.query<{ id: string }>(
      `select s.id from case_step s
       where s.status = 'PENDING' and s.queued_at is null and s.not_before <= clock_timestamp()
       order by s.not_before limit $1 for update skip locked`,
      [BATCH],
    );
    for (const { id } of due) await enqueueStep(tx, id);
    return due.length;
  });
}

/**
 * A step is lost when its worker's lease has run out, or when it was queued more than 5 s ago, its outbox row has been
 * relayed, and either a step queued clearly later has been taken since or nobody has taken anything for 3 s nor works on
 * anything: the queue then no longer has it. A long queue that moves, or whose workers are busy, is no loss.
 */
const LOST = `select s.id from case_step s
  where (s.status = 'RUNNING' and s.lease_until < clock_timestamp()
      and (s.queued_at is null or s.queued_at < clock_timestamp() - interval '5 seconds'))
    or (s.status = 'PENDING' and s.queued_at < clock_timestamp() - interval '5 seconds'
      and s.not_before <= clock_timestamp()
      and not exists (select 1 from outbox o where o.step_id = s.id and o.relayed_at is null)
      and (s.queued_at < (select max(a.queued_at) - interval '2 seconds' from case_attempt a
             where a.started_at > clock_timestamp() - interval '10 seconds')
        or not exists (select 1 from case_attempt a
             where a.started_at > clock_timestamp() - interval '3 seconds'
               or (a.ended_at is null and a.started_at > clock_timestamp() - interval '20 seconds'))))
  order by s.queued_at limit $1 for update of s skip locked`;

/** Queues lost steps again under a new attempt id; gives how many. */
export async function requeueLost(engine: CaseEngine): Promise<number> {
  const count = await engine.db.transaction(async (tx) => {
    const lost = await tx.query<{ id: string }>(LOST, [BATCH]);
    for (const { id } of lost) await enqueueStep(tx, id);
    if (lost.length > 0) await tx.query('insert into queue_loss (count) values ($1)', [lost.length]);
    return lost.length;
  });
  if (count > 0) {
    engine.metrics.queueLostTotal.inc(count);
    engine.log.warn({ count }, 'steps were lost by the queue and are queued again');
    await alarmOnce(engine, count);
  }
  return count;
}

const QUEUE_LOST = 'QUEUE_LOST';

/** One alarm until somebody has acknowledged it. */
async function alarmOnce({ db, nodeId, metrics }: CaseEngine, count: number): Promise<void> {
  const open = await db.query(
    'select 1 from alarm a where a.kind = $1 and a.acknowledged_at is null limit 1',
    [QUEUE_LOST],
  );
  if (open.length > 0) return;
  const detail = `${count} steps were not in the queue any more, or their worker died; they were queued again`;
  await raiseAlarm(db, nodeId, metrics, { kind: QUEUE_LOST, subject: 'steps', detail });
}

const WORDS = {
  ORPHAN_CASE: {
    detail: 'Nobody holds this case: no step runs or waits, and no task is open',
    detailZh: '该业务既无运行或等待中的环节，也无待办任务',
  },
  FUNDS_NOT_RECONCILED: {
    detail: 'The money of this case does not agree with what was agreed',
    detailZh: '该业务资金与约定不一致',
    outlives: 'MONEY',
  },
} as const;

/** Gives loose ends to people: cases nobody holds, money that does not agree. Gives how many. */
export async function raiseLooseEnds(engine: CaseEngine, range: Range): Promise<number> {
  const found = await findLooseEnds(engine.db, range, BATCH);
  for (const { id, reason } of found)
    await changeCase(engine, id, async (work) => {
      await openTask(work, { reason, side: work.workflow.sides[0] ?? GATEWAY, ...WORDS[reason] });
    });
  return found.length;
}

/** Folds the counter rows of each state into one, once there are many. */
export async function foldTally(engine: CaseEngine): Promise<void> {
  await engine.db.query(
    `with gone as (delete from case_tally t
       where t.id in (select x.id from case_tally x order by x.id limit 5000 for update skip locked)
         and (select count(*) from case_tally) > 200
       returning t.service, t.state, t.is_open, t.difference)
     insert into case_tally (service, state, is_open, difference)
     select g.service, g.state, g.is_open, sum(g.difference) from gone g
     group by 1, 2, 3 having sum(g.difference) <> 0`,
  );
}

/** One pass: what the queue lost comes back, what nobody holds goes to people. */
export async function reconcile(
  engine: CaseEngine,
  range: Range = 'recent',
): Promise<{ requeued: number; raised: number }> {
  const requeued = await requeueLost(engine);
  const raised = await raiseLooseEnds(engine, range);
  await foldTally(engine);
  return { requeued, raised };
}

/** Wakes due steps every second and reconciles every three, until disposed. */
export function watchSteps(engine: CaseEngine): AsyncDisposable {
  const stop = new AbortController();
  const every = async (ms: number, what: string, work: () => Promise<unknown>): Promise<void> => {
    while (!stop.signal.aborted) {
      await work().catch((error: unknown) => engine.log.warn({ err: error }, `${what} fails now`));
      await pause(ms, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  let range: Range = 'all';
  const pass = async (): Promise<void> => {
    // Who has just come back after all were gone lets the queue show first what it still has.
    if (range === 'all') await raiseLooseEnds(engine, range);
    else await reconcile(engine);
    range = 'recent';
  };
  const running = Promise.all([
    every(WAKE_MS, 'waking steps', () => wakeDueSteps(engine)),
    every(WAKE_MS, 'waking clock rows and held steps', async () =>
      wakeSleepers(engine.db, (await readTimes(engine.db)).today),
    ),
    every(WAKE_MS, 'opening the cases of bundles', () => advanceBundles(engine)),
    every(WAKE_MS, 'spreading announcements', () => spreadAnnouncements(engine)),
    every(WAKE_MS, 'insisting on answers', () => insistOnAnswers(engine)),
    every(RECONCILE_MS, 'reconciling', pass),
    every(PRUNE_MS, 'pruning the outbox', () => pruneOutbox(engine.db)),
    every(PRUNE_MS, 'pruning changes', () => pruneChanges(engine.db)),
  ]);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
