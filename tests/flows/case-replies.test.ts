import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../src/cases/acts.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import {
  caseLine,
  codeOf,
  DESTINATION,
  openTasks,
  runDueSteps,
  startTestEngine,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  const violations = (await auditInvariants(engine.db)).filter((finding) => finding.violations.length > 0);
  await engine[Symbol.asyncDispose]();
  expect(violations.filter(({ name }) => name !== 'the outbox drains')).toEqual([]);
});

const count = async (text: string, caseId: string): Promise<number> =>
  Number((await engine.db.query<{ n: bigint }>(text, [caseId]))[0]?.n);

describe('a reply of an agency', () => {
  it('gets the first receipt again when it comes again, also under another message id', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    const first = await receiveReply(engine, reply(caseId, stepId, sheet('100.00'), { messageId: 'a-1' }));
    const { version } = await caseLine(engine, caseId);
    expect(await receiveReply(engine, reply(caseId, stepId, sheet('100.00'), { messageId: 'a-1' }))).toEqual(
      first,
    );
    expect(await receiveReply(engine, reply(caseId, stepId, sheet('100.00'), { messageId: 'a-2' }))).toEqual(
      first,
    );
    expect((await caseLine(engine, caseId)).version).toBe(version);
    expect(await openTasks(engine, caseId)).toEqual([]);
  });

  it('of another member, case or step is not found', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    const other = await caseAtLetter(engine);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    for (const wrong of [
      reply(caseId, stepId, sheet('1.00'), { memberId: DESTINATION }),
      reply(nowhere, stepId, sheet('1.00')),
      reply(caseId, nowhere, sheet('1.00')),
      reply(caseId, other.stepId, sheet('1.00')),
    ])
      expect(await codeOf(receiveReply(engine, wrong))).toBe('NOT_FOUND');
    expect(
      await codeOf(
        receiveReply(engine, reply(caseId, stepId, sheet('1.00'), { operationId: 'replyCredit' })),
      ),
    ).toBe('STEP_NOT_WAITING');
    expect((await stepNamed(engine, caseId, 'letter')).status).toBe('WAITING');
  });

  it('that a rule refuses changes nothing', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    expect(await codeOf(receiveReply(engine, reply(caseId, stepId, sheet('12.5'))))).toBe('MONEY_INVALID');
    expect((await stepNamed(engine, caseId, 'letter')).status).toBe('WAITING');
    await receiveReply(engine, reply(caseId, stepId, sheet('12.50')));
    expect((await stepNamed(engine, caseId, 'letter')).status).toBe('DONE');
  });

  it('fifty at once with two amounts: one applied, one conflict for people, money as first said', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    const replies = Array.from({ length: 50 }, (_, at) =>
      reply(caseId, stepId, sheet(at % 2 === 0 ? '100.00' : '200.00'), { messageId: `fifty-${at % 2}` }),
    );
    const codes = await Promise.all(replies.map((one) => codeOf(receiveReply(engine, one))));
    expect(codes.filter((code) => code === 'NONE')).toHaveLength(25);
    expect(codes.filter((code) => code === 'REPLY_CONFLICT')).toHaveLength(25);
    expect((await openTasks(engine, caseId)).map(({ reason }) => reason)).toEqual(['CONFLICT']);
    const messages = 'select count(*) as n from case_message m where m.case_id = $1 and m.verdict =';
    expect(await count(`${messages} 'APPLIED' and m.message_id like 'fifty%'`, caseId)).toBe(1);
    expect(await count(`${messages} 'CONFLICT'`, caseId)).toBe(1);
    await runDueSteps(engine);
    expect(await caseLine(engine, caseId)).toMatchObject({ ended_as: 'completed' });
    expect(
      await count('select sum(e.amount)::bigint as n from ledger_entry e where e.case_id = $1', caseId),
    ).toSatisfy((fen: number) => fen === 10_000 || fen === 20_000);
  });

  it('under a known message id with other content is a conflict, both kept', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    await receiveReply(engine, reply(caseId, stepId, sheet('100.00'), { messageId: 'same' }));
    const other = reply(caseId, stepId, sheet('100.01'), { messageId: 'same' });
    expect(await codeOf(receiveReply(engine, other))).toBe('REPLY_CONFLICT');
    expect(await codeOf(receiveReply(engine, other))).toBe('REPLY_CONFLICT');
    const kept = await engine.db.query<{ message_id: string; verdict: string }>(
      'select m.message_id, m.verdict from case_message m where m.step_id = $1 order by m.id',
      [stepId],
    );
    expect(kept).toEqual([
      { message_id: 'same', verdict: 'APPLIED' },
      { message_id: 'same#2', verdict: 'CONFLICT' },
    ]);
  });

  it('for a case that was closed is kept as a late document with a task', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    const { version } = await caseLine(engine, caseId);
    const closing = {
      caseId,
      act: 'close',
      side: 'destination',
      by: 'clerk',
      reason: 'no longer wanted',
    } as const;
    await act(engine, { ...closing, ifMatch: version });
    const late = reply(caseId, stepId, sheet('100.00'));
    expect(await codeOf(receiveReply(engine, late))).toBe('CASE_CLOSED');
    expect(await codeOf(receiveReply(engine, late))).toBe('CASE_CLOSED');
    expect((await openTasks(engine, caseId)).map(({ reason }) => reason)).toEqual(['LATE_REPLY']);
    expect(
      await count('select count(*) as n from case_document d where d.case_id = $1 and d.late', caseId),
    ).toBe(1);
    expect((await caseLine(engine, caseId)).ended_as).toBe('withdrawn');
  });

  it('that contradicts the ledger is kept as a conflict and moves nothing', async () => {
    const { caseId, stepId } = await caseAtLetter(engine);
    engine.agency.on('orderPayment', () => ({ status: 202, body: { receipt: 'later' } }));
    await receiveReply(engine, reply(caseId, stepId, sheet('100.00')));
    await runDueSteps(engine);
    const pay = await stepNamed(engine, caseId, 'pay');
    expect(pay.status).toBe('WAITING');
    await engine.db.query(
      `insert into ledger_entry (id, case_id, kind, bank_reference, status, amount, from_account, to_account, event_on)
       values ('e-' || $1, $1, 'PERSONAL_ACCOUNT', 'B-9', 'void', 1, 'in-transit', 'suspense/x', '2026-03-02')`,
      [caseId],
    );
    await engine.db.query(
      `insert into ledger_posting (entry_id, account, amount) values ('e-' || $1, 'in-transit', -1), ('e-' || $1, 'suspense/x', 1)`,
      [caseId],
    );
    const paid = { outcome: 'PAID', amount: '100.00', bankReference: 'B-9' };
    const answer = reply(caseId, pay.id, paid, { operationId: 'replyPayment' });
    expect(await codeOf(receiveReply(engine, answer))).toBe('REPLY_CONFLICT');
    expect((await stepNamed(engine, caseId, 'pay')).status).toBe('WAITING');
    expect((await openTasks(engine, caseId)).map(({ reason }) => reason)).toEqual(['CONFLICT']);
    const right = reply(
      caseId,
      pay.id,
      { ...paid, bankReference: 'B-10' },
      { operationId: 'replyPayment', messageId: 'p-2' },
    );
    await receiveReply(engine, right);
    await runDueSteps(engine);
    expect((await caseLine(engine, caseId)).ended_as).toBe('completed');
  });
});
