import { sha256 } from '../core/digest.ts';
import type { Finding, Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Message } from './messages.ts';

/** What an attempt came to. */
export type Found =
  | { found: 'own' }
  | { found: 'fenced' }
  | { found: 'nothing'; evidenceId?: string; isOurFault?: boolean }
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

/** An answer on the call itself carries no message id of its own: step and digest make one. */
export function messageOf(
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
