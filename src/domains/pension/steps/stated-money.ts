import type { CaseView, MoneyLine, StatedMoney } from '../../../cases/workflow.ts';
import { plain } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import { LAW } from '../in-force.ts';
import { RESIDENT_LINES, SIX_LINES } from '../line-words.ts';
import { sourcesOf } from '../rules/decision.ts';
import { wordsOf, type EmployeeSheet, type ResidentSheet } from './words.ts';

const SHEET = 'information-sheet';

/** Lines of the newest sheet 信息表, each with the rules behind it. */
export function moneyOfSheet(view: CaseView): StatedMoney | undefined {
  const { sheet } = wordsOf(view.documents.get(SHEET)?.content ?? null);
  if (sheet === undefined) return undefined;
  return { document: SHEET, lines: sheet.form === 'RESIDENT' ? residentLines(view, sheet) : sixLines(sheet) };
}

const FUNDS: Readonly<Record<string, readonly string[]>> = {
  f5: ['POOLED_FUND'],
  f6: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
};

function sixLines(sheet: EmployeeSheet): MoneyLine[] {
  const used = rulesBehind(sheet);
  return SIX_LINES.map(({ line, label, labelZh, rules: possible }) => {
    const rules = used.has('POOL-1') ? ['POOL-1'] : possible.filter((id) => used.has(id));
    const [amount, funds] = [sheet.lines[line], FUNDS[line] ?? ['PERSONAL_ACCOUNT']];
    return { line, label, labelZh, amount, rules, sources: sourcesOf(LAW, rules), funds };
  });
}

/** A sheet names no rules; its own lines and years tell which of them it was made by. */
function rulesBehind({ lines, rows }: EmployeeSheet): Set<string> {
  const has = (amount: string): boolean => parseYuan(amount) !== 0n;
  const grew = rows.some(({ interest }) => has(interest));
  const rules: readonly (readonly [string, boolean])[] = [
    ['POOL-1', !has(lines.f6)],
    ['FUND-PRE98', has(lines.f1)],
    ['FUND-11', rows.some(({ year }) => year >= 1998 && year < 2006)],
    ['FUND-8', rows.some(({ year }) => year >= 2006)],
    ['FUND-CURR', has(lines.f3)],
    ['FUND-12', has(lines.f5)],
    ['FUND-NOINT', has(lines.f5)],
    ['INT-1', grew],
    ['INT-2', grew],
  ];
  return new Set(rules.flatMap(([id, isUsed]) => (isUsed ? [id] : [])));
}

const BY_DIRECTION: Readonly<Partial<Record<string, string>>> = {
  RESIDENT_TO_EMPLOYEE: 'BRI-TO-EMPLOYEE',
  EMPLOYEE_TO_RESIDENT: 'BRI-TO-RESIDENT',
};

/** Between residents the whole account moves; between schemes by the rule of the direction. */
function residentLines({ data }: CaseView, { balance }: ResidentSheet): MoneyLine[] {
  const rules = [BY_DIRECTION[plain(data['direction'])] ?? 'RES-WHOLE'];
  return RESIDENT_LINES.map(({ member, ...words }) => ({
    ...words,
    amount: balance[member],
    rules,
    sources: sourcesOf(LAW, rules),
    funds: ['PERSONAL_ACCOUNT'],
  }));
}
