import { z } from 'zod';
import { isMonth, isPlainDate } from '../../../core/dates.ts';
import { parseYuan } from '../../../core/money.ts';
import { isRegionCode } from '../../../core/region.ts';
import { readInput, type CaseFile } from '../../../core/worked-cases.ts';
import { dueDate, type Calendar } from '../../../core/working-days.ts';
import type { Scheme } from '../rules-schema.ts';

/** Words and values that worked cases of several groups share. */
export const plainDate = z.string().refine(isPlainDate, 'write an existing day as YYYY-MM-DD');
export const month = z.string().refine(isMonth, 'write a month as YYYY-MM');
export const region = z.string().refine(isRegionCode, 'write a division code of six digits');
export const count = z.int().min(0);
const YUAN = /^-?\d{1,13}(\.\d{1,2})?$/;

/** Yuan as a number or text, into fen. */
export const yuan = z
  .union([z.number(), z.string()])
  .refine((value) => YUAN.test(String(value)), 'write yuan with at most two decimals')
  .transform((value) => {
    const [whole = '0', decimals = ''] = String(value).split('.');
    return parseYuan(`${whole}.${decimals.padEnd(2, '0')}`);
  });

/** The national codes of the two schemes: 310 职工医保, 390 居民医保. */
export const scheme = z
  .enum(['310', '390'])
  .transform((code): Scheme => (code === '310' ? 'EMPLOYEE' : 'RESIDENT'));

const calendarBlock = z.object({
  coverage: z.object({ from: plainDate, to: plainDate }),
  weekdayHolidays: z.array(plainDate).default([]),
  makeupWorkdays: z.array(plainDate).default([]),
});

/** The calendar that the file itself carries; `coverage` may be narrowed by a case. @throws Refusal UNSUPPORTED_INPUT */
export function calendarOf(file: CaseFile, coverage?: { from?: string; to?: string }): Calendar {
  const block = readInput(calendarBlock, file['calendar']);
  return {
    coverage: [{ from: coverage?.from ?? block.coverage.from, to: coverage?.to ?? block.coverage.to }],
    holidays: new Set(block.weekdayHolidays),
    makeupWorkdays: new Set(block.makeupWorkdays),
  };
}

/** The last day of a limit under `key`, or the error that names the first day the calendar does not know. */
export function limitOf(
  calendar: Calendar,
  key: string,
  { start, workingDays }: { start: string; workingDays: number },
): Readonly<Record<string, unknown>> {
  const found = dueDate(calendar, start, workingDays);
  if ('due' in found) return { [key]: found.due };
  return { [key]: null, error: 'CALENDAR_NOT_COVERED', firstUncovered: found.uncovered };
}
