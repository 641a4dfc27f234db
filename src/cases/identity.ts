import type { Sql } from '../platform/database.ts';
import { personFor } from '../platform/persons.ts';
import type { Effect, Person } from './workflow.ts';
import type { Work } from './work.ts';

/** Whether a household move keeps this person's identity from being proven now. */
export async function isInTransit(sql: Sql, personId: string): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from identity_hold h where h.person_id = $1 and h.ended_at is null limit 1',
    [personId],
  );
  return rows.length > 0;
}

/** Whether somebody is in transit by this case. */
export async function holdsIdentity(sql: Sql, caseId: string): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from identity_hold h where h.case_id = $1 and h.ended_at is null limit 1',
    [caseId],
  );
  return rows.length > 0;
}

/** The ids of these persons, made where they are new. */
export async function personIds(work: Work, persons: readonly Person[]): Promise<string[]> {
  const ids: string[] = [];
  for (const person of persons) ids.push(await personFor(work.tx, work.engine.box, person));
  return ids;
}

/** Begins or ends the hold that this case lays on persons. Steps held by it go on when the sweep sees it ended. */
export async function markIdentity(
  work: Work,
  { state, persons }: NonNullable<Effect['identity']>,
): Promise<void> {
  const ids = await personIds(work, persons);
  for (const id of ids)
    if (state === 'in-transit')
      await work.tx.query(
        `insert into identity_hold (case_id, person_id, since_at, since_business) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [work.row.id, id, work.times.at, work.times.business],
      );
    else
      await work.tx.query(
        'update identity_hold h set ended_at = $3 where h.case_id = $1 and h.person_id = $2 and h.ended_at is null',
        [work.row.id, id, work.times.at],
      );
  work.events.push({
    type: state === 'in-transit' ? 'IDENTITY_IN_TRANSIT' : 'IDENTITY_SETTLED',
    facts: { persons: ids },
  });
}
