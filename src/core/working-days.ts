import { addDays, isWeekend, type PlainDate } from './dates.ts';
import { Refusal } from './errors.ts';

/** Which days are known, which weekdays are free and which weekend days are worked (调休上班日). */
export interface Calendar {
  coverage: readonly { from: PlainDate; to: PlainDate }[];
  holidays: ReadonlySet<PlainDate>;
  makeupWorkdays: ReadonlySet<PlainDate>;
}

/** Some forty years. A longer limit is a slip, and would be counted day by day. */
export const MOST_WORKING_DAYS = 10_000;

/** A due date, or the first day nobody has published yet with the date every weekday counted would give. */
export type DueDate = { due: PlainDate } | { uncovered: PlainDate; notBefore: PlainDate };

function isCovered(calendar: Calendar, date: PlainDate): boolean {
  return calendar.coverage.some(({ from, to }) => from <= date && date <= to);
}

function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  return calendar.makeupWorkdays.has(date) || (!isWeekend(date) && !calendar.holidays.has(date));
}

function countWeekdays(start: PlainDate, workingDays: number): PlainDate {
  let date = start;
  for (let left = workingDays; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** The covered days of a period, numbered by working days; between days of different runs nobody can count. */
export function numberedWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
): { date: PlainDate; number: number; run: number }[] {
  const days: { date: PlainDate; number: number; run: number }[] = [];
  let [number, run] = [0, 0];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isCovered(calendar, date)) run += 1;
    else {
      if (isWorkingDay(calendar, date)) number += 1;
      days.push({ date, number, run });
    }
  }
  return days;
}

/** The last day of a limit of working days; the day of the event is not counted. */
export function dueDate(calendar: Calendar, start: PlainDate, workingDays: number): DueDate {
  if (!Number.isInteger(workingDays) || workingDays < 0)
    throw new RangeError('a limit is a whole number of working days');
  let date = start;
  for (let left = workingDays; left > 0;) {
    date = addDays(date, 1);
    if (!isCovered(calendar, date)) return { uncovered: date, notBefore: countWeekdays(start, workingDays) };
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { due: date };
}

/** {@link dueDate} where only a date will do. @throws Refusal CALENDAR_UNCOVERED naming the first unknown day */
export function requireDueDate(calendar: Calendar, start: PlainDate, workingDays: number): PlainDate {
  const found = dueDate(calendar, start, workingDays);
  if ('due' in found) return found.due;
  throw new Refusal('CALENDAR_UNCOVERED', {
    detail: `No holiday arrangement is on file for ${found.uncovered}`,
    detailZh: `${found.uncovered} 所在年度的放假安排尚未收录`,
    extensions: { firstUncovered: found.uncovered, notBefore: found.notBefore },
  });
}

/**
 * Working days from the day after `today` up to and including `due`; 0 on the due day, negative when overdue,
 * `undefined` when a day between them is not covered.
 */
export function workingDaysLeft(calendar: Calendar, today: PlainDate, due: PlainDate): number | undefined {
  const [from, to] = today <= due ? [today, due] : [due, today];
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (!isCovered(calendar, date)) return undefined;
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return today <= due ? count : 0 - count;
}
