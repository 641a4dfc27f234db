import { yearOf, type Month } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, type BasisPoints, type Fen } from '../../../core/money.ts';
import { LAW } from '../in-force.ts';
import { paidMonthsOf, type ContributionSegment } from '../rules/contributions.ts';
import { clauseOf, sourcesOf } from '../rules/decision.ts';
import type { FundStatement } from '../rules/fund-lines.ts';

interface LineWords {
  line: string;
  label: string;
  labelZh: string;
  /** Rules that can stand behind the line. */
  rules: readonly string[];
}

// prettier-ignore
const LINES: readonly (LineWords & { amount: (statement: FundStatement) => Fen })[] = [
  { line: 'f1', amount: (s) => s.line1, rules: ['FUND-PRE98'],                                      label: '① Personal contributions before 1998, with interest',          labelZh: '① 1998年1月1日前账户中个人缴费累计储存额' },
  { line: 'f2', amount: (s) => s.line2, rules: ['FUND-11', 'FUND-8', 'INT-1', 'INT-2'],             label: '② Account from 1998 to the end of the year before, with interest', labelZh: '② 1998年1月1日至调转上年末个人账户累计储存额' },
  { line: 'f3', amount: (s) => s.line3, rules: ['FUND-CURR', 'FUND-8'],                             label: '③ Principal of the year of transfer',                          labelZh: '③ 调转当年记入个人账户本金金额' },
  { line: 'f4', amount: (s) => s.line4, rules: ['FUND-PRE98', 'FUND-11', 'FUND-8', 'FUND-CURR'],    label: '④ Personal account that moves = ① + ② + ③',                    labelZh: '④ 个人账户基金转移额＝①＋②＋③' },
  { line: 'f5', amount: (s) => s.line5, rules: ['FUND-12', 'FUND-TEMP', 'FUND-FLEX', 'FUND-NOINT'], label: '⑤ Pooled fund that moves',                                     labelZh: '⑤ 统筹基金转移额' },
  { line: 'f6', amount: (s) => s.line6, rules: ['FUND-PRE98', 'FUND-11', 'FUND-8', 'FUND-CURR', 'FUND-12'], label: '⑥ All funds = ④ + ⑤',                              labelZh: '⑥ 转移基金总额＝④＋⑤' },
];

/** Lines ① to ⑥ with the rule and document beside each, and how the account grew. */
export function statementEstimate(
  statement: FundStatement,
  transferMonth: Month,
  { segments, excluded }: { segments: readonly ContributionSegment[]; excluded: ReadonlySet<Month> },
): JsonObject {
  const used = new Set(statement.ruleIds);
  const lines = LINES.map(({ amount, rules, ...words }) => {
    const applied = statement.mode === 'RELATION_ONLY' ? ['POOL-1'] : rules.filter((id) => used.has(id));
    return line(words, amount(statement), applied);
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
  { line: name, label, labelZh }: Omit<LineWords, 'rules'>,
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
