import { act } from '../../cases/acts.ts';
import type { Act, CaseDetail } from '../../cases/view-types.ts';
import { GATEWAY } from '../../cases/workflow.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import type { RoleGrant } from '../roles.ts';
import { caseInScope, takesPart } from './in-scope.ts';

interface ActRequest {
  act: Act;
  side: string;
  reason: string;
  payload?: JsonObject;
}

/** Operations act for the gateway; a clerk for the sides that the own member holds. */
function requireSide(gateway: Gateway, grants: readonly RoleGrant[], found: CaseDetail, side: string): void {
  const role = side === GATEWAY ? 'operations' : 'clerk';
  const member = found.members[side];
  const mine = grants.filter((grant) => grant.role === role);
  const allowed =
    side === GATEWAY ? mine.length > 0 : member !== undefined && takesPart(gateway, mine, [member]);
  if (!allowed) throw new Refusal('FORBIDDEN');
}

export const actOnCase = operation<ActRequest>({
  roles: ['operations', 'clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const caseId = request.param('caseId');
    const { act: name, side, reason, payload } = request.body;
    requireSide(gateway, request.grants, await caseInScope(gateway, request.grants, caseId), side);
    const { state, version } = await act(gateway.engine, {
      caseId,
      act: name,
      side,
      by: request.principal.accountId,
      reason,
      ifMatch: request.ifMatch,
      ...(payload === undefined ? {} : { payload }),
    });
    return { body: { caseId, state, version }, version };
  },
});
