import { describe, expect, it } from 'vitest';
import { isUuid, uuidv7 } from './ids.ts';

describe('uuidv7', () => {
  it('is a UUID that sorts by its millisecond', () => {
    const made = [3, 1, 2].map((ms) => uuidv7(1_790_000_000_000 + ms));
    expect(made.every(isUuid)).toBe(true);
    expect(made.map((id) => id[14])).toEqual(['7', '7', '7']);
    expect([...made].sort()).toEqual([made[1], made[2], made[0]]);
  });

  it('never repeats within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(1))).size).toBe(1000);
  });
});

describe('isUuid', () => {
  it.each(['', 'x', '00000000-0000-0000-0000-000000000000', `${uuidv7()} `, uuidv7().toUpperCase()])(
    'refuses %j',
    (text) => expect(isUuid(text)).toBe(false),
  );
});
