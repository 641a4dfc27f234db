import { addDays, toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { uuidv7 } from '../core/ids.ts';
import { dueDate, workingDaysLeft, type Calendar } from '../core/working-days.ts';
import type { StepRecord } from './step-store.ts';
import type { Limit } from './workflow.ts';
import type { Work } from './work.ts';

/** A deadline warns when so many working days are left. */
const WARN_WORKING_DAYS = 3;

/** Where a date comes from a calendar that ends too soon, weekdays stand in for working days. */
const WEEKDAYS_ONLY: Calendar = {
  coverage: [{ from: '0001-01-01', to: '9999-12-31' }],
  holidays: new Set(),
  makeupWorkdays: new Set(),
};

/** The first day on which at most three working days are left. */
export function warnOn(calendar: Calendar, due: PlainDate): PlainDate {
  let date = due;
  for (;;) {
    const before = addDays(date, -1);
    const left = workingDaysLeft(calendar, before, due);
    if (left === undefined || left > WARN_WORKING_DAYS) return date;
    date = before;
  }
}

interface Dates {
  due: PlainDate | null;
  notBefore: PlainDate;
  lookOn: PlainDate | null;
}

/** Due date and first look of a limit; an uncovered calendar gives no date, only the earliest possible one. */
export function datesOf(calendar: Calendar, eventOn: PlainDate, workingDays: number): Dates {
  const found = dueDate(calendar, eventOn, workingDays);
  if (!('due' in found)) return { due: null, notBefore: found.notBefore, lookOn: null };
  const weekdays = dueDate(WEEKDAYS_ONLY, eventOn, workingDays);
  const notBefore = 'due' in weekdays && weekdays.due < found.due ? weekdays.due : found.due;
  return { due: found.due, notBefore, lookOn: warnOn(calendar, found.due) };
}

/** The business date of the newest happening of `open` or `step:OUTCOME`, if it has happened. */
async function happenedOn(work: Work, trigger: string): Promise<PlainDate | undefined> {
  if (trigger === 'open') return work.view.openedOn;
  const [step, outcome] = trigger.split(':');
  const [row] = await work.tx.query<{ at: Date | null }>(
    `select max(s.answered_business) as at from case_step s
     where s.case_id = $1 and s.step = $2 and s.outcome = $3`,
    [work.row.id, step, outcome],
  );
  return row?.at ? toShanghaiDate(row.at) : undefined;
}

/** Starts the clock of a step when the event it counts from has happened; once for each step. */
export async function startDeadline(
  work: Work,
  step: Pick<StepRecord, 'id' | 'step' | 'side' | 'memberId'>,
  limit: Limit,
): Promise<void> {
  const eventOn = await happenedOn(work, limit.from);
  if (eventOn === undefined) return;
  const { due, notBefore, lookOn } = datesOf(work.engine.calendar, eventOn, limit.workingDays);
  const made = await work.tx.query(
    `insert into case_deadline (id, case_id, step_id, rule, side, member_id, working_days, event, event_on, due,
       not_before, look_on, source, limit_status, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (step_id, rule) do nothing returning 1`,
    [
      uuidv7(),
      work.row.id,
      step.id,
      limit.rule,
      step.side,
      step.memberId,
      limit.workingDays,
      limit.from,
      eventOn,
      due,
      notBefore,
      lookOn,
      limit.source,
      limit.status,
      due === null ? 'CALENDAR_UNCOVERED' : 'OPEN',
    ],
  );
  if (made.length === 0) return;
  work.events.push({
    type: due === null ? 'DEADLINE_UNCOVERED' : 'DEADLINE_SET',
    side: step.side,
    stepId: step.id,
    facts: {
      rule: limit.rule,
      workingDays: limit.workingDays,
      eventOn,
      ...(due === null ? { notBefore } : { due }),
    },
  });
}

/** Ends the deadlines of one step, or of every step but the trailing ones. */
export async function endDeadlines(
  work: Work,
  status: 'MET' | 'CANCELLED',
  stepIds: readonly string[],
): Promise<void> {
  await work.tx.query(
    `update case_deadline d set status = $2, ended_on = $3, look_on = null
     where d.step_id = any($1) and d.status in ('OPEN', 'CALENDAR_UNCOVERED')`,
    [stepIds, status, work.times.today],
  );
}
