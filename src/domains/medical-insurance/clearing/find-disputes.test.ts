import { expect, it } from 'vitest';
import { findDisputes, totalsOf, type ClearingLine } from './find-disputes.ts';

const line = (settlementId: string, over: Partial<ClearingLine> = {}): ClearingLine => ({
  settlementId,
  total: 1000n,
  fundSum: 700n,
  accountPay: 100n,
  agencyPays: 700n,
  isBalanced: true,
  ...over,
});

it.each<[string, ClearingLine[], ClearingLine[], Record<string, string>]>([
  ['alike', [line('a'), line('b')], [line('b'), line('a')], {}],
  ['not booked', [line('a'), line('b')], [line('a')], { b: 'MISSING_AT_INSURED' }],
  ['not declared', [line('a')], [line('a'), line('b')], { b: 'MISSING_AT_CARE' }],
  ['other sums', [line('a', { fundSum: 701n })], [line('a')], { a: 'AMOUNT_DIFFERS' }],
  ['another share', [line('a', { agencyPays: 701n })], [line('a')], { a: 'AMOUNT_DIFFERS' }],
  ['does not add up', [line('a', { isBalanced: false })], [line('a')], { a: 'SETTLEMENT_NOT_BALANCED' }],
  [
    'two faults that cancel each other',
    [line('a', { total: 1001n }), line('b', { total: 999n })],
    [line('a'), line('b')],
    { a: 'AMOUNT_DIFFERS', b: 'AMOUNT_DIFFERS' },
  ],
])('compares line by line: %s', (_, declared, booked, expected) => {
  expect(Object.fromEntries(findDisputes(declared, booked))).toEqual(expected);
});

it('counts a month', () => {
  expect(totalsOf([line('a'), line('b')])).toEqual({
    total: 2000n,
    fundSum: 1400n,
    accountPay: 200n,
    settlements: 2,
  });
});
