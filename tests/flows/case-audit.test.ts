import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { openTestCase, runDueSteps, startTestEngine, type TestEngine } from '../_support/case-engine.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
let ended: string;
beforeAll(async () => {
  engine = await startTestEngine();
  const { caseId, stepId } = await caseAtLetter(engine);
  await receiveReply(engine, reply(caseId, stepId, sheet('10.00')));
  await runDueSteps(engine);
  ended = caseId;
  await openTestCase(engine);
});
afterAll(() => engine[Symbol.asyncDispose]());

const broken = async (): Promise<string[]> =>
  (await auditInvariants(engine.db))
    .filter(({ violations }) => violations.length > 0)
    .map(({ name }) => name);

/** Plants a fault without the checks of the database, looks, and takes it back. */
async function plant(fault: string, undo: string): Promise<string[]> {
  const withoutTriggers = (statement: string): Promise<unknown> =>
    engine.db.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = replica`);
      await tx.query(statement, statement.includes('$1') ? [ended] : []);
    });
  await withoutTriggers(fault);
  const found = await broken();
  await withoutTriggers(undo);
  return found;
}

describe('the audit', () => {
  it('checks rows of every kind and finds nothing in what the engine did', async () => {
    const findings = await auditInvariants(engine.db);
    expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(findings.find(({ name }) => name.startsWith('postings'))?.checked).toBe(1);
    expect(findings.find(({ name }) => name.startsWith('event chains'))?.checked).toBeGreaterThan(15);
  });

  it.each([
    [
      'a posting changed',
      `update ledger_posting set amount = amount + 1 where amount > 0`,
      `update ledger_posting set amount = amount - 1 where amount > 0`,
      ['postings of an entry sum to zero'],
    ],
    [
      'more agreed than arrived',
      `update case_agreed set amount = amount + 1 where case_id = $1`,
      `update case_agreed set amount = amount - 1 where case_id = $1`,
      ['posted less reversed is at most what was agreed, equals it at a completed end, or people know'],
    ],
    [
      'money left on its way',
      `update ledger_entry set status = 'pending' where case_id = $1`,
      `update ledger_entry set status = 'posted' where case_id = $1`,
      [
        'posted less reversed is at most what was agreed, equals it at a completed end, or people know',
        'nothing in transit or in suspense in an ended case',
      ],
    ],
    [
      'an event edited',
      `update case_event set facts = facts || '{"x": 1}' where case_id = $1 and seq = 3`,
      `update case_event set facts = facts - 'x' where case_id = $1 and seq = 3`,
      ['event chains are intact'],
    ],
    [
      'a business time edited',
      `update case_event set business_at = business_at + interval '1 ms' where case_id = $1 and seq = 3`,
      `update case_event set business_at = business_at - interval '1 ms' where case_id = $1 and seq = 3`,
      ['event chains are intact'],
    ],
    [
      'an event taken out',
      `update case_event set seq = 1000 where case_id = $1 and seq = 4`,
      `update case_event set seq = 4 where case_id = $1 and seq = 1000`,
      ['event chains are intact'],
    ],
    [
      'a number in the facts',
      `update case_file set data = data || '{"who": "150402198001010019"}' where id = $1`,
      `update case_file set data = data - 'who' where id = $1`,
      ['no citizen number in case_file.data'],
    ],
    [
      'a step left open',
      `update case_step set status = 'WAITING' where case_id = $1 and step = 'credit'`,
      `update case_step set status = 'DONE' where case_id = $1 and step = 'credit'`,
      [
        'an ended case has only trailing steps left',
        'every sent step that waits has a receipt or a deadline',
        'every applied answer belongs to a step that is done, once',
      ],
    ],
    [
      'a task that its case left behind',
      `insert into case_task (id, case_id, reason, side, detail, detail_zh, facts, opened_at, opened_business)
       values ('left', $1, 'DOUBT', 'destination', '', '', '{}', now(), now())`,
      `delete from case_task where id = 'left'`,
      ['no open task of an ended case unless it says why it outlives it'],
    ],
    [
      'a counter that drifted',
      `update case_tally set difference = difference + 1 where difference = 1`,
      `update case_tally set difference = difference - 1 where difference = 2`,
      ['the counter of cases agrees with the cases'],
    ],
  ])('names %s', async (_what, fault, undo, expected) => {
    expect(await plant(fault, undo)).toEqual(expected);
    expect(await broken()).toEqual([]);
  });

  it('finds a chain whose end was cut off', async () => {
    await engine.db.query('create table kept as select * from case_event where case_id = $1 and seq > 10', [
      ended,
    ]);
    const undo = `insert into case_event select * from kept`;
    expect(await plant('delete from case_event where case_id = $1 and seq > 10', undo)).toEqual([
      'event chains are intact',
    ]);
    expect(await broken()).toEqual([]);
  });

  it('finds a case nobody holds', async () => {
    const found = await plant(
      `update case_step set status = 'FAILED' where status = 'PENDING'`,
      `update case_step set status = 'PENDING' where status = 'FAILED'`,
    );
    expect(found).toEqual(['every case has ended, or something moves it, or people know']);
  });
});
