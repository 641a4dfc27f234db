import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerAsResident, answerAtDesk } from '../../src/cases/answer-step.ts';
import { act, remindAsResident, withdrawCase } from '../../src/cases/acts.ts';
import { caseDetail } from '../../src/cases/case-views.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { resolveTask } from '../../src/cases/tasks.ts';
import type { Act } from '../../src/cases/view-types.ts';
import { setBusinessClock } from '../../src/platform/business-time.ts';
import { sweepDeadlines } from '../../src/cases/deadlines.ts';
import { openSealed } from '../../src/platform/sealed.ts';
import {
  caseLine,
  codeOf,
  INBOX,
  openTasks,
  openTestCase,
  ORIGIN,
  runDueSteps,
  startTestEngine,
  stepLines,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterEach(() => {
  engine.sides['origin'] = ORIGIN;
});
afterAll(() => engine[Symbol.asyncDispose]());

const versionOf = async (caseId: string): Promise<number> => (await caseLine(engine, caseId)).version;
const personOf = async (caseId: string): Promise<string> =>
  (
    await engine.db.query<{ id: string }>('select c.person_id as id from case_file c where c.id = $1', [
      caseId,
    ])
  )[0]?.id ?? '';
const doAct = async (caseId: string, name: Act, side: string, payload = {}): Promise<unknown> =>
  act(engine, {
    caseId,
    act: name,
    side,
    by: 'clerk-1',
    reason: 'because',
    payload,
    ifMatch: await versionOf(caseId),
  });

describe('a member without a system', () => {
  const atDesk = async () => {
    engine.sides['origin'] = INBOX;
    return caseAtLetter(engine);
  };

  it('answers at its desk; the answer is attested for two officers, not signed', async () => {
    const { caseId, stepId } = await atDesk();
    expect((await stepNamed(engine, caseId, 'letter')).status).toBe('WAITING');
    expect(engine.agency.heard.some((heard) => heard.stepId === stepId)).toBe(false);
    const answer = { stepId, operationId: 'replySheet', body: sheet('5.00'), officer: 'clerk-1' };
    expect(await codeOf(answerAtDesk(engine, { ...answer, ifMatch: undefined }))).toBe('IF_MATCH_REQUIRED');
    expect(await codeOf(answerAtDesk(engine, { ...answer, ifMatch: 99 }))).toBe('VERSION_CHANGED');
    const ifMatch = await versionOf(caseId);
    expect(await codeOf(answerAtDesk(engine, { ...answer, secondOfficer: 'clerk-1', ifMatch }))).toBe(
      'FORBIDDEN',
    );
    await answerAtDesk(engine, { ...answer, secondOfficer: 'clerk-2', ifMatch });
    const detail = await caseDetail(engine, caseId);
    expect(detail?.documents.find(({ kind }) => kind === 'sheet')).toMatchObject({
      authenticity: 'attested',
    });
    const [kept] = await engine.db.query<{ token: string }>(
      'select m.token_sealed as token from case_message m where m.step_id = $1',
      [stepId],
    );
    const token = (await openSealed(engine.db, engine.box, kept?.token ?? '')).toString();
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'desk-answer+jwt', alg: 'ES256' });
    expect(decodeJwt(token)).toMatchObject({
      sub: INBOX,
      act: { sub: 'clerk-1', second: 'clerk-2' },
      case: caseId,
    });
  });

  it('cannot answer twice, nor a desk for an agency that has a system', async () => {
    const { caseId, stepId } = await atDesk();
    const answer = { stepId, operationId: 'replySheet', body: sheet('5.00'), officer: 'clerk-1' };
    await answerAtDesk(engine, { ...answer, ifMatch: await versionOf(caseId) });
    const again = { ...answer, body: sheet('6.00'), ifMatch: await versionOf(caseId) };
    expect(await codeOf(answerAtDesk(engine, again))).toBe('STEP_NOT_WAITING');
    engine.sides['origin'] = ORIGIN;
    const other = await caseAtLetter(engine);
    const wrong = { ...answer, stepId: other.stepId, ifMatch: await versionOf(other.caseId) };
    expect(await codeOf(answerAtDesk(engine, wrong))).toBe('ACTION_NOT_ALLOWED');
  });
});

describe('the resident', () => {
  it('is asked, answers, and the row that waited for any answer runs anew', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    await receiveReply(
      engine,
      reply(caseId, stepId, { outcome: 'NEEDS_CHOICE' }, { operationId: 'replyChoice' }),
    );
    const choice = await stepNamed(engine, caseId, 'choice');
    expect(await caseLine(engine, caseId)).toMatchObject({ state: 'CHOICE' });
    const answer = { caseId, stepId: choice.id, body: { choice: 'WAIVE' }, account: 'r-1' };
    const personId = await personOf(caseId);
    const ifMatch = await versionOf(caseId);
    expect(await codeOf(answerAsResident(engine, { ...answer, personId: 'stranger', ifMatch }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(answerAsResident(engine, { ...answer, stepId, personId, ifMatch }))).toBe(
      'NOT_FOUND',
    );
    await answerAsResident(engine, { ...answer, personId, ifMatch });
    await runDueSteps(engine);
    const rounds = (await stepLines(engine, caseId)).filter(({ step }) => step === 'letter');
    expect(rounds.map(({ round, status }) => [round, status])).toEqual([
      [1, 'DONE'],
      [2, 'WAITING'],
    ]);
    expect((await caseLine(engine, caseId)).state).toBe('ORIGIN_REVIEW');
  });

  it('withdraws while nothing moves, and not a stranger’s case', async () => {
    const { caseId } = await caseAtLetter(engine);
    const wanted = { caseId, account: 'r-1', reason: 'changed my mind', ifMatch: await versionOf(caseId) };
    expect(await codeOf(withdrawCase(engine, { ...wanted, personId: 'stranger' }))).toBe('NOT_FOUND');
    await withdrawCase(engine, { ...wanted, personId: await personOf(caseId) });
    expect(await caseLine(engine, caseId)).toMatchObject({ state: 'WITHDRAWN', ended_as: 'withdrawn' });
    const again = { ...wanted, personId: await personOf(caseId), ifMatch: await versionOf(caseId) };
    expect(await codeOf(withdrawCase(engine, again))).toBe('ACTION_NOT_ALLOWED');
  });

  it('may not withdraw once the payment is asked for', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    await receiveReply(engine, reply(caseId, stepId, sheet('5.00')));
    const wanted = { caseId, account: 'r-1', reason: 'too late', personId: await personOf(caseId) };
    const refused = withdrawCase(engine, { ...wanted, ifMatch: await versionOf(caseId) });
    await expect(refused).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      options: { findings: [{ code: 'TOO_LATE' }] },
    });
  });

  it('may remind only when somebody is late', async () => {
    const { caseId } = await caseAtLetter(engine);
    const wanted = { caseId, account: 'r-1', reason: 'please', personId: await personOf(caseId) };
    expect(await codeOf(remindAsResident(engine, { ...wanted, ifMatch: await versionOf(caseId) }))).toBe(
      'ACTION_NOT_ALLOWED',
    );
    await setBusinessClock(engine.db, { at: new Date('2026-04-20T09:00:00+08:00') });
    await sweepDeadlines(engine);
    await remindAsResident(engine, { ...wanted, ifMatch: await versionOf(caseId) });
    await runDueSteps(engine);
    await setBusinessClock(engine.db, { at: new Date('2026-03-02T09:00:00+08:00') });
    expect(engine.agency.heard.at(-1)).toMatchObject({ operationId: 'receiveCaseNotice' });
  });
});

describe('administrative acts', () => {
  it('want a reason without citizen numbers and the version that was seen', async () => {
    const { caseId } = await caseAtLetter(engine);
    const wanted = { caseId, act: 'remind', side: 'destination', by: 'clerk-1' } as const;
    const ifMatch = await versionOf(caseId);
    expect(await codeOf(act(engine, { ...wanted, reason: '  ', ifMatch }))).toBe('BODY_INVALID');
    expect(await codeOf(act(engine, { ...wanted, reason: 'of 150402198001010019', ifMatch }))).toBe(
      'BODY_INVALID',
    );
    expect(await codeOf(act(engine, { ...wanted, reason: 'late', ifMatch: ifMatch - 1 }))).toBe(
      'VERSION_CHANGED',
    );
    expect(await codeOf(act(engine, { ...wanted, reason: 'late', side: 'elsewhere', ifMatch }))).toBe(
      'ACTION_NOT_ALLOWED',
    );
  });

  it('remind calls the system of whoever is waited for, through the queue', async () => {
    const { caseId } = await caseAtLetter(engine);
    await doAct(caseId, 'remind', 'destination');
    expect(engine.agency.heard.at(-1)?.operationId).not.toBe('receiveCaseNotice');
    await runDueSteps(engine);
    const notice = engine.agency.heard.at(-1);
    expect(notice?.operationId).toBe('receiveCaseNotice');
    expect(JSON.parse(notice?.body ?? '')).toMatchObject({ notice: 'REMINDER', caseId, text: 'because' });
    const stored = await engine.db.query(
      'select s.notice from case_step s where s.case_id = $1 and s.notice is not null',
      [caseId],
    );
    expect(JSON.stringify(stored)).not.toContain('because');
  });

  it('clarify reaches a desk as an entry that is acknowledged', async () => {
    engine.sides['origin'] = INBOX;
    const { caseId } = await caseAtLetter(engine);
    await doAct(caseId, 'clarify', 'destination', { to: 'origin' });
    const notice = await stepNamed(engine, caseId, '@notice');
    expect(notice).toMatchObject({ status: 'WAITING', member_id: INBOX });
    await answerAtDesk(engine, {
      stepId: notice.id,
      operationId: 'acknowledgeNotice',
      body: {},
      officer: 'clerk-9',
      ifMatch: await versionOf(caseId),
    });
    expect((await stepNamed(engine, caseId, '@notice')).status).toBe('DONE');
    expect(await codeOf(doAct(caseId, 'clarify', 'destination', { to: 'moon' }))).toBe('BODY_INVALID');
  });

  it('forward begins the step at another member; the first one answers too late', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    expect(await codeOf(doAct(caseId, 'forward', 'origin', { memberId: 'nobody' }))).toBe('BODY_INVALID');
    await doAct(caseId, 'forward', 'origin', { memberId: INBOX });
    const letter = await stepNamed(engine, caseId, 'letter');
    expect(letter).toMatchObject({ member_id: INBOX, status: 'WAITING', round: 2 });
    expect(await codeOf(receiveReply(engine, reply(caseId, stepId, sheet('5.00'))))).toBe('STEP_NOT_WAITING');
    const detail = await caseDetail(engine, caseId);
    expect(detail?.holder).toMatchObject({ memberId: INBOX });
    expect(detail?.deadlines.map(({ status, eventOn }) => [status, eventOn])).toEqual([
      ['MET', '2026-03-02'],
      ['CANCELLED', '2026-03-02'],
      ['OPEN', '2026-03-02'],
    ]);
  });

  it('reject is the owner’s alone and leaves a decision notice', async () => {
    const { caseId } = await caseAtLetter(engine);
    expect(await codeOf(doAct(caseId, 'reject', 'origin'))).toBe('ACTION_NOT_ALLOWED');
    await doAct(caseId, 'reject', 'destination');
    const detail = await caseDetail(engine, caseId);
    expect(detail).toMatchObject({ state: 'REFUSED', endedAs: 'refused' });
    expect(detail?.documents.map(({ kind }) => kind)).toContain('decision-notice');
    expect(
      detail?.allowedActs['destination']?.every(
        ({ allowed, reasonZh }) => !allowed && reasonZh === '业务已办结',
      ),
    ).toBe(true);
  });

  it.each(['reject', 'invalidate', 'close'] as const)(
    '%s is refused once money moves, and people are asked',
    async (name) => {
      const { caseId, stepId } = await caseAtLetter(engine);
      await receiveReply(engine, reply(caseId, stepId, sheet('5.00')));
      engine.agency.on('creditAccount', () => ({ status: 202, body: {} }));
      await runDueSteps(engine);
      await expect(doAct(caseId, name, 'destination')).rejects.toMatchObject({
        options: { findings: [{ code: 'MONEY_POSTED' }] },
      });
      const [task] = await openTasks(engine, caseId);
      expect(task?.reason).toBe('ACT_REFUSED_MONEY_MOVED');
      expect((await caseLine(engine, caseId)).ended_as).toBe(null);
      const resolution = {
        taskId: task?.id ?? '',
        resolution: 'DISMISSED',
        by: 'ops-1',
        reason: 'goes on',
        ifMatch: 1,
      };
      expect(await codeOf(resolveTask(engine, resolution))).toBe('FORBIDDEN');
      expect(await codeOf(resolveTask(engine, { ...resolution, second: 'ops-1' }))).toBe('FORBIDDEN');
      await resolveTask(engine, { ...resolution, second: 'ops-2' });
      expect(await codeOf(resolveTask(engine, { ...resolution, second: 'ops-2', ifMatch: 2 }))).toBe(
        'ACTION_NOT_ALLOWED',
      );
    },
  );

  it('of two at once one wins, the other sees the fresh version', async () => {
    const { caseId } = await openTestCase(engine);
    await runDueSteps(engine);
    const ifMatch = await versionOf(caseId);
    const wanted = { caseId, side: 'destination', by: 'clerk-1', reason: 'because', ifMatch } as const;
    const both = await Promise.all([
      codeOf(act(engine, { ...wanted, act: 'invalidate' })),
      codeOf(act(engine, { ...wanted, act: 'close' })),
    ]);
    expect(both.toSorted()).toEqual(['NONE', 'VERSION_CHANGED']);
  });
});
