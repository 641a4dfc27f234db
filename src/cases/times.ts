import { toShanghaiDate, type PlainDate } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';

/** System and business time of one transaction, to the millisecond. */
export interface Times {
  at: Date;
  business: Date;
  today: PlainDate;
}

/** The database's clocks. */
export async function readTimes(sql: Sql): Promise<Times> {
  const [row] = await sql.query<{ at: Date; business: Date }>(
    `select date_trunc('milliseconds', clock_timestamp()) as at,
       date_trunc('milliseconds', business_now()) as business`,
  );
  if (row === undefined) throw new Error('The database tells no time');
  return { ...row, today: toShanghaiDate(row.business) };
}
