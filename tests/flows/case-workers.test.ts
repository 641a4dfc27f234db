import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { reconcile } from '../../src/cases/reconciler.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { openQueue, type JobQueue } from '../../src/platform/queue.ts';
import { startWorkers } from '../../workers/main.ts';
import { openTestCase, startTestEngine, stepNamed, type TestEngine } from '../_support/case-engine.ts';
import { quietLog } from '../_support/database.ts';
import { reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
let queue: JobQueue;
beforeAll(async () => {
  engine = await startTestEngine();
  queue = await openQueue({ kind: 'postgres', url: engine.db.url, log: quietLog });
});
afterAll(async () => {
  await queue[Symbol.asyncDispose]();
  await engine[Symbol.asyncDispose]();
});

const ended = async (): Promise<number> =>
  Number(
    (
      await engine.db.query<{ n: bigint }>(
        `select count(*) as n from case_file c where c.ended_as = 'completed'
           and not exists (select 1 from case_step s where s.case_id = c.id and s.status <> 'DONE')`,
      )
    )[0]?.n,
  );

/** Opens cases, answers each letter as soon as it waits, and waits until all have ended. */
async function runCases(count: number): Promise<void> {
  const before = await ended();
  const opened = await Promise.all(Array.from({ length: count }, () => openTestCase(engine)));
  await Promise.all(
    opened.map(async ({ caseId }) => {
      await expect
        .poll(async () => (await stepNamed(engine, caseId, 'review')).status, {
          timeout: 60_000,
          interval: 100,
        })
        .toBe('DONE');
      await expect
        .poll(async () => (await stepNamed(engine, caseId, 'letter')).status, {
          timeout: 60_000,
          interval: 100,
        })
        .toBe('WAITING');
      const { id } = await stepNamed(engine, caseId, 'letter');
      await receiveReply(engine, reply(caseId, id, sheet('77.00')));
    }),
  );
  await expect.poll(ended, { timeout: 60_000, interval: 200 }).toBe(before + count);
}

const violations = async (): Promise<unknown[]> =>
  (await auditInvariants(engine.db)).filter((finding) => finding.violations.length > 0);

const effects = (): number =>
  ['reviewApplication', 'sendLetter', 'orderPayment', 'creditAccount', 'report'].reduce(
    (sum, operation) => sum + engine.agency.effects(operation),
    0,
  );

describe('workers on the real queue', () => {
  it('bring every case to its end, each effect once', async () => {
    await using _workers = await startWorkers({
      engine,
      queue,
      db: engine.db,
      log: quietLog,
      metrics: engine.metrics,
      sweeps: [],
      isClockOff: () => Promise.resolve(false),
      runImportRows: () => Promise.resolve(0),
    });
    await runCases(10);
    expect(effects()).toBe(50);
    expect(await violations()).toEqual([]);
  });

  it(
    'finish all the same, each effect once, on a queue that loses every sixth job and doubles the others',
    { timeout: 90_000 },
    async () => {
      let jobs = 0;
      const forgetful: JobQueue = {
        addBulk(all) {
          const kept = all.filter(() => (jobs += 1) % 6 !== 0);
          return queue.addBulk(kept.flatMap((job) => [job, { ...job, id: `${job.id}.again` }]));
        },
        work: (run, options) => queue.work(run, options),
        counts: () => queue.counts(),
        ping: () => queue.ping(),
        [Symbol.asyncDispose]: () => Promise.resolve(),
      };
      await using _workers = await startWorkers({
        engine,
        queue: forgetful,
        db: engine.db,
        log: quietLog,
        metrics: engine.metrics,
        sweeps: [],
        isClockOff: () => Promise.resolve(false),
        runImportRows: () => Promise.resolve(0),
      });
      await runCases(4);
      expect(effects()).toBe(70);
      expect((await engine.metrics.queueLostTotal.get()).values[0]?.value).toBeGreaterThan(0);
      expect(await violations()).toEqual([]);
      expect(await reconcile(engine)).toEqual({ requeued: 0, raised: 0 });
    },
  );
});
