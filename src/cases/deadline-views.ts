import { addDays, toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { workingDaysLeft } from '../core/working-days.ts';
import { businessNow } from '../platform/business-time.ts';
import type { Sql } from '../platform/database.ts';
import type { CaseEngine } from './engine.ts';
import type { DeadlineView } from './view-types.ts';

interface Row {
  id: string;
  caseId: string;
  caseNumber: string;
  stepId: string;
  step: string;
  rule: string;
  side: string;
  memberId: string | null;
  workingDays: number;
  event: string;
  eventOn: PlainDate;
  due: PlainDate | null;
  notBefore: PlainDate;
  status: DeadlineView['status'];
  level: DeadlineView['level'];
  endedOn: PlainDate | null;
  source: string | null;
  limitStatus: DeadlineView['limitStatus'];
}

const DEADLINES = `select d.id, d.case_id as "caseId", c.number as "caseNumber", d.step_id as "stepId", s.step, d.rule,
    d.side, d.member_id as "memberId", d.working_days as "workingDays", d.event, d.event_on as "eventOn", d.due,
    d.not_before as "notBefore", d.status, d.level, d.ended_on as "endedOn", d.source, d.limit_status as "limitStatus"
  from case_deadline d join case_file c on c.id = d.case_id join case_step s on s.id = d.step_id`;

type Today = Pick<CaseEngine, 'calendar'> & { today: PlainDate };

function viewOf({ calendar, today }: Today, row: Row): DeadlineView {
  const { memberId, due, endedOn, source, ...rest } = row;
  const left = due === null || rest.status !== 'OPEN' ? undefined : workingDaysLeft(calendar, today, due);
  return {
    ...rest,
    ...(memberId !== null && { memberId }),
    ...(due !== null && { due }),
    ...(left !== undefined && { workingDaysLeft: left }),
    ...(endedOn !== null && { endedOn }),
    ...(source !== null && { source }),
  };
}

const todayOf = async (engine: Pick<CaseEngine, 'calendar'>, sql: Sql): Promise<Today> => ({
  calendar: engine.calendar,
  today: toShanghaiDate(await businessNow(sql)),
});

/** Every deadline of a case, oldest first. */
export async function deadlinesOf(
  engine: Pick<CaseEngine, 'calendar'>,
  sql: Sql,
  caseId: string,
): Promise<DeadlineView[]> {
  const rows = await sql.query<Row>(`${DEADLINES} where d.case_id = $1 order by d.id`, [caseId]);
  const today = await todayOf(engine, sql);
  return rows.map((row) => viewOf(today, row));
}

export interface DeadlineFilter {
  /** Due within so many days from today, overdue ones included. */
  due?: number;
  /** Only those past (true) or not past (false) their date. */
  overdue?: boolean;
  /** Those the calendar does not cover yet, instead of those with a date. */
  uncovered?: boolean;
  /** Only those of this member. */
  member?: string;
  page?: number;
  /** At most 100, 20 unless told. */
  pageSize?: number;
}

/** Running deadlines, the earliest first. */
export async function deadlines(
  engine: Pick<CaseEngine, 'calendar' | 'db'>,
  filter: DeadlineFilter,
): Promise<{ items: DeadlineView[]; total: number }> {
  const today = await todayOf(engine, engine.db);
  const { due, overdue, uncovered = false, member, page = 1, pageSize = 20 } = filter;
  const where = `where d.status = $1 and ($2::date is null or d.due <= $2)
    and ($3::boolean is null or (d.due < $4) = $3) and ($5::text is null or d.member_id = $5)`;
  const values = [
    uncovered ? 'CALENDAR_UNCOVERED' : 'OPEN',
    due === undefined ? null : addDays(today.today, due),
    overdue ?? null,
    today.today,
    member ?? null,
  ];
  const rows = await engine.db.query<Row>(`${DEADLINES} ${where} order by d.due, d.id limit $6 offset $7`, [
    ...values,
    Math.min(pageSize, 100),
    (page - 1) * pageSize,
  ]);
  const [count] = await engine.db.query<{ n: bigint }>(
    `select count(*) as n from case_deadline d ${where}`,
    values,
  );
  return { items: rows.map((row) => viewOf(today, row)), total: Number(count?.n ?? 0n) };
}
