import type { Refusal } from '../core/errors.ts';
import { applyEffect } from './apply-effect.ts';
import type { Asked } from './call-agency.ts';
import { messageOf, type Found } from './found.ts';
import { paceOf } from './insist.ts';
import { openTask } from './open-task.ts';
import { isDown } from './outages.ts';
import { keepInvalid } from './receive-reply.ts';
import { awaitAnswer, postponeStep, restStep, stopStep } from './step-store.ts';
import { interpret, takeAnswer } from './take-answer.ts';
import type { Work } from './work.ts';

const MOST_FAILURES = 8;
const LONGEST_WAIT_SECONDS = 60;

/** Seconds until the next try: 1, 2, 4 … 60. */
const backoffSeconds = (failures: number): number => Math.min(2 ** failures, LONGEST_WAIT_SECONDS);

/** Does to the case what the attempt came to; gives its result. */
export function endAs(work: Work, asked: Asked, found: Found): Promise<string> {
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
      return retryLater(work, asked, found.isOurFault === true);
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

/** Gives the step to people, with the remedy if a rule named one. */
export async function fail(work: Work, { step }: Asked, code: string, refusal?: Refusal): Promise<string> {
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

async function retryLater(work: Work, asked: Asked, isOurFault: boolean): Promise<string> {
  const { step, row } = asked;
  if (!isOurFault && step.memberId !== null && (await isDown(work, step.memberId, step.id))) {
    await restStep(work.tx, step.id, 'infinity');
    return 'PAUSED';
  }
  const isLast = step.failures + 1 >= MOST_FAILURES;
  if (isLast && row.insists === undefined) return fail(work, asked, 'PROVIDER_UNAVAILABLE');
  const seconds = isLast && row.insists ? await paceOf(work.tx, row.insists) : backoffSeconds(step.failures);
  await postponeStep(work.tx, step.id, seconds);
  work.events.push({
    type: 'STEP_POSTPONED',
    side: step.side,
    stepId: step.id,
    facts: { step: step.step, failures: step.failures + 1 },
  });
  return 'RETRY';
}
