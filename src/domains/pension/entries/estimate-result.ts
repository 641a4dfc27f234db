import { yearOf, type Month } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, type BasisPoints, type Fen } from '../../../core/money.ts';
import { LAW } from '../in-force.ts';
import { paidMonthsOf, type ContributionSegment } from '../rules/contributions.ts';
import { clauseOf, sourcesOf } from '../rules/decision.ts';
import type { FundStatement } from '../rules/fund-lines.ts';
import { SIX_LINES, type LineWords } from '../line-words.ts';

/** Lines ① to ⑥ with the rule and document beside each, and how the account grew. */
export function statementEstimate(
  statement: FundStatement,
  transferMonth: Month,
  { segments, excluded }: { segments: readonly ContributionSegment[]; excluded: ReadonlySet<Month> },
): JsonObject {
  const used = new Set(statement.ruleIds);
  const amounts = [1, 2, 3, 4, 5, 6].map((number) => statement[`line${number as 1}`]);
  const lines = SIX_LINES.map(({ rules, ...words }, index) => {
    const applied = statement.mode === 'RELATION_ONLY' ? ['POOL-1'] : rules.filter((id) => used.has(id));
    return line(words, amounts[index] ?? 0n, applied);
  });
  const unconfirmed = statement.ruleIds.filter((id) => clauseOf(LAW, id).status === 'UNCONFIRMED');
  const rates = statement.accountTrace.filter(({ rateStatus }) => rateStatus !== 'OFFICIAL');
  return {
    mode: statement.mode,
    transferMonth,
    paidMonths: statement.paidMonths,
    lines,
    years: yearsOf(
      statement,
      paidMonthsOf(segments, excluded).map(({ month }) => month),
    ),
    options: [],
    roundingSensitive: statement.roundingSensitive,
    notes: [],
    unconfirmed: [...unconfirmed, ...rates.map(({ year }) => `interestRates.${year}`)],
  };
}

/** One amount with the rules behind it. */
export const line = (
  { line: name, label, labelZh }: Pick<LineWords, 'line' | 'label' | 'labelZh'>,
  amount: Fen,
  rules: readonly string[],
): JsonObject => ({
  line: name,
  label,
  labelZh,
  amount: formatYuan(amount),
  rules: [...rules],
  sources: sourcesOf(LAW, rules),
});

function yearsOf({ accountTrace, poolByYear }: FundStatement, months: readonly Month[]): JsonObject[] {
  const monthsIn = (year: number) => new Set(months.filter((month) => yearOf(month) === year)).size;
  const traced = new Map(accountTrace.map((entry) => [entry.year, entry]));
  const years = [...new Set([...traced.keys(), ...poolByYear.keys()])].toSorted((a, b) => a - b);
  let balance = 0n;
  return years.map((year) => {
    const entry = traced.get(year);
    balance = entry?.closing ?? balance;
    return {
      year,
      months: monthsIn(year),
      ratePct: entry === undefined ? null : percent(entry.rate),
      rateStatus: entry?.rateStatus ?? null,
      credited: formatYuan(entry?.principal ?? 0n),
      interest: formatYuan(entry === undefined ? 0n : entry.interestOnOpening + entry.interestOnYear),
      balance: formatYuan(balance),
      pooled: formatYuan(poolByYear.get(year) ?? 0n),
    };
  });
}

const percent = (rate: BasisPoints): string => `${rate / 100n}.${String(rate % 100n).padStart(2, '0')}`;
