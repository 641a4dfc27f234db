import { operation, pageOf } from '../operation.ts';
import { readInbox } from './inbox-queries.ts';
import { inboxMembers } from './inbox-step.ts';

export const listInbox = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const mine = inboxMembers(gateway, request.grants);
    return { body: { ...(await readInbox(gateway.db, mine, page)), ...page } };
  },
});
