import { describe, expect, it } from 'vitest';
import type { LedgerAct } from '../../cases/workflow.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { formatYuan } from '../../core/money.ts';
import {
  APPLICATION,
  duplicates,
  FACTS,
  funds,
  letter,
  refund,
  refused,
  residentSheet,
  sheet,
  STRAIGHT,
} from '../../../tests/_support/pension-answers.ts';
import { runTable, type Answers, type TableRun } from '../../../tests/_support/table-run.ts';
import pension from './index.ts';

const start = { data: FACTS, documents: { application: APPLICATION } };
const tableOf = (name: string) => {
  const table = pension.tables.find(({ id }) => id === `pension.${name}@1`);
  if (table === undefined) throw new Error(name);
  return table;
};
const run = (answers: Answers, name = 'transfer-with-funds', data: JsonObject = {}): TableRun =>
  runTable(tableOf(name), { ...start, data: { ...FACTS, ...data } }, { ...STRAIGHT, ...answers });
const acts = (ledger: readonly LedgerAct[]) =>
  ledger.map((one) => [one.act, one.kind, 'amount' in one ? formatYuan(one.amount) : '', one.bankReference]);

describe('transfer with funds', () => {
  it('runs from application to end; the national platform hears of it', () => {
    const { ended, trail, requests } = run({});
    expect(ended).toBe('completed');
    expect(trail).toContain('report-application:RECORDED');
    expect(trail.at(-1)).toBe('report-result:RECORDED');
    expect(requests.get('payment')).toMatchObject({
      reference: 'PN-20260302-0001',
      account: { exchangeNumber: '150500000001' },
      kinds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
    });
  });

  it('pends money when sent, settles it on receipt and posts it out of suspense at the credit', () => {
    expect(acts(run({}).ledger)).toEqual([
      ['pend', 'PERSONAL_ACCOUNT', '4376.59', 'BANK-0001'],
      ['pend', 'POOLED_FUND', '6480.00', 'BANK-0001'],
      ['settle', 'PERSONAL_ACCOUNT', '', 'BANK-0001'],
      ['settle', 'POOLED_FUND', '', 'BANK-0001'],
      ['post', 'PERSONAL_ACCOUNT', '4376.59', 'PN-20260302-0001/credit'],
      ['post', 'POOLED_FUND', '6480.00', 'PN-20260302-0001/credit'],
    ]);
  });

  it('ends the origin relation only after sheet and money are out', () => {
    for (const missing of ['sheet', 'payment']) {
      const { [missing]: _gone, ...answers } = STRAIGHT;
      const { trail, ended } = runTable(tableOf('transfer-with-funds'), start, answers);
      expect(trail).not.toContain('end-relation:ENDED');
      expect(trail).not.toContain('match:MATCHED');
      expect(ended).toBeUndefined();
    }
  });

  it('asks the person about arrears and the origin again with the choice', () => {
    const { ended, requests, data } = run({
      check: [{ outcome: 'NEEDS_CHOICE', arrears: { months: 4 } }, { outcome: 'ACCEPTED' }],
      'arrears-choice': { choice: 'WAIVE_ARREARS', understood: true },
    });
    expect(ended).toBe('completed');
    expect(data).toMatchObject({ arrears: { months: 4 }, arrearsChoice: 'WAIVE_ARREARS' });
    expect(requests.get('check')).toMatchObject({ arrearsChoice: 'WAIVE_ARREARS' });
    expect(requests.get('payment')).toMatchObject({ arrearsChoice: 'WAIVE_ARREARS' });
  });

  it('waits in NEEDS_CHOICE while nobody chooses', () => {
    const { state, trail } = run({ check: { outcome: 'NEEDS_CHOICE', arrears: { months: 4 } } });
    expect(state).toBe('NEEDS_CHOICE');
    expect(trail.at(-1)).not.toContain('arrears-choice');
  });

  it('moves the rest of a partial transfer and tells the person in writing what stays', () => {
    const excluded = [
      {
        from: '2015-01',
        to: '2017-12',
        months: 36,
        ruleId: 'ONEOFF-2',
        reason: 'No legal document',
        reasonZh: '无法律文书',
      },
    ];
    const { ended, trail, reasons, documents, requests } = run({ check: { outcome: 'PARTIAL', excluded } });
    expect(ended).toBe('completed');
    expect(trail).toContain('partial-notice:NOTIFIED');
    expect(reasons[0]).toMatchObject({ ruleIds: ['ONEOFF-2'], whoActs: 'ORIGIN_AGENCY' });
    expect(documents.get('partial-notice')?.content).toEqual({ excluded });
    expect(requests.get('sheet')).toMatchObject({ excluded });
  });

  it('sends a returned letter back to the destination, which corrects it', () => {
    const { ended, trail } = run({
      letter: [refused('RETURNED', 'LETTER_INCOMPLETE'), { outcome: 'RECEIVED' }],
      check: [refused('RETURNED', 'IDENTITY_MISMATCH'), { outcome: 'ACCEPTED' }],
    });
    expect(trail.filter((one) => one === 'correct:LETTER_ISSUED')).toHaveLength(2);
    expect(ended).toBe('completed');
  });

  it('refuses with the rule behind the reason code', () => {
    const { ended, reasons } = run({ review: refused('REFUSED', 'ALREADY_RECEIVING') });
    expect(ended).toBe('refused');
    expect(reasons).toMatchObject([{ ruleIds: ['ELI-2'], reasonZh: '经办机构说明。' }]);
  });

  it('does not start the last clock on a mismatch; a corrected sheet settles it', () => {
    const wrong = sheet({ f5: '6480.01', f6: '10856.60' });
    const open = run({ sheet: wrong });
    expect(open).toMatchObject({ state: 'MISMATCH', ended: undefined });
    expect(open.requests.get('difference')).toMatchObject({
      difference: { personalAccount: '0.00', pooledFund: '-0.01', total: '-0.01' },
    });
    const settled = run({ sheet: wrong, difference: sheet() });
    expect(settled.ended).toBe('completed');
    const compared = settled.trail.filter((one) => one.startsWith('match:M'));
    expect(compared).toEqual(['match:MISMATCH', 'match:MATCHED']);
  });

  it('takes a further payment for what is missing', () => {
    const { ended, ledger } = run({
      payment: { funds: funds('4376.59', '6000.00') },
      difference: { funds: funds('0.00', '480.00', 'BANK-0002') },
      'funds-receipt': [
        { outcome: 'FUNDS_RECEIVED', funds: funds('4376.59', '6000.00') },
        { outcome: 'FUNDS_RECEIVED', funds: funds('0.00', '480.00', 'BANK-0002') },
      ],
    });
    expect(ended).toBe('completed');
    expect(acts(ledger)).toContainEqual(['post', 'POOLED_FUND', '6480.00', 'PN-20260302-0001/credit']);
  });

  it('gives a disputed difference to people', () => {
    const { state, tasks } = run({
      sheet: sheet({ f5: '6480.01', f6: '10856.60' }),
      difference: refused('DISPUTED'),
    });
    expect([state, tasks]).toEqual(['MISMATCH', ['DIFFERENCE_DISPUTED']]);
  });

  it('voids a payment that the bank returned and asks for another one', () => {
    const { ended, ledger } = run({
      payment: [{ funds: funds('4376.59', '6480.00') }, { funds: funds('4376.59', '6480.00', 'BANK-0002') }],
      'funds-receipt': [
        refused('BOUNCED', 'BANK_RETURNED'),
        { outcome: 'FUNDS_RECEIVED', funds: funds('4376.59', '6480.00', 'BANK-0002') },
      ],
    });
    expect(ended).toBe('completed');
    expect(acts(ledger)).toContainEqual(['void', 'POOLED_FUND', '', 'BANK-0001']);
  });

  it('records what the bank booked where it differs from the notice', () => {
    const { state, ledger } = run({
      'funds-receipt': { outcome: 'FUNDS_RECEIVED', funds: funds('4376.59', '6479.00') },
    });
    expect(state).toBe('MISMATCH');
    expect(acts(ledger)).toContainEqual(['void', 'POOLED_FUND', '', 'BANK-0001']);
    expect(acts(ledger)).toContainEqual(['post', 'POOLED_FUND', '6479.00', 'BANK-0001/booked']);
  });

  it('transfers first and clears duplicate months afterwards by the choice of the person', () => {
    const { ended, trail, requests } = run({
      duplicates: { outcome: 'FOUND', duplicates },
      'duplicate-choice': { keep: 'DESTINATION', understood: true },
      clearance: refund(),
    });
    expect(ended).toBe('completed');
    expect(trail.indexOf('match:MATCHED')).toBeLessThan(trail.indexOf('duplicates:FOUND'));
    expect(requests.get('clearance')).toMatchObject({ keep: 'DESTINATION', account: { bank: '某银行' } });
    expect(requests.get('credit')).toMatchObject({ duplicates: 'CLEARED' });
  });

  const wrongAnswers: [string, Answers, string][] = [
    ['a letter about another person', { review: letter('150402199003071241') }, 'DOCUMENT_INCONSISTENT'],
    [
      'line ④ that is not ①+②+③',
      { sheet: sheet({ f4: '4376.60', f6: '10856.60' }) },
      'DOCUMENT_INCONSISTENT',
    ],
    ['line ⑥ that is not ④+⑤', { sheet: sheet({ f6: '10856.60' }) }, 'DOCUMENT_INCONSISTENT'],
    ['a form of another scheme', { sheet: residentSheet() }, 'DOCUMENT_INCONSISTENT'],
    [
      'a payment whose parts do not add up',
      { payment: { funds: { ...funds('4376.59', '6480.00'), total: '10856.58' } } },
      'DOCUMENT_INCONSISTENT',
    ],
    [
      'another payment than the one asked about',
      { 'funds-receipt': { outcome: 'FUNDS_RECEIVED', funds: funds('4376.59', '6480.00', 'BANK-0009') } },
      'DOCUMENT_INCONSISTENT',
    ],
    ['an outcome of another step', { check: { outcome: 'RECORDED' } }, 'OUTCOME_UNKNOWN'],
    [
      'a refund of another principal',
      {
        duplicates: { outcome: 'FOUND', duplicates },
        'duplicate-choice': { keep: 'ORIGIN', understood: true },
        clearance: refund(),
      },
      'DOCUMENT_INCONSISTENT',
    ],
  ];
  it.each(wrongAnswers)('refuses %s', (_what, answers, code) => {
    expect(() => run(answers)).toThrow(expect.objectContaining({ code }) as Refusal);
  });
});

describe('the other tables', () => {
  it('moves no money inside one pool and refuses a sheet with any', () => {
    const zero = sheet({ f2: '0.00', f4: '0.00', f5: '0.00', f6: '0.00' });
    const { ended, ledger } = run({ sheet: zero }, 'relation-only');
    expect([ended, ledger]).toEqual(['completed', []]);
    expect(() => run({}, 'relation-only')).toThrow(Refusal);
  });

  it('changes a registration by a pause and a continuation', () => {
    const answers = {
      pause: { outcome: 'PAUSED', doneOn: '2026-03-02' },
      continue: { outcome: 'CONTINUED', doneOn: '2026-03-03' },
    };
    const { ended, trail } = run(answers, 'registration-change');
    expect(ended).toBe('completed');
    expect(trail.slice(0, 2)).toEqual(['pause:PAUSED', 'report-application:RECORDED']);
    const still = run({ pause: refused('STILL_PAYING', 'ORIGIN_NOT_PAUSED') }, 'registration-change');
    expect(still.ended).toBe('refused');
    expect(still.reasons).toMatchObject([{ ruleIds: ['ELI-PLAT-PAUSED'] }]);
  });

  it('opens a temporary account and keeps the origin', () => {
    const answers = {
      'open-account': { outcome: 'OPENED', doneOn: '2026-03-02' },
      notice: { outcome: 'RECORDED' },
    };
    const { ended, requests } = run(answers, 'temporary-account');
    expect(ended).toBe('completed');
    expect(requests.get('notice')).toMatchObject({ notice: 'TEMPORARY_ACCOUNT_OPENED' });
  });

  it('seals a temporary account', () => {
    const { ended } = run({ seal: { outcome: 'SEALED', doneOn: '2026-03-02' } }, 'seal-temporary-account');
    expect(ended).toBe('sealed');
  });

  const whole = funds('3100.00', '0.00');
  const residents: Answers = {
    sheet: residentSheet(),
    payment: { funds: whole },
    'funds-receipt': { outcome: 'FUNDS_RECEIVED', funds: whole },
  };

  it('moves the whole residents’ account and nothing else', () => {
    const { ended, ledger } = run(residents, 'resident-transfer', { scheme: 'RESIDENT' });
    expect(ended).toBe('completed');
    expect(acts(ledger).map(([act, kind]) => [act, kind])).toEqual([
      ['pend', 'PERSONAL_ACCOUNT'],
      ['settle', 'PERSONAL_ACCOUNT'],
      ['post', 'PERSONAL_ACCOUNT'],
    ]);
    const tooMuch = { ...residents, sheet: residentSheet('3100.01') };
    expect(() => run(tooMuch, 'resident-transfer', { scheme: 'RESIDENT' })).toThrow(Refusal);
  });

  it('bridges without a choice: for months paid twice the employees’ months count', () => {
    const answers = { ...residents, duplicates: { outcome: 'FOUND', duplicates }, clearance: refund() };
    const { ended, requests } = run(answers, 'bridging', { scheme: 'RESIDENT' });
    expect(ended).toBe('completed');
    expect(requests.get('clearance')).toMatchObject({ keep: 'DESTINATION' });
    const pooled = { sheet: sheet(), payment: { funds: funds('4376.59', '6480.00') } };
    expect(() => run(pooled, 'bridging')).toThrow(Refusal);
  });

  it.each([
    ['DESTINATION', 'clear-origin', '2400.00'],
    ['ORIGIN', 'clear-destination', '2880.00'],
  ])('clears the side that is not kept (%s)', (keep, step, principal) => {
    const answers = {
      duplicates: { outcome: 'FOUND', duplicates },
      'duplicate-choice': { keep, understood: true },
      'clear-origin': refund(principal),
      'clear-destination': refund(principal),
    };
    const { ended, trail } = run(answers, 'duplicate-clearing');
    expect(ended).toBe('completed');
    expect(trail).toContain(`${step}:CLEARED`);
  });
});
