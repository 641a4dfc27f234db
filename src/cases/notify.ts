import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import { planDeliveries } from './deliveries.ts';
import { RESIDENT, type Side } from './workflow.ts';
import type { Work } from './work.ts';

/** Tells the resident or a member's desk that something has happened; the text is made where it is shown. */
export async function notify(work: Work, side: Side, kind: string, facts: JsonObject = {}): Promise<void> {
  const recipient = side === RESIDENT ? RESIDENT : work.members[side];
  if (recipient === undefined) return;
  const id = uuidv7();
  await work.tx.query(
    `insert into case_notification (id, case_id, recipient, kind, facts, created_at, created_business)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, work.row.id, recipient, kind, JSON.stringify(facts), work.times.at, work.times.business],
  );
  if (side === RESIDENT) await planDeliveries(work.tx, id, kind);
}
