import { z } from 'zod';
import { Refusal } from '../../../core/errors.ts';
import { formatYuan } from '../../../core/money.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { valueOn, type PensionRules } from '../rules.ts';
import { decideBridging, endDoubleBenefit, refundSchemeOverlap } from '../rules/bridging.ts';
import { count, plainDate, yuan } from './vocabulary.ts';

const bridgingFields = z.strictObject({
  onDate: plainDate.optional(),
  atStatutoryAge: z.boolean().optional(),
  employeeMonths: count.default(0),
  residentMonths: count.default(0),
  minMonths: count.optional(),
  employeeBalance: yuan.default(0n),
  residentBalance: yuan.default(0n),
  receiving: z.array(z.enum(['EMPLOYEE', 'RESIDENT'])).default([]),
  govSubsidyInBalance: yuan.default(0n),
  basicPensionReceived: yuan.default(0n),
  residentYearPremium: yuan.optional(),
  collectiveSubsidy: yuan.default(0n),
  overlapMonths: z.int().min(0).max(12).optional(),
});
const bridgingInput = bridgingFields.refine(
  ({ govSubsidyInBalance, residentBalance }) => govSubsidyInBalance <= residentBalance,
  'govSubsidyInBalance is a part of residentBalance',
);

type Input = z.output<typeof bridgingInput>;

function minMonthsOf(rules: PensionRules, { minMonths, onDate }: Input): number {
  if (minMonths !== undefined) return minMonths;
  if (onDate !== undefined) return valueOn(rules.minMonths, onDate);
  throw new Refusal('UNSUPPORTED_INPUT', { detail: '/minMonths: say the minimum, or onDate to look it up' });
}

/** Who draws a pension, or is too young, is refused whatever the minimum is. */
function answerByAge(rules: PensionRules, input: Input): Record<string, unknown> {
  const { atStatutoryAge = false } = input;
  const mayBridge = atStatutoryAge && input.receiving.length === 0;
  const { decision, bridging } = decideBridging(rules, {
    ...input,
    atStatutoryAge,
    minMonths: mayBridge ? minMonthsOf(rules, input) : 0,
  });
  const { decision: kind, code, options } = decision;
  if (!bridging) return { decision: kind, code };
  return { decision: kind, options, ...bridging, mergedBalance: formatYuan(bridging.mergedBalance) };
}

function answerForOverlap({
  residentYearPremium,
  collectiveSubsidy,
  overlapMonths,
}: Input): Record<string, unknown> {
  if (residentYearPremium === undefined || overlapMonths === undefined) return {};
  const { refund, countedScheme } = refundSchemeOverlap({
    residentYearPremium,
    collectiveSubsidy,
    overlapMonths,
  });
  return { refund: formatYuan(refund), countedScheme };
}

function answerForBoth(input: Input): Record<string, unknown> {
  const { terminate, refundToHolder, repayBasicPension } = endDoubleBenefit(input);
  return {
    terminate,
    refundToHolder: formatYuan(refundToHolder),
    repayBasicPension: formatYuan(repayBasicPension),
  };
}

/** Group `bridging`: between the residents' and the employees' scheme; each part answers when its keys are there. */
export function bridgingCases(rules: PensionRules): CaseGroup {
  return {
    resultKeys: 'all',
    run: (raw) => {
      const input = readInput(bridgingInput, raw);
      const drawn = new Set(input.receiving).size;
      const both = drawn === 2;
      const asksToBridge = input.atStatutoryAge !== undefined || drawn === 1;
      const answer = {
        ...(asksToBridge && !both ? answerByAge(rules, input) : {}),
        ...answerForOverlap(input),
        ...(both ? answerForBoth(input) : {}),
      };
      if (Object.keys(answer).length > 0) return answer;
      throw new Refusal('UNSUPPORTED_INPUT', {
        detail: 'the input asks none of the questions of this group',
      });
    },
  };
}
