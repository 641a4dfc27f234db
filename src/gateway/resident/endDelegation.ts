import { endDelegation as end } from '../../cases/delegations/delegations.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const endDelegation = operation({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const after = await end(gateway, {
      delegationId: request.param('delegationId'),
      personId: personOf(request.principal),
      ifMatch: request.ifMatch,
    });
    return { body: after, version: after.version };
  },
});
