import type { HttpAnswer } from '../platform/http-client.ts';
import type { Edge, EdgeName, EdgeReceived } from './edges/edge.ts';
import { EDGES } from './edges/index.ts';
import {
  verifyPresentedAnswer,
  verifyResponseToken,
  type ReceivedResponse,
  type ResponseVerifier,
} from './envelope-response.ts';

/** An agency's own word on its answer, as it came; nothing of it is verified yet. */
export interface Said {
  /** What the agency signed, in whichever form. */
  providerSignature?: string;
  /** The foreign form of that; absent: our own. */
  providerEdge?: EdgeName;
}

export const edgeOf = (name: string | undefined): Edge | undefined =>
  EDGES.find((edge) => edge.name === name);

/** Our own token where there is one; else what the form says that stands in the member's entry. */
export function saidIn(
  { status, headers }: HttpAnswer,
  edgeName: string | undefined,
  { method, url, contentDigest }: EdgeReceived['request'],
): Said {
  const own = headers['provider-signature'];
  if (own !== undefined) return { providerSignature: own };
  const edge = edgeOf(edgeName);
  const request = { method, url, contentDigest };
  const statement = edge?.statementOf({ status, header: (field) => headers[field], request });
  if (edge === undefined || statement === undefined) return {};
  return { providerSignature: statement, providerEdge: edge.name };
}

/** Holds an agency's word against its answer, by the same rules whatever the form. PROVIDER_ANSWER_INVALID. */
export async function verifySaid(
  { providerSignature: token, providerEdge }: Said,
  answer: Omit<ReceivedResponse, 'token'>,
  verifier: ResponseVerifier,
): Promise<void> {
  const foreign = edgeOf(providerEdge)?.readAnswer(token ?? '', verifier);
  if (foreign === undefined) await verifyResponseToken({ token, ...answer }, verifier);
  else await verifyPresentedAnswer(foreign, answer, verifier);
}
