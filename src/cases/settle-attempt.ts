import { Refusal, type Finding } from '../core/errors.ts';
import { LedgerContradiction } from './apply-effect.ts';
import { endAs, fail } from './attempt-ends.ts';
import type { Asked } from './call-agency.ts';
import { endAttempt, holdsClaim, type Claim } from './claim.ts';
import type { CaseEngine } from './engine.ts';
import { messageOf, type Found } from './found.ts';
import { keepInvalid } from './receive-reply.ts';
import { lockStep } from './step-store.ts';
import { AnswerUnusable, takeAnswer } from './take-answer.ts';
import { changeCase, type Work } from './work.ts';

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
    return await commit((work) => endAs(work, asked, found));
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
