import type { PlainDate } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';
import { levelOn, type Level } from './deadlines.ts';
import type { CaseEngine, CaseService } from './engine.ts';
import { datesOf } from './limits.ts';
import type { Limit } from './workflow.ts';
import type { Work } from './work.ts';

interface RunningLimit {
  id: string;
  caseId: string;
  caseNumber: string;
  workflow: string;
  stepId: string;
  step: string;
  rule: string;
  workingDays: number;
  eventOn: PlainDate;
  due: PlainDate | null;
  source: string | null;
  limitStatus: Limit['status'];
  level: Level;
}

/** A limit that runs already, and what it would be by another version of the rules. */
export interface Redated {
  running: RunningLimit;
  limit: Limit;
  /** Null while the calendar does not reach it. */
  due: PlainDate | null;
  notBefore: PlainDate;
  lookOn: PlainDate | null;
}

const RUNNING = `select d.id, d.case_id as "caseId", c.number as "caseNumber", c.workflow, s.id as "stepId", s.step, d.rule,
    d.working_days as "workingDays", d.event_on as "eventOn", d.due, d.source, d.limit_status as "limitStatus", d.level
  from case_deadline d join case_step s on s.id = d.step_id join case_file c on c.id = d.case_id
  where d.case_id = any($1) and d.status in ('OPEN', 'CALENDAR_UNCOVERED') order by d.id`;

/** Which running limits of these cases are others by a version of their service; changes nothing. */
export async function redatedBy(
  { calendar }: Pick<CaseEngine, 'calendar'>,
  sql: Sql,
  caseIds: readonly string[],
  { tables }: CaseService,
): Promise<Redated[]> {
  const rows = await sql.query<RunningLimit>(RUNNING, [caseIds]);
  return rows.flatMap((running) => {
    const table = tables.find(({ id }) => id === running.workflow);
    const limit = table?.rows.find(({ step }) => step === running.step)?.limit;
    if (limit === undefined || isSame(running, limit)) return [];
    return [{ running, limit, ...datesOf(calendar, running.eventOn, limit.workingDays) }];
  });
}

const isSame = (running: RunningLimit, { rule, workingDays, source, status }: Limit): boolean =>
  rule !== running.rule ||
  (workingDays === running.workingDays && source === running.source && status === running.limitStatus);

const LEVELS: readonly Level[] = ['RUNNING', 'WARNED', 'OVERDUE', 'ESCALATED'];

/** Lets the running limits of a case be those of a version. A limit that is now later than it was is looked at at once. */
export async function redate(work: Work, service: CaseService): Promise<void> {
  for (const { running, limit, ...dates } of await redatedBy(work.engine, work.tx, [work.row.id], service)) {
    const { today } = work.times;
    const [level] = dates.due === null ? (['RUNNING'] as const) : levelOn(work.engine, today, dates.due);
    const isWorse = LEVELS.indexOf(level) > LEVELS.indexOf(running.level);
    await work.tx.query(
      `update case_deadline d set working_days = $2, source = $3, limit_status = $4, due = $5, not_before = $6,
         look_on = $7, level = $8, status = $9 where d.id = $1`,
      [
        running.id,
        limit.workingDays,
        limit.source,
        limit.status,
        dates.due,
        dates.notBefore,
        isWorse ? today : dates.lookOn,
        isWorse ? running.level : level,
        dates.due === null ? 'CALENDAR_UNCOVERED' : 'OPEN',
      ],
    );
    const facts = { rule: limit.rule, workingDays: limit.workingDays, eventOn: running.eventOn };
    work.events.push(
      dates.due === null
        ? {
            type: 'DEADLINE_UNCOVERED',
            stepId: running.stepId,
            facts: { ...facts, notBefore: dates.notBefore },
          }
        : { type: 'DEADLINE_SET', stepId: running.stepId, facts: { ...facts, due: dates.due } },
    );
  }
}
