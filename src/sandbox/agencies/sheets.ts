import { monthRange, yearOf, type Month, type PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import { formatYuan, type BasisPoints, type Fen } from '../../core/money.ts';
import type { PensionRules } from '../../domains/pension/rules.ts';
import { personalPart, personalRate } from '../../domains/pension/rules/contributions.ts';
import type { FundStatement } from '../../domains/pension/rules/fund-statement.ts';
import {
  monthsOf,
  paidMonths,
  paidSegments,
  paidSpan,
  type Person,
  type Relation,
  type Segment,
} from './relations.ts';
import { residentAccountOf } from './records/query-contribution-history.ts';
import { textOf } from './world.ts';

/** What every sheet is made out for. */
export interface SheetForm {
  number: string;
  today: PlainDate;
  person: Person;
  relation: Relation;
}

const percent = (rate: BasisPoints): string => {
  const [whole, part] = [rate / 100n, rate % 100n];
  return part === 0n ? String(whole) : `${whole}.${String(part).padStart(2, '0')}`;
};

function personPart({ today, person, relation }: SheetForm, localMonths: number): JsonObject {
  const { from, to } = paidSpan(relation);
  const unitName = paidSegments(relation).at(-1)?.employer;
  return {
    idNumber: person.idNumber,
    name: person.name,
    sex: person.sex,
    birth: person.birth,
    personalNumber: relation.personalNumber,
    ...(from !== undefined && { firstContribution: from, localFrom: from }),
    ...(from !== undefined && { accountSince: from < '1998-01' ? '1998-01' : from }),
    ...(to !== undefined && { localTo: to }),
    localMonths,
    transferDate: today,
    ...(unitName && { unitName }),
  };
}

/** Months of one segment in one year that move. */
interface YearRow {
  year: number;
  months: Month[];
  segment: Segment;
}

function yearRows(relation: Relation, excluded: ReadonlySet<Month>): YearRow[] {
  return paidSegments(relation).flatMap((segment) => {
    const months = monthRange(segment.from, segment.to).filter((month) => !excluded.has(month));
    return [...Map.groupBy(months, yearOf)].map(([year, own]) => ({ year, months: own, segment }));
  });
}

const monthNumber = (month: Month | undefined): number => Number(month?.slice(5));

function sheetRow(row: YearRow, regionCode: string, rules: PensionRules): { row: JsonObject; credited: Fen } {
  const base = row.segment.base ?? 0n;
  const credited = row.months.reduce((sum, month) => sum + personalPart(rules, { month, base }), 0n);
  const rate = percent(personalRate(rules, row.months[0] ?? '') ?? 0n);
  return {
    credited,
    row: {
      regionCode,
      year: row.year,
      fromMonth: monthNumber(row.months[0]),
      toMonth: monthNumber(row.months.at(-1)),
      months: row.months.length,
      base: formatYuan(base),
      ...(row.segment.employerRatePct !== null && { employerRate: row.segment.employerRatePct }),
      accountRate: rate,
      credited: formatYuan(credited),
    },
  };
}

const dormantRow = (regionCode: string, year: number): JsonObject => ({
  regionCode,
  year,
  fromMonth: 1,
  toMonth: 12,
  months: 0,
  base: formatYuan(0n),
  accountRate: '0',
  credited: formatYuan(0n),
});

/**
 * Part 2: one row per year and base. The interest of a year stands in its last row; a year in which the account only
 * earned interest has a row of no months.
 */
function sheetRows(
  { relation }: SheetForm,
  statement: FundStatement,
  excluded: ReadonlySet<Month>,
  rules: PensionRules,
): JsonObject[] {
  const trace = new Map(statement.accountTrace.map((year) => [year.year, year]));
  const byYear = Map.groupBy(yearRows(relation, excluded), ({ year }) => year);
  const years = [...new Set([...byYear.keys(), ...trace.keys()])].toSorted((a, b) => a - b);
  let balance = statement.line1;
  const rows = years.flatMap((year) => {
    const made = (byYear.get(year) ?? []).map((row) => sheetRow(row, relation.region, rules));
    const settled = trace.get(year);
    const credited = made.reduce((sum, row) => sum + row.credited, 0n);
    balance = settled?.closing ?? balance + (statement.line4 === 0n ? 0n : credited);
    const interest = settled ? settled.interestOnOpening + settled.interestOnYear : 0n;
    const lines = made.length > 0 ? made.map(({ row }) => row) : [dormantRow(relation.region, year)];
    return lines.map((row, index) => ({
      ...row,
      interest: formatYuan(index === lines.length - 1 ? interest : 0n),
      balance: formatYuan(balance),
    }));
  });
  return rows.map((row, index) => ({ serial: index + 1, ...row }));
}

/** 基本养老保险关系转移接续信息表, employees and public institutions. */
export const employeeSheet = (
  form: SheetForm,
  statement: FundStatement,
  excluded: ReadonlySet<Month>,
  rules: PensionRules,
): JsonObject => ({
  form: 'EMPLOYEE',
  number: form.number,
  issuedOn: form.today,
  rateStatus: statement.rateStatus === 'OFFICIAL' ? 'OFFICIAL' : 'PROVISIONAL',
  person: personPart(form, statement.paidMonths),
  lines: {
    f1: formatYuan(statement.line1),
    f2: formatYuan(statement.line2),
    f3: formatYuan(statement.line3),
    f4: formatYuan(statement.line4),
    f5: formatYuan(statement.line5),
    f6: formatYuan(statement.line6),
  },
  rows: sheetRows(form, statement, excluded, rules),
});

/** 城乡居民基本养老保险信息表. The account is moved whole; interest stands in the last row. */
export function residentSheet(form: SheetForm): JsonObject {
  const account = residentAccountOf(form.relation);
  let balance = 0n;
  const segments = form.relation.segments;
  const rows = segments.map((segment, index) => {
    const isLast = index === segments.length - 1;
    balance += (segment.premium ?? 0n) + (segment.subsidy ?? 0n);
    return {
      year: yearOf(segment.from),
      months: Math.min(12, monthsOf(segment)),
      personal: formatYuan(segment.premium ?? 0n),
      collectiveSubsidy: formatYuan(0n),
      governmentSubsidy: formatYuan(segment.subsidy ?? 0n),
      interest: isLast ? textOf(account, 'interest') : formatYuan(0n),
      balance: isLast ? textOf(account, 'total') : formatYuan(balance),
    };
  });
  return {
    form: 'RESIDENT',
    number: form.number,
    issuedOn: form.today,
    person: personPart(form, paidMonths(form.relation)),
    balance: account,
    rows,
  };
}
