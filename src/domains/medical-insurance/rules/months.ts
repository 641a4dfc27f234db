import { addMonths, monthRange, type Month } from '../../../core/dates.ts';

/** Months in a row at one place. */
export interface MonthSegment {
  from: Month;
  to: Month;
  kind: 'ACTUAL' | 'DEEMED';
}

export interface MonthCount {
  /** Every month of every segment. */
  gross: number;
  /** Months that stand in more than one segment, counted beyond the first time. */
  overlap: number;
  /** The union: each month once. */
  net: number;
  /** Months paid; a month both paid and deemed is paid. */
  actual: number;
  deemed: number;
  /** Months that stand more than once. */
  twice: readonly Month[];
}

const monthsOf = ({ from, to }: MonthSegment): Month[] => monthRange(from, to);

/** Contribution months 缴费年限 of one scheme, wherever paid: they add up, and a month counts once. */
export function countMonths(segments: readonly MonthSegment[]): MonthCount {
  const all = segments.flatMap(monthsOf);
  const net = new Set(all);
  const actual = new Set(segments.filter(({ kind }) => kind === 'ACTUAL').flatMap(monthsOf));
  const seen = new Set<Month>();
  const twice = new Set(
    all.filter((month) => {
      const again = seen.has(month);
      seen.add(month);
      return again;
    }),
  );
  return {
    gross: all.length,
    overlap: all.length - net.size,
    net: net.size,
    actual: actual.size,
    deemed: net.size - actual.size,
    twice: [...twice].toSorted(),
  };
}

/** Months in a row up to the last one paid. */
export function continuousMonths(segments: readonly MonthSegment[]): number {
  const known = new Set(segments.flatMap(monthsOf));
  let month = [...known].toSorted().at(-1);
  let count = 0;
  while (month !== undefined && known.has(month)) {
    count += 1;
    month = addMonths(month, -1);
  }
  return count;
}

/** Whether the months free a retired employee from paying, and how many are short. */
export function retirementMonthsShort(net: number, required: number): { meets: boolean; shortfall: number } {
  return { meets: net >= required, shortfall: Math.max(0, required - net) };
}
