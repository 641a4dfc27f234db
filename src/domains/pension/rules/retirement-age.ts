import { addMonths, isPlainDate, monthOf, monthsBetween, type PlainDate } from '../../../core/dates.ts';
import type { PensionRules } from '../rules.ts';

/** The day the statutory retirement age is reached. A woman's group (50 or 55 before 2025) unknown: the later one. */
export function retirementDate(
  rules: PensionRules,
  { birth, sex, womenGroup }: { birth: PlainDate; sex: 'M' | 'F'; womenGroup?: 'F_50' | 'F_55' | undefined },
): PlainDate {
  const { fromMonths, toMonths, firstBirth, stepMonths } =
    rules.retirementAge[sex === 'M' ? 'M' : (womenGroup ?? 'F_55')];
  const bornAfter = monthsBetween(firstBirth, monthOf(birth));
  const later = bornAfter < 0 ? 0 : Math.floor(bornAfter / stepMonths) + 1;
  const month = addMonths(monthOf(birth), Math.min(fromMonths + later, toMonths));
  const day = `${month}${birth.slice(7)}`;
  return isPlainDate(day) ? day : `${addMonths(month, 1)}-01`;
}

/** Whether the statutory retirement age is reached on a day. */
export function hasReachedRetirement(
  rules: PensionRules,
  person: Parameters<typeof retirementDate>[1],
  onDate: PlainDate,
): boolean {
  return retirementDate(rules, person) <= onDate;
}
