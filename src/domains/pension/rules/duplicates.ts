import { monthsBetween, yearOf, type Month } from '../../../core/dates.ts';
import type { Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import { paidMonthsOf, personalPart, type ContributionSegment, type PaidMonth } from './contributions.ts';
import { decide, type Decision } from './decision.ts';
import { settleAccount, type RateTable } from './interest.ts';
import { pooledPartByYear } from './pooled-part.ts';

export type RelationSide = 'ORIGIN' | 'DESTINATION';

/** Two relations of one person in the employees' system. */
export interface DuplicateInput {
  origin: readonly ContributionSegment[];
  destination: readonly ContributionSegment[];
}

/** What clearing would refund if one side is kept. Amounts in fen. */
export interface ClearingOption {
  keep: RelationSide;
  refundSide: RelationSide;
  refundPersonalPrincipal: Fen;
  /** Interest on the refunded principal; absent where rates were not asked for. */
  refundInterest?: Fen;
}

/** The overlap of two relations with both options, so that the person can choose before submitting. */
export interface DuplicateFinding {
  overlapMonths: readonly Month[];
  /** Months counted once. */
  countedMonths: number;
  /** Moved from the origin before the destination clears (先转后清). */
  poolTransferredBeforeClearing: Fen;
  clearingBy: 'DESTINATION_AGENCY';
  options: readonly ClearingOption[];
  explanation: Decision;
}

const OTHER: Readonly<Record<RelationSide, RelationSide>> = { ORIGIN: 'DESTINATION', DESTINATION: 'ORIGIN' };

function optionOf(
  rules: PensionRules,
  keep: RelationSide,
  cleared: readonly PaidMonth[],
  interest: { rates: RateTable; throughYear: number } | undefined,
): ClearingOption {
  const postings = cleared.map((paid) => ({ month: paid.posted, amount: personalPart(rules, paid) }));
  const principal = postings.reduce((sum, { amount }) => sum + amount, 0n);
  const option = { keep, refundSide: OTHER[keep], refundPersonalPrincipal: principal };
  if (!interest) return option;
  const firstYear = Math.min(interest.throughYear, ...postings.map(({ month }) => yearOf(month)));
  const { years } = settleAccount({ opening: 0n, openingYearEnd: firstYear - 1, postings, ...interest });
  const earned = years.reduce((sum, year) => sum + year.interestOnOpening + year.interestOnYear, 0n);
  return { ...option, refundInterest: earned };
}

/**
 * Finds months paid in two relations (人社部发〔2009〕187号 三, 人社部发〔2010〕70号 十): everything is transferred first, then the
 * destination clears the side the person does not keep and refunds its personal part. With `interest` the refund carries it.
 * @throws Refusal RATE_NOT_PUBLISHED when interest is asked for and a rate is missing
 */
export function findDuplicates(
  rules: PensionRules,
  relations: DuplicateInput,
  interest?: { rates: RateTable; throughYear: number },
): DuplicateFinding {
  const paid = { ORIGIN: paidMonthsOf(relations.origin), DESTINATION: paidMonthsOf(relations.destination) };
  const months = { ORIGIN: monthsIn(paid.ORIGIN), DESTINATION: monthsIn(paid.DESTINATION) };
  const overlap = new Set([...months.ORIGIN].filter((month) => months.DESTINATION.has(month)));
  const sides: readonly RelationSide[] = ['ORIGIN', 'DESTINATION'];
  return {
    overlapMonths: monthsSorted(overlap),
    countedMonths: new Set([...months.ORIGIN, ...months.DESTINATION]).size,
    poolTransferredBeforeClearing: [...pooledPartByYear(rules, paid.ORIGIN).values()].reduce(
      (sum, year) => sum + year,
      0n,
    ),
    clearingBy: 'DESTINATION_AGENCY',
    options: sides.map((keep) => {
      const cleared = paid[OTHER[keep]].filter(({ month }) => overlap.has(month));
      return optionOf(rules, keep, cleared, interest);
    }),
    explanation: decide(rules, ['DUP-1', 'DUP-2'], { decision: 'NEEDS_CHOICE', options: sides }),
  };
}

function monthsIn(paid: readonly PaidMonth[]): Set<Month> {
  return new Set(paid.map(({ month }) => month));
}

function monthsSorted(months: ReadonlySet<Month>): Month[] {
  return [...months].toSorted((one, other) => monthsBetween(other, one));
}
