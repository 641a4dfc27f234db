import { followUpsOf } from '../../cases/follow-ups.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const listFollowUps = operation({
  roles: ['resident'],
  limit: 'read',
  handle: async (request, { db, box }) => ({
    body: { items: await followUpsOf(db, box, personOf(request.principal)) },
  }),
});
