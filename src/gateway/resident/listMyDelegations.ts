import { delegationsOf } from '../../cases/delegations/delegation-views.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const listMyDelegations = operation({
  roles: ['resident'],
  limit: 'read',
  handle: async (request, { db, box }) => ({
    body: { items: await delegationsOf(db, box, personOf(request.principal)) },
  }),
});
