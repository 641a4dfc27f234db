import { z } from 'zod';
import { yearOf } from '../../../core/dates.ts';
import { formatYuan } from '../../../core/money.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import type { PensionRules } from '../rules.ts';
import { findDuplicates, type DuplicateFinding } from '../rules/duplicates.ts';
import { month, ratesPct, segments } from './vocabulary.ts';

const relation = z.strictObject({ segments });
const duplicateInput = z.strictObject({
  origin: relation,
  destination: relation,
  keep: z.enum(['ORIGIN', 'DESTINATION']).nullish(),
  transferMonth: month.optional(),
  ratesPct: ratesPct.optional(),
});

function answerFor(
  finding: DuplicateFinding,
  keep: 'ORIGIN' | 'DESTINATION' | undefined,
): Record<string, unknown> {
  const { overlapMonths, countedMonths, clearingBy, poolTransferredBeforeClearing, explanation } = finding;
  const shared = {
    overlapMonths,
    countedMonths,
    clearingBy,
    poolTransferredBeforeClearing: formatYuan(poolTransferredBeforeClearing),
  };
  const chosen = finding.options.find((option) => option.keep === keep);
  if (!chosen) return { ...shared, decision: explanation.decision, options: explanation.options };
  return {
    ...shared,
    refundSide: chosen.refundSide,
    refundPersonalPrincipal: formatYuan(chosen.refundPersonalPrincipal),
    ...(chosen.refundInterest === undefined ? {} : { refundInterest: formatYuan(chosen.refundInterest) }),
  };
}

/** Group `duplicate`: months paid in two relations. With `transferMonth` and `ratesPct` the refund carries its interest. */
export function duplicateCases(rules: PensionRules): CaseGroup {
  return {
    resultKeys: 'all',
    run: (input) => {
      const { origin, destination, keep, transferMonth, ratesPct: rates } = readInput(duplicateInput, input);
      const relations = { origin: origin.segments, destination: destination.segments };
      const interest =
        transferMonth !== undefined && rates ? { rates, throughYear: yearOf(transferMonth) - 1 } : undefined;
      return answerFor(findDuplicates(rules, relations, interest), keep ?? undefined);
    },
  };
}
