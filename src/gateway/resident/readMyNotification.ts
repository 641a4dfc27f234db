import { readNotification } from '../../cases/notifications.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const readMyNotification = operation<{ read: true }>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, { db }) {
    const id = request.param('notificationId');
    return { body: await readNotification(db, personOf(request.principal), id) };
  },
});
