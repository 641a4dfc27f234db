import { raiseAlarm } from '../platform/alarms.ts';
import type { Sql } from '../platform/database.ts';
import type { CaseEngine } from './engine.ts';
import type { Insistence, StepRow, Workflow } from './workflow.ts';

/** Seconds of system time from one sending to the next: business time may run faster in a sandbox. */
export async function paceOf(sql: Sql, { everyMinutes }: Insistence): Promise<number> {
  const [clock] = await sql.query<{ rate: number }>('select c.rate::float8 as rate from business_clock c');
  const rate = clock?.rate ?? 1;
  return Math.max(1, (everyMinutes * 60) / Math.max(rate, 1));
}

type Insisting = StepRow & { insists: Insistence };

const insisting = ({ rows }: Workflow): Insisting[] =>
  rows.filter((row): row is Insisting => row.insists !== undefined);

/** Sends again what was acknowledged and not answered, under the same key; the answer is taken once. */
async function sendAgain(engine: CaseEngine, table: string, { step, insists }: Insisting): Promise<void> {
  await engine.db.query(
    `update case_step s set status = 'PENDING', queued_at = null, not_before = clock_timestamp()
     from case_file c
     where c.id = s.case_id and c.workflow = $1 and s.step = $2 and s.status = 'WAITING'
       and s.sent_at is not null and not s.is_held
       and not exists (select 1 from case_attempt a
         where a.step_id = s.id and a.started_at > clock_timestamp() - make_interval(secs => $3))`,
    [table, step, await paceOf(engine.db, insists)],
  );
}

interface Late {
  id: string;
  number: string;
  hours: number;
}

/** Steps of this kind that have had no answer for so many business hours and of which nobody was told at this level. */
const lateSteps = (sql: Sql, table: string, step: string, hours: number, kind: string): Promise<Late[]> =>
  sql.query<Late>(
    `select s.id, c.number, floor(extract(epoch from business_now() - s.created_business) / 3600)::int as hours
     from case_step s join case_file c on c.id = s.case_id
     where c.workflow = $1 and s.step = $2 and s.status not in ('DONE', 'CANCELLED')
       and s.created_business <= business_now() - make_interval(hours => $3)
       and not exists (select 1 from alarm a where a.kind = $4 and a.subject = s.id)
     limit 100`,
    [table, step, hours, kind],
  );

/** The two levels at which people are told of a step that must not stay unanswered. */
export const UNANSWERED = { alarm: 'STEP_UNANSWERED', page: 'STEP_UNANSWERED_PAGE' } as const;

async function tellPeople(engine: CaseEngine, table: string, { step, insists }: Insisting): Promise<void> {
  const levels = [
    [UNANSWERED.alarm, insists.alarmHours],
    [UNANSWERED.page, insists.pageHours],
  ] as const;
  for (const [kind, hours] of levels)
    for (const late of await lateSteps(engine.db, table, step, hours, kind))
      await raiseAlarm(engine.db, engine.nodeId, engine.metrics, {
        kind,
        subject: late.id,
        detail: `${table} ${step} of case ${late.number} has had no answer for ${late.hours} hours; it is sent again until it is answered`,
      });
}

/** What must be answered is asked for again at its pace, and people hear of it by its age: nothing stays silent. */
export async function insistOnAnswers(engine: CaseEngine): Promise<void> {
  for (const { tables } of engine.services.inForce())
    for (const table of tables)
      for (const row of insisting(table)) {
        await sendAgain(engine, table.id, row);
        await tellPeople(engine, table.id, row);
      }
}
