import { Refusal } from '../core/errors.ts';
import type { Sql } from './database.ts';

/** Where a sandbox begins: a Monday inside the published calendar. */
const SANDBOX_START = new Date('2026-03-02T09:00:00+08:00');

/** Business time: deadlines, ages, effective dates and receipts go by it; leases, tokens and logs never do. */
export async function businessNow(sql: Sql): Promise<Date> {
  const [row] = await sql.query<{ now: Date }>('select business_now() as now');
  if (row === undefined) throw new Error('The business clock is missing');
  return row.now;
}

/**
 * To be called once at start. A sandbox begins at 2026-03-02 and may move its clock; anything else refuses a database
 * that was a sandbox, because its dates and people are not real.
 */
export async function prepareBusinessClock(sql: Sql, { sandbox }: { sandbox: boolean }): Promise<void> {
  if (sandbox) {
    await sql.query(
      `update business_clock set movable = true, anchor_business = $1, anchor_system = clock_timestamp()
       where not movable`,
      [SANDBOX_START],
    );
    return;
  }
  const [clock] = await sql.query<{ movable: boolean }>('select c.movable from business_clock c');
  if (clock?.movable !== false)
    throw new Error('This database belongs to a sandbox: SANDBOX=off needs one of its own');
}

/**
 * Sets the business clock to an instant, or its speed (1 = real time, 0 = standing), or both. Throws FORBIDDEN outside
 * a sandbox.
 */
export async function setBusinessClock(sql: Sql, { at, rate }: { at?: Date; rate?: number }): Promise<void> {
  const moved = await sql.query(
    `update business_clock
     set anchor_business = coalesce($1::timestamptz, business_now()), anchor_system = clock_timestamp(),
         rate = coalesce($2::double precision, rate)
     where movable returning 1`,
    [at ?? null, rate ?? null],
  );
  if (moved.length === 0) throw new Refusal('FORBIDDEN', { detail: 'Business time moves in a sandbox only' });
}
