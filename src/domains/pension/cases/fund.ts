import { z } from 'zod';
import { Refusal } from '../../../core/errors.ts';
import { formatYuan } from '../../../core/money.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import type { PensionRules } from '../rules.ts';
import { computeFundLines, type FundStatement } from '../rules/fund-lines.ts';
import { inSamePool } from '../rules/pools.ts';
import { month, ratesPct, region, segments, yuan } from './vocabulary.ts';

const fundInput = z
  .strictObject({
    scope: z.enum(['CROSS_PROVINCE', 'INTRA_PROVINCE_ENTERPRISE']).optional(),
    origin: region.optional(),
    destination: region.optional(),
    transferMonth: month,
    segments,
    pre1998Personal: yuan.default(0n),
    openingBalance: yuan.optional(),
    openingYearEnd: z.int().min(1997).optional(),
    ratesPct: ratesPct.default(new Map()),
  })
  .refine(
    ({ openingBalance, openingYearEnd }) => (openingBalance === undefined) === (openingYearEnd === undefined),
    'openingBalance and openingYearEnd go together',
  );

function isSamePool(
  rules: PensionRules,
  { scope, origin, destination }: z.output<typeof fundInput>,
): boolean {
  const byScope = scope === undefined ? undefined : scope === 'INTRA_PROVINCE_ENTERPRISE';
  const byPool =
    origin === undefined || destination === undefined ? undefined : inSamePool(rules, origin, destination);
  const samePool = byPool ?? byScope;
  if (samePool === undefined || (byScope !== undefined && byScope !== samePool)) {
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: 'scope, origin and destination do not say whether the pool is left',
    });
  }
  return samePool;
}

function toAnswer(statement: FundStatement): Record<string, unknown> {
  const { line1, line2, line3, line4, line5, line6 } = statement;
  const lines = [line1, line2, line3, line4, line5, line6].map((line, index) => [
    `f${index + 1}`,
    formatYuan(line),
  ]);
  const interest = statement.accountTrace.reduce(
    (sum, year) => sum + year.interestOnOpening + year.interestOnYear,
    0n,
  );
  return {
    ...Object.fromEntries(lines),
    mode: statement.mode,
    paidMonths: statement.paidMonths,
    principalPost1998: formatYuan(statement.principalPost1998),
    poolByYear: Object.fromEntries(
      [...statement.poolByYear].map(([year, sum]) => [String(year), formatYuan(sum)]),
    ),
    accountTrace: Object.fromEntries(
      statement.accountTrace.map(({ year, principal, interestOnOpening, interestOnYear, closing }) => [
        String(year),
        {
          principal: formatYuan(principal),
          interestOnOpening: formatYuan(interestOnOpening),
          interestOnYear: formatYuan(interestOnYear),
          closing: formatYuan(closing),
        },
      ]),
    ),
    roundingSensitive: statement.roundingSensitive,
    interest: formatYuan(interest),
    closing: formatYuan(line1 + line2),
  };
}

/** Group `fund`: the six lines of the information sheet. */
export function fundCases(rules: PensionRules): CaseGroup {
  return {
    resultKeys: ['mode', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'paidMonths'],
    run: (input) => {
      const read = readInput(fundInput, input);
      const { openingBalance: balance, openingYearEnd: yearEnd } = read;
      const statement = computeFundLines(rules, {
        samePool: isSamePool(rules, read),
        transferMonth: read.transferMonth,
        segments: read.segments,
        pre1998Personal: read.pre1998Personal,
        rates: read.ratesPct,
        ...(balance === undefined || yearEnd === undefined ? {} : { opening: { balance, yearEnd } }),
      });
      return toAnswer(statement);
    },
  };
}
