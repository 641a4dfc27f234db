import { monthRange, monthsBetween, yearOf, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import { applyBasisPoints, type BasisPoints, type Fen } from '../../../core/money.ts';
import { entryOn, valueOn, type PensionRules } from '../rules.ts';

/** Consecutive months paid alike. `base` is the actual monthly contribution base in fen. */
export interface ContributionSegment {
  from: Month;
  /** Included. */
  to: Month;
  base: Fen;
  payer: 'EMPLOYER' | 'FLEX';
  account: 'ORDINARY' | 'TEMP';
  employerRate?: BasisPoints;
  /** Rate the origin recorded on the personal account; informative, the law's rate is what moves. */
  recordedRate?: BasisPoints;
  /** The month the money was entered, when paid late; otherwise the month it is for. */
  postedMonth?: Month;
  /** Months in arrears are not rows of the sheet. */
  paid: boolean;
}

/** One paid month of a segment. */
export interface PaidMonth {
  month: Month;
  posted: Month;
  base: Fen;
  segment: ContributionSegment;
}

function checkSegment(segment: ContributionSegment, index: number): void {
  const wrong =
    monthsBetween(segment.from, segment.to) < 0
      ? 'it ends before it starts'
      : segment.base < 0n
        ? 'its base is negative'
        : undefined;
  if (wrong) {
    const path = `/segments/${index}`;
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: `Segment ${index}: ${wrong}`,
      findings: [{ code: 'SEGMENT', message: wrong, path }],
    });
  }
}

/** The paid months of all segments without the excluded ones. @throws Refusal UNSUPPORTED_INPUT for a segment that cannot be */
export function paidMonthsOf(
  segments: readonly ContributionSegment[],
  excluded: ReadonlySet<Month> = new Set(),
): PaidMonth[] {
  segments.forEach(checkSegment);
  return segments
    .filter(({ paid }) => paid)
    .flatMap((segment) =>
      monthRange(segment.from, segment.to)
        .filter((month) => !excluded.has(month))
        .map((month) => ({ month, posted: segment.postedMonth ?? month, base: segment.base, segment })),
    );
}

/** The share of a month that belongs on the personal account, by the period it is for; `undefined` before 1998. */
export function personalRate(rules: PensionRules, month: Month): BasisPoints | undefined {
  return entryOn(rules.personalAccountPercent, `${month}-01`)?.value;
}

/** The personal part of a month in fen, 0 before 1998 (人社部发〔2009〕187号). */
export function personalPart(rules: PensionRules, { month, base }: Pick<PaidMonth, 'month' | 'base'>): Fen {
  return applyBasisPoints(base, personalRate(rules, month) ?? 0n);
}

/** The pooled rate of a month: 12 %, for an employer's temporary account the actual rate when higher (人社部发〔2009〕187号). */
export function pooledRate(rules: PensionRules, { month, segment }: PaidMonth): BasisPoints {
  if (yearOf(month) < 1998) return 0n;
  const floor = valueOn(rules.pooledPercent, `${month}-01`);
  const actual =
    segment.account === 'TEMP' && segment.payer === 'EMPLOYER' ? (segment.employerRate ?? floor) : floor;
  return actual > floor ? actual : floor;
}
