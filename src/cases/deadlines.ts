import { setTimeout as pause } from 'node:timers/promises';
import { addDays, type PlainDate } from '../core/dates.ts';
import { dueDate, workingDaysLeft } from '../core/working-days.ts';
import { raiseAlarm } from '../platform/alarms.ts';
import type { Sql } from '../platform/database.ts';
import type { CaseEngine } from './engine.ts';
import { datesOf } from './limits.ts';
import { notify } from './notify.ts';
import { openTask } from './open-task.ts';
import { RESIDENT, type Side } from './workflow.ts';
import { readTimes } from './times.ts';
import { changeCase, type Work } from './work.ts';

/** Working days after the due date before people are called; our own setting, no law. */
const ESCALATE_AFTER_WORKING_DAYS = 5;
const SWEEP_MS = 1_000;
const BATCH = 200;

export type Level = 'RUNNING' | 'WARNED' | 'OVERDUE' | 'ESCALATED';

interface DeadlineRow {
  id: string;
  caseId: string;
  stepId: string;
  rule: string;
  side: Side;
  memberId: string | null;
  due: PlainDate;
  level: Level;
}

/** The level a deadline has on a day, and the next day on which it can change. */
export function levelOn(
  engine: Pick<CaseEngine, 'calendar'>,
  today: PlainDate,
  due: PlainDate,
): [Level, PlainDate | null] {
  if (today <= due) {
    const left = workingDaysLeft(engine.calendar, today, due);
    return left !== undefined && left <= 3 ? ['WARNED', addDays(due, 1)] : ['RUNNING', addDays(today, 1)];
  }
  const found = dueDate(engine.calendar, due, ESCALATE_AFTER_WORKING_DAYS);
  const escalateAfter = 'due' in found ? found.due : found.notBefore;
  return today > escalateAfter ? ['ESCALATED', null] : ['OVERDUE', addDays(escalateAfter, 1)];
}

/** One look at every deadline whose day has come; gives how many changed. It never moves a state. */
export async function sweepDeadlines(engine: CaseEngine): Promise<number> {
  const { today } = await readTimes(engine.db);
  const rows = await engine.db.query<{ id: string; caseId: string }>(
    `select d.id, d.case_id as "caseId" from case_deadline d
     where d.status = 'OPEN' and d.look_on <= $1 order by d.look_on limit $2`,
    [today, BATCH],
  );
  for (const { id, caseId } of rows) await changeCase(engine, caseId, (work) => look(work, id));
  return rows.length;
}

async function look(work: Work, id: string): Promise<void> {
  const [row] = await work.tx.query<DeadlineRow>(
    `select d.id, d.case_id as "caseId", d.step_id as "stepId", d.rule, d.side, d.member_id as "memberId", d.due,
       d.level from case_deadline d where d.id = $1 and d.status = 'OPEN' for update`,
    [id],
  );
  if (row === undefined) return;
  const [level, lookOn] = levelOn(work.engine, work.times.today, row.due);
  await work.tx.query('update case_deadline d set level = $2, look_on = $3 where d.id = $1', [
    id,
    level,
    lookOn,
  ]);
  if (level === row.level || level === 'RUNNING') return;
  const facts = { rule: row.rule, due: row.due, level };
  work.events.push({ type: `DEADLINE_${level}`, side: row.side, stepId: row.stepId, facts });
  await notify(work, row.side, `DEADLINE_${level}`, facts);
  if (level !== 'WARNED') await notify(work, RESIDENT, `DEADLINE_${level}`, facts);
  if (level === 'ESCALATED') await escalate(work, row);
}

async function escalate(work: Work, row: DeadlineRow): Promise<void> {
  await openTask(
    work,
    {
      reason: 'DEADLINE_ESCALATED',
      side: row.side,
      detail: `The limit ${row.rule} ended on ${row.due} and nothing has come`,
      detailZh: `法定时限已于${row.due}届满，仍未收到办理结果`,
      facts: { rule: row.rule, due: row.due },
    },
    row.stepId,
  );
  const { nodeId, metrics } = work.engine;
  await raiseAlarm(work.tx, nodeId, metrics, {
    kind: 'DEADLINE_ESCALATED',
    subject: row.memberId ?? row.side,
    detail: `${work.row.number} ${row.rule} ${row.due}`,
  });
}

interface Uncovered {
  id: string;
  caseId: string;
}

/** Gives the uncovered deadlines their dates. Gives how many got one: to be called with every new calendar. */
export async function recomputeUncovered(engine: CaseEngine): Promise<number> {
  const rows = await engine.db.query<Uncovered>(
    `select d.id, d.case_id as "caseId" from case_deadline d where d.status = 'CALENDAR_UNCOVERED' order by d.id`,
  );
  let computed = 0;
  for (const { id, caseId } of rows)
    if (await changeCase(engine, caseId, (work) => compute(work, id))) computed += 1;
  return computed;
}

async function compute(work: Work, id: string): Promise<boolean> {
  const [row] = await work.tx.query<{
    eventOn: PlainDate;
    workingDays: number;
    rule: string;
    stepId: string;
  }>(
    `select d.event_on as "eventOn", d.working_days as "workingDays", d.rule, d.step_id as "stepId"
     from case_deadline d where d.id = $1 and d.status = 'CALENDAR_UNCOVERED' for update`,
    [id],
  );
  if (row === undefined) return false;
  const { due, notBefore, lookOn } = datesOf(work.engine.calendar, row.eventOn, row.workingDays);
  if (due === null) return false;
  await work.tx.query(
    `update case_deadline d set due = $2, not_before = $3, look_on = $4, status = 'OPEN' where d.id = $1`,
    [id, due, notBefore, lookOn],
  );
  work.events.push({ type: 'DEADLINE_SET', stepId: row.stepId, facts: { rule: row.rule, due } });
  return true;
}

/** Open deadlines past their date, by step table, for the metrics. */
async function countOverdue(engine: CaseEngine, sql: Sql): Promise<void> {
  const rows = await sql.query<{ workflow: string; count: bigint }>(
    `select c.workflow, count(*) as count from case_file c where c.overdue and c.ended_at is null group by 1`,
  );
  engine.metrics.deadlinesOverdue.reset();
  for (const { workflow, count } of rows) engine.metrics.deadlinesOverdue.set({ workflow }, Number(count));
}

/** Sweeps every second until disposed. */
export function watchDeadlines(engine: CaseEngine): AsyncDisposable {
  const stop = new AbortController();
  let known: CaseEngine['calendar'] | undefined;
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        const { calendar } = engine;
        if (calendar !== known) await recomputeUncovered(engine);
        known = calendar;
        while ((await sweepDeadlines(engine)) === BATCH && !stop.signal.aborted);
        await countOverdue(engine, engine.db);
      } catch (error) {
        engine.log.warn({ err: error }, 'deadlines cannot be watched now');
      }
      await pause(SWEEP_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
