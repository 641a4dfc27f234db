import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import { agencyClient } from '../_support/agency-client.ts';
import { startRestartablePostgres } from '../_support/restartable-postgres.ts';
import { casesOf, endsOf } from './mix/mixes.ts';
import { stepsExpected, untilDone, untilSettled } from './progress.ts';
import { CLEAN, reckon } from './reckoning.ts';
import { print, RUN_MS, startRun, type Run } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

/** Seventy cases. */
const MIX = { others: 4, counts: { bundle: 1 } };
const DOWN_MS = 3_000;

interface Heard {
  surface: 'pages' | 'signed';
  status: number;
  retryAfter: boolean;
  code: unknown;
}

/** The surfaces that people and agencies call, one request each. */
async function callersOf({ system }: Run): Promise<() => Promise<Heard[]>> {
  const tokens = await Promise.all(
    ['operations-1', 'resident-with-funds'].map((account) => sandboxToken(system.sandboxUrl, account)),
  );
  const agency = await agencyClient(system, 'tongliao-social-insurance');
  const page = async (path: string, token: string | undefined): Promise<Heard> => {
    const response = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const body = (await response.json()) as { code?: unknown };
    const retryAfter = response.headers.has('retry-after');
    return { surface: 'pages', status: response.status, retryAfter, code: body.code };
  };
  const signed = async (): Promise<Heard> => {
    const path = '/pension/v1/cases/01900000-0000-7000-8000-000000000000/replies';
    const body = {
      stepId: '01900000-0000-7000-8000-000000000001',
      messageId: 'message-0001',
      outcome: 'RECEIVED',
    };
    const answer = await agency.call({ method: 'POST', path, body });
    const { code } = answer.body as { code?: unknown };
    const retryAfter = answer.headers['retry-after'] !== undefined;
    return { surface: 'signed', status: answer.status, retryAfter, code };
  };
  return () =>
    Promise.all([
      page('/admin/v1/cases', tokens[0]),
      page('/admin/v1/overview', tokens[0]),
      page('/resident/v1/cases', tokens[1]),
      signed(),
    ]);
}

const readiness = async ({ system }: Run): Promise<number> => (await fetch(`${system.url}/readyz`)).status;

it(
  'cases of every workflow end, each once, over an immediate stop of PostgreSQL',
  { timeout: RUN_MS },
  async () => {
    await using postgres = await startRestartablePostgres();
    await using gateway = await postgres.createDatabase('gateway');
    await using sandbox = await postgres.createDatabase('sandbox');
    await using run = await startRun(MIX, { databases: { gateway, sandbox } });
    const { system, people } = run;
    await using workers = await startWorkerProcesses(system.env, 1);
    const everybody = await callersOf(run);
    expect((await everybody()).map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    await Promise.all([run.open(), untilDone(system, stepsExpected(people) / 2)]);

    await postgres.stop();
    const down = performance.now();
    const heard: Heard[] = [];
    await expect.poll(() => readiness(run), { timeout: 5_000, interval: 20 }).toBe(503);
    const notReadyAfter = Math.round(performance.now() - down);
    while (performance.now() - down < DOWN_MS) {
      heard.push(...(await everybody()));
      await pause(50);
    }
    await postgres.start();
    const up = performance.now();
    await expect.poll(() => readiness(run), { timeout: 15_000, interval: 20 }).toBe(200);
    const readyAfter = Math.round(performance.now() - up);
    await expect
      .poll(async () => (await everybody()).map(({ status }) => status), { timeout: 15_000 })
      .toEqual([200, 200, 200, 404]);
    await untilSettled(system, casesOf(people));
    const seconds = run.seconds();
    await workers.stop();

    const { attempts, lostAttempts, slowestRecovery, overdue, movedByFund, ...books } = await reckon(run);
    print('PostgreSQL stopped immediately', {
      cases: casesOf(people),
      'down for ms': Math.round(up - down),
      'not ready after ms': notReadyAfter,
      'ready again after ms': readyAfter,
      'requests while down': heard.length,
      attempts,
      'attempts lost and repeated': lostAttempts,
      'slowest recovery in seconds': slowestRecovery,
      'limits passed': overdue,
      'fen moved': JSON.stringify(movedByFund),
      queue_lost_total: workers.books.queueLost,
      'worker crashes': workers.books.crashes,
      seconds,
    });
    // A signed call is refused before the store is asked once nobody can say any more whether its grant still stands.
    const codes = ['STORE_UNAVAILABLE', 'REGISTRY_STALE'];
    expect(heard.filter(({ status, retryAfter }) => status !== 503 || !retryAfter)).toEqual([]);
    expect(heard.filter(({ code }) => !codes.includes(String(code)))).toEqual([]);
    expect(heard.filter(({ code, surface }) => surface === 'pages' && code !== codes[0])).toEqual([]);
    expect(workers.books.crashes).toBe(0);
    expect(books).toEqual({ ...CLEAN, ended: endsOf(people, 0), openTasks: {}, strange: {} });
  },
);
