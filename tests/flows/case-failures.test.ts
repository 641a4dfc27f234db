import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimStep } from '../../src/cases/claim.ts';
import { runStep } from '../../src/cases/run-step.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { resolveTask, retryStep, tasksOf } from '../../src/cases/tasks.ts';
import { Refusal } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  caseLine,
  codeOf,
  openTasks,
  openTestCase,
  runDueSteps,
  startTestEngine,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';
import { accepted, answers } from '../_support/fake-agency.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const wake = (stepId: string): Promise<unknown> =>
  engine.db.query('update case_step s set not_before = clock_timestamp() where s.id = $1', [stepId]);
const expireLease = (stepId: string): Promise<unknown> =>
  engine.db.query(`update case_step s set lease_until = clock_timestamp() - interval '1 s' where s.id = $1`, [
    stepId,
  ]);
const attempts = (stepId: string): Promise<{ result: string | null }[]> =>
  engine.db.query('select a.result from case_attempt a where a.step_id = $1 order by a.fencing', [stepId]);
const reasons = async (caseId: string): Promise<string[]> =>
  (await openTasks(engine, caseId)).map(({ reason }) => reason);

describe('an agency that fails', () => {
  it('is tried again later with the same bytes, and after eight failures given to people', async () => {
    engine.agency.on('reviewApplication', () => ({ status: 503, body: {} }));
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await wake(id);
      await runStep(engine, id);
    }
    const sent = engine.agency.heard.filter(({ stepId }) => stepId === id).map(({ body }) => body);
    expect(sent).toHaveLength(8);
    expect(new Set(sent).size).toBe(1);
    expect(await attempts(id)).toEqual([...Array(7).fill({ result: 'RETRY' }), { result: 'FAILED' }]);
    expect(await reasons(caseId)).toEqual(['STEP_FAILED']);

    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
    await retryStep(engine, { stepId: id, by: 'ops-1', reason: 'the agency is back' });
    await runDueSteps(engine);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('DONE');
    expect(await reasons(caseId)).toEqual([]);
  });

  it('refuses for good: a task, no second call', async () => {
    engine.agency.on('reviewApplication', () => ({ status: 422, body: { code: 'PERSON_UNKNOWN' } }));
    const { caseId } = await openTestCase(engine);
    await runDueSteps(engine);
    const { id, status } = await stepNamed(engine, caseId, 'review');
    expect(status).toBe('FAILED');
    expect(await reasons(caseId)).toEqual(['STEP_REFUSED_BY_AGENCY']);
    expect(engine.agency.heard.filter(({ stepId }) => stepId === id)).toHaveLength(1);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  });

  it('answers nonsense: kept as it came, never asked again by itself', async () => {
    const original = engine.callProvider;
    engine.callProvider = () =>
      Promise.reject(
        new Refusal('PROVIDER_ANSWER_INVALID', {
          findings: [{ code: 'REQUIRED', message: 'outcome', path: '/outcome' }],
          extensions: { raw: Buffer.from('{"odd":1}').toString('base64'), evidenceId: 'ev-odd' },
        }),
      );
    const { caseId } = await openTestCase(engine);
    await runDueSteps(engine);
    engine.callProvider = original;
    const { id, status } = await stepNamed(engine, caseId, 'review');
    expect(status).toBe('ANSWER_INVALID');
    expect(await reasons(caseId)).toEqual(['ANSWER_INVALID']);
    await runDueSteps(engine);
    expect(engine.agency.heard.filter(({ stepId }) => stepId === id)).toHaveLength(0);
    const kept = await engine.db.query<{ verdict: string }>(
      'select m.verdict from case_message m where m.step_id = $1',
      [id],
    );
    expect(kept).toEqual([{ verdict: 'INVALID' }]);
  });

  it('answers with an outcome the table does not know: the same', async () => {
    engine.agency.on('reviewApplication', answers({ outcome: 'PERHAPS' }));
    const { caseId } = await openTestCase(engine);
    await runDueSteps(engine);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('ANSWER_INVALID');
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  });

  it('refuses an application: the case ends with a printable reason', async () => {
    engine.agency.on('reviewApplication', answers({ outcome: 'REFUSED' }));
    const { caseId } = await openTestCase(engine);
    await runDueSteps(engine);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
    expect(await caseLine(engine, caseId)).toMatchObject({ state: 'REFUSED', ended_as: 'refused' });
    const kinds = await engine.db.query(
      'select d.kind from case_document d where d.case_id = $1 order by d.id',
      [caseId],
    );
    expect(kinds).toEqual([{ kind: 'application' }, { kind: 'decision-notice' }]);
  });
});

describe('a task', () => {
  it('ends with its case, or goes on and says why', async () => {
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED', doubts: true }));
    engine.agency.on('report', () => ({ status: 422, body: { code: 'NOT_TODAY' } }));
    const { caseId, stepId } = await caseAtLetter(engine);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
    await receiveReply(engine, reply(caseId, stepId, sheet('10.00')));
    expect(await codeOf(receiveReply(engine, reply(caseId, stepId, sheet('20.00'))))).toBe('REPLY_CONFLICT');
    await runDueSteps(engine);
    engine.agency.on('report', answers({ outcome: 'REPORTED' }));
    const tasks = await tasksOf(engine.db, caseId);
    expect(
      Object.fromEntries(tasks.map(({ reason, resolution, outlives }) => [reason, resolution ?? outlives])),
    ).toEqual({
      DOUBT: 'CASE_ENDED',
      PAID_TWICE: 'MONEY',
      CONFLICT: 'ANSWER',
      STEP_REFUSED_BY_AGENCY: 'REPORT',
    });
    const told = await engine.db.query<{ what: string; why: string }>(
      `select e.facts ->> 'reason' as what, coalesce(e.facts ->> 'why', e.facts ->> 'resolution') as why
       from case_event e where e.case_id = $1 and e.type in ('TASK_KEPT', 'TASK_RESOLVED') order by 1`,
      [caseId],
    );
    expect(told).toEqual([
      { what: 'CONFLICT', why: 'ANSWER' },
      { what: 'DOUBT', why: 'CASE_ENDED' },
      { what: 'PAID_TWICE', why: 'MONEY' },
    ]);
  });
});

describe('a worker that dies', () => {
  it('after the agency has acted: the next one finds the effect, once', async () => {
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    engine.agency.on('reviewApplication', async () => {
      await held;
      return { status: 200, body: { outcome: 'ACCEPTED' } };
    });
    const slow = runStep(engine, id);
    await expect.poll(async () => (await stepNamed(engine, caseId, 'review')).status).toBe('RUNNING');
    await runStep(engine, id);
    expect(await attempts(id)).toHaveLength(1);
    await expireLease(id);
    const second = runStep(engine, id);
    await expect.poll(async () => (await attempts(id)).length).toBe(2);
    release?.();
    await Promise.all([slow, second]);
    expect(await attempts(id)).toEqual([{ result: 'LOST' }, { result: 'DONE' }]);
    const applied = await engine.db.query(
      `select 1 from case_message m where m.step_id = $1 and m.verdict = 'APPLIED'`,
      [id],
    );
    expect(applied).toHaveLength(1);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  });

  it('only seemingly: what it brings after another took its step changes nothing', async () => {
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    const late = Promise.withResolvers<{ status: number; body: JsonObject }>();
    const calls = [late.promise, Promise.resolve({ status: 200, body: { outcome: 'ACCEPTED' } })];
    engine.agency.on('reviewApplication', () => calls.shift() ?? Promise.reject(new Error('called again')));
    const stalled = runStep(engine, id);
    await expect.poll(() => calls.length).toBe(1);
    await expireLease(id);
    await runStep(engine, id);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('DONE');
    late.resolve({ status: 503, body: {} });
    await stalled;
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('DONE');
    expect(await attempts(id)).toEqual([{ result: 'LOST' }, { result: 'DONE' }]);
    engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  });

  it('five times over the same step: quarantined, others go on, a person starts it again', async () => {
    const { caseId } = await openTestCase(engine);
    const { id } = await stepNamed(engine, caseId, 'review');
    for (let death = 1; death <= 5; death += 1) {
      expect(await claimStep(engine.db, id, `worker-${death}`)).toMatchObject({ fencing: death });
      await expireLease(id);
    }
    await runStep(engine, id);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('QUARANTINED');
    expect(await reasons(caseId)).toEqual(['CRASH_LOOP']);
    const [task] = await openTasks(engine, caseId);
    const resolution = { taskId: task?.id ?? '', resolution: 'RETRY', by: 'ops-1', reason: 'fixed' };
    expect(await codeOf(resolveTask(engine, { ...resolution, ifMatch: undefined }))).toBe(
      'IF_MATCH_REQUIRED',
    );
    expect(await codeOf(resolveTask(engine, { ...resolution, ifMatch: 7 }))).toBe('VERSION_CHANGED');
    await resolveTask(engine, { ...resolution, ifMatch: 1 });
    await runDueSteps(engine);
    expect((await stepNamed(engine, caseId, 'review')).status).toBe('DONE');
    expect(await reasons(caseId)).toEqual([]);
  });
});

describe('a payment', () => {
  const payment = async (): Promise<{ caseId: string; id: string }> => {
    const { caseId, stepId } = await caseAtLetter(engine);
    await receiveReply(engine, reply(caseId, stepId, sheet('50.00')));
    return { caseId, id: (await stepNamed(engine, caseId, 'pay')).id };
  };
  const heard = (id: string): string[] =>
    engine.agency.heard.filter(({ stepId }) => stepId === id).map(({ operationId }) => operationId);
  const pays = answers({ outcome: 'PAID', amount: '50.00', bankReference: 'B-pay' });

  it('whose answer was lost is asked about, not sent again', async () => {
    const { caseId, id } = await payment();
    engine.agency.on('orderPayment', pays);
    const lost = engine.callProvider;
    engine.callProvider = async (call) => {
      await lost(call);
      throw new Refusal('PROVIDER_UNAVAILABLE');
    };
    await runStep(engine, id);
    engine.callProvider = lost;
    await wake(id);
    await runStep(engine, id);
    expect(heard(id)).toEqual(['orderPayment', 'getStepStatus']);
    expect((await stepNamed(engine, caseId, 'pay')).outcome).toBe('PAID');
    await runDueSteps(engine);
    expect((await caseLine(engine, caseId)).ended_as).toBe('completed');
  });

  it('that the agency says it never saw is sent under the same key', async () => {
    const { caseId, id } = await payment();
    const real = engine.callProvider;
    engine.callProvider = () => Promise.reject(new Refusal('PROVIDER_UNAVAILABLE'));
    await runStep(engine, id);
    engine.callProvider = real;
    await wake(id);
    await runStep(engine, id);
    expect(heard(id)).toEqual(['getStepStatus', 'orderPayment']);
    expect((await stepNamed(engine, caseId, 'pay')).outcome).toBe('PAID');
  });

  it('that nobody can tell about is never sent again and goes to people', async () => {
    const { caseId, id } = await payment();
    engine.agency.on('getStepStatus', () => ({ status: 500, body: {} }));
    engine.agency.on('orderPayment', () => ({ status: 502, body: {} }));
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await wake(id);
      await runStep(engine, id);
    }
    expect(heard(id).filter((operation) => operation === 'orderPayment')).toHaveLength(1);
    expect(await reasons(caseId)).toEqual(['STEP_FAILED']);
    engine.agency.on('orderPayment', accepted);
    engine.agency.on(
      'getStepStatus',
      answers({ status: 'ANSWERED', answer: { outcome: 'PAID', amount: '50.00', bankReference: 'B-x' } }),
    );
    await retryStep(engine, { stepId: id, by: 'ops-1', reason: 'asked by telephone' });
    await runDueSteps(engine);
    expect(heard(id).filter((operation) => operation === 'orderPayment')).toHaveLength(1);
    expect((await caseLine(engine, caseId)).ended_as).toBe('completed');
  });

  it('that was asked about and is then reported by a document as well is one answer', async () => {
    const { caseId, id } = await payment();
    engine.agency.on('orderPayment', () => ({ status: 502, body: {} }));
    await runStep(engine, id);
    const paid = { amount: '50.00', bankReference: `B-${id}` };
    engine.agency.on('getStepStatus', answers({ status: 'ANSWERED', answer: { outcome: 'PAID', ...paid } }));
    await wake(id);
    await runStep(engine, id);
    const notice = (said: typeof paid) => reply(caseId, id, said, { operationId: 'replyPayment' });
    expect(await receiveReply(engine, notice(paid))).toMatchObject({ stepId: id });
    expect(await reasons(caseId)).toEqual([]);
    expect(await codeOf(receiveReply(engine, notice({ ...paid, amount: '50.01' })))).toBe('REPLY_CONFLICT');
    expect(await reasons(caseId)).toEqual(['CONFLICT']);
  });
});
