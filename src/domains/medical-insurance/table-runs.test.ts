import { describe, expect, it } from 'vitest';
import type { LedgerAct } from '../../cases/workflow.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { formatYuan } from '../../core/money.ts';
import {
  APPLICATION,
  payment,
  refused,
  RELATION,
  said,
  sheet,
  STRAIGHT,
} from '../../../tests/_support/medical-answers.ts';
import { PERSON, runTable, type Answers, type TableRun } from '../../../tests/_support/table-run.ts';
import medical from './index.ts';

const tableOf = (name: string) => {
  const table = medical.tables.find(({ id }) => id === `medical-insurance.${name}@1`);
  if (table === undefined) throw new Error(name);
  return table;
};
const run = (answers: Answers, data: JsonObject = {}): TableRun =>
  runTable(
    tableOf('relation-transfer'),
    { data: { ...RELATION, ...data }, documents: { application: APPLICATION } },
    { ...STRAIGHT, ...answers },
  );
const acts = (ledger: readonly LedgerAct[]) =>
  ledger.map((one) => [one.act, 'amount' in one ? formatYuan(one.amount) : '', one.bankReference]);
const without = (...steps: string[]): Answers =>
  Object.fromEntries(Object.entries(STRAIGHT).filter(([step]) => !steps.includes(step)));
const runOnly = (answers: Answers): TableRun =>
  runTable(
    tableOf('relation-transfer'),
    { data: RELATION, documents: { application: APPLICATION } },
    answers,
  );

describe('two tracks', () => {
  it('end together when months and money are there', () => {
    const { ended, state, ledger, requests } = run({});
    expect([ended, state]).toEqual(['completed', 'COMPLETED']);
    expect(acts(ledger)).toEqual([
      ['pend', '3260.45', 'BANK-0001'],
      ['settle', '', 'BANK-0001'],
      ['post', '3260.45', 'PN-20260302-0001/credit'],
    ]);
    expect(requests.get('payment')).toMatchObject({ amount: '3260.45', account: { number: '150500000001' } });
  });

  it('show the months there while the money is on its way, and the other way round', () => {
    expect(runOnly(without('funds-receipt'))).toMatchObject({
      state: 'RELATION_DONE_FUNDS_OPEN',
      ended: undefined,
    });
    expect(runOnly(without('relation'))).toMatchObject({
      state: 'IN_PROCESSING_FUNDS_OVER',
      ended: undefined,
    });
  });

  it('wait for both places before anything is accepted', () => {
    for (const silent of ['out-check', 'in-check']) {
      const { state, trail } = runOnly(without(silent));
      expect(state).toBe('PRECHECKING');
      expect(trail).not.toContain('acceptance:ACCEPTED');
    }
  });

  it('pay nothing before the sheet is out', () => {
    const { state, trail } = runOnly(without('sheet'));
    expect(state).toBe('OUT_PROCESSING');
    expect(trail.filter((one) => one.startsWith('payment'))).toEqual([]);
  });
});

describe('without money', () => {
  const silent = sheet({ transferAmount: '0.00' });

  it.each(['NOT_APPLICABLE', 'LOCAL_RULE'])('%s: the months alone end it', (fundsTrack) => {
    const { ended, trail, ledger, reasons } = run({ sheet: silent }, { fundsTrack });
    expect(ended).toBe('completed');
    expect(ledger).toEqual([]);
    expect(trail).toContain('tracks:FUNDS_OVER');
    expect(reasons.map(({ ruleIds }) => ruleIds[0])).toEqual(
      fundsTrack === 'LOCAL_RULE' ? ['FUNDS_LOCAL_RULE'] : [],
    );
  });

  it('the same where the sheet finds the account empty', () => {
    const { ended, ledger } = run({ sheet: sheet({ accountBalance: '0.00', transferAmount: '0.00' }) });
    expect([ended, ledger]).toEqual(['completed', []]);
  });
});

describe('a refusal', () => {
  it.each([
    ['out-check', 'OUT_NOT_SUSPENDED', 'RESIDENT'],
    ['in-check', 'IN_NOT_ENROLLED', 'RESIDENT'],
    ['out-check', 'RETIRED_NOT_IN_SCOPE', 'NOBODY'],
  ])('of %s for %s ends it and says what helps', (step, code, whoActs) => {
    const { ended, state, reasons } = run({ [step]: refused('REFUSED', code) });
    expect([ended, state]).toEqual(['refused', 'REJECTED']);
    expect(reasons).toMatchObject([{ ruleIds: [code], reasonZh: '经办机构说明。', whoActs }]);
  });

  it('of the sheet keeps the agency’s own words', () => {
    const { ended, reasons } = run({ sheet: refused('REFUSED', 'OTHER') });
    expect(ended).toBe('refused');
    expect(reasons).toMatchObject([{ ruleIds: ['SHEET_REFUSED'], reason: 'As the agency says.' }]);
  });
});

describe('a sheet', () => {
  it('that is returned comes again under a new version; the old one is kept', () => {
    const { ended, trail, documents, requests } = run({
      relation: [refused('RETURNED', 'SHEET_WRONG'), said('DONE')],
      correction: sheet({ version: 2 }),
    });
    expect(ended).toBe('completed');
    expect(trail.filter((one) => one.startsWith('relation:'))).toEqual([
      'relation:RETURNED_FUNDS_OPEN',
      'relation:DONE_FUNDS_OVER',
    ]);
    expect(documents.get('information-sheet')?.version).toBe(2);
    expect(requests.get('correction')).toMatchObject({ sheetVersion: 1, reasonCode: 'SHEET_WRONG' });
    expect(trail.filter((one) => one.startsWith('credit:'))).toHaveLength(1);
    expect(trail.filter((one) => one.startsWith('payment:'))).toHaveLength(1);
  });

  it('that the old place stands by goes to people', () => {
    const { ended, tasks, state } = run({
      relation: refused('RETURNED', 'SHEET_WRONG'),
      correction: refused('DISPUTED', 'OTHER'),
    });
    expect(ended).toBeUndefined();
    expect(state).toMatch(/^SHEET_RETURNED/u);
    expect(tasks).toEqual(['SHEET_DISPUTED']);
  });

  it.each([
    ['OTHER_PERSON', { person: { ...PERSON, idNumber: '150402199003071313' } }],
    ['OTHER_SCHEME', { scheme: 'RESIDENT' }],
    ['OTHER_PLACE', { originRegion: '210100' }],
    ['SUM_WRONG', { actualMonths: 167 }],
    ['SUM_WRONG', { deemedMonths: 1 }],
    [
      'PERIOD_WRONG',
      { segments: [{ from: '2012-01', to: '2025-12', months: 167, region: '150402', kind: 'ACTUAL' }] },
    ],
    ['PERIOD_WRONG', { insuredFrom: '2026-01' }],
    ['ABOVE_BALANCE', { transferAmount: '3260.46' }],
  ])('is refused: %s', (code, over) => {
    expect(refusalOf({ sheet: sheet(over) })).toContain(code);
  });

  it('moves no money where none may move', () => {
    expect(refusalOf({}, { fundsTrack: 'LOCAL_RULE' })).toEqual(['NO_MONEY_MOVES']);
  });

  it('counts a month once, paid or deemed', () => {
    const segments = [
      { from: '2012-01', to: '2025-12', months: 168, region: '150402', kind: 'ACTUAL' },
      { from: '2011-12', to: '2012-02', months: 3, region: '150402', kind: 'DEEMED' },
      { from: '2025-12', to: '2026-01', months: 2, region: '150404', kind: 'TAKEN_OVER' },
    ];
    const { ended } = run({ sheet: sheet({ segments, actualMonths: 169, deemedMonths: 1 }) });
    expect(ended).toBe('completed');
  });
});

describe('money that does not match', () => {
  const short = payment({ amount: '3206.45' });
  const again = payment({ bankReference: 'BANK-0002' });

  it('is never credited', () => {
    const { state, ended, trail } = run({
      payment: short,
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...short },
    });
    expect([state, ended]).toEqual(['RELATION_DONE_FUNDS_MISMATCH', undefined]);
    expect(trail.some((one) => one.startsWith('credit'))).toBe(false);
  });

  it('goes back and is paid anew', () => {
    const { ended, ledger, requests } = run({
      payment: [short, again],
      'funds-receipt': [
        { outcome: 'FUNDS_RECEIVED', ...short },
        { outcome: 'FUNDS_RECEIVED', ...again },
      ],
      difference: refused('RETURN_ASKED', 'AMOUNT_DIFFERS'),
      'money-return': payment({ amount: '3206.45', bankReference: 'BACK-0001' }),
    });
    expect(ended).toBe('completed');
    expect(acts(ledger)).toEqual([
      ['pend', '3206.45', 'BANK-0001'],
      ['settle', '', 'BANK-0001'],
      ['reverse', '', 'BANK-0001'],
      ['pend', '3260.45', 'BANK-0002'],
      ['settle', '', 'BANK-0002'],
      ['post', '3260.45', 'PN-20260302-0001/credit'],
    ]);
    expect(requests.get('payment')).toMatchObject({ amount: '3260.45' });
    expect(requests.get('difference')).toMatchObject({ sheetAmount: '3260.45', received: '3206.45' });
  });

  it('is settled by the rest of it', () => {
    const rest = payment({ amount: '54.00', bankReference: 'BANK-0002' });
    const { ended } = run({
      payment: short,
      'funds-receipt': [
        { outcome: 'FUNDS_RECEIVED', ...short },
        { outcome: 'FUNDS_RECEIVED', ...rest },
      ],
      difference: rest,
    });
    expect(ended).toBe('completed');
  });

  it('is settled by a corrected sheet', () => {
    const { ended, trail } = run({
      payment: short,
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...short },
      difference: sheet({ version: 2, transferAmount: '3206.45' }),
    });
    expect(ended).toBe('completed');
    expect(trail.filter((one) => one.startsWith('payment'))).toHaveLength(1);
  });

  it('does not match under another name either', () => {
    const other = payment({ person: { ...PERSON, name: '王秀' } });
    const { state, requests } = run({
      payment: other,
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...payment() },
    });
    expect(state).toBe('RELATION_DONE_FUNDS_MISMATCH');
    expect(requests.get('difference')).toMatchObject({ otherPerson: true });
  });

  it('that both say is right goes to people', () => {
    const { tasks, ended } = run({
      payment: short,
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...short },
      difference: refused('DISPUTED', 'OTHER'),
    });
    expect([tasks, ended]).toEqual([['DIFFERENCE_DISPUTED'], undefined]);
  });

  it('booked otherwise than sent stands as the bank booked it', () => {
    const { ledger } = run({
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...payment({ amount: '3260.44' }) },
    });
    expect(acts(ledger)).toEqual([
      ['pend', '3260.45', 'BANK-0001'],
      ['void', '', 'BANK-0001'],
      ['post', '3260.44', 'BANK-0001/booked'],
    ]);
  });

  it('that the bank returns is paid again', () => {
    const { ended, ledger } = run({
      payment: [payment(), payment({ bankReference: 'BANK-0002' })],
      'funds-receipt': [
        { ...refused('BOUNCED', 'BANK_RETURNED'), doneOn: '2026-03-04' },
        { outcome: 'FUNDS_RECEIVED', ...payment({ bankReference: 'BANK-0002' }) },
      ],
    });
    expect(ended).toBe('completed');
    expect(acts(ledger)[1]).toEqual(['void', '', 'BANK-0001']);
  });
});

it('routes months paid in both places to people', () => {
  expect(run({}, { overlapMonths: 2 }).tasks).toEqual(['MONTHS_PAID_TWICE']);
});

function refusalOf(answers: Answers, data: JsonObject = {}): string[] {
  try {
    run(answers, data);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (error.options.findings ?? []).map(({ code }) => code);
  }
}
