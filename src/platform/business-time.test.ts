import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/_support/database.ts';
import { businessNow, prepareBusinessClock, setBusinessClock } from './business-time.ts';
import type { Database } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const distance = async (from: Date): Promise<number> =>
  Math.abs((await businessNow(db)).getTime() - from.getTime());

it('starts a sandbox at 2026-03-02 and only once', async () => {
  expect(await distance(new Date('2026-03-02T09:00:00+08:00'))).toBeLessThan(20_000);
  await setBusinessClock(db, { at: new Date('2026-05-06T08:00:00+08:00') });
  await prepareBusinessClock(db, { sandbox: true });
  expect(await distance(new Date('2026-05-06T08:00:00+08:00'))).toBeLessThan(20_000);
});

it('stands still at rate 0 and goes on from there', async () => {
  const at = new Date('2026-04-01T00:00:00+08:00');
  await setBusinessClock(db, { at, rate: 0 });
  expect(await distance(at)).toBe(0);
  await setBusinessClock(db, { rate: 86_400 });
  await expect.poll(() => distance(at)).toBeGreaterThan(3_600_000);
});

it('does not move and equals system time outside a sandbox', async () => {
  await using live = await freshDatabase({ sandbox: false });
  await prepareBusinessClock(live, { sandbox: false });
  await expect(setBusinessClock(live, { rate: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await live.query("select business_now() - clock_timestamp() < interval '1 s' as same")).toEqual([
    { same: true },
  ]);
});

it('refuses to go live on the database of a sandbox', async () => {
  await expect(prepareBusinessClock(db, { sandbox: false })).rejects.toThrow('belongs to a sandbox');
});
