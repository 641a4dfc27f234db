import type { Finding } from '../core/errors.ts';
import { EDGES } from '../exchange/edges/index.ts';
import type { Edge, EdgeRequest } from '../exchange/edges/edge.ts';
import {
  tokenInvalid,
  verifyPresented,
  verifyRequestToken,
  type ReceivedRequest,
  type RequestVerifier,
} from '../exchange/envelope-request.ts';
import type { VerifiedRequest } from '../exchange/envelope.ts';
import { readToken } from './bearer-token.ts';
import type { Caller, MediationContext, RawRequest, Route } from './mediation.ts';
import type { Answer } from './problem.ts';
import { headerValues, onlyHeader } from './raw-headers.ts';

/** A call as it was signed, in our own form or in that of an edge. */
export interface SignedCall {
  /** What the caller signed, kept as evidence and forwarded as Consumer-Signature. */
  token: string;
  edge?: Edge;
  verify(verifier: RequestVerifier): Promise<VerifiedRequest>;
}

export const edgeRequestOf = (
  { method, target, rawHeaders, body }: RawRequest,
  publicUrl: string,
): EdgeRequest => ({
  method,
  url: publicUrl + target,
  body,
  headers: (name) => headerValues(rawHeaders, name),
});

/** Reads who calls, in whichever form the headers show. Whatever the form, the same checks follow. TOKEN_INVALID. */
export function readSigned(request: RawRequest, target: Route, context: MediationContext): SignedCall {
  const edge = EDGES.find(({ mark }) => headerValues(request.rawHeaders, mark).length > 0);
  const { method, body, upload } = request;
  const announced = (digest: string | undefined): Wire => ({
    method,
    url: context.publicUrl + request.target,
    contentDigest: digest,
    body: upload === undefined ? body : { length: 0, digest: digest ?? '' },
  });
  if (edge !== undefined) return readEdge(edge, request, announced, target, context);
  const token = readToken(request);
  const wire = announced(onlyHeader(request.rawHeaders, 'content-digest'));
  return { token, verify: (verifier) => verifyRequestToken({ ...wire, token }, verifier) };
}

/** A request as it is compared with what was signed. */
type Wire = Omit<ReceivedRequest, 'token'>;

function readEdge(
  edge: Edge,
  raw: RawRequest,
  announced: (digest: string | undefined) => Wire,
  { match }: Route,
  context: MediationContext,
): SignedCall {
  const { trust, gatewayId } = context;
  if (raw.upload !== undefined && edge.needsBytes === true) {
    const message = `a file is not taken in the form ${edge.name}: sign this call with the gateway's own request token`;
    throw tokenInvalid([{ code: 'EDGE_NOT_FOR_FILES', message, path: `/header/${edge.mark}` }]);
  }
  const request = edgeRequestOf(raw, context.publicUrl);
  const { presented, contentDigest, token } = edge.readRequest(request, {
    audience: gatewayId,
    grantFor(client, purpose) {
      const { operationId } = match.operation;
      const outcome = trust.grants.check({ client, operationId, purpose });
      return 'grant' in outcome ? outcome.grant.id : undefined;
    },
  });
  const form = [...presented.form, ...checkSetting(edge, presented.claims['iss'], context)];
  return {
    token,
    edge,
    verify: (verifier) => verifyPresented({ ...presented, form }, announced(contentDigest), verifier),
  };
}

/** A member is heard in a foreign form only when its entry says so. */
function checkSetting(edge: Edge, iss: unknown, { trust: { members } }: MediationContext): Finding[] {
  const client = typeof iss === 'string' ? members.client(iss) : undefined;
  const member = client === undefined ? undefined : members.member(client.memberId);
  if (member?.edge === edge.name) return [];
  const message = `this caller does not sign in the form ${edge.name}`;
  return [{ code: 'EDGE_NOT_SET', message, path: `/header/${edge.mark}` }];
}

/** The headers a foreign form is made of, as they came. */
export function keptHeaders(edge: Edge, { rawHeaders }: RawRequest): Record<string, string[]> {
  const kept = edge.kept.map((name) => [name, headerValues(rawHeaders, name)] as const);
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0));
}

/** Headers of an answer in the form its caller signed in; none for our own. */
export async function edgeAnswerHeaders(
  { key, gatewayId, publicUrl }: MediationContext,
  { request, caller }: { request: RawRequest; caller: Caller },
  { status, body, headers }: Answer,
  code: string | undefined,
): Promise<Record<string, string>> {
  const { claims } = caller.verified;
  if (caller.edge === undefined) return {};
  return caller.edge.signAnswer({
    key,
    iss: gatewayId,
    aud: caller.client.id,
    requestJti: claims.jti,
    requestDigest: claims.content_digest,
    status,
    body,
    contentType: headers['content-type'] ?? 'application/json',
    request: edgeRequestOf(request, publicUrl),
    ...(code !== undefined && { code }),
  });
}
