/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export type PlainDate = string;

/** A calendar month `YYYY-MM`. */
export type Month = string;

const DAY_MS = 86_400_000;
// China has kept UTC+8 without summer time since 1991; every instant we handle is later.
const SHANGHAI_MS = 8 * 3_600_000;

/** Whether the text is a day that exists. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether the text is a month `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the day is a Saturday or Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

/** The month a day lies in. */
export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7);
}

/** The year of a day or month. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function monthIndex(month: Month): number {
  return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const index = monthIndex(month) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** How many months `to` lies after `from`: 0 for the same month, negative when before it. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthRange(from: Month, to: Month): Month[] {
  const count = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, step) => addMonths(from, step));
}

/** Full years of age on a day; the birthday itself counts as reached. */
export function ageOn(birth: PlainDate, date: PlainDate): number {
  const years = yearOf(date) - yearOf(birth);
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day it is in Shanghai at an instant. */
export function toShanghaiDate(instant: Date): PlainDate {
  return new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** The instant as RFC 3339 with `+08:00`, to the millisecond. */
export function toShanghaiInstant(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_MS).toISOString().replace('Z', '+08:00');
}
