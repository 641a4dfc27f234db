import { expect, it } from 'vitest';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

const CASES = 200;
const KILLS = 24;
const WORKERS = 3;

it('200 transfers end, each once, while workers are killed at random', { timeout: RUN_MS }, async () => {
  await using run = await startRun(CASES);
  const { system, movers } = run;
  await using workers = await startWorkerProcesses(system.env, WORKERS);
  const steps = stepsExpected(movers);
  const moments = Array.from({ length: KILLS }, () => steps * 0.8 * Math.random()).sort((a, b) => a - b);
  const kill = async (): Promise<void> => {
    for (const moment of moments) {
      await untilDone(system, moment);
      await workers.kill();
    }
  };
  await Promise.all([run.open(), kill()]);
  await untilSettled(system, CASES);
  const seconds = run.seconds();
  await workers.stop();

  const { attempts, lostAttempts, slowestRecovery, ...books } = await reckon(system);
  print('Workers killed at random', {
    cases: CASES,
    'of these with money': movers.filter(({ money }) => money).length,
    kills: workers.books.kills,
    attempts,
    'attempts lost and repeated': lostAttempts,
    'slowest recovery in seconds': slowestRecovery,
    queue_lost_total: workers.books.queueLost,
    seconds,
  });
  expect(workers.books).toMatchObject({ kills: KILLS, crashes: 0, complaints: [] });
  expect(lostAttempts).toBeGreaterThan(0);
  expect(books).toEqual({ ...CLEAN, ended: CASES });
});
