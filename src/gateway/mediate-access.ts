import { deskOf, type Access } from '../exchange/access-log.ts';
import type { Caller, MediationContext, RawRequest, Route } from './mediation.ts';

interface Looked {
  request: RawRequest;
  target: Route;
  caller: Caller;
}

/**
 * Whose data a call is about: whom the body names (as parsed, read here for a call that was refused before), else
 * whom the case of the address is about, also when its caller is no party of it. STORE_UNAVAILABLE.
 */
export async function accessOf(
  context: MediationContext,
  { request, target, caller }: Looked,
  body: unknown = request.body,
): Promise<Access | undefined> {
  const { operation, params } = target.match;
  const caseId = params['caseId'];
  const personId =
    (await context.subjects.of(body, operation.dataSubject)) ??
    (caseId === undefined ? undefined : await context.personOfCase(caseId));
  if (personId === undefined) return undefined;
  const { claims } = caller.verified;
  return {
    personId,
    member: caller.client.memberId,
    client: caller.client.id,
    ...deskOf(claims.act),
    service: target.service.name,
    operation: operation.operationId,
    purpose: claims.purpose,
    ...(caller.grant !== undefined && { legalBasis: caller.grant.legalBasis }),
    fields: [],
  };
}
