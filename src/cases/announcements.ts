import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import { raiseAlarm } from '../platform/alarms.ts';
import { openPerson } from '../platform/persons.ts';
import { storeSealed } from '../platform/sealed.ts';
import type { CaseEngine } from './engine.ts';
import { personIds } from './identity.ts';
import { notify } from './notify.ts';
import { RESIDENT, type Effect, type FollowUp } from './workflow.ts';
import { changeCase, type Work } from './work.ts';

const BATCH = 50;
const RETRY_SECONDS = 10;
const TRIES_BEFORE_ALARM = 6;

/** Writes down what is to be told; the services hear it after the commit. */
export async function announce(
  work: Work,
  { topic, persons, facts }: NonNullable<Effect['announces']>,
): Promise<void> {
  for (const id of await personIds(work, persons))
    await work.tx.query(
      `insert into announcement (id, case_id, topic, person_id, facts, announced_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [uuidv7(), work.row.id, topic, id, JSON.stringify(facts), work.times.at],
    );
  work.events.push({ type: 'ANNOUNCED', facts: { topic } });
}

interface Row {
  id: string;
  caseId: string;
  topic: string;
  personId: string;
  facts: JsonObject;
  attempts: number;
}

/** Lets every service hear what has been announced; gives how many announcements were tried. */
export async function spreadAnnouncements(engine: CaseEngine): Promise<number> {
  const rows = await engine.db.query<Row>(
    `update announcement a set attempts = a.attempts + 1,
       next_try_at = clock_timestamp() + make_interval(secs => $2)
     where a.id in (select x.id from announcement x where x.heard_at is null and x.next_try_at <= clock_timestamp()
       order by x.next_try_at limit $1 for update skip locked)
     returning a.id, a.case_id as "caseId", a.topic, a.person_id as "personId", a.facts, a.attempts`,
    [BATCH, RETRY_SECONDS],
  );
  for (const row of rows) await spread(engine, row);
  return rows.length;
}

async function spread(engine: CaseEngine, row: Row): Promise<void> {
  try {
    const person = await openPerson(engine.db, engine.box, row.personId);
    const heard = await engine.hear({ topic: row.topic, person, facts: row.facts });
    await changeCase(engine, row.caseId, (work) => keep(work, row, heard));
  } catch (error) {
    engine.log.warn({ err: error, announcementId: row.id }, 'an announcement is not heard yet');
    if (row.attempts !== TRIES_BEFORE_ALARM) return;
    const detail = `${row.topic} of case ${row.caseId} could not be taken up by the services`;
    await raiseAlarm(engine.db, engine.nodeId, engine.metrics, {
      kind: 'ANNOUNCEMENT_UNHEARD',
      subject: row.id,
      detail,
    });
  }
}

async function keep(work: Work, row: Row, heard: readonly (FollowUp & { service: string })[]): Promise<void> {
  const mine = await work.tx.query(
    'update announcement a set heard_at = clock_timestamp() where a.id = $1 and a.heard_at is null returning 1',
    [row.id],
  );
  if (mine.length === 0) return;
  for (const { service, kind, workflow, input, reasons } of heard)
    await work.tx.query(
      `insert into follow_up (id, announcement_id, person_id, service, kind, workflow, input_sealed, reasons,
         created_at, created_business)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuidv7(),
        row.id,
        row.personId,
        service,
        kind,
        workflow ?? null,
        input === undefined ? null : await storeSealed(work.tx, work.engine.box, JSON.stringify(input)),
        JSON.stringify(reasons),
        work.times.at,
        work.times.business,
      ],
    );
  const services = heard.map(({ service }) => service);
  work.events.push({ type: 'FOLLOW_UPS_FOUND', facts: { topic: row.topic, services } });
  if (heard.length > 0) await notify(work, RESIDENT, 'FOLLOW_UPS_FOUND', { topic: row.topic, services });
}
