import { yearOf } from '../../../core/dates.ts';
import { roundHalfUp, WHOLE, type Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import { pooledRate, type PaidMonth } from './contributions.ts';

/**
 * The pooled part by year of the period it is for, from 1998 on (国办发〔2009〕66号 第四条（二）): summed exactly and rounded
 * once per year; it bears no interest.
 */
export function pooledPartByYear(rules: PensionRules, months: readonly PaidMonth[]): Map<number, Fen> {
  const exact = new Map<number, bigint>();
  for (const paid of months.filter(({ month }) => yearOf(month) >= 1998)) {
    const year = yearOf(paid.month);
    exact.set(year, (exact.get(year) ?? 0n) + paid.base * pooledRate(rules, paid));
  }
  const rounded = [...exact].map(([year, sum]): [number, Fen] => [year, roundHalfUp(sum, WHOLE)]);
  return new Map(rounded.toSorted(([one], [other]) => one - other));
}
