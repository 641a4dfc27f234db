import { yearOf, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import { roundHalfUp, WHOLE, type BasisPoints, type Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import type { Scheme } from './pools.ts';

/** How sure a year's interest rate is; PROVISIONAL means the sheet is issued again once it is published. */
export type RateStatus = PensionRules['interestRates'][number]['status'];

/** Year → published rate. A year that is absent yields no number, ever. */
export type RateTable = ReadonlyMap<number, { rate: BasisPoints; status: RateStatus }>;

/** Money entered on a personal account in a month. */
export interface AccountPosting {
  month: Month;
  amount: Fen;
}

/** One settled calendar year of a personal account. */
export interface AccountYear {
  year: number;
  principal: Fen;
  interestOnOpening: Fen;
  interestOnYear: Fen;
  closing: Fen;
  rate: BasisPoints;
  rateStatus: RateStatus;
  /** Whether rounding the sum of both interests would give another fen than rounding each. */
  roundingSensitive: boolean;
}

/** The rates that hold for a scheme and pool: an entry for the pool wins over one for the scheme, that over the uniform one. */
export function rateTable(rules: PensionRules, scheme: Scheme, poolId: string): RateTable {
  const weight = (entry: PensionRules['interestRates'][number]) =>
    (entry.pool ? 2 : 0) + (entry.scheme ? 1 : 0);
  const fitting = rules.interestRates
    .filter((entry) => (entry.scheme ?? scheme) === scheme && (entry.pool ?? poolId) === poolId)
    .toSorted((one, other) => weight(one) - weight(other));
  return new Map(fitting.map(({ year, value, status }) => [year, { rate: value, status }]));
}

function settleYear(
  year: number,
  opening: Fen,
  postings: readonly AccountPosting[],
  rates: RateTable,
): AccountYear {
  const published = rates.get(year);
  if (!published) {
    throw new Refusal('RATE_NOT_PUBLISHED', {
      detail: `The interest rate of ${year} is not on file`,
      detailZh: `${year} 年度个人账户记账利率尚未公布或未收录`,
      extensions: { year },
    });
  }
  const { rate, status } = published;
  const principal = postings.reduce((sum, { amount }) => sum + amount, 0n);
  const weighted = postings.reduce(
    (sum, { month, amount }) => sum + amount * BigInt(13 - Number(month.slice(5))),
    0n,
  );
  const interestOnOpening = roundHalfUp(opening * rate, WHOLE);
  const interestOnYear = roundHalfUp(weighted * rate, WHOLE * 12n);
  const together = roundHalfUp((opening * 12n + weighted) * rate, WHOLE * 12n);
  return {
    year,
    principal,
    interestOnOpening,
    interestOnYear,
    closing: opening + principal + interestOnOpening + interestOnYear,
    rate,
    rateStatus: status,
    roundingSensitive: together !== interestOnOpening + interestOnYear,
  };
}

/**
 * Settles a personal account by calendar years (劳办发〔1997〕116号, 月积数法): the opening balance earns the year's
 * rate, each month of the year a twelfth of it for every month from its posting to December; each part is rounded to the fen.
 * Years in which nothing stands on the account are left out.
 * @throws Refusal RATE_NOT_PUBLISHED naming the first year without a rate
 */
export function settleAccount(account: {
  opening: Fen;
  /** The calendar year at whose end `opening` stood. */
  openingYearEnd: number;
  postings: readonly AccountPosting[];
  /** The last year that bears interest. */
  throughYear: number;
  rates: RateTable;
}): { years: readonly AccountYear[]; closing: Fen } {
  const { openingYearEnd, postings, throughYear, rates } = account;
  const years: AccountYear[] = [];
  let closing = account.opening;
  for (let year = openingYearEnd + 1; year <= throughYear; year += 1) {
    const posted = postings.filter(({ month, amount }) => yearOf(month) === year && amount !== 0n);
    if (closing === 0n && posted.length === 0) continue;
    const settled = settleYear(year, closing, posted, rates);
    years.push(settled);
    closing = settled.closing;
  }
  return { years, closing };
}
