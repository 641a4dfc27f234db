import { Refusal } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { Operation } from '../../service.ts';
import { digestOf } from './alert-store.ts';
import { addStep, describeRequest, requestByMessage, type ReliefRow } from './relief-store.ts';

interface NewRequest {
  messageId: string;
  resourceId: string;
  quantity: number;
  deliverTo: string;
  neededBy?: string;
  alertIdentifier?: string;
}

/** Asks the owner for goods; the same message again gives the same request. */
export const requestRelief: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, { transaction, sql }) {
    const wanted = body as unknown as NewRequest;
    await transaction((tx) => insertRequest(tx, wanted, memberId));
    const kept = await requestByMessage(sql, memberId, wanted.messageId);
    if (kept === undefined) throw new Refusal('INTERNAL');
    if (kept.digest !== digestOf(wanted)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    return { status: 200, body: await describeRequest(sql, kept) };
  },
};

async function insertRequest(tx: Sql, wanted: NewRequest, requester: string): Promise<void> {
  if ((await requestByMessage(tx, requester, wanted.messageId)) !== undefined) return;
  const [goods] = await tx.query<{ owner: string; code: string; resource: JsonObject }>(
    `select r.member_id as owner, r.code, r.resource from svc_emergency.resource r where r.id = $1`,
    [wanted.resourceId],
  );
  const problem = objectionTo(goods, wanted, requester);
  if (goods === undefined || problem !== undefined)
    throw new Refusal('BODY_INVALID', { findings: problem === undefined ? [] : [problem] });
  const made = await tx.query<Pick<ReliefRow, 'id'>>(
    `insert into svc_emergency.relief_request (id, requester, message_id, digest, owner, code, name, quantity,
       deliver_to, needed_by, alert_identifier, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'REQUESTED') on conflict do nothing returning id`,
    [
      uuidv7(),
      requester,
      wanted.messageId,
      digestOf(wanted),
      goods.owner,
      goods.code,
      goods.resource['name'],
      wanted.quantity,
      wanted.deliverTo,
      wanted.neededBy ?? null,
      wanted.alertIdentifier ?? null,
    ],
  );
  for (const { id } of made) await addStep(tx, id, { state: 'REQUESTED', memberId: requester });
}

function objectionTo(
  goods: { owner: string; resource: JsonObject } | undefined,
  { quantity }: NewRequest,
  requester: string,
): { code: string; message: string; path: string } | undefined {
  const path = '/body/resourceId';
  if (goods === undefined)
    return { code: 'RESOURCE_UNKNOWN', message: 'Nobody lends this; search again', path };
  if (goods.owner === requester) return { code: 'OWN_RESOURCE', message: 'These goods are your own', path };
  const held = Number(goods.resource['quantity']);
  if (quantity > held)
    return { code: 'TOO_MUCH', message: `At most ${held} are there`, path: '/body/quantity' };
  return undefined;
}
