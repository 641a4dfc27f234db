import { Refusal, type Finding } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { sha256 } from '../core/digest.ts';
import { applyEffect, LedgerContradiction } from './apply-effect.ts';
import type { Asked } from './call-agency.ts';
import { endAttempt, holdsClaim, type Claim } from './claim.ts';
import type { CaseEngine } from './engine.ts';
import type { Message } from './messages.ts';
import { openTask } from './open-task.ts';
import { keepInvalid } from './receive-reply.ts';
import { awaitAnswer, lockStep, postponeStep, stopStep } from './step-store.ts';
import { AnswerUnusable, interpret, takeAnswer } from './take-answer.ts';
import { changeCase, type Work } from './work.ts';

/** What an attempt came to. */
export type Found =
  | { found: 'own' }
  | { found: 'fenced' }
  | { found: 'nothing'; evidenceId?: string }
  | { found: 'cannot-ask'; refusal: Refusal }
  | { found: 'refusal'; status: number; code: string; evidenceId: string }
  | { found: 'receipt'; receipt: string | undefined; evidenceId: string }
  | {
      found: 'answer';
      content: JsonObject;
      raw: Buffer;
      token: string;
      evidenceId: string;
      operationId: string;
    }
  | { found: 'invalid'; raw: Buffer; findings: readonly Finding[]; evidenceId?: string; token?: string };

const MOST_FAILURES = 8;
const LONGEST_WAIT_SECONDS = 60;

/** Seconds until the next try: 1, 2, 4 … 60. */
export const backoffSeconds = (failures: number): number => Math.min(2 ** failures, LONGEST_WAIT_SECONDS);

/** Commits the end of an attempt, if the claim still holds. Gives its result. */
export async function settleAttempt(
  engine: CaseEngine,
  claim: Claim,
  asked: Asked,
  found: Found,
): Promise<string> {
  const commit = (settle: (work: Work) => Promise<string>): Promise<string> =>
    changeCase(engine, claim.caseId, async (work) => {
      const result = (await holdsClaim(work.tx, claim))
        ? await settle(work)
        : await keepStray(work, found, claim);
      await endAttempt(work.tx, claim, result, 'evidenceId' in found ? found.evidenceId : undefined);
      return result;
    });
  try {
    return await commit((work) => settlements(work, asked, found));
  } catch (error) {
    const verdict = asUnusable(error);
    if (verdict === undefined) throw error;
    engine.log.warn({ err: error, stepId: claim.stepId }, 'an answer was not applied');
    return commit((work) => giveUp(work, asked, found, verdict));
  }
}

/** An answer that comes after its step was called off is kept; any other stray one has a twin that was applied. */
async function keepStray(work: Work, found: Found, { stepId }: Claim): Promise<string> {
  const step = await lockStep(work.tx, stepId);
  if (step.status === 'CANCELLED' && found.found === 'answer')
    await takeAnswer(work, step, messageOf(stepId, step.memberId ?? step.side, found));
  return 'FENCED';
}

/** What makes an answer unusable rather than the store or the process at fault. */
function asUnusable(
  error: unknown,
): { code: string; findings: readonly Finding[]; refusal?: Refusal } | undefined {
  if (error instanceof AnswerUnusable) return { code: 'ANSWER_NOT_UNDERSTOOD', findings: error.findings };
  if (error instanceof LedgerContradiction)
    return { code: error.code, findings: [{ code: error.code, message: 'Contradicts the ledger' }] };
  if (error instanceof Refusal && error.status < 500)
    return {
      code: error.code,
      findings: error.options.findings ?? [{ code: error.code, message: error.code }],
      refusal: error,
    };
  return undefined;
}

function settlements(work: Work, asked: Asked, found: Found): Promise<string> {
  switch (found.found) {
    case 'own':
      return applyOwn(work, asked);
    case 'answer':
    case 'invalid':
      return applyAnswer(work, asked, found);
    case 'receipt':
      return applyReceipt(work, asked, found);
    case 'refusal':
      return refuse(work, asked, found);
    case 'cannot-ask':
      return fail(work, asked, found.refusal.code, found.refusal);
    case 'nothing':
      return retryLater(work, asked);
    case 'fenced':
      return Promise.resolve('FENCED');
  }
}

async function applyOwn(work: Work, { step, row }: Asked): Promise<string> {
  await applyEffect(work, step, row, interpret(row, work.view, null), {});
  return 'DONE';
}

async function applyAnswer(
  work: Work,
  { step }: Asked,
  found: Extract<Found, { found: 'answer' | 'invalid' }>,
): Promise<string> {
  const message = messageOf(step.id, step.memberId ?? step.side, found);
  if (found.found === 'invalid') {
    await keepInvalid(work, step, message, found);
    return 'INVALID';
  }
  await takeAnswer(work, step, message);
  return 'DONE';
}

/** An answer on the call itself carries no message id of its own: step and digest make one. */
function messageOf(
  stepId: string,
  from: string,
  found: Extract<Found, { found: 'answer' | 'invalid' }>,
): Message {
  return {
    stepId,
    from,
    messageId: `${stepId}.${sha256(found.raw).toString('hex').slice(0, 16)}`,
    operationId: found.found === 'answer' ? found.operationId : 'unknown',
    raw: found.raw,
    ...(found.found === 'answer' && { content: found.content }),
    ...(found.token !== undefined && { token: found.token }),
    ...(found.evidenceId !== undefined && { evidenceId: found.evidenceId }),
  };
}

async function applyReceipt(
  work: Work,
  { step }: Asked,
  { receipt, evidenceId }: Extract<Found, { found: 'receipt' }>,
): Promise<string> {
  await awaitAnswer(work.tx, step.id, receipt, evidenceId);
  work.events.push({
    type: 'STEP_RECEIVED',
    side: step.side,
    stepId: step.id,
    facts: { step: step.step, evidenceId },
  });
  return 'WAITING';
}

async function refuse(
  work: Work,
  { step }: Asked,
  { status, code, evidenceId }: Extract<Found, { found: 'refusal' }>,
): Promise<string> {
  await stopStep(work.tx, step.id, 'FAILED');
  work.events.push({
    type: 'STEP_REFUSED',
    side: step.side,
    stepId: step.id,
    facts: { status, code, evidenceId },
  });
  await openTask(
    work,
    {
      reason: 'STEP_REFUSED_BY_AGENCY',
      side: step.side,
      detail: `The agency refused the request (${status} ${code})`,
      detailZh: `对方机构拒绝了请求（${status} ${code}）`,
      facts: { step: step.step, status, code, evidenceId },
    },
    step.id,
  );
  return 'REFUSED';
}

async function fail(work: Work, { step }: Asked, code: string, refusal?: Refusal): Promise<string> {
  await stopStep(work.tx, step.id, 'FAILED');
  work.events.push({
    type: 'STEP_FAILED',
    side: step.side,
    stepId: step.id,
    facts: { step: step.step, code },
  });
  const remedy = refusal?.options.remedy;
  await openTask(
    work,
    {
      reason: code === 'PROVIDER_UNAVAILABLE' || code === 'INTERNAL' ? 'STEP_FAILED' : code,
      side: step.side,
      detail: remedy?.fix ?? `The step failed (${code}) and waits for a decision`,
      detailZh: remedy?.fixZh ?? `该环节处理失败（${code}），等待人工处理`,
      facts: { step: step.step, code, ...(remedy && { ruleIds: [...remedy.ruleIds] }) },
    },
    step.id,
  );
  return 'FAILED';
}

async function retryLater(work: Work, asked: Asked): Promise<string> {
  const { step } = asked;
  if (step.failures + 1 >= MOST_FAILURES) return fail(work, asked, 'PROVIDER_UNAVAILABLE');
  await postponeStep(work.tx, step.id, backoffSeconds(step.failures));
  work.events.push({
    type: 'STEP_POSTPONED',
    side: step.side,
    stepId: step.id,
    facts: { step: step.step, failures: step.failures + 1 },
  });
  return 'RETRY';
}

/** A gateway step waits for its remedy; an agency's answer is kept as it came. */
async function giveUp(
  work: Work,
  asked: Asked,
  found: Found,
  verdict: { code: string; findings: readonly Finding[]; refusal?: Refusal },
): Promise<string> {
  if (found.found !== 'answer') return fail(work, asked, verdict.code, verdict.refusal);
  const { step } = asked;
  await keepInvalid(work, step, messageOf(step.id, step.memberId ?? step.side, found), verdict);
  return 'INVALID';
}
