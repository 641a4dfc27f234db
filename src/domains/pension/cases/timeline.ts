import { z } from 'zod';
import { MOST_WORKING_DAYS, requireDueDate } from '../../../core/working-days.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { count, plainDate } from './vocabulary.ts';

const timelineInput = z.strictObject({
  start: plainDate,
  workingDays: count.max(MOST_WORKING_DAYS),
  holidays: z.array(plainDate).default([]),
  makeupWorkdays: z.array(plainDate).default([]),
});

/** Group `timeline`: the due date by the case's own calendar, which covers every day. */
export const timelineCases: CaseGroup = {
  resultKeys: ['due'],
  run: (input) => {
    const { start, workingDays, holidays, makeupWorkdays } = readInput(timelineInput, input);
    const calendar = {
      coverage: [{ from: '0001-01-01', to: '9999-12-31' }],
      holidays: new Set(holidays),
      makeupWorkdays: new Set(makeupWorkdays),
    };
    return { due: requireDueDate(calendar, start, workingDays) };
  },
};
