import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { MOST_WORKING_DAYS } from '../../../core/working-days.ts';
import { calendarOf, count, limitOf, plainDate } from './vocabulary.ts';

const year = z
  .union([z.number(), z.string()])
  .refine((value) => /^\d{4}$/.test(String(value)), 'write a year')
  .transform((value) => ({ from: `${value}-01-01`, to: `${value}-12-31` }));

const bothDays = z.tuple([plainDate, plainDate]).transform(([from, to]) => ({ from, to }));

/** Days that the calendar of a case covers: a year, the last day, or a period (`from..to`, `from/to`, or a list of both). */
const coverage = z.union([
  year,
  plainDate.transform((to) => ({ to })),
  bothDays,
  z
    .string()
    .transform((text) => text.split(/\.\.|\//))
    .pipe(bothDays),
  z.strictObject({ from: plainDate, to: plainDate }),
]);

const deadlineInput = z.strictObject({
  acceptedOn: plainDate,
  workingDays: count.max(MOST_WORKING_DAYS),
  calendarCoverage: coverage.optional(),
});

/** Group `deadline`: a limit of working days by the file's calendar; a day it does not know is named, never guessed. */
export const deadlineCases: CaseGroup = {
  resultKeys: ['deadline', 'firstUncovered'],
  run: (raw, file) => {
    const { acceptedOn, workingDays, calendarCoverage } = readInput(deadlineInput, raw);
    const calendar = calendarOf(file, calendarCoverage);
    return limitOf(calendar, 'deadline', { start: acceptedOn, workingDays });
  },
};
