import type { Log } from './log.ts';
import type { Sql } from './database.ts';

/** Milliseconds by which a machine's clock may differ from the database's. */
export const MOST_SKEW_MS = 2_000;

/**
 * Refuses to start on a machine whose clock is more than 2 s off the database's: BullMQ on PostgreSQL goes by the
 * worker's clock and would take running jobs from others.
 */
export async function requireCloseClock(sql: Sql, log: Log, now: () => number = Date.now): Promise<void> {
  const before = now();
  const [row] = await sql.query<{ now: Date }>('select clock_timestamp() as now');
  const middle = (before + now()) / 2;
  const skew = Math.round(middle - (row?.now.getTime() ?? Number.NaN));
  if (!(Math.abs(skew) <= MOST_SKEW_MS))
    throw new Error(
      `The clock of this machine is ${skew} ms off the database's; at most ${MOST_SKEW_MS} ms is safe`,
    );
  log.debug({ skew }, 'clock agrees with the database');
}
