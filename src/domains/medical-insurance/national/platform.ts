import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { unwrap, wrap, type EnvelopeHead } from './envelope.ts';
import { FIELDS } from './field-table.ts';
import { fromNational, toNational } from './map-fields.ts';

/** Carries one message to the platform and brings its answer; the transport of a deployment, or the simulator's. */
export type NationalTransport = (message: JsonObject) => Promise<JsonObject>;

/** What the platform said, in our words. `unknown`: ask about it, do not send it again. */
export type PlatformAnswer =
  | { kind: 'done'; body: JsonObject; reference: string }
  | { kind: 'failed'; code: string; text: string }
  | { kind: 'unknown'; text: string };

/**
 * The port to the national platform: our messages out, ours back, by the field table. The real interface needs the
 * issuer's private specification, line and certificates; what is observed of it stands in fields.yaml.
 * @throws Refusal UNMAPPED_CODE, UNSUPPORTED_INPUT before anything is sent, or for an answer that cannot be mapped
 */
export async function callPlatform(
  transport: NationalTransport,
  head: EnvelopeHead,
  message: JsonObject,
): Promise<PlatformAnswer> {
  const transaction = FIELDS.transactions[head.transaction];
  if (transaction === undefined)
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: `No transaction ${head.transaction} in the field table`,
    });
  const request = wrap(head, toNational(FIELDS, transaction.input, message));
  const answer = unwrap(await transport(request).catch((): JsonObject => ({ msg: 'no answer' })));
  if (answer.kind !== 'done') return answer;
  const body = fromNational(FIELDS, transaction.output, answer.output, '/output');
  return { kind: 'done', body, reference: answer.reference };
}
