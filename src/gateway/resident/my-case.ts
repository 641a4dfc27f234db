import { residentCase } from '../../cases/case-views.ts';
import type { ResidentCase } from '../../cases/resident-view-types.ts';
import { Refusal } from '../../core/errors.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationAnswer, OperationRequest } from '../operation.ts';
import { personOf } from './own.ts';

type Asking = Pick<OperationRequest, 'param' | 'principal'>;

/** The case of the path, if it is the caller's own. Throws NOT_FOUND, alike for a stranger's and an unknown one. */
export async function myCase(gateway: Gateway, request: Asking): Promise<ResidentCase> {
  const found = await residentCase(gateway.engine, request.param('caseId'), personOf(request.principal));
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

/** What an act answers: where the case stands now. */
export async function standing(gateway: Gateway, request: Asking): Promise<OperationAnswer> {
  const { id, state, version } = await myCase(gateway, request);
  return { body: { caseId: id, state, version }, version };
}
