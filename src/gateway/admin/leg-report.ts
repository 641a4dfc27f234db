import { addDays, type PlainDate } from '../../core/dates.ts';
import { numberedWorkingDays, type Calendar } from '../../core/working-days.ts';
import type { Member } from '../../exchange/members.ts';
import type { Sql } from '../../platform/database.ts';

/** What is counted together, besides the month. */
export type Grouping = 'leg' | 'agency' | 'direction' | 'service';

export interface ReportWish {
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  by: Grouping;
  service?: string;
  member?: string;
  /** Old city and new city, `150400-150500`. */
  direction?: string;
}

/** Durations are working days; what does not tell this row from others is absent. */
export interface LegRow {
  month: string;
  service?: string;
  workflow?: string;
  step?: string;
  member?: string;
  direction?: string;
  answered: number;
  p50?: number;
  p95?: number;
  limited: number;
  inTime: number;
}

const COLUMNS: Readonly<Record<Grouping, readonly string[]>> = {
  leg: ['service', 'workflow', 'step'],
  agency: ['service', 'member'],
  direction: ['service', 'direction'],
  service: ['service'],
};

/** A case that is asked in the first month may be years old. */
const LOOKBACK_DAYS = 1_100;

const monthAfter = (month: string): PlainDate => `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;

/**
 * How long agencies took to answer, and whether within their limits, by month of the answer (Asia/Shanghai, business
 * time). A step that was asked or answered on a day without a published calendar counts, but has no duration.
 */
export async function legReport(
  sql: Sql,
  { calendar, members }: { calendar: Calendar; members: readonly Pick<Member, 'id' | 'city'>[] },
  wish: ReportWish,
): Promise<LegRow[]> {
  const [start, end] = [`${wish.from}-01`, monthAfter(wish.to)];
  const days = numberedWorkingDays(calendar, addDays(start, -LOOKBACK_DAYS), end);
  const names = COLUMNS[wish.by].join(', ');
  const rows = await sql.query<Stored>(
    `with day(on_day, n, run) as (select * from unnest($1::date[], $2::int[], $10::int[])),
     city(member, city) as (select * from unnest($3::text[], $4::text[])),
     leg as (
       select to_char(s.answered_business at time zone 'Asia/Shanghai', 'YYYY-MM') as month, c.service, c.workflow,
         s.step, s.member_id as member, case when b.run = e.run then e.n - b.n end as days, d.in_time,
         (select o.city || '-' || t.city from case_member x join city o on o.member = x.member_id,
            case_member y join city t on t.member = y.member_id
          where x.case_id = c.id and x.side = 'origin' and y.case_id = c.id and y.side = 'destination') as direction
       from case_step s join case_file c on c.id = s.case_id
         left join day b on b.on_day = (s.created_business at time zone 'Asia/Shanghai')::date
         left join day e on e.on_day = (s.answered_business at time zone 'Asia/Shanghai')::date
         left join lateral (select bool_and(l.ended_on <= l.due) as in_time from case_deadline l
           where l.step_id = s.id and l.due is not null and l.ended_on is not null) d on true
       where s.status = 'DONE' and s.member_id is not null
         and s.answered_business >= $5::date::timestamp at time zone 'Asia/Shanghai'
         and s.answered_business < $6::date::timestamp at time zone 'Asia/Shanghai'
         and ($7::text is null or c.service = $7) and ($8::text is null or s.member_id = $8)
     )
     select month, ${names}, count(*) as answered, percentile_disc(0.5) within group (order by days) as p50,
       percentile_disc(0.95) within group (order by days) as p95, count(in_time) as limited,
       count(*) filter (where in_time) as "inTime"
     from leg where $9::text is null or direction = $9 group by month, ${names} order by month, ${names}`,
    [
      days.map(({ date }) => date),
      days.map(({ number }) => number),
      members.map(({ id }) => id),
      members.map(({ city }) => city),
      start,
      end,
      wish.service ?? null,
      wish.member ?? null,
      wish.direction ?? null,
      days.map(({ run }) => run),
    ],
  );
  return rows.map(toRow);
}

type Stored = Record<'month' | 'service' | 'workflow' | 'step' | 'member' | 'direction', string | null> &
  Record<'answered' | 'limited' | 'inTime', bigint> &
  Record<'p50' | 'p95', number | null>;

const toRow = ({ answered, limited, inTime, ...row }: Stored): LegRow => ({
  ...(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as { month: string }),
  answered: Number(answered),
  limited: Number(limited),
  inTime: Number(inTime),
});
