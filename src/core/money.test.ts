import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.ts';
import { applyBasisPoints, formatYuan, parseYuan, percentToBasisPoints, roundHalfUp } from './money.ts';

const fen = fc.bigInt({ min: -(10n ** 15n - 1n), max: 10n ** 15n - 1n });

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof Refusal ? error.code : 'not a refusal';
  }
  return undefined;
}

describe('yuan', () => {
  it('reads what it writes', () => {
    fc.assert(fc.property(fen, (amount) => parseYuan(formatYuan(amount)) === amount));
  });

  it.each([
    ['0.00', 0n],
    ['0.05', 5n],
    ['-0.05', -5n],
    ['9999999999999.99', 999_999_999_999_999n],
  ])('reads %s', (text, amount) => expect(parseYuan(text)).toBe(amount));

  it.each([
    '',
    '1',
    '1.2',
    '1.234',
    '+1.00',
    '1,000.00',
    '12345678901234.00',
    '1.00 ',
    '１.00',
    'NaN',
    '1e3',
  ])('refuses %j', (text) => expect(codeOf(() => parseYuan(text))).toBe('MONEY_INVALID'));
});

describe('rounding', () => {
  it.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [25n, 10n, 3n],
  ])('%s / %s is %s', (numerator, denominator, result) =>
    expect(roundHalfUp(numerator, denominator)).toBe(result),
  );

  it('is never off by more than a half and mirrors the sign', () => {
    fc.assert(
      fc.property(fen, fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        const rounded = roundHalfUp(numerator, denominator);
        const off = 2n * (numerator - rounded * denominator);
        return off <= denominator && -off <= denominator && roundHalfUp(-numerator, denominator) === -rounded;
      }),
    );
  });

  it('takes a share of an amount', () => {
    expect(applyBasisPoints(432_137n, 800n)).toBe(34_571n);
    expect(applyBasisPoints(600_000n, 1200n)).toBe(72_000n);
  });
});

describe('percentages', () => {
  it.each([
    ['3.97', 397n],
    ['1.5', 150n],
    [8, 800n],
    ['2.620', 262n],
    ['0', 0n],
  ])('reads %s', (text, rate) => expect(percentToBasisPoints(text)).toBe(rate));

  it.each(['', '-1', '1.234', 'a', '1000', Number.NaN, 1e21])('refuses %j', (text) =>
    expect(codeOf(() => percentToBasisPoints(text))).toBe('PERCENT_INVALID'),
  );
});
