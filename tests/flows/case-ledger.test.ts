import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { fundsOf, moneyMoved } from '../../src/cases/fund-state.ts';
import { applyLedger } from '../../src/cases/ledger.ts';
import type { LedgerAct } from '../../src/cases/workflow.ts';
import {
  DESTINATION,
  openTestCase,
  ORIGIN,
  startTestEngine,
  type TestEngine,
} from '../_support/case-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const SIDES = { destination: DESTINATION, origin: ORIGIN };
const kind = 'PERSONAL_ACCOUNT' as const;
const eventOn = '2026-03-03';
const move = (act: 'pend' | 'post', bankReference: string, amount = 1_000n): LedgerAct => ({
  act,
  kind,
  amount,
  from: { member: 'origin' },
  to: { member: 'destination' },
  bankReference,
  eventOn,
});
const end = (act: 'settle' | 'void', bankReference: string): LedgerAct => ({
  act,
  kind,
  bankReference,
  eventOn,
});
const reverse = (bankReference: string, reversalReference: string): LedgerAct => ({
  act: 'reverse',
  kind,
  bankReference,
  reversalReference,
  eventOn,
});

/** Applies each act in a transaction of its own; gives what each came to. */
async function record(...acts: LedgerAct[]): Promise<{ caseId: string; came: (string | undefined)[] }> {
  const { caseId } = await openTestCase(engine);
  const came: (string | undefined)[] = [];
  for (const act of acts)
    came.push(await engine.db.transaction((tx) => applyLedger(tx, caseId, [act], SIDES)));
  return { caseId, came };
}
const posted = async (caseId: string): Promise<bigint | undefined> =>
  (await fundsOf(engine.db, caseId))[0]?.posted;

describe('the ledger', () => {
  it('posts what was pending, once, however often it is told', async () => {
    const { caseId, came } = await record(
      move('pend', 'a'),
      move('pend', 'a'),
      end('settle', 'a'),
      end('settle', 'a'),
    );
    expect(came).toEqual([undefined, undefined, undefined, undefined]);
    expect(await fundsOf(engine.db, caseId)).toEqual([{ kind, agreed: null, posted: 1_000n, pending: 0n }]);
    expect(await moneyMoved(engine.db, caseId)).toBe('posted');
  });

  it('knows money on its way, and that it came to nothing', async () => {
    const { caseId } = await record(move('pend', 'a'));
    expect(await moneyMoved(engine.db, caseId)).toBe('in-transit');
    const { caseId: voided, came } = await record(move('pend', 'b'), end('void', 'b'), end('void', 'b'));
    expect(came).toEqual([undefined, undefined, undefined]);
    expect(await moneyMoved(engine.db, voided)).toBeUndefined();
    expect(await posted(voided)).toBe(0n);
  });

  it('corrects by reversal only, and once', async () => {
    const { caseId, came } = await record(
      move('post', 'a'),
      reverse('a', 'a-back'),
      reverse('a', 'a-back'),
      reverse('a', 'again'),
    );
    expect(came).toEqual([undefined, undefined, undefined, 'LEDGER_REVERSED_BEFORE']);
    expect(await posted(caseId)).toBe(0n);
    expect(await moneyMoved(engine.db, caseId)).toBeUndefined();
  });

  it.each<[string, LedgerAct[], string]>([
    [
      'another amount under a reference',
      [move('post', 'a'), move('post', 'a', 1_001n)],
      'LEDGER_REFERENCE_USED',
    ],
    ['a void of what was posted', [move('post', 'a'), end('void', 'a')], 'LEDGER_ENTRY_NOT_PENDING'],
    ['a settlement of nothing', [end('settle', 'a')], 'LEDGER_ENTRY_NOT_PENDING'],
    [
      'a settlement of what was void',
      [move('pend', 'a'), end('void', 'a'), end('settle', 'a')],
      'LEDGER_ENTRY_NOT_PENDING',
    ],
    ['a reversal of what is pending', [move('pend', 'a'), reverse('a', 'b')], 'LEDGER_ENTRY_NOT_POSTED'],
    [
      'a reversal under a used reference',
      [move('post', 'a'), move('post', 'b'), reverse('a', 'b')],
      'LEDGER_REFERENCE_USED',
    ],
  ])('refuses %s', async (_what, acts, code) => {
    const { came } = await record(...acts);
    expect(came.at(-1)).toBe(code);
    expect(came.slice(0, -1).every((one) => one === undefined)).toBe(true);
  });

  it('leaves nothing behind where no money moves', async () => {
    const { caseId } = await record(move('post', 'a', 0n));
    expect(await fundsOf(engine.db, caseId)).toEqual([]);
  });

  it('cannot hold an entry that does not balance', async () => {
    const { caseId } = await record(move('post', 'a'));
    const tilt = `update ledger_posting p set amount = p.amount + 1
      from ledger_entry e where e.id = p.entry_id and e.case_id = $1 and p.amount > 0`;
    await expect(engine.db.query(tilt, [caseId])).rejects.toThrow(/do not sum to zero/u);
    const [balance] = (await auditInvariants(engine.db)).filter(({ name }) => name.startsWith('postings'));
    expect(balance?.violations).toEqual([]);
  });
});
