import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import type { Database } from './database.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { pruneOutbox, relayBatch, relayOutbox, writeOutbox } from './outbox.ts';
import { openQueue, type JobQueue } from './queue.ts';
import type { StepJob } from './step-job.ts';

const RELAY_AND_DIE = fileURLToPath(new URL('../../tests/_support/relay-and-die.ts', import.meta.url));

let db: Database;
let metrics: Metrics;
let queue: JobQueue;
let ran: StepJob[];
beforeEach(async () => {
  db = await freshDatabase();
  metrics = createMetrics({ withProcess: false });
  queue = await openQueue({ kind: 'postgres', url: db.url, log: quietLog });
  ran = [];
});
afterEach(async () => {
  await queue[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

const ids = (): string[] => ran.map((job) => job.id).toSorted();
const work = (): Promise<AsyncDisposable> =>
  queue.work((job) => Promise.resolve(void ran.push(job)), { concurrency: 2 });
const waiting = async (): Promise<bigint | undefined> =>
  (await db.query<{ count: bigint }>('select count(*) from outbox where relayed_at is null'))[0]?.count;
const write = (...steps: string[]): Promise<void> =>
  db.transaction((tx) =>
    writeOutbox(
      tx,
      steps.map((stepId) => ({ caseId: 'c1', stepId, attempt: 1 })),
    ),
  );

describe('the relay', () => {
  it('brings a written step to a worker at the notification, not at the poll', async () => {
    await work();
    await using _relay = relayOutbox({ db, queue, log: quietLog, metrics });
    await write('first');
    await expect.poll(ids, { timeout: 5_000 }).toEqual(['c1.first.1']);
    const [before] = [Date.now()];
    await write('a', 'b');
    await expect.poll(ids, { interval: 10 }).toEqual(['c1.a.1', 'c1.b.1', 'c1.first.1']);
    expect(Date.now() - before).toBeLessThan(900);
    await expect.poll(waiting).toBe(0n);
    expect(await metrics.registry.metrics()).toContain('outbox_relayed_total 3');
  });

  it('sends nothing of a transaction that rolled back', async () => {
    const failed = db.transaction(async (tx) => {
      await writeOutbox(tx, [{ caseId: 'c1', stepId: 'x', attempt: 1 }]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await relayBatch({ db, queue, log: quietLog, metrics })).toBe(0);
  });

  it('drains more than a batch without waiting between', async () => {
    await write(...Array.from({ length: 1_200 }, (_, at) => `s${at}`));
    await using _relay = relayOutbox({ db, queue, log: quietLog, metrics });
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0n);
    expect((await queue.counts()).waiting).toBe(1_200);
  });

  it('shares the work with another relay, each row once', async () => {
    let added = 0;
    const counting = {
      addBulk(jobs: readonly StepJob[]): Promise<void> {
        added += jobs.length;
        return queue.addBulk(jobs);
      },
    };
    await write(...Array.from({ length: 900 }, (_, at) => `s${at}`));
    const relay = { db, queue: counting, log: quietLog, metrics };
    await Promise.all([relayBatch(relay), relayBatch(relay), relayBatch(relay)]);
    await relayBatch(relay);
    expect(added).toBe(900);
  });

  it('keeps its rows while the queue is gone and sends them when it is back', async () => {
    let isGone = true;
    let refused = 0;
    const refuse = (): Promise<void> => {
      refused += 1;
      return Promise.reject(new Error('gone'));
    };
    const unsteady = {
      addBulk: (jobs: readonly StepJob[]): Promise<void> => (isGone ? refuse() : queue.addBulk(jobs)),
    };
    await using _relay = relayOutbox({ db, queue: unsteady, log: quietLog, metrics });
    await write('a');
    await expect.poll(() => refused, { timeout: 5_000 }).toBeGreaterThan(1);
    expect(await waiting()).toBe(1n);
    isGone = false;
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0n);
  });

  it('queues a batch again, under the same ids, after it died before marking it', async () => {
    await write('a', 'b');
    const child = spawn(process.execPath, [RELAY_AND_DIE, db.url]);
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(await waiting()).toBe(2n);
    await using _relay = relayOutbox({ db, queue, log: quietLog, metrics });
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0n);
    expect((await queue.counts()).waiting).toBe(2);
    await work();
    await expect.poll(ids).toEqual(['c1.a.1', 'c1.b.1']);
  });
});

it('forgets rows a day after they were relayed, never one that waits', async () => {
  await write('old', 'new', 'waiting');
  await db.query(
    `update outbox set relayed_at = clock_timestamp() - interval '25 hours' where step_id = 'old'`,
  );
  await db.query(`update outbox set relayed_at = clock_timestamp() where step_id = 'new'`);
  await db.query(
    `update outbox set created_at = clock_timestamp() - interval '9 days' where step_id = 'waiting'`,
  );
  expect(await pruneOutbox(db)).toBe(1);
  expect(await waiting()).toBe(1n);
});
