import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays, isPlainDate, isWeekend, type PlainDate } from '../src/core/dates.ts';
import type { Calendar } from '../src/core/working-days.ts';
import type { Config } from './config.ts';

type CalendarSettings = Pick<Config, 'calendarFile' | 'sandbox'>;

const plainDate = z.string().refine(isPlainDate, 'write an existing day as YYYY-MM-DD');
const span = z
  .object({ from: plainDate, to: plainDate })
  .refine(({ from, to }) => from <= to, 'ends before it starts');

const arrangement = z
  .strictObject({
    title: z.string().min(1),
    source: z.string().min(1).nullable(),
    issuedOn: plainDate,
    status: z.enum(['OFFICIAL', 'UNCONFIRMED', 'SYNTHETIC']),
    coverage: span,
    holidays: z.array(span.and(z.object({ name: z.string().min(1) }))),
    makeupWorkdays: z.array(plainDate.refine(isWeekend, 'a make-up working day falls on a weekend')),
  })
  .refine(
    ({ status, source }) => status !== 'OFFICIAL' || source !== null,
    'OFFICIAL needs the document number',
  )
  .refine(
    ({ status, source }) => status !== 'SYNTHETIC' || source === null,
    'SYNTHETIC has no document number: nobody issued it',
  );

const calendarSchema = z.strictObject({ arrangements: z.array(arrangement).min(1) });

/** Where the days of one coverage come from; `source` is the document number, null while nobody has confirmed it. */
interface CalendarProvenance {
  title: string;
  source: string | null;
  issuedOn: PlainDate;
  /** SYNTHETIC was made up for demonstrations and never counts outside a sandbox. */
  status: 'OFFICIAL' | 'UNCONFIRMED' | 'SYNTHETIC';
  coverage: { from: PlainDate; to: PlainDate };
}

/** A {@link Calendar} with its provenance and the SHA-256 (hex) of the file it was read from. */
export type LoadedCalendar = Calendar & { provenance: readonly CalendarProvenance[]; contentHash: string };

function daysOf({ from, to }: { from: PlainDate; to: PlainDate }): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

/** Covers no day: what stands until two people have released a calendar. */
export const NO_CALENDAR: LoadedCalendar = {
  coverage: [],
  holidays: new Set(),
  makeupWorkdays: new Set(),
  provenance: [],
  contentHash: '',
};

/** The calendar of the file. Throws on a file that is none, and outside a sandbox on a SYNTHETIC one. */
export function calendarOf({ calendarFile, sandbox }: CalendarSettings): LoadedCalendar {
  const calendar = loadCalendar(calendarFile);
  const madeUp = calendar.provenance.find(({ status }) => status === 'SYNTHETIC');
  if (sandbox || madeUp === undefined) return calendar;
  throw new Error(`CALENDAR_FILE names a made-up calendar, which counts in a sandbox only: ${madeUp.title}`);
}

/** Reads the working-day calendar. Throws with the path of the offending value when the file is not one. */
export function loadCalendar(path: string | URL = new URL('calendar.yaml', import.meta.url)): LoadedCalendar {
  return readCalendar(readFileSync(path, 'utf8'));
}

/** The calendar of a text. Throws with the path of the offending value when it is none. */
export function readCalendar(text: string): LoadedCalendar {
  const { arrangements } = calendarSchema.parse(parse(text));
  return {
    coverage: arrangements.map(({ coverage }) => coverage),
    holidays: new Set(arrangements.flatMap(({ holidays }) => holidays.flatMap(daysOf))),
    makeupWorkdays: new Set(arrangements.flatMap(({ makeupWorkdays }) => makeupWorkdays)),
    provenance: arrangements.map(({ title, source, issuedOn, status, coverage }) => ({
      title,
      source,
      issuedOn,
      status,
      coverage,
    })),
    contentHash: createHash('sha256').update(text).digest('hex'),
  };
}
