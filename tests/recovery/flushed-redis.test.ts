import { expect, it } from 'vitest';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, startRun } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

const CASES = 200;
const WITHIN_MS = 150_000;

it('200 transfers end, each once, although Redis forgets everything in the middle', async () => {
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
  await untilSettled(system, CASES, WITHIN_MS);
  const seconds = run.seconds();
  await workers.stop();

  const { attempts, lostAttempts, ...books } = await reckon(system);
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
  expect(lostAttempts).toBe(0);
  expect(books).toEqual({ ...CLEAN, ended: CASES });
});
