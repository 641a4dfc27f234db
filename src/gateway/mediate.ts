import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import type { MediationContext, RawRequest } from './mediation.ts';
import { authenticate, limitSize, route } from './mediate-stages.ts';
import { problemAnswer, type Answer } from './problem.ts';
import { readSigned } from './signed-call.ts';
import { findingCodes, RecordedCall } from './recorded-call.ts';

/** Share of anonymous refusals that leave a log line: strangers must not fill the disk. */
const SAMPLED = 0.01;

/**
 * Answers one call of an agency's system. The order is the order below: nothing is asked of anybody before the token,
 * its replay and its grant are settled, and no answer leaves before it is in the log. What is refused before the caller
 * is known is counted; everything after is signed and recorded.
 */
export async function mediate(request: RawRequest, context: MediationContext): Promise<Answer> {
  const ids = { requestId: uuidv7(), evidenceId: uuidv7() };
  try {
    const target = route(request, context);
    limitSize(request, target);
    const signed = readSigned(request, target, context);
    const { refusal, ...caller } = await authenticate(target, signed, context);
    const call = new RecordedCall(context, { request, target, caller, ids });
    return await call.answer(refusal);
  } catch (error) {
    return refuse(context, error, ids.requestId);
  }
}

/** A refusal that nobody stands behind yet, or that could not be recorded: counted, unsigned. */
function refuse(context: MediationContext, error: unknown, requestId: string): Answer {
  const answer = problemAnswer(error, requestId);
  const code = error instanceof Refusal ? error.code : 'INTERNAL';
  context.metrics.refusalsTotal.inc({ code, surface: 'exchange' });
  if (answer.status >= 500) context.log.error({ err: error, requestId }, code);
  else if (Math.random() < SAMPLED)
    context.log.info({ requestId, code, findings: findingCodes(error) }, 'refused');
  return answer;
}
