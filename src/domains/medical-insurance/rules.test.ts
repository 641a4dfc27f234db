import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { rulesFile } from './rules-schema.ts';
import { clauseOf, LAW, loadMedicalRules, valueOn } from './rules.ts';
import { filingPeriod } from './rules/filing-period.ts';
import { continuousMonths } from './rules/months.ts';
import { accountCountingOf, checkBalance } from './rules/settlement.ts';
import { decideTransfer, type TransferQuestion } from './rules/transfer.ts';

const yearless = { source: null, status: 'UNCONFIRMED', effectiveFrom: '2026-01-01' };

describe('the rule files', () => {
  it('are read whole, and a case pins both', () => {
    expect(loadMedicalRules().contentHash).toBe(LAW.contentHash);
    expect(LAW.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  it('refuse a place that lets people wait longer than the nation allows', () => {
    const { clauses: _clauses, contentHash: _hash, ...values } = structuredClone(LAW);
    const withWaiting = (value: number) =>
      rulesFile.safeParse({ ...values, localWaitingMonths: { '150500': [{ ...yearless, value }] } });
    expect(withWaiting(6).success).toBe(true);
    expect(stringify(withWaiting(8).error?.issues)).toContain('LOCAL_WAITING_EXCEEDS_6');
  });

  it('give the earliest value for a day before the law', () => {
    expect(valueOn(LAW.workingDays.transferOut, '2000-01-01')).toBe(10);
  });

  it('speak for every rule', () => {
    expect(() => clauseOf('NOT_A_RULE')).toThrow(RangeError);
    expect(clauseOf('OUT_NOT_SUSPENDED').status).toBe('OFFICIAL');
  });
});

describe('months in a row', () => {
  it.each([
    [[], 0],
    [[['2024-01', '2024-12']], 12],
    [
      [
        ['2024-01', '2024-12'],
        ['2025-01', '2025-02'],
      ],
      14,
    ],
    [
      [
        ['2024-01', '2024-12'],
        ['2025-02', '2025-03'],
      ],
      2,
    ],
  ] as const)('of %j are %i', (periods, expected) => {
    const segments = periods.map(([from, to]) => ({ from, to, kind: 'ACTUAL' as const }));
    expect(continuousMonths(segments)).toBe(expected);
  });
});

describe('where the personal account is counted', () => {
  const sums = {
    total: 10_000n,
    inScope: 10_000n,
    ownPay: 0n,
    preSelfPay: 0n,
    overLimit: 0n,
    fundSum: 8000n,
    personalPart: 2000n,
    accountPay: 1000n,
    familyAccountPay: 0n,
    cashPay: 1000n,
    hospitalPart: 0n,
  };

  it.each([
    ['150400', false],
    ['440100', true],
    ['430100', false],
  ])('%s: in the fund’s sum %s', (region, inFundSum) => {
    expect(accountCountingOf(region)).toEqual({ inFundSum, inPersonalPart: true });
  });

  it('changes the second and third sum', () => {
    const own = { inFundSum: false, inPersonalPart: true };
    expect(checkBalance(sums, own)).toMatchObject({ payers: true, person: true });
    const fund = { inFundSum: true, inPersonalPart: false };
    const counted = { ...sums, fundSum: 9000n, personalPart: 1000n };
    expect(checkBalance(counted, fund)).toMatchObject({ payers: true, person: true });
    expect(checkBalance(counted, own)).toMatchObject({ payers: true, person: false });
    const both = { inFundSum: true, inPersonalPart: true };
    expect(checkBalance({ ...sums, fundSum: 9000n }, both)).toMatchObject({ balanced: true });
  });
});

describe('a refusal', () => {
  const question: TransferQuestion = {
    from: { region: '150402', scheme: 'EMPLOYEE', status: 'NORMAL', arrears: true, inHospital: true },
    to: { region: '150502', scheme: 'EMPLOYEE', enrolled: false },
    retired: false,
    identityMatches: false,
  };

  it('names every reason, and each has its words and what helps', () => {
    const decision = decideTransfer(question);
    const codes = decision.accepted ? [] : decision.codes;
    expect(codes).toHaveLength(5);
    for (const code of codes) expect(clauseOf(code).fixZh).not.toBe('无需办理。');
  });

  it('leaves an employee’s balance to the old place where the new scheme has no account', () => {
    const stopped = { ...question.from, status: 'SUSPENDED', arrears: false, inHospital: false } as const;
    const to = { ...question.to, scheme: 'RESIDENT', enrolled: true } as const;
    expect(decideTransfer({ from: stopped, to, retired: false, balance: 1n })).toEqual({
      accepted: true,
      fundsTrack: 'LOCAL_RULE',
      ruleId: 'TRANSFER_MAY',
    });
  });
});

describe('how long a filing holds', () => {
  const TODAY = '2026-03-02';

  it.each([
    ['TEMPORARY', {}, { beginsOn: TODAY, endsOn: '2026-09-01' }],
    ['TEMPORARY', { endsOn: '2026-04-01' }, { beginsOn: TODAY, endsOn: '2026-09-01' }],
    ['TEMPORARY', { endsOn: '2027-03-01' }, { beginsOn: TODAY, endsOn: '2027-03-01' }],
    ['TEMPORARY', { admittedOn: '2026-02-27' }, { beginsOn: '2026-02-27', endsOn: '2026-08-26' }],
    ['TEMPORARY', { beginsOn: '2026-08-31' }, { beginsOn: '2026-08-31', endsOn: '2027-02-28' }],
    ['TEMPORARY', { beginsOn: '2026-03-01' }, undefined],
    ['TEMPORARY', { beginsOn: '2026-02-26', admittedOn: '2026-02-27' }, undefined],
    ['LONG_TERM', {}, { beginsOn: TODAY }],
    ['LONG_TERM', { endsOn: '2026-04-01' }, { beginsOn: TODAY, endsOn: '2026-04-01' }],
  ] as const)('%s, %j', (group, wanted, expected) => {
    expect(filingPeriod(group, wanted, TODAY)).toEqual(expected);
  });
});
