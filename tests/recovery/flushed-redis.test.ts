import { expect, it } from 'vitest';
import { startRedis } from '../_support/redis.ts';
import { casesOf, endsOf, TWO_HUNDRED } from './mix/mixes.ts';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

it(
  '200 cases of every workflow end, each once, although Redis dies, and forgets everything later',
  { timeout: RUN_MS },
  async () => {
    await using redis = await startRedis();
    await using run = await startRun(TWO_HUNDRED, { redisUrl: redis.url });
    const { system, people } = run;
    await using workers = await startWorkerProcesses(system.env, 1);
    const steps = stepsExpected(people);
    const flush = async (): Promise<number> => {
      await untilDone(system, steps / 4);
      await redis.stop('SIGKILL');
      await redis.start();
      await untilDone(system, steps / 2);
      await expect.poll(() => run.queued(), { timeout: 20_000, interval: 20 }).toBeGreaterThan(20);
      const queued = await run.queued();
      await run.flush();
      return queued;
    };
    const [queued] = await Promise.all([flush(), run.open()]);
    const flushedAt = run.seconds();
    await untilSettled(system, casesOf(people));
    const seconds = run.seconds();
    await workers.stop();

    const { attempts, lostAttempts, slowestRecovery, overdue, movedByFund, ...books } = await reckon(run);
    print('Redis killed, then flushed', {
      cases: casesOf(people),
      'jobs in the queue when flushed': queued,
      'flushed after seconds': flushedAt,
      attempts,
      'limits passed': overdue,
      'fen moved': JSON.stringify(movedByFund),
      queue_lost_total: workers.books.queueLost,
      seconds,
    });
    expect(workers.books.crashes).toBe(0);
    expect(workers.books.queueLost).toBeGreaterThan(0);
    expect([lostAttempts, slowestRecovery]).toEqual([0, 0]);
    expect(books).toEqual({ ...CLEAN, ended: endsOf(people, 0), openTasks: {}, strange: {} });
  },
);
