import { yearOf } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import {
  paidMonthsOf,
  personalPart,
  personalRate,
  type ContributionSegment,
  type PaidMonth,
} from './contributions.ts';
import type { FundInput, FundLines, FundStatement, RecordCorrection } from './fund-statement.ts';
import { settleAccount, type AccountYear, type RateStatus } from './interest.ts';
import { pooledPartByYear } from './pooled-part.ts';

export type { FundInput, FundStatement } from './fund-statement.ts';

const NOTHING: FundLines = { line1: 0n, line2: 0n, line3: 0n, line4: 0n, line5: 0n, line6: 0n };
const RATE_STATUSES: readonly RateStatus[] = ['OFFICIAL', 'UNCONFIRMED', 'PROVISIONAL'];

function checkMonths(months: readonly PaidMonth[], input: FundInput): void {
  const late = months.find(
    ({ month, posted }) => month > input.transferMonth || posted > input.transferMonth,
  );
  const yearEnd = input.opening?.yearEnd;
  if (late) throw new Refusal('UNSUPPORTED_INPUT', { detail: `${late.month} lies after the transfer month` });
  if (yearEnd !== undefined && yearEnd >= yearOf(input.transferMonth)) {
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: 'The stated balance lies in or after the year of transfer',
    });
  }
  if (yearEnd !== undefined && [...(input.excluded ?? [])].some((month) => yearOf(month) <= yearEnd)) {
    throw new Refusal('UNSUPPORTED_INPUT', { detail: 'A stated balance cannot be freed of excluded months' });
  }
}

function correctionsOf(rules: PensionRules, segments: readonly ContributionSegment[]): RecordCorrection[] {
  return segments.flatMap(({ from, to, recordedRate }) => {
    const lawful = personalRate(rules, from);
    if (lawful === undefined || recordedRate === undefined || recordedRate === lawful) return [];
    return [
      {
        from,
        to,
        recorded: recordedRate,
        lawful,
        effect: recordedRate > lawful ? 'EXCESS_STAYS' : 'TOPPED_UP',
      },
    ];
  });
}

function rulesUsed(
  months: readonly PaidMonth[],
  pre1998: Fen,
  trace: readonly AccountYear[],
  line3: Fen,
): string[] {
  const after1997 = months.filter(({ month }) => month >= '1998-01');
  const used: readonly [string, boolean][] = [
    ['FUND-PRE98', pre1998 !== 0n || after1997.length < months.length],
    ['FUND-11', after1997.some(({ month }) => month < '2006-01')],
    ['FUND-8', after1997.some(({ month }) => month >= '2006-01')],
    ['FUND-12', after1997.length > 0],
    ['FUND-NOINT', after1997.length > 0],
    [
      'FUND-TEMP',
      after1997.some(({ segment }) => segment.account === 'TEMP' && segment.payer === 'EMPLOYER'),
    ],
    ['FUND-FLEX', after1997.some(({ segment }) => segment.payer === 'FLEX')],
    ['FUND-CURR', line3 !== 0n],
    ['INT-1', trace.some(({ interestOnOpening }) => interestOnOpening !== 0n)],
    ['INT-2', trace.some(({ interestOnYear }) => interestOnYear !== 0n)],
  ];
  return used.filter(([, applies]) => applies).map(([ruleId]) => ruleId);
}

/**
 * Computes what moves between two pools (国办发〔2009〕66号 第四条, 人社部发〔2009〕187号). Interest earned after 1997 on
 * line ① stands in line ②; line ④ does not depend on that.
 * @throws Refusal RATE_NOT_PUBLISHED when a year that bears interest has no rate; UNSUPPORTED_INPUT for impossible segments
 */
export function computeFundLines(rules: PensionRules, input: FundInput): FundStatement {
  const months = paidMonthsOf(input.segments, input.excluded);
  checkMonths(months, input);
  const paidMonths = new Set(months.map(({ month }) => month)).size;
  const shared = { paidMonths, corrections: correctionsOf(rules, input.segments) };
  if (input.samePool) return { ...relationOnly(), ...shared };

  const transferYear = yearOf(input.transferMonth);
  const { balance, yearEnd } = input.opening ?? { balance: 0n, yearEnd: 1997 };
  const postings = months
    .map((paid) => ({ month: paid.posted, amount: personalPart(rules, paid) }))
    .filter(({ month, amount }) => yearOf(month) > yearEnd && amount !== 0n);
  const opening = input.pre1998Personal + balance;
  const throughYear = transferYear - 1;
  const { years, closing } = settleAccount({
    opening,
    openingYearEnd: yearEnd,
    postings,
    throughYear,
    rates: input.rates,
  });
  const pools = pooledPartByYear(rules, months);
  const line1 = input.pre1998Personal;
  const line2 = closing - line1;
  const line3 = sum(
    postings.filter(({ month }) => yearOf(month) === transferYear).map(({ amount }) => amount),
  );
  const line4 = line1 + line2 + line3;
  const line5 = sum([...pools.values()]);
  return {
    ...shared,
    mode: input.segments.length === 0 && input.opening ? 'ACCOUNT_ONLY' : 'FUNDS',
    line1,
    line2,
    line3,
    line4,
    line5,
    line6: line4 + line5,
    principalPost1998: sum(postings.map(({ amount }) => amount)),
    poolByYear: pools,
    accountTrace: years,
    roundingSensitive: years.some(({ roundingSensitive }) => roundingSensitive),
    rateStatus:
      RATE_STATUSES.findLast((status) => years.some((year) => year.rateStatus === status)) ?? 'OFFICIAL',
    ruleIds: rulesUsed(months, line1, years, line3),
  };
}

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function relationOnly(): Omit<FundStatement, 'paidMonths' | 'corrections'> {
  return {
    ...NOTHING,
    mode: 'RELATION_ONLY',
    principalPost1998: 0n,
    poolByYear: new Map(),
    accountTrace: [],
    roundingSensitive: false,
    rateStatus: 'OFFICIAL',
    ruleIds: ['POOL-1'],
  };
}
