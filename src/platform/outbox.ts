import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Sql } from './database.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { JobQueue } from './queue.ts';
import type { StepJob } from './step-job.ts';

export interface RelayOptions {
  db: Database;
  queue: Pick<JobQueue, 'addBulk'>;
  log: Log;
  metrics: Metrics;
}

export interface StepAttempt {
  caseId: string;
  stepId: string;
  attempt: bigint | number;
}

interface OutboxRow {
  id: bigint;
  case_id: string;
  step_id: string;
  attempt: bigint;
}

const POLL_MS = 1_000;
const BATCH = 500;

/** The same attempt at a step has the same job id, however often it is queued. */
export const stepJob = ({ caseId, stepId, attempt }: StepAttempt): StepJob => ({
  id: `${caseId}.${stepId}.${attempt}`,
  stepId,
});

/** Asks for a step to be run once the surrounding transaction commits. */
export async function writeOutbox(tx: Sql, steps: readonly StepAttempt[]): Promise<void> {
  await tx.query(
    `insert into outbox (case_id, step_id, attempt)
     select * from unnest($1::text[], $2::text[], $3::bigint[])`,
    [steps.map((step) => step.caseId), steps.map((step) => step.stepId), steps.map((step) => step.attempt)],
  );
}

/**
 * Hands one batch to the queue and marks it, in that order: dying in between queues the batch again under the same
 * ids, never loses it. Gives the number of rows.
 */
export async function relayBatch({ db, queue, metrics }: RelayOptions): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.query<OutboxRow>(
      `select o.id, o.case_id, o.step_id, o.attempt from outbox o where o.relayed_at is null
       order by o.id limit $1 for update skip locked`,
      [BATCH],
    );
    if (rows.length === 0) return 0;
    await queue.addBulk(
      rows.map((row) => stepJob({ caseId: row.case_id, stepId: row.step_id, attempt: row.attempt })),
    );
    await tx.query('update outbox set relayed_at = clock_timestamp() where id = any($1)', [
      rows.map((row) => row.id),
    ]);
    metrics.outboxRelayedTotal.inc(rows.length);
    return rows.length;
  });
}

/** Deletes rows relayed more than a day ago; gives their number. */
export async function pruneOutbox(sql: Sql): Promise<number> {
  const gone = await sql.query(
    `delete from outbox where relayed_at < clock_timestamp() - interval '1 day' returning 1`,
  );
  return gone.length;
}

/** Relays at every notification and every second; disposing waits for the batch in hand. */
export function relayOutbox(options: RelayOptions): AsyncDisposable {
  const { db, log } = options;
  const stop = new AbortController();
  const bell = new EventTarget();
  const ring = (): void => void bell.dispatchEvent(new Event('ring'));

  const wait = async (): Promise<void> => {
    const done = new AbortController();
    const signal = AbortSignal.any([stop.signal, done.signal]);
    await Promise.race([once(bell, 'ring', { signal }), pause(POLL_MS, undefined, { signal })]).catch(
      () => undefined,
    );
    done.abort();
  };

  const round = async (): Promise<void> => {
    try {
      while (!stop.signal.aborted && (await relayBatch(options)) === BATCH);
    } catch (error) {
      log.warn({ err: error }, 'the outbox cannot be relayed now');
    }
  };

  const run = async (): Promise<void> => {
    let listening: AsyncDisposable | undefined;
    let rung = false;
    const heard = (): void => {
      rung = true;
      ring();
    };
    while (!stop.signal.aborted) {
      rung = false;
      listening ??= await db.listen('outbox', heard).catch(() => undefined);
      await round();
      if (!rung) await wait();
    }
    await listening?.[Symbol.asyncDispose]();
  };

  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
