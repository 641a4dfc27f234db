import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCaseFile, runWorkedCases } from '../../core/worked-cases.ts';
import { pensionCases } from './cases.ts';
import { loadPensionRules } from './rules.ts';

const groups = pensionCases(loadPensionRules());
const file: unknown = JSON.parse(
  readFileSync(new URL('../../../tests/cases/pension.json', import.meta.url), 'utf8'),
);
if (!isCaseFile(file)) throw new Error('tests/cases/pension.json is not a case file');

function answer(group: string, input: unknown): Readonly<Record<string, unknown>> | undefined {
  return groups[group]?.run(input, { cases: [] });
}

function outcome(group: string, input: unknown, expected: unknown): readonly string[] | undefined {
  return runWorkedCases(groups, { cases: [{ id: 'x', group, input, expected }] })[0]?.differences;
}

describe('the worked cases', () => {
  it.each(runWorkedCases(groups, file))('$id passes', ({ differences }) => expect(differences).toEqual([]));

  it.each(file.cases as { id: string; group: string; input: unknown; expected: Record<string, unknown> }[])(
    '$id agrees in every note that is a value',
    ({ group, input, expected }) => {
      const given = answer(group, input);
      for (const [key, value] of Object.entries(expected)) expect([key, given?.[key]]).toEqual([key, value]);
    },
  );
});

/** The further figures of the six lines that were worked out by hand beside the rules. */
const FUND_TABLE: readonly [string, Record<string, unknown>, readonly string[], Record<string, unknown>?][] =
  [
    [
      'F04 part of one year',
      {
        transferMonth: '2025-02',
        segments: [{ from: '2024-03', to: '2024-11', base: 6000 }],
        ratesPct: { 2024: '2.62' },
      },
      ['0.00', '4376.59', '0.00', '4376.59', '6480.00', '10856.59'],
    ],
    [
      'F06 before and after 1998: interest on ① stands in ②',
      {
        transferMonth: '2000-01',
        pre1998Personal: '1234.56',
        segments: [
          { from: '1998-01', to: '1998-12', base: 600 },
          { from: '1999-01', to: '1999-12', base: 700 },
        ],
        ratesPct: { 1998: '5', 1999: '4' },
      },
      ['1234.56', '1903.59', '0.00', '3138.15', '1872.00', '5010.15'],
    ],
    [
      'F08 recorded at 16 %: the excess stays',
      {
        transferMonth: '2002-01',
        segments: [{ from: '2001-01', to: '2001-12', base: 900, recordedPct: 16 }],
        ratesPct: { 2001: '2.25' },
      },
      ['0.00', '1202.48', '0.00', '1202.48', '1296.00', '2498.48'],
    ],
    [
      'F10 the rate changes with 2006',
      {
        transferMonth: '2006-05',
        segments: [{ from: '2005-11', to: '2006-04', base: 1500 }],
        ratesPct: { 2005: '2.25' },
      },
      ['0.00', '330.93', '480.00', '810.93', '1080.00', '1890.93'],
    ],
    [
      'F12 temporary account, employer at 16 %',
      {
        transferMonth: '2026-01',
        segments: [{ from: '2025-01', to: '2025-06', base: 8000, account: 'TEMP', employerRatePct: 16 }],
        ratesPct: { 2025: '1.50' },
      },
      ['0.00', '3885.60', '0.00', '3885.60', '7680.00', '11565.60'],
    ],
    [
      'F14 individual payer, the pooled part rounded once a year',
      {
        transferMonth: '2026-01',
        segments: [{ from: '2025-01', to: '2025-12', base: 4321.37, payer: 'FLEX' }],
        ratesPct: { 2025: '1.50' },
      },
      ['0.00', '4182.23', '0.00', '4182.23', '6222.77', '10405.00'],
    ],
    [
      'F16 three unpaid months are not rows',
      {
        transferMonth: '2026-01',
        segments: [
          { from: '2025-01', to: '2025-06', base: 5000 },
          { from: '2025-07', to: '2025-09', base: 5000, paid: false },
          { from: '2025-10', to: '2025-12', base: 5000 },
        ],
        ratesPct: { 2025: '1.50' },
      },
      ['0.00', '3631.50', '0.00', '3631.50', '5400.00', '9031.50'],
      { paidMonths: 9 },
    ],
  ];

describe('fund lines', () => {
  it.each(FUND_TABLE)('%s', (_, input, [f1, f2, f3, f4, f5, f6], more = {}) => {
    const given = answer('fund', { scope: 'CROSS_PROVINCE', ...input });
    expect(given).toMatchObject({ mode: 'FUNDS', f1, f2, f3, f4, f5, f6, ...more });
  });

  it('never come out of a missing rate', () => {
    const input = {
      scope: 'CROSS_PROVINCE',
      transferMonth: '2026-01',
      segments: [{ from: '2024-01', to: '2025-12', base: 5000 }],
      ratesPct: { 2024: '2.62' },
    };
    expect(outcome('fund', input, { error: 'RATE_NOT_PUBLISHED' })).toEqual([]);
    expect(outcome('fund', input, { f2: '0.00' })?.[0]).toMatch(/no error, got error "RATE_NOT_PUBLISHED"/);
    expect(outcome('fund', { ...input, ratesPct: undefined }, { error: 'RATE_NOT_PUBLISHED' })).toEqual([]);
  });

  it('need no rate inside one pool', () => {
    const segments = [{ from: '2018-01', to: '2026-10', base: '6000.00' }];
    const input = { origin: '150402', destination: '150502', transferMonth: '2026-11', segments };
    expect(answer('fund', input)).toMatchObject({ mode: 'RELATION_ONLY', f6: '0.00', paidMonths: 106 });
  });
});

describe('a case with an input the rules do not know', () => {
  const fund = { scope: 'CROSS_PROVINCE', transferMonth: '2026-01', segments: [] };
  const segment = { from: '2025-01', to: '2025-02', base: 1 };
  it.each([
    ['fund', { ...fund, bonus: 1 }],
    ['fund', { ...fund, segments: [{ ...segment, bonus: 1 }] }],
    ['fund', { ...fund, segments: [{ ...segment, to: '2024-12' }] }],
    ['fund', { ...fund, segments: [{ ...segment, to: '2026-02' }] }],
    ['fund', { ...fund, segments: [{ ...segment, base: 1.234 }] }],
    ['fund', { ...fund, segments: [{ ...segment, base: -1 }] }],
    ['fund', { ...fund, segments: [{ ...segment, payer: 'STATE' }] }],
    ['fund', { ...fund, transferMonth: '2026-13' }],
    ['fund', { ...fund, pre1998Personal: '-0.01' }],
    ['fund', { ...fund, openingBalance: 1 }],
    ['fund', { ...fund, openingBalance: 1, openingYearEnd: 2026 }],
    ['fund', { ...fund, origin: '150402', destination: '150502' }],
    ['fund', { transferMonth: '2026-01', segments: [] }],
    ['fund', null],
    ['eligibility', { onDate: '2026-02-30' }],
    ['benefitPlace', { hukou: '99', current: '15', places: [] }],
    ['benefitPlace', { hukou: '15', current: '15', places: [{ p: '15', months: -1, last: '2026-01' }] }],
    ['timeline', { start: '2026-11-23', workingDays: 1.5 }],
    ['timeline', { start: '2026-11-31', workingDays: 1 }],
    ['timeline', { start: '2026-11-23', workingDays: 1e9 }],
    ['identifier', { idNumber: '11010519491231002X', uscc: '11150500012345678C' }],
    ['identifier', { idNumber: 1 }],
    ['duplicate', { origin: {}, destination: {} }],
    ['bridging', { employeeMonths: 1 }],
    ['bridging', { atStatutoryAge: true, employeeMonths: 200 }],
    ['bridging', { residentYearPremium: '600.00', overlapMonths: 13 }],
    [
      'bridging',
      { receiving: ['EMPLOYEE', 'RESIDENT'], residentBalance: '1.00', govSubsidyInBalance: '1.01' },
    ],
  ])('%s %j fails by name', (group, input) => {
    expect(outcome(group, input, { valid: true })?.[0]).toMatch(/UNSUPPORTED_INPUT/);
  });
});

describe('benefit place', () => {
  const place = (p: string, months: number, last: string, more = {}) => ({ p, months, last, ...more });
  it.each([
    ['exactly 120 months at the current place', '11', [place('11', 120, '2026-10')], '11', 'B'],
    ['deemed months count', '11', [place('11', 100, '2026-10', { deemed: 20 })], '11', 'B'],
    ['a flag for deemed adds nothing', '11', [place('11', 119, '2026-10', { deemed: true })], '15', 'D'],
    [
      'the latest ten-year place, not the longest',
      '11',
      [place('11', 12, '2026-10'), place('31', 240, '2010-12'), place('44', 121, '2020-12')],
      '44',
      'C',
    ],
    ['only temporary accounts', '11', [place('11', 200, '2026-10', { temp: true })], '15', 'D'],
    [
      'a temporary account is no current relation, not even in the hukou province',
      '15',
      [place('15', 60, '2026-10', { temp: true }), place('11', 150, '2014-10')],
      '11',
      'C',
    ],
  ])('%s', (_, current, places, expected, rule) =>
    expect(answer('benefitPlace', { hukou: '15', current, places })).toMatchObject({ place: expected, rule }),
  );

  it('leaves a tie to an officer', () => {
    const places = [place('11', 120, '2026-10'), place('31', 120, '2026-10')];
    expect(outcome('benefitPlace', { hukou: '15', current: '11', places }, { error: 'MANUAL' })).toEqual([]);
  });
});

describe('documents of a one-off payment', () => {
  const facts = {
    onDate: '2026-11-23',
    scheme: 'ENTERPRISE_EMPLOYEE',
    originRegion: '110105',
    destinationRegion: '150402',
    hukouRegion: '410102',
    sex: 'M',
    birth: '1986-05-01',
    originStatus: 'PAUSED',
  };
  it.each([
    ['2018-06-01', 'COURT_JUDGMENT', 0],
    ['2018-06-01', 'WRITTEN_PROMISE', 36],
    ['2012-06-01', 'WRITTEN_PROMISE', 0],
    ['2018-06-01', 'NONE', 36],
  ])('paid on %s with %s', (paidOn, document, excludedMonths) =>
    expect(answer('eligibility', { ...facts, oneOff: [{ months: 36, paidOn, document }] })).toMatchObject({
      excludedMonths,
    }),
  );
  it('are named', () => {
    const oneOff = [{ months: 36, paidOn: '2018-06-01', document: {} }];
    expect(outcome('eligibility', { ...facts, oneOff }, { excludedMonths: 0 })?.[0]).toMatch(
      /UNSUPPORTED_INPUT/,
    );
  });
});

describe('bridging', () => {
  it('is refused to who draws a pension, without a question about age', () =>
    expect(answer('bridging', { receiving: ['EMPLOYEE'], residentBalance: '5.00' })).toEqual({
      decision: 'REFUSE',
      code: 'ALREADY_RECEIVING',
    }));
  it('is refused before the age whatever the minimum', () =>
    expect(answer('bridging', { atStatutoryAge: false, employeeMonths: 200 })).toEqual({
      decision: 'REFUSE',
      code: 'BRIDGE_BEFORE_AGE',
    }));
});

describe('timeline', () => {
  it('skips holidays and counts make-up days', () => {
    const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
    const input = { start: '2026-09-28', workingDays: 5, holidays, makeupWorkdays: ['2026-10-10'] };
    expect(answer('timeline', input)).toEqual({ due: '2026-10-10' });
  });
});

describe('duplicates', () => {
  const relations = {
    origin: { segments: [{ from: '2023-01', to: '2023-12', base: 5000 }] },
    destination: { segments: [{ from: '2023-07', to: '2024-06', base: 6000 }] },
  };
  it('ask which relation to keep', () =>
    expect(answer('duplicate', relations)).toMatchObject({ decision: 'NEEDS_CHOICE', countedMonths: 18 }));
  it('refund with interest where rates are given', () => {
    const rates = { transferMonth: '2024-07', ratesPct: { 2023: '3.97' } };
    // 400 × (6+5+4+3+2+1) × 3.97 % ÷ 12
    expect(answer('duplicate', { ...relations, keep: 'DESTINATION', ...rates })).toMatchObject({
      refundPersonalPrincipal: '2400.00',
      refundInterest: '27.79',
    });
  });
  it('find nothing where nothing overlaps', () => {
    const apart = {
      ...relations,
      destination: { segments: [{ from: '2024-01', to: '2024-06', base: 6000 }] },
    };
    expect(answer('duplicate', { ...apart, keep: 'ORIGIN' })).toMatchObject({
      overlapMonths: [],
      countedMonths: 18,
      refundPersonalPrincipal: '0.00',
    });
  });
});
