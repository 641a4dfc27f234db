import { residentCase } from '../../cases/case-views.ts';
import {
  delegationInCase,
  recordDelegatedAct,
  type ActDone,
  type ActingFor,
} from '../../cases/delegations/acting.ts';
import type { ResidentCase } from '../../cases/resident-view-types.ts';
import { Refusal } from '../../core/errors.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationAnswer, OperationRequest } from '../operation.ts';
import { personOf } from './own.ts';

type Asking = Pick<OperationRequest, 'param' | 'principal'>;

/** A case with the delegation by which the caller sees it; none for their own. */
export type MyCase = ResidentCase & { under?: ActingFor };

type Done = Pick<ActDone, 'operation' | 'isLook'>;

const LOOK: Done = { operation: 'getMyCase', isLook: true };

/**
 * The case of the path, if it is the caller's own or a delegation covers it; then what is `done` is written down before
 * anything happens. Throws NOT_FOUND, alike for a stranger's and an unknown one.
 */
export async function myCase(gateway: Gateway, request: Asking, done = LOOK): Promise<MyCase> {
  const [caseId, personId] = [request.param('caseId'), personOf(request.principal)];
  const found = await residentCase(gateway.engine, caseId, personId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  const under = await delegationInCase(gateway.db, caseId, personId);
  if (under === undefined) return found;
  const { delegationId, service } = under;
  await recordDelegatedAct(gateway.db, { delegationId, service, caseId, ...done });
  return { ...found, under };
}

/** What an act answers: where the case stands now. */
export async function standing(gateway: Gateway, request: Asking): Promise<OperationAnswer> {
  const { id, state, version } = await myCase(gateway, request);
  return { body: { caseId: id, state, version }, version };
}
