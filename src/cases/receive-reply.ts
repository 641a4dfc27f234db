import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { isUniqueViolation } from '../platform/database.ts';
import { LedgerContradiction } from './apply-effect.ts';
import type { CaseEngine } from './engine.ts';
import { storeMessage, type Message } from './messages.ts';
import { rowFor } from './notices.ts';
import { openTask } from './open-task.ts';
import { lockStep, stopStep, type StepRecord } from './step-store.ts';
import { AnswerUnusable, keepConflict, takeAnswer, type Taken } from './take-answer.ts';
import { changeCase, type Work } from './work.ts';

/** A signed reply of an agency, valid by the client contract. */
export interface Reply {
  memberId: string;
  operationId: string;
  caseId: string;
  stepId: string;
  messageId: string;
  body: JsonObject;
  /** The bytes that were signed. */
  raw: Buffer;
  /** The agency's own request token. */
  token: string;
  evidenceId: string;
}

export interface Receipt {
  caseId: string;
  stepId: string;
  messageId: string;
  receivedAt: string;
  receipt: string;
}

/**
 * Takes the answer of an agency to a step. The same answer again gets the first receipt.
 * @throws Refusal NOT_FOUND (also for another member's case), REPLY_CONFLICT, CASE_CLOSED, STEP_NOT_WAITING,
 *   PROVIDER_ANSWER_INVALID, and what a rule of the service refuses
 */
export function receiveReply(engine: CaseEngine, reply: Reply): Promise<Receipt> {
  const { memberId, operationId, caseId, stepId, messageId, body, raw, token, evidenceId } = reply;
  return deliver(engine, caseId, {
    message: { stepId, from: memberId, messageId, operationId, raw, content: body, token, evidenceId },
    check: (_work, step) => {
      if (step.memberId !== memberId) throw new Refusal('NOT_FOUND');
    },
  });
}

export interface Delivery {
  message: Message;
  /** Account of the person who answers. */
  by?: string;
  /** Refuses callers that have no business with this step, before anything is said about it. */
  check: (work: Work, step: StepRecord) => void | Promise<void>;
}

/** Delivers an answer, from wherever it comes, in one transaction; what contradicts or fails is kept in another. */
export async function deliver(engine: CaseEngine, caseId: string, delivery: Delivery): Promise<Receipt> {
  const { message } = delivery;
  try {
    return receiptOf(caseId, message, await take(engine, caseId, delivery));
  } catch (error) {
    if (!(error instanceof AnswerUnusable)) throw error;
    engine.log.error({ err: error.cause, caseId, stepId: message.stepId }, 'an answer cannot be used');
    await changeCase(engine, caseId, async (work) =>
      keepInvalid(work, await locked(work, delivery), message, error),
    );
    throw new Refusal('PROVIDER_ANSWER_INVALID', { findings: error.findings, cause: error });
  }
}

async function take(engine: CaseEngine, caseId: string, delivery: Delivery): Promise<Taken> {
  const { message, by } = delivery;
  const attempt = (): Promise<Taken> =>
    changeCase(engine, caseId, async (work) => takeAnswer(work, await locked(work, delivery), message, by));
  try {
    return await attempt();
  } catch (error) {
    // The same message id for two cases at once: one of them comes second and sees the other now.
    if (isUniqueViolation(error)) return attempt();
    if (!(error instanceof LedgerContradiction)) throw error;
    return changeCase(engine, caseId, async (work) =>
      keepConflict(work, await locked(work, delivery), message, error.code),
    );
  }
}

async function locked(work: Work, { message, check }: Delivery): Promise<StepRecord> {
  const step = await lockStep(work.tx, message.stepId);
  if (step.caseId !== work.row.id) throw new Refusal('NOT_FOUND');
  await check(work, step);
  requireOperation(work, step, message.operationId);
  return step;
}

function requireOperation(work: Work, step: StepRecord, operationId: string): void {
  const expected = rowFor(work, step).action.answeredBy;
  if (expected !== undefined && !expected.includes(operationId))
    throw new Refusal('STEP_NOT_WAITING', { detail: `This step is answered by ${expected.join(' or ')}` });
}

function receiptOf(caseId: string, message: Message, taken: Taken): Receipt {
  const { stored } = taken;
  const receipt = {
    caseId,
    stepId: message.stepId,
    messageId: stored.messageId,
    receivedAt: toShanghaiInstant(stored.receivedBusiness),
    receipt: stored.id,
  };
  if (taken.became === 'refused') throw new Refusal(taken.code, { extensions: { receipt: receipt.receipt } });
  return receipt;
}

/** Keeps what cannot be used, with its findings, and gives the step to people; it is never asked for again. */
export async function keepInvalid(
  work: Work,
  step: StepRecord,
  message: Message,
  { findings }: Pick<AnswerUnusable, 'findings'>,
): Promise<void> {
  const { stored, body } = await storeMessage(work, message, 'INVALID');
  await stopStep(work.tx, step.id, 'ANSWER_INVALID');
  const codes = findings.map(({ code, path }) => ({ code, ...(path !== undefined && { path }) }));
  work.events.push({
    type: 'ANSWER_INVALID',
    side: step.side,
    stepId: step.id,
    facts: { message: stored.id, findings: codes },
    commitment: body.commitment,
  });
  await openTask(
    work,
    {
      reason: 'ANSWER_INVALID',
      side: step.side,
      detail: 'The answer is kept as received but cannot be used; it will not be asked for again by itself',
      detailZh: '答复已原样保存但无法使用，系统不会自动重发请求',
      facts: { step: step.step, message: stored.id, findings: codes },
    },
    step.id,
  );
}
