import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { dueDate } from '../../../core/working-days.ts';
import { calendarOf, count, plainDate } from './vocabulary.ts';

const year = z
  .union([z.number(), z.string()])
  .refine((value) => /^\d{4}$/.test(String(value)), 'write a year')
  .transform((value) => ({ from: `${value}-01-01`, to: `${value}-12-31` }));

/** Days that the calendar of a case covers: a year, the last day, or a period. */
const coverage = z.union([
  year,
  plainDate.transform((to) => ({ to })),
  z.strictObject({ from: plainDate, to: plainDate }),
]);

const deadlineInput = z.strictObject({
  acceptedOn: plainDate,
  workingDays: count,
  calendarCoverage: coverage.optional(),
});

/** Group `deadline`: a limit of working days by the file's calendar; a day it does not know is named, never guessed. */
export const deadlineCases: CaseGroup = {
  resultKeys: ['deadline', 'firstUncovered'],
  run: (raw, file) => {
    const { acceptedOn, workingDays, calendarCoverage } = readInput(deadlineInput, raw);
    const found = dueDate(calendarOf(file, calendarCoverage), acceptedOn, workingDays);
    if ('due' in found) return { deadline: found.due };
    return { deadline: null, error: 'CALENDAR_NOT_COVERED', firstUncovered: found.uncovered };
  },
};
