import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withFault } from '../_support/flow.ts';
import { freePort } from '../_support/free-port.ts';
import { startRedisGroup } from '../_support/redis-group.ts';
import { casesOf, endsOf } from './mix/mixes.ts';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun, type Run } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

/** Some fifty cases. */
const MIX = { others: 1, counts: { 'pension.registration-change@1': 30 } };
const SPLIT_MS = 500;
/** More than the workers have in hand: some of what the old primary alone knows waits there when it loses its place. */
const WAITING = 24;

/** Jobs that the queue has acknowledged. */
async function acknowledged({ system }: Run): Promise<number> {
  const [row] = await system.db.query<{ n: number }>(
    'select count(*)::int as n from outbox o where o.relayed_at is not null',
  );
  return row?.n ?? 0;
}

/** `queue_lost_total` as workers tell it to Prometheus. */
async function lostAsTold(ports: readonly number[]): Promise<number> {
  const told = ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
  const texts = await Promise.all(told);
  return texts.reduce((sum, text) => sum + Number(/^queue_lost_total (\d+)$/mu.exec(text)?.[1]), 0);
}

it(
  'cases of every workflow end, each once, although Redis fails over and forgets what it had acknowledged, and a worker hangs',
  { timeout: RUN_MS },
  async () => {
    await using group = await startRedisGroup();
    await using run = await startRun(MIX, { redisUrl: group.url });
    const { system, people } = run;
    const ports = [await freePort(), await freePort()];
    const [env, envOfHanging] = ports.map((port) => ({ ...system.env, WORKER_METRICS_PORT: `${port}` }));
    await using workers = await startWorkerProcesses({ ...env }, 1);
    await using hanging = await startWorkerProcesses({ ...envOfHanging, WORKER_SILENT_SECONDS: '10' }, 1);
    const failOver = async (): Promise<number> => {
      await untilDone(system, stepsExpected(people) / 10);
      const before = await acknowledged(run);
      // Most cases wait for this answer meanwhile, and so does everything that is queued behind it.
      await using _slow = await withFault(system, {
        kind: 'slow',
        operation: 'confirmPaused',
        delayMs: 6_000,
      });
      await Promise.all([group.split(), pause(SPLIT_MS)]);
      const alone = async (): Promise<number> => (await acknowledged(run)) - before;
      for (const count of [alone, () => run.queued()])
        await expect.poll(count, { timeout: 60_000, interval: 20 }).toBeGreaterThan(WAITING);
      await group.failOver();
      return alone();
    };
    const hang = async (): Promise<void> => {
      await untilDone(system, stepsExpected(people) / 20);
      await hanging.hang();
    };
    const [alone] = await Promise.all([failOver(), hang(), run.open()]);
    const failedOverAt = run.seconds();
    await untilSettled(system, casesOf(people));
    const seconds = run.seconds();
    const lost = await lostAsTold(ports);
    await Promise.all([workers.stop(), hanging.stop()]);

    const { attempts, lostAttempts, slowestRecovery, overdue, movedByFund, ...books } = await reckon(run);
    print('Redis failed over', {
      cases: casesOf(people),
      'acknowledged by one alone': alone,
      'failed over after seconds': failedOverAt,
      attempts,
      'attempts lost and repeated': lostAttempts,
      'slowest recovery in seconds': slowestRecovery,
      'limits passed': overdue,
      'fen moved': JSON.stringify(movedByFund),
      queue_lost_total: lost,
      seconds,
    });
    expect(hanging.books.complaints.join()).toContain('No beat for 10 s');
    expect([workers.books.crashes, hanging.books.crashes]).toEqual([0, 0]);
    expect(lost).toBeGreaterThan(0);
    expect(books).toEqual({ ...CLEAN, ended: endsOf(people, 0), openTasks: {}, strange: {} });
  },
);
