import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWeekend } from './dates.ts';
import { Refusal } from './errors.ts';
import { dueDate, requireDueDate, workingDaysLeft, type Calendar } from './working-days.ts';

const year2026: Calendar = {
  coverage: [{ from: '2026-01-01', to: '2026-12-31' }],
  holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  makeupWorkdays: new Set(['2026-09-20', '2026-10-10']),
};

describe('dueDate', () => {
  it.each([
    ['2026-11-23', 15, '2026-12-14'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
  ])('from %s, %i working days end on %s', (start, limit, due) =>
    expect(dueDate(year2026, start, limit)).toEqual({ due }),
  );

  it('names the first unknown day and the weekday count instead of guessing', () => {
    expect(dueDate(year2026, '2026-12-28', 15)).toEqual({ uncovered: '2027-01-01', notBefore: '2027-01-18' });
  });

  it('is monotonic, ends on a working day and never counts the day of the event', () => {
    const days = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (offset, limit) => {
        const start = addDays('2026-01-01', offset);
        const [shorter, longer] = [dueDate(year2026, start, limit), dueDate(year2026, start, limit + 1)];
        if (!('due' in shorter) || !('due' in longer)) return false;
        const worked = year2026.makeupWorkdays.has(shorter.due) || !isWeekend(shorter.due);
        return (
          start < shorter.due && shorter.due < longer.due && worked && !year2026.holidays.has(shorter.due)
        );
      }),
    );
  });

  it('and workingDaysLeft undo each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20 }), (offset, limit) => {
        const start = addDays('2026-01-01', offset);
        return workingDaysLeft(year2026, start, requireDueDate(year2026, start, limit)) === limit;
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('refuses a limit of %s', (limit) =>
    expect(() => dueDate(year2026, '2026-03-02', limit)).toThrow(RangeError),
  );
});

describe('requireDueDate', () => {
  it('refuses an uncovered year by its code', () => {
    try {
      requireDueDate(year2026, '2026-12-28', 15);
      expect.unreachable();
    } catch (error) {
      expect((error as Refusal).code).toBe('CALENDAR_UNCOVERED');
      expect((error as Refusal).options.extensions).toMatchObject({ firstUncovered: '2027-01-01' });
    }
  });
});

describe('workingDaysLeft', () => {
  it.each([
    ['2026-11-23', '2026-11-30', 5],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-30', '2026-11-23', -5],
    ['2026-12-28', '2027-01-05', undefined],
  ])('from %s to %s is %s', (today, due, left) => expect(workingDaysLeft(year2026, today, due)).toBe(left));
});
