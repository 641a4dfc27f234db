import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { jsonBody, sealBody, storeDocument } from './documents.ts';
import type { Side } from './workflow.ts';
import type { Work } from './work.ts';

/** Kind of the document that keeps what a person gave as the reason of an act. */
export const ACT_RECORD = 'administrative-act';

const ID_SHAPE = /(?<!\d)\d{17}[\dXx](?!\d)/u;

/** A reason is a text for people, without citizen numbers. @throws Refusal BODY_INVALID */
export function requirePlainReason(reason: string): void {
  const problem =
    reason.trim() === '' ? 'Say why' : ID_SHAPE.test(reason) ? 'Leave out citizen numbers' : undefined;
  if (problem !== undefined)
    throw new Refusal('BODY_INVALID', {
      findings: [{ code: 'REASON', path: '/body/reason', message: problem }],
    });
}

/** Keeps the reason of an act as a sealed document; the event holds its commitment only. */
export async function recordReason(
  work: Work,
  done: { act: string; side: Side; by: string; reason: string },
  facts: JsonObject = {},
): Promise<void> {
  const { act, side, by, reason } = done;
  const content = jsonBody({ act, side, by, reason, on: work.times.today, state: work.row.state, ...facts });
  const body = await sealBody(work.tx, work.engine.box, content);
  const document = await storeDocument(work.tx, work.row.id, { kind: ACT_RECORD, side, body }, work.times);
  work.events.push({
    type: 'ACT_DONE',
    side,
    by,
    facts: { act, documentId: document.id, ...facts },
    commitment: body.commitment,
  });
}
