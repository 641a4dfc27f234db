import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAdminDatabase, quietLog } from '../../tests/_support/database.ts';
import { requireCloseClock } from './clock-skew.ts';
import type { Database } from './database.ts';

let db: Database;
beforeAll(() => {
  db = openAdminDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

it.each([0, 1_500, -1_500])('accepts a clock %i ms off', async (off) => {
  await expect(requireCloseClock(db, quietLog, () => Date.now() + off)).resolves.toBeUndefined();
});

it.each([3_600_000, 2_600, -2_600])('refuses a clock %i ms off', async (off) => {
  await expect(requireCloseClock(db, quietLog, () => Date.now() + off)).rejects.toThrow('off the database');
});
