import type { JsonObject } from '../../../core/json.ts';
import type { Sql } from '../../../platform/database.ts';
import type { DomainContext } from '../../../service.ts';
import { LAW } from '../rules.ts';
import type { ClearingRow } from './clearing-store.ts';
import { bodyOf, messagesOf, type Message } from './messages.ts';

const OPERATION = { CONFIRM: 'confirmClearing', RETURN: 'returnClearing' } as const;

/** Sends what is due, or asks what became of it; answers whether every message of the clearing has its answer. */
export async function sendMessages(context: DomainContext, clearing: ClearingRow): Promise<boolean> {
  for (const message of await messagesOf(context.sql, clearing.id)) {
    if (!message.isDue || message.state === 'TAKEN' || message.state === 'REFUSED') continue;
    await handle(context, clearing, message);
  }
  const after = await messagesOf(context.sql, clearing.id);
  return after.every(({ state }) => state === 'TAKEN' || state === 'REFUSED');
}

/** A message whose outcome is not known is asked about; only when it never came is the same one sent again. */
async function handle(context: DomainContext, clearing: ClearingRow, message: Message): Promise<void> {
  if (message.state !== 'PENDING') {
    const found = await find(context, clearing, message);
    if (found !== 'UNKNOWN') return settle(context, clearing, message, found);
  }
  await mark(context.sql, message.id, 'SENT');
  const answer = await call(
    context,
    clearing,
    OPERATION[message.kind],
    await bodyOf(context, clearing, message),
  );
  if (answer === undefined) return retryLater(context, clearing, message);
  await settle(
    context,
    clearing,
    message,
    answer.body['result'] === 'TAKEN' ? 'TAKEN' : 'REFUSED',
    answer.evidenceId,
  );
}

/** What the other side knows of a message; no answer means that nothing may be sent now. */
async function find(
  context: DomainContext,
  clearing: ClearingRow,
  message: Message,
): Promise<'TAKEN' | 'REFUSED' | 'UNKNOWN' | 'SILENT'> {
  const answer = await call(context, clearing, 'findClearingMessage', { messageId: message.id });
  const status = answer?.body['status'];
  return status === 'TAKEN' || status === 'REFUSED' || status === 'UNKNOWN' ? status : 'SILENT';
}

async function settle(
  context: DomainContext,
  clearing: ClearingRow,
  message: Message,
  state: 'TAKEN' | 'REFUSED' | 'SILENT',
  evidenceId?: string,
): Promise<void> {
  if (state === 'SILENT') return retryLater(context, clearing, message);
  await mark(context.sql, message.id, state, evidenceId);
  if (state === 'REFUSED')
    await context.raiseAlarm({
      kind: 'CLEARING_MESSAGE_REFUSED',
      subject: clearing.careMember,
      detail: `Message ${message.id} (${message.kind}) of the clearing of ${clearing.month} was refused`,
    });
}

async function retryLater(context: DomainContext, clearing: ClearingRow, message: Message): Promise<void> {
  await context.sql.query(
    `update svc_medical_insurance.clearing_message m set state = 'UNKNOWN', attempts = m.attempts + 1,
       next_try_at = clock_timestamp() + make_interval(secs => least(2 ^ least(m.attempts, 10), $2))
     where m.id = $1`,
    [message.id, LAW.clearing.longestWaitSeconds.value],
  );
  if (message.attempts + 1 !== LAW.clearing.alarmAfterAttempts.value) return;
  await context.raiseAlarm({
    kind: 'CLEARING_OUTCOME_UNKNOWN',
    subject: clearing.careMember,
    detail: `Nobody says what became of message ${message.id} of the clearing of ${clearing.month}`,
  });
}

async function mark(sql: Sql, id: string, state: Message['state'], evidenceId?: string): Promise<void> {
  await sql.query(
    `update svc_medical_insurance.clearing_message m set state = $2, evidence_id = coalesce($3, m.evidence_id)
     where m.id = $1`,
    [id, state, evidenceId ?? null],
  );
}

/** Undefined: no answer that says anything about the matter. */
async function call(
  context: DomainContext,
  { insuredMember, careMember }: ClearingRow,
  agencyOperation: string,
  body: JsonObject,
): Promise<{ body: JsonObject; evidenceId: string } | undefined> {
  const answer = await context
    .verify({
      consumer: insuredMember,
      provider: careMember,
      agencyOperation,
      purpose: 'medical-clearing',
      body,
    })
    .catch(() => undefined);
  return answer?.kind === 'answer' && answer.status === 200 ? answer : undefined;
}
