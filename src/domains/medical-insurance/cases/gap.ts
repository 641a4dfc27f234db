import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { withinCeiling } from '../rules-schema.ts';
import { LAW, valueOn } from '../rules.ts';
import { findGap } from '../rules/gap.ts';
import { count, month, scheme } from './vocabulary.ts';

const gapInput = z.strictObject({
  fromScheme: scheme,
  toScheme: scheme,
  lastPaidMonth: month,
  firstPaidMonthInNewArea: month,
  continuousMonthsBefore: count.optional(),
  localWaitingMonths: count.optional(),
  backPaid: z.boolean().default(false),
  backPayMonth: month.optional(),
});

/** Group `gap`: benefits after a change of place. A place's own waiting above the national ceiling is a `configError`. */
export const gapCases: CaseGroup = {
  resultKeys: [
    'gapMonths',
    'rule',
    'waitingMonths',
    'benefitFrom',
    'retroactive',
    'retroactiveFrom',
    'configError',
  ],
  run: (raw) => {
    const input = readInput(gapInput, raw);
    const firstPaid = input.firstPaidMonthInNewArea;
    const ceiling = valueOn(LAW.waitingMonthsMax, `${firstPaid}-01`);
    const { backPay, ...finding } = findGap({
      from: input.fromScheme,
      to: input.toScheme,
      lastPaid: input.lastPaidMonth,
      firstPaid,
      continuousMonths: input.continuousMonthsBefore,
      backPaidIn: input.backPaid ? (input.backPayMonth ?? firstPaid) : undefined,
      localWaiting: input.localWaitingMonths,
    });
    const answer = { ...finding, backPayEligible: backPay };
    if (withinCeiling(input.localWaitingMonths ?? 0, ceiling)) return answer;
    return {
      ...answer,
      waitingMonths: null,
      benefitFrom: null,
      configError: `LOCAL_WAITING_EXCEEDS_${ceiling}`,
    };
  },
};
