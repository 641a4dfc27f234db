import type { Sql } from '../../../platform/database.ts';
import { enterState, type ClearingRow } from './clearing-store.ts';
import { keepMessage, messagesOf } from './messages.ts';

/** Confirmations that stand: taken, and not returned. */
export async function standingConfirmations(tx: Sql, clearingId: string): Promise<string[]> {
  const messages = await messagesOf(tx, clearingId);
  const returned = new Set(
    messages
      .filter(({ kind, state }) => kind === 'RETURN' && state === 'TAKEN')
      .map(({ refersTo }) => refersTo),
  );
  return messages
    .filter(({ id, kind, state }) => kind === 'CONFIRM' && state === 'TAKEN' && !returned.has(id))
    .map(({ id }) => id);
}

/** Begins the return of every confirmation that stands, each by the id under which it was sent. */
export async function beginReturn(tx: Sql, clearing: ClearingRow, region: string): Promise<void> {
  const confirmed = await standingConfirmations(tx, clearing.id);
  for (const refersTo of confirmed) await keepMessage(tx, clearing, region, { kind: 'RETURN', refersTo });
  if (confirmed.length > 0) return enterState(tx, clearing.id, 'RETURNING');
  await reopen(tx, clearing);
}

/** Nothing is confirmed any more: the month is extracted and compared anew. */
async function reopen(tx: Sql, clearing: ClearingRow): Promise<void> {
  await tx.query(
    `update svc_medical_insurance.settlement s set confirmed_in = null
     where s.confirmed_in in (select m.id from svc_medical_insurance.clearing_message m where m.clearing_id = $1)`,
    [clearing.id],
  );
  await tx.query('update svc_medical_insurance.clearing set agreed_sum = null where id = $1', [clearing.id]);
  await enterState(tx, clearing.id, 'OPEN');
}

/** Every message has its answer: confirmed, returned, or, where one batch was refused, back to the beginning. */
export async function endRound(tx: Sql, clearing: ClearingRow, region: string): Promise<void> {
  const standing = await standingConfirmations(tx, clearing.id);
  if (clearing.state === 'RETURNING') {
    if (standing.length === 0) await reopen(tx, clearing);
    return;
  }
  const [open] = await tx.query(
    `select 1 from svc_medical_insurance.settlement s
       join svc_medical_insurance.clearing_message m on m.id = s.confirmed_in
     where m.clearing_id = $1 and m.state = 'REFUSED' limit 1`,
    [clearing.id],
  );
  if (open === undefined) await enterState(tx, clearing.id, 'CONFIRMED');
  else await beginReturn(tx, clearing, region);
}
