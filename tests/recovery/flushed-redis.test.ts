import { expect, it } from 'vitest';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

const CASES = 200;

it(
  '200 transfers end, each once, although Redis forgets everything in the middle',
  { timeout: RUN_MS },
  async () => {
    await using run = await startRun(CASES);
    const { system, movers } = run;
    await using workers = await startWorkerProcesses(system.env, 1);
    const flush = async (): Promise<number> => {
      await untilDone(system, stepsExpected(movers) / 2);
      await expect.poll(() => run.queued(), { timeout: 20_000, interval: 20 }).toBeGreaterThan(20);
      const queued = await run.queued();
      await run.flush();
      return queued;
    };
    const [queued] = await Promise.all([flush(), run.open()]);
    const flushedAt = run.seconds();
    await untilSettled(system, CASES);
    const seconds = run.seconds();
    await workers.stop();

    const { attempts, lostAttempts, slowestRecovery, ...books } = await reckon(system);
    print('Redis flushed in the middle', {
      cases: CASES,
      'jobs in the queue when flushed': queued,
      'flushed after seconds': flushedAt,
      attempts,
      queue_lost_total: workers.books.queueLost,
      seconds,
    });
    expect(workers.books.crashes).toBe(0);
    expect(workers.books.queueLost).toBeGreaterThan(0);
    expect([lostAttempts, slowestRecovery]).toEqual([0, 0]);
    expect(books).toEqual({ ...CLEAN, ended: CASES });
  },
);
