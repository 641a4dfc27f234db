import { monthRange, monthsBetween, type Month } from '../../../core/dates.ts';
import type { PensionRules } from '../rules.ts';
import type { ContributionSegment } from './contributions.ts';
import { decide, type Decision } from './decision.ts';

/** 补缴欠费 or 放弃补缴. */
export type ArrearsChoice = 'PAY_ARREARS' | 'WAIVE_ARREARS';

const ARREARS_CHOICES: readonly ArrearsChoice[] = ['PAY_ARREARS', 'WAIVE_ARREARS'];

/** Arrears without a choice hold the transfer until the person has chosen (rule ARR-1). */
export function askAboutArrears(
  rules: PensionRules,
  months: number,
  choice: ArrearsChoice | undefined,
): Decision | undefined {
  if (months === 0 || choice !== undefined) return undefined;
  return decide(rules, ['ARR-1'], { decision: 'NEEDS_CHOICE', options: ARREARS_CHOICES });
}

/** What a choice about arrears means for the transfer: waived months never count again, paid ones must be in first. */
export function effectOfArrears(
  months: number,
  choice: ArrearsChoice | undefined,
): { excludedMonths: number; conditions: readonly ('ARREARS_PAID' | 'WAIVER_SIGNED')[] } {
  if (months === 0) return { excludedMonths: 0, conditions: [] };
  return choice === 'WAIVE_ARREARS'
    ? { excludedMonths: months, conditions: ['WAIVER_SIGNED'] }
    : { excludedMonths: 0, conditions: ['ARREARS_PAID'] };
}

/** The months in arrears of a contribution history. */
export function arrearsMonths(segments: readonly ContributionSegment[]): Month[] {
  const paid = new Set(
    segments.filter((segment) => segment.paid).flatMap(({ from, to }) => monthRange(from, to)),
  );
  const unpaid = segments.filter((segment) => !segment.paid).flatMap(({ from, to }) => monthRange(from, to));
  return [...new Set(unpaid)]
    .filter((month) => !paid.has(month))
    .toSorted((one, other) => monthsBetween(other, one));
}
