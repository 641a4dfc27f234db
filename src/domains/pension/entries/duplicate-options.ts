import { yearOf, type Month } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan } from '../../../core/money.ts';
import { LAW } from '../in-force.ts';
import { findDuplicates } from '../rules/duplicates.ts';
import { rateTable } from '../rules/interest.ts';
import { poolOf } from '../rules/pools.ts';
import type { Place } from './ask-agencies.ts';
import { segmentsOf, type ContributionHistory } from './records.ts';

/**
 * Months paid in both places with what each choice refunds, as the contract's `Duplicates`; undefined when none.
 * @throws Refusal RATE_NOT_PUBLISHED
 */
export function duplicatesOf(
  place: Place,
  histories: { origin: ContributionHistory; destination: ContributionHistory },
  month: Month,
): JsonObject | undefined {
  const relations = { origin: segmentsOf(histories.origin), destination: segmentsOf(histories.destination) };
  const overlap = findDuplicates(LAW, relations).overlapMonths;
  const [from, to] = [overlap[0], overlap.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const rates = rateTable(LAW, place.scheme, poolOf(LAW, place.region).id);
  const { options } = findDuplicates(LAW, relations, { rates, throughYear: yearOf(month) - 1 });
  return {
    from,
    to,
    months: overlap.length,
    options: options.map(({ keep, refundPersonalPrincipal, refundInterest = 0n }) => ({
      keep,
      refundPrincipal: formatYuan(refundPersonalPrincipal),
      refundInterest: formatYuan(refundInterest),
      refund: formatYuan(refundPersonalPrincipal + refundInterest),
    })),
  };
}
