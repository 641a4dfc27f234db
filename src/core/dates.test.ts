import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  isMonth,
  isPlainDate,
  isWeekend,
  monthRange,
  monthsBetween,
  toShanghaiDate,
  toShanghaiInstant,
} from './dates.ts';

describe('days', () => {
  it.each(['2024-02-29', '2026-12-31', '1900-01-01'])('%s exists', (text) =>
    expect(isPlainDate(text)).toBe(true),
  );
  it.each(['2023-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00:00Z'])(
    '%j does not',
    (text) => expect(isPlainDate(text)).toBe(false),
  );
  it('are added across months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
  it('know their weekends', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('months', () => {
  it('are counted and listed with both ends', () => {
    expect(monthsBetween('2025-11', '2026-02')).toBe(3);
    expect(monthsBetween('2026-02', '2025-11')).toBe(-3);
    expect(monthRange('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthRange('2026-02', '2026-01')).toEqual([]);
    expect([isMonth('2026-12'), isMonth('2026-13'), isMonth('2026-00'), isMonth('2026-1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('come back when added and taken away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (months) => {
        const moved = addMonths('2026-03', months);
        return addMonths(moved, -months) === '2026-03' && monthsBetween('2026-03', moved) === months;
      }),
    );
  });
});

describe('age', () => {
  it.each([
    ['1976-11-23', '2026-11-23', 50],
    ['1976-11-24', '2026-11-23', 49],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
  ])('born %s is on %s %i', (birth, date, age) => expect(ageOn(birth, date)).toBe(age));
});

describe('instants', () => {
  it('are shown in Shanghai', () => {
    const lateEvening = new Date('2026-03-01T16:30:00.250Z');
    expect(toShanghaiDate(lateEvening)).toBe('2026-03-02');
    expect(toShanghaiInstant(lateEvening)).toBe('2026-03-02T00:30:00.250+08:00');
  });
});
