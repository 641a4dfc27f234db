import { describe, expect, it } from 'vitest';
import type { Calendar } from '../core/working-days.ts';
import { levelOn } from './deadlines.ts';
import { datesOf, warnOn } from './limits.ts';

const calendar: Calendar = {
  coverage: [{ from: '2026-01-01', to: '2026-12-31' }],
  holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  makeupWorkdays: new Set(['2026-10-10']),
};

describe('dates of a limit', () => {
  it('skip holidays, count make-up days, and say the earliest date weekdays alone would give', () => {
    expect(datesOf(calendar, '2026-09-29', 5)).toEqual({
      due: '2026-10-12',
      notBefore: '2026-10-06',
      lookOn: '2026-10-08',
    });
  });
  it('are unknown beyond the calendar', () => {
    expect(datesOf(calendar, '2026-12-30', 5)).toEqual({ due: null, notBefore: '2027-01-06', lookOn: null });
  });
});

describe('a warning', () => {
  it('comes on the first day with three working days left', () => {
    expect(warnOn(calendar, '2026-06-19')).toBe('2026-06-16');
    expect(warnOn(calendar, '2026-10-09')).toBe('2026-09-29');
  });
});

describe('the level of a deadline', () => {
  const due = '2026-06-19';
  it.each([
    ['2026-06-15', 'RUNNING', '2026-06-16'],
    ['2026-06-16', 'WARNED', '2026-06-20'],
    ['2026-06-19', 'WARNED', '2026-06-20'],
    ['2026-06-20', 'OVERDUE', '2026-06-27'],
    ['2026-06-26', 'OVERDUE', '2026-06-27'],
    ['2026-06-27', 'ESCALATED', null],
  ])('on %s is %s, to be looked at again on %s', (today, level, lookOn) => {
    expect(levelOn({ calendar }, today, due)).toEqual([level, lookOn]);
  });
});
