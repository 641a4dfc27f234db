import type { PlainDate } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';

/** One business day. */
export interface DayFigures {
  day: PlainDate;
  opened: number;
  ended: number;
  /** Limits that were due on it and were missed. */
  missed: number;
}

interface Row {
  day: PlainDate;
  opened: bigint;
  ended: bigint;
  missed: bigint;
}

/** Figures of the last business days, oldest first, today included. */
export async function dailyFigures(sql: Sql, days: number): Promise<DayFigures[]> {
  const rows = await sql.query<Row>(
    `with day as (
       select d::date as day, d at time zone 'Asia/Shanghai' as begins,
         (d + interval '1 day') at time zone 'Asia/Shanghai' as ends
       from generate_series(business_now()::date - ($1::int - 1), business_now()::date, interval '1 day') d)
     select day.day,
       (select count(*) from case_file c where c.opened_business >= day.begins and c.opened_business < day.ends)
         as opened,
       (select count(*) from case_file c where c.ended_business >= day.begins and c.ended_business < day.ends)
         as ended,
       (select count(*) from case_deadline x where x.due = day.day and x.level in ('OVERDUE', 'ESCALATED'))
         as missed
     from day order by day.day`,
    [days],
  );
  return rows.map(({ day, opened, ended, missed }) => ({
    day,
    opened: Number(opened),
    ended: Number(ended),
    missed: Number(missed),
  }));
}
