import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDetail, listCases, overview, residentCase, residentCases } from '../../src/cases/case-views.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { findTask, listTasks } from '../../src/cases/tasks.ts';
import {
  codeOf,
  DESTINATION,
  INBOX,
  openTestCase,
  ORIGIN,
  runDueSteps,
  startTestEngine,
  type TestEngine,
} from '../_support/case-engine.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
let done: { caseId: string; number: string };
let asked: { caseId: string; number: string };
beforeAll(async () => {
  engine = await startTestEngine();
  const first = await caseAtLetter(engine);
  await receiveReply(engine, reply(first.caseId, first.stepId, sheet('123.45')));
  await runDueSteps(engine);
  const again = reply(first.caseId, first.stepId, sheet('999.00'), { messageId: 'other' });
  expect(await codeOf(receiveReply(engine, again))).toBe('REPLY_CONFLICT');
  done = first;
  const second = await caseAtLetter(engine);
  await receiveReply(
    engine,
    reply(second.caseId, second.stepId, { outcome: 'NEEDS_CHOICE' }, { operationId: 'replyChoice' }),
  );
  asked = second;
  for (let at = 0; at < 5; at += 1) await openTestCase(engine);
});
afterAll(() => engine[Symbol.asyncDispose]());

const personOf = async (caseId: string): Promise<string> =>
  (
    await engine.db.query<{ id: string }>('select c.person_id as id from case_file c where c.id = $1', [
      caseId,
    ])
  )[0]?.id ?? '';

describe('the list of cases', () => {
  it('goes through all, newest first, by cursor and by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCases(engine, { pageSize: 3, ...(cursor !== undefined && { cursor }) });
      expect(page).toMatchObject({ total: 7, totalIsAtLeast: false });
      seen.push(...page.cases.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect((await listCases(engine, { page: 3, pageSize: 3 })).cases.map(({ id }) => id)).toEqual(
      seen.slice(6),
    );
    expect((await listCases(engine, { pageSize: 5_000 })).pageSize).toBe(100);
  });

  it('filters by what is asked and counts what it shows', async () => {
    const totals = async (filter: Parameters<typeof listCases>[1]): Promise<[number, number]> => {
      const { cases, total } = await listCases(engine, filter);
      return [cases.length, total];
    };
    expect(await totals({ service: 'test', state: 'SUBMITTED' })).toEqual([5, 5]);
    expect(await totals({ service: 'other' })).toEqual([0, 0]);
    expect(await totals({ open: false })).toEqual([1, 1]);
    expect(await totals({ open: true })).toEqual([6, 6]);
    expect(await totals({ overdue: true })).toEqual([0, 0]);
    expect(await totals({ member: ORIGIN })).toEqual([7, 7]);
    expect(await totals({ member: ORIGIN, side: 'destination' })).toEqual([0, 0]);
    expect(await totals({ member: INBOX })).toEqual([0, 0]);
    expect(await totals({ q: done.number })).toEqual([1, 1]);
    expect(await totals({ q: 'TC-n1-20260302-999999' })).toEqual([0, 0]);
    expect(await totals({ personId: await personOf(asked.caseId) })).toEqual([1, 1]);
  });

  it('shows people masked', async () => {
    const { cases } = await listCases(engine, { q: done.number });
    expect(cases[0]?.person).toEqual({
      name: '张*三',
      idNumber: expect.stringMatching(/^1504\*{10}\d{3}[\dX]$/u) as string,
    });
  });
});

describe('one case', () => {
  it('shows everything but personal data', async () => {
    const detail = await caseDetail(engine, done.caseId);
    expect(detail).toMatchObject({
      number: done.number,
      table: 'test.transfer@1',
      endedAs: 'completed',
      members: { destination: DESTINATION, origin: ORIGIN },
      funds: [{ kind: 'PERSONAL_ACCOUNT', agreed: '123.45', posted: '123.45', pending: '0.00' }],
      postings: [{ amount: '123.45', status: 'posted', to: `member/${DESTINATION}`, bankReference: 'B-1' }],
      tasks: [{ reason: 'CONFLICT', fourEyes: true }],
    });
    expect(detail?.steps.every(({ attempts, side }) => attempts.length === 1 || side === 'resident')).toBe(
      true,
    );
    expect(detail?.documents.find(({ kind }) => kind === 'sheet')?.authenticity).toBe('signed');
    const text = JSON.stringify(detail);
    expect(text).not.toMatch(/(?<![\da-f])\d{17}[\dX](?![\da-f])/u);
    expect(text).not.toContain('张小三');
    expect(await caseDetail(engine, 'nowhere')).toBeUndefined();
  });

  it('shows its resident what is wanted of them and what may be done', async () => {
    const personId = await personOf(asked.caseId);
    const mine = await residentCase(engine, asked.caseId, personId);
    expect(mine).toMatchObject({
      state: 'CHOICE',
      holder: { side: 'resident' },
      needsYou: [{ step: 'choice', answer: 'Choice' }],
      canWithdraw: { allowed: true },
      canRemind: { allowed: false },
    });
    expect(await residentCases(engine.db, personId)).toMatchObject([
      { number: asked.number, needsYou: true },
    ]);
    const theirs = await residentCase(engine, done.caseId, await personOf(done.caseId));
    expect(theirs?.steps.map(({ status }) => status)).toEqual([
      'done',
      'skipped',
      'done',
      'done',
      'done',
      'done',
    ]);
    expect(theirs?.canWithdraw).toMatchObject({ allowed: false, reasonZh: '业务已办结' });
  });
});

describe('figures and tasks', () => {
  it('count what is open', async () => {
    expect(await overview(engine.db)).toMatchObject({ open: 6, overdue: 0, conflicts: 1, deadLetters: 0 });
    const { tasks, total } = await listTasks(engine.db, { open: true, page: 1, pageSize: 10 });
    expect([tasks.length, total]).toEqual([1, 1]);
    expect(await listTasks(engine.db, { open: true, reason: 'OTHER', page: 1, pageSize: 10 })).toEqual({
      tasks: [],
      total: 0,
    });
    expect((await findTask(engine.db, tasks[0]?.id ?? ''))?.caseNumber).toBe(done.number);
    expect(await findTask(engine.db, 'none')).toBeUndefined();
  });
});
