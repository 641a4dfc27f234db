import { listNotifications } from '../../cases/notifications.ts';
import { operation, pageOf } from '../operation.ts';
import { personOf } from './own.ts';

export const listMyNotifications = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db }) {
    const wanted = { ...pageOf(request), unreadOnly: request.query['unread'] === true };
    const found = await listNotifications(db, personOf(request.principal), wanted);
    return { body: { ...found, page: wanted.page, pageSize: wanted.pageSize } };
  },
});
