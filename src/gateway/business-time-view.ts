import { toShanghaiDate, toShanghaiInstant } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';
import type { Gateway } from './gateway.ts';

export interface BusinessTimeView {
  now: string;
  today: string;
  rate: number;
  sandbox: boolean;
}

/** Business time as pages and machines read it. */
export async function businessTime(sql: Sql, { sandbox }: Gateway['config']): Promise<BusinessTimeView> {
  const [row] = await sql.query<{ now: Date; rate: number }>(
    'select business_now() as now, c.rate from business_clock c',
  );
  if (row === undefined) throw new Error('The business clock is missing');
  return { now: toShanghaiInstant(row.now), today: toShanghaiDate(row.now), rate: row.rate, sandbox };
}
