import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import type { PensionRules } from '../rules.ts';
import { findBenefitPlace } from '../rules/benefit-place.ts';
import { count, month, plainDate, region } from './vocabulary.ts';

const benefitPlaceInput = z.strictObject({
  onDate: plainDate.optional(),
  hukou: region,
  current: region,
  places: z.array(
    z
      .strictObject({
        p: region,
        months: count,
        // A flag says that `months` are deemed; a number of deemed months comes on top.
        deemed: z.union([count, z.boolean()]).default(0),
        last: month,
        temp: z.boolean().default(false),
      })
      .transform(({ p, months, deemed, last, temp }) => ({
        region: p,
        months,
        deemedMonths: typeof deemed === 'number' ? deemed : 0,
        last,
        temporary: temp,
      })),
  ),
});

// The law has stood unchanged since it took effect, so a case without a date means that law.
const LAW_SINCE = '2010-01-01';

/** Group `benefitPlace`: where benefits will be drawn. A tie answers the rule MANUAL and the error MANUAL. */
export function benefitPlaceCases(rules: PensionRules): CaseGroup {
  return {
    resultKeys: ['place', 'rule'],
    run: (input) => {
      const question = readInput(benefitPlaceInput, input);
      const found = findBenefitPlace(rules, { ...question, onDate: question.onDate ?? LAW_SINCE });
      return {
        place: found.place ?? null,
        rule: found.rule,
        ...(found.rule === 'MANUAL' ? { error: 'MANUAL' } : {}),
      };
    },
  };
}
