import { expect, it } from 'vitest';
import { casesOf, endsOf, THREE_HUNDRED } from './mix/mixes.ts';
import { beginTroubles, makeTrouble, SILENT } from './mix/troubles.ts';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

const KILLS = 24;
const GATEWAY_KILLS = 4;
const WORKERS = 3;

it('300 cases of every workflow end, each once, while everything fails', { timeout: RUN_MS }, async () => {
  await using run = await startRun(THREE_HUNDRED);
  const { system, people, gateway } = run;
  await using workers = await startWorkerProcesses(system.env, WORKERS);
  const steps = stepsExpected(people);
  const randomly = async (times: number, kill: () => Promise<void>): Promise<void> => {
    const moments = Array.from({ length: times }, () => steps * 0.8 * Math.random());
    for (const moment of moments.toSorted((a, b) => a - b)) {
      await untilDone(system, moment);
      await kill();
    }
  };
  await beginTroubles(system);
  const [told] = await Promise.all([
    makeTrouble(system, steps),
    run.open(),
    randomly(KILLS, () => workers.kill()),
    randomly(GATEWAY_KILLS, () => gateway.kill()),
  ]);
  await untilSettled(system, casesOf(people));
  const seconds = run.seconds();
  await workers.stop();

  const { attempts, lostAttempts, slowestRecovery, overdue, movedByFund, ...books } = await reckon(run);
  print('Everything fails', {
    cases: casesOf(people),
    'workers killed': workers.books.kills,
    'gateways killed': GATEWAY_KILLS,
    attempts,
    'attempts lost and repeated': lostAttempts,
    'slowest recovery in seconds': slowestRecovery,
    'answers told again alike': told.alike,
    'answers told otherwise': told.otherwise,
    'limits passed': overdue,
    'fen moved': JSON.stringify(movedByFund),
    queue_lost_total: workers.books.queueLost,
    seconds,
  });
  expect(workers.books).toMatchObject({ kills: KILLS, crashes: 0, complaints: [] });
  expect(lostAttempts).toBeGreaterThan(0);
  expect(told.otherwise).toBeGreaterThan(0);
  expect(overdue).toBeGreaterThan(0);
  expect(books).toEqual({
    ...CLEAN,
    ended: endsOf(people, SILENT),
    openTasks: { CONFLICT: told.otherwise, LATE_REPLY: SILENT },
    strange: { CONFLICT: told.otherwise, LATE: SILENT },
  });
});
