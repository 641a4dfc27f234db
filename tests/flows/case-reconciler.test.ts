import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPinnedTables } from '../../src/cases/check-pinned-tables.ts';
import { listCases, overview } from '../../src/cases/case-views.ts';
import { beat } from '../../src/cases/heartbeat.ts';
import { foldTally, raiseLooseEnds, requeueLost, wakeDueSteps } from '../../src/cases/reconciler.ts';
import { runStep } from '../../src/cases/run-step.ts';
import {
  openTasks,
  openTestCase,
  runDueSteps,
  service,
  startTestEngine,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';
import { answers } from '../_support/fake-agency.ts';
import { watchWorkers } from '../../workers/watch-workers.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const outboxOf = (stepId: string): Promise<{ attempt: bigint }[]> =>
  engine.db.query('select o.attempt from outbox o where o.step_id = $1 order by o.id', [stepId]);
const relayAll = (): Promise<unknown> =>
  engine.db.query('update outbox set relayed_at = clock_timestamp() where relayed_at is null');
const age = (stepId: string, seconds: number): Promise<unknown> =>
  engine.db.query(
    'update case_step s set queued_at = s.queued_at - make_interval(secs => $2) where s.id = $1',
    [stepId, seconds],
  );
const lostTotal = async (): Promise<number> =>
  (await engine.metrics.queueLostTotal.get()).values.reduce((sum, { value }) => sum + value, 0);
const settle = (caseId: string): Promise<unknown> =>
  engine.db.query(`update case_file c set changed_at = c.changed_at - interval '6 seconds' where c.id = $1`, [
    caseId,
  ]);

describe('the reconciler', () => {
  it('queues again under a new attempt id what the queue has lost, and counts it', async () => {
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    await age(id, 10);
    expect(await requeueLost(engine)).toBe(0);
    await relayAll();
    const before = await lostTotal();
    expect(await requeueLost(engine)).toBe(1);
    expect(await outboxOf(id)).toEqual([{ attempt: 1n }, { attempt: 2n }]);
    expect(await lostTotal()).toBe(before + 1);
    expect(await requeueLost(engine)).toBe(0);
    await runDueSteps(engine);
  });

  it('takes a long queue that moves for no loss, a step passed over for one', async () => {
    await engine.db.query(`update case_attempt a set started_at = a.started_at - interval '1 hour'`);
    const cases = await Promise.all([1, 2, 3].map(() => openTestCase(engine)));
    const [first, second, third] = await Promise.all(
      cases.map(async ({ caseId }) => (await stepNamed(engine, caseId, 'review')).id),
    );
    await age(first ?? '', 30);
    await age(second ?? '', 20);
    await age(third ?? '', 10);
    await relayAll();
    await runStep(engine, first ?? '');
    expect(await requeueLost(engine)).toBe(0);
    await runStep(engine, third ?? '');
    expect(await requeueLost(engine)).toBe(1);
    expect(await outboxOf(second ?? '')).toHaveLength(2);
    await runDueSteps(engine);
  });

  it('queues again what a dead worker held, and wakes what waits for its next try without counting it', async () => {
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    engine.agency.on('reviewApplication', () => ({ status: 503, body: {} }));
    await runStep(engine, id);
    const before = await lostTotal();
    expect(await wakeDueSteps(engine)).toBe(0);
    await engine.db.query('update case_step s set not_before = clock_timestamp() where s.id = $1', [id]);
    expect(await wakeDueSteps(engine)).toBe(1);
    expect(await wakeDueSteps(engine)).toBe(0);
    expect(await lostTotal()).toBe(before);
    await engine.db.query(
      `update case_step s set status = 'RUNNING', lease_until = clock_timestamp() - interval '1 second',
         queued_at = s.queued_at - interval '9 seconds' where s.id = $1`,
      [id],
    );
    expect(await requeueLost(engine)).toBe(1);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
    await runStep(engine, id);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('DONE');
  });

  it('gives a case nobody holds to people, once', async () => {
    const { caseId } = await openTestCase(engine);
    await engine.db.query(`update case_step s set status = 'CANCELLED' where s.case_id = $1`, [caseId]);
    await settle(caseId);
    expect(await raiseLooseEnds(engine, 'all')).toBe(1);
    await settle(caseId);
    expect(await raiseLooseEnds(engine, 'all')).toBe(0);
    expect((await openTasks(engine, caseId)).map(({ reason }) => reason)).toEqual(['ORPHAN_CASE']);
  });

  it('keeps the counter of cases true while it folds it', async () => {
    const before = await listCases(engine, { service: 'test' });
    await foldTally(engine);
    await openTestCase(engine);
    expect((await listCases(engine, { service: 'test' })).total).toBe(before.total + 1);
    expect((await overview(engine.db)).byState.every(({ count }) => count > 0)).toBe(true);
  });
});

describe('a process', () => {
  it('shows that it lives and that it has stopped', async () => {
    {
      await using _beating = beat(engine, 'steps', {
        isWell: () => Promise.resolve(true),
        beaten: () => undefined,
      });
      await expect.poll(async () => (await overview(engine.db)).workers.length).toBe(1);
    }
    expect((await overview(engine.db)).workers).toEqual([]);
  });

  it('shows no life when it is not well, and somebody is told once', async () => {
    let beats = 0;
    const signs = { isWell: () => Promise.resolve(false), beaten: () => (beats += 1) };
    const { db, metrics, nodeId } = engine;
    await db.query(`insert into worker_heartbeat (worker, node_id, kind, beat_at)
      values ('lost-7', 't1', 'worker', clock_timestamp() - interval '61 seconds')`);
    {
      await using _silent = beat(engine, 'dull', signs);
    }
    for (let look = 0; look < 2; look += 1)
      await watchWorkers({ db, metrics, nodeId, silentSeconds: 60 }).run();
    expect(beats).toBe(0);
    expect(await db.query(`select a.subject from alarm a where a.kind = 'WORKER_SILENT'`)).toEqual([
      { subject: 'lost-7' },
    ]);
  });

  it('does not start without the step tables of open cases', async () => {
    await openTestCase(engine);
    await checkPinnedTables(engine.db, [service]);
    await expect(checkPinnedTables(engine.db, [{ ...service, tables: [] }])).rejects.toThrow(
      /test.transfer@1 \(\d+ open/u,
    );
  });
});
