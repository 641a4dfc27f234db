import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { withinCeiling } from '../rules-schema.ts';
import { LAW, valueOn } from '../rules.ts';
import { findGap } from '../rules/gap.ts';
import { count, month, plainDate, scheme } from './vocabulary.ts';

/** A place's own rule, whoever moves there. */
const placeInput = z.strictObject({ localWaitingMonths: count, onDate: plainDate.default('2026-11-23') });

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

function configError(localWaiting: number, day: string): string | null {
  const ceiling = valueOn(LAW.waitingMonthsMax, day);
  return withinCeiling(localWaiting, ceiling) ? null : `LOCAL_WAITING_EXCEEDS_${ceiling}`;
}

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
    const place = placeInput.safeParse(raw);
    if (place.success) return { configError: configError(place.data.localWaitingMonths, place.data.onDate) };
    const input = readInput(gapInput, raw);
    const firstPaid = input.firstPaidMonthInNewArea;
    const { backPay, ...finding } = findGap({
      from: input.fromScheme,
      to: input.toScheme,
      lastPaid: input.lastPaidMonth,
      firstPaid,
      continuousMonths: input.continuousMonthsBefore,
      backPaidIn: input.backPaid ? (input.backPayMonth ?? firstPaid) : undefined,
      localWaiting: input.localWaitingMonths,
    });
    const wrong = configError(input.localWaitingMonths ?? 0, `${firstPaid}-01`);
    const answer = { ...finding, backPayEligible: backPay, configError: wrong };
    return wrong === null ? answer : { ...answer, waitingMonths: null, benefitFrom: null };
  },
};
