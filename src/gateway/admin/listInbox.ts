import { operation, pageOf } from '../operation.ts';
import { readInbox, type InboxFilter } from './inbox-queries.ts';
import { inboxMembers } from './inbox-step.ts';
import { daysLeft } from './task-views.ts';

export const listInbox = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const mine = inboxMembers(gateway, request.grants);
    const filter = { ...(request.query as Partial<InboxFilter>), ...page };
    const { items, total } = await readInbox(gateway.db, mine, filter);
    const left = await daysLeft(gateway);
    const counted = items.map((row) => {
      const days = left(row.due);
      return days === undefined ? row : { ...row, workingDaysLeft: days };
    });
    return { body: { items: counted, total, ...page } };
  },
});
