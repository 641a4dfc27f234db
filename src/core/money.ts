import { Refusal } from './errors.ts';

/** An amount of money in fen (1/100 yuan). */
export type Fen = bigint;

/** A percentage in hundredths of a percent: 8 % is 800, 3.97 % is 397. */
export type BasisPoints = bigint;

const YUAN = /^(-?)(\d{1,13})\.(\d{2})$/;
const PERCENT = /^(\d{1,3})(?:\.(\d{1,2})0*)?$/;

/** One whole: 100 % in basis points. */
export const WHOLE: BasisPoints = 10_000n;

/** Reads a yuan amount such as `-12.30`. @throws Refusal MONEY_INVALID */
export function parseYuan(text: string): Fen {
  const match = YUAN.exec(text);
  if (!match)
    throw new Refusal('MONEY_INVALID', {
      detail: 'Write an amount in yuan with two decimals, such as 12.30',
    });
  const fen = BigInt(`${match[2]}${match[3]}`);
  return match[1] === '-' ? -fen : fen;
}

/** Writes fen as a yuan amount with two decimals. */
export function formatYuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Divides and rounds to the nearest whole, a half away from zero, so that a reversal mirrors its posting. The denominator must be positive. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive');
  return numerator < 0n
    ? -((-numerator * 2n + denominator) / (denominator * 2n))
    : (numerator * 2n + denominator) / (denominator * 2n);
}

/** Reads a percentage with at most two decimals: `3.97` is 397. @throws Refusal PERCENT_INVALID */
export function percentToBasisPoints(text: string | number): BasisPoints {
  const match = PERCENT.exec(String(text));
  if (!match)
    throw new Refusal('PERCENT_INVALID', {
      detail: 'Write a percentage with at most two decimals, such as 3.97',
    });
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
}

/** The share of an amount, rounded to the fen, half up. */
export function applyBasisPoints(fen: Fen, rate: BasisPoints): Fen {
  return roundHalfUp(fen * rate, WHOLE);
}
