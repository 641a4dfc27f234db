import { addMonths, monthOf, monthsBetween, type Month, type PlainDate } from '../../../core/dates.ts';
import type { StabilityPolicy } from '../rules.ts';

/** What a centre knows of the months somebody has paid there. */
export interface PaidMonths {
  /** Length of the latest unbroken run. */
  continuous: number;
  /** Single months, as far back as the centre tells. */
  recent: readonly Month[];
}

export type StabilityVerdict =
  | { eligible: true; counted: number }
  | { eligible: false; code: 'HPF_STABLE_MONTHS'; counted: number; shortfall: number; earliest: Month }
  | { eligible: false; code: 'HPF_ORIGIN_MONTHS'; counted: number; shortfall: number };

const inWindow = (paid: readonly Month[], applied: PlainDate, windowMonths: number): number => {
  const present = monthOf(applied);
  const first = addMonths(present, -windowMonths);
  return new Set(paid.filter((month) => first <= month && month < present)).size;
};

/**
 * Whether the new centre's own rule on months lets a transfer begin (policy of a centre, no national law). The month of
 * application is not counted in a window; the earliest month supposes that every month from now on is paid.
 */
export function checkStability(
  policy: StabilityPolicy,
  at: { destination: PaidMonths; originMonths: number },
  applied: PlainDate,
): StabilityVerdict {
  const { kind, months, windowMonths, minOriginMonths } = policy;
  const counted =
    kind === 'WINDOW' ? inWindow(at.destination.recent, applied, windowMonths) : at.destination.continuous;
  const shortfall = kind === 'NONE' ? 0 : months - counted;
  if (shortfall > 0)
    return {
      eligible: false,
      code: 'HPF_STABLE_MONTHS',
      counted,
      shortfall,
      earliest: addMonths(monthOf(applied), shortfall),
    };
  const missing = minOriginMonths - at.originMonths;
  if (missing > 0) return { eligible: false, code: 'HPF_ORIGIN_MONTHS', counted, shortfall: missing };
  return { eligible: true, counted };
}

/**
 * Months paid before a loan, those of another city counted in (建金〔2014〕148号): one run when no more months lie between
 * the two than the policy tolerates.
 */
export function recogniseMonths(
  here: number,
  elsewhere: number,
  { gapMonths, tolerance, required }: { gapMonths: number; tolerance: number; required: number },
): { totalMonths: number; continuous: boolean; eligible: boolean } {
  const continuous = gapMonths <= tolerance;
  const totalMonths = continuous ? here + elsewhere : here;
  return { totalMonths, continuous, eligible: totalMonths >= required };
}

/** Unpaid months between the end of one run and the beginning of the next; 0 where they touch or overlap. */
export const gapBetween = (paidThrough: Month, nextFrom: Month): number =>
  Math.max(0, monthsBetween(paidThrough, nextFrom) - 1);
