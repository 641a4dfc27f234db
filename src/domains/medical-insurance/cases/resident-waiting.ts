import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { findResidentWaiting } from '../rules/resident-waiting.ts';
import { count, plainDate } from './vocabulary.ts';

const waitingInput = z.strictObject({
  onDate: plainDate.default('2025-01-01'),
  inWindow: z.boolean(),
  breakYears: count.default(0),
  repairYears: count.default(0),
  specialGroup: z.union([z.string().regex(/^[A-Z][A-Z_]*$/), z.boolean()]).nullish(),
});

/** Group `resident-waiting`: months of waiting in the residents' scheme. */
export const residentWaitingCases: CaseGroup = {
  resultKeys: ['fixed', 'variable', 'repaired', 'total'],
  run: (raw) => {
    const { onDate, inWindow, breakYears, repairYears, specialGroup } = readInput(waitingInput, raw);
    const exempt = Boolean(specialGroup) && specialGroup !== 'NONE';
    const enrolment = { inWindow, brokenYears: breakYears, repairedYears: repairYears, exempt };
    return { ...findResidentWaiting(enrolment, onDate) };
  },
};
