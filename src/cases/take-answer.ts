import { Refusal, type Finding } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { applyEffect } from './apply-effect.ts';
import { storeDocument } from './documents.ts';
import {
  findMessage,
  contentDigest,
  messagesOf,
  storeMessage,
  type Message,
  type StoredMessage,
} from './messages.ts';
import { rowFor } from './notices.ts';
import { openTask } from './open-task.ts';
import type { StepRecord } from './step-store.ts';
import type { CaseView, Effect, StepRow } from './workflow.ts';
import type { Work } from './work.ts';

/** What became of an answer. `repeated` changes nothing; `stored` is then the message that came first. */
export type Taken =
  | { became: 'applied' | 'repeated'; stored: StoredMessage }
  | { became: 'refused'; code: 'REPLY_CONFLICT' | 'CASE_CLOSED' | 'STEP_NOT_WAITING'; stored: StoredMessage };

/** The step's own code cannot make sense of an answer that its contract allows: our fault, not the caller's. */
export class AnswerUnusable extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], cause: unknown) {
    super('An answer cannot be used', { cause });
    this.findings = findings;
  }
}

/** Asks the step table what an answer means. @throws Refusal of a rule; {@link AnswerUnusable} */
export function interpret(row: StepRow, view: CaseView, content: JsonObject | null): Effect {
  try {
    const effect = row.action.accept(view, content);
    if (row.outcomes[effect.outcome] === undefined)
      throw new Error(`${row.step} has no outcome ${effect.outcome}`);
    return effect;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new AnswerUnusable(
      [{ code: 'ANSWER_NOT_UNDERSTOOD', message: 'No rule reads this answer' }],
      error,
    );
  }
}

/**
 * Takes an answer under the row lock of its case: repeated, contradicting, late, or applied.
 * Throws LedgerContradiction for one that contradicts the money; the caller then keeps it as a conflict.
 */
export async function takeAnswer(
  work: Work,
  step: StepRecord,
  message: Message,
  by?: string,
): Promise<Taken> {
  const earlier = await findMessage(work.tx, message.from, message.messageId);
  const said = wordings(step, message);
  const same = (await messagesOf(work.tx, step.id)).find((one) =>
    said.some((digest) => digest.equals(one.contentDigest)),
  );
  if (same !== undefined && same.verdict !== 'INVALID') return repeat(work, same);
  if ((earlier !== undefined && same === undefined) || step.status === 'DONE')
    return keepConflict(work, step, message);
  if (step.status === 'CANCELLED' || (work.row.endedAs !== null && !step.trailing))
    return keepLate(work, step, message);
  const row = rowFor(work, step);
  const effect = interpret(row, work.view, message.content ?? null);
  const { stored, body } = await storeMessage(work, message, 'APPLIED');
  await applyEffect(work, step, row, effect, {
    messageId: stored.id,
    body,
    ...(message.evidenceId !== undefined && { evidenceId: message.evidenceId }),
    ...(by !== undefined && { by }),
  });
  return { became: 'applied', stored };
}

/**
 * A document says what it says by being one; asked about the same step, its agency also names the outcome. Both are one
 * answer, whichever comes second.
 */
function wordings(step: StepRecord, { content, raw }: Message): Buffer[] {
  const own = contentDigest(content, raw);
  if (content === undefined || 'outcome' in content || step.outcome === null) return [own];
  return [own, contentDigest({ ...content, outcome: step.outcome }, raw)];
}

function repeat(work: Work, same: StoredMessage): Taken {
  if (same.verdict === 'APPLIED') return { became: 'repeated', stored: same };
  if (same.verdict === 'CONFLICT') return { became: 'refused', code: 'REPLY_CONFLICT', stored: same };
  return {
    became: 'refused',
    code: work.row.endedAs === null ? 'STEP_NOT_WAITING' : 'CASE_CLOSED',
    stored: same,
  };
}

/** Keeps a contradicting answer beside the one that was applied; people decide, money stays. */
export async function keepConflict(
  work: Work,
  step: StepRecord,
  message: Message,
  why = 'DIFFERENT_ANSWER',
): Promise<Taken> {
  const { stored, body } = await storeMessage(work, message, 'CONFLICT');
  const applied = (await messagesOf(work.tx, step.id)).find(({ verdict }) => verdict === 'APPLIED');
  work.events.push({
    type: 'REPLY_CONFLICT',
    side: step.side,
    stepId: step.id,
    facts: { message: stored.id, why },
    commitment: body.commitment,
  });
  await openTask(
    work,
    {
      reason: 'CONFLICT',
      side: step.side,
      detail: 'A second answer differs from the one applied; both are kept and nothing has moved',
      detailZh: '收到与已处理答复不一致的第二份答复，两份均已保存，资金未变动',
      facts: { step: step.step, why, applied: applied?.id ?? null, other: stored.id },
      outlives: 'ANSWER',
    },
    step.id,
  );
  return { became: 'refused', code: 'REPLY_CONFLICT', stored };
}

async function keepLate(work: Work, step: StepRecord, message: Message): Promise<Taken> {
  const { stored, body } = await storeMessage(work, message, 'LATE');
  const kind = work.service.operations[message.operationId]?.document ?? message.operationId;
  const document = await storeDocument(
    work.tx,
    work.row.id,
    {
      kind,
      body,
      side: step.side,
      memberId: step.memberId ?? undefined,
      stepId: step.id,
      messageId: stored.id,
      late: true,
    },
    work.times,
  );
  work.events.push({
    type: 'REPLY_LATE',
    side: step.side,
    stepId: step.id,
    facts: { documentId: document.id, kind },
    commitment: body.commitment,
  });
  await openTask(
    work,
    {
      reason: 'LATE_REPLY',
      side: step.side,
      detail: 'An answer came for a step nobody waits for any more; it is kept as a late document',
      detailZh: '答复到达时该环节已不再等待，已作为迟到文书保存',
      facts: { step: step.step, documentId: document.id },
      outlives: 'ANSWER',
    },
    step.id,
  );
  const code = work.row.endedAs === null ? 'STEP_NOT_WAITING' : 'CASE_CLOSED';
  return { became: 'refused', code, stored };
}
