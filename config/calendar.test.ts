import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dueDate, requireDueDate } from '../src/core/working-days.ts';
import { calendarOf, loadCalendar } from './calendar.ts';
import { loadConfig } from './config.ts';
import { readEnv } from './env.ts';

const SYNTHETIC = './config/calendars/weekdays-synthetic.yaml';
const settings = (calendarFile?: string) => loadConfig(readEnv({ CALENDAR_FILE: calendarFile }));

function reading(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'calendar.yaml');
  writeFileSync(path, yaml);
  return () => loadCalendar(path);
}

const arrangement = (changes: Record<string, unknown>) =>
  JSON.stringify({
    arrangements: [
      {
        title: 'a notice',
        source: null,
        issuedOn: '2025-11-04',
        status: 'UNCONFIRMED',
        coverage: { from: '2026-01-01', to: '2026-12-31' },
        holidays: [],
        makeupWorkdays: [],
        ...changes,
      },
    ],
  });

describe('the shipped calendar', () => {
  const calendar = loadCalendar();

  it('covers 2026 and says who has confirmed it', () => {
    expect(calendar.provenance).toMatchObject([{ status: 'UNCONFIRMED', source: null }]);
    expect(calendar.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['2026-03-02', 15, '2026-03-23'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 4, '2026-05-09'],
    ['2026-09-30', 2, '2026-10-09'],
  ])('counts from %s %i working days to %s', (start, days, due) =>
    expect(requireDueDate(calendar, start, days)).toBe(due),
  );

  it('does not know 2027', () => {
    expect(dueDate(calendar, '2026-12-30', 3)).toMatchObject({ uncovered: '2027-01-01' });
  });
});

describe('the made-up calendar of demonstrations', () => {
  it('knows weekends only, and says that nobody issued it', () => {
    const calendar = calendarOf(settings(SYNTHETIC));
    expect(calendar.provenance).toMatchObject([{ status: 'SYNTHETIC', source: null }]);
    expect(calendar.provenance[0]?.title).toContain('合成');
    expect(requireDueDate(calendar, '2026-09-30', 2)).toBe('2026-10-02');
    expect(requireDueDate(calendar, '2026-12-30', 3)).toBe('2027-01-04');
  });

  it('is refused while SANDBOX is off; the shipped calendar is not', () => {
    const live = { ...settings(SYNTHETIC), sandbox: false };
    expect(() => calendarOf(live)).toThrow('in a sandbox only: 合成日历');
    expect(calendarOf({ ...settings(), sandbox: false }).provenance).toMatchObject([
      { status: 'UNCONFIRMED' },
    ]);
  });
});

describe('a calendar file', () => {
  it.each([
    ['an empty file', ''],
    ['no arrangement', 'arrangements: []'],
    ['a day that does not exist', arrangement({ issuedOn: '2026-02-30' })],
    [
      'a span that ends before it starts',
      arrangement({ coverage: { from: '2026-12-31', to: '2026-01-01' } }),
    ],
    ['a make-up day in the week', arrangement({ makeupWorkdays: ['2026-03-02'] })],
    ['OFFICIAL without a document number', arrangement({ status: 'OFFICIAL' })],
    ['SYNTHETIC with a document number', arrangement({ status: 'SYNTHETIC', source: 'a number' })],
    ['an unknown member', arrangement({ holiday: [] })],
  ])('with %s is refused', (_, yaml) => expect(reading(yaml)).toThrow());
});
