import { acceptDelegation as accept } from '../../cases/delegations/delegations.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const acceptDelegation = operation({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const after = await accept(gateway, {
      delegationId: request.param('delegationId'),
      personId: personOf(request.principal),
      ifMatch: request.ifMatch,
    });
    return { body: after, version: after.version };
  },
});
