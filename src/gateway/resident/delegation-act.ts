import type { Delegation } from '../../cases/delegations/delegation-views.ts';
import type { Decision, Store } from '../../cases/delegations/delegations.ts';
import { operation, type GatewayOperation } from '../operation.ts';
import { personOf } from './own.ts';

/** What one of the two people of the delegation of the path decides about it. */
export const delegationAct = (
  act: (store: Store, decision: Decision) => Promise<Delegation>,
): GatewayOperation =>
  operation({
    roles: ['resident'],
    limit: 'write',
    async handle(request, gateway) {
      const after = await act(gateway, {
        delegationId: request.param('delegationId'),
        personId: personOf(request.principal),
        ifMatch: request.ifMatch,
      });
      return { body: after, version: after.version };
    },
  });
