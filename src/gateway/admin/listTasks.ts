import { listTasks as findTasks } from '../../cases/tasks.ts';
import { operation, pageOf } from '../operation.ts';

export const listTasks = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, { db }) {
    const { status, reason } = request.query;
    const page = pageOf(request);
    const filter = {
      open: status !== 'resolved',
      ...(reason === undefined ? {} : { reason: String(reason) }),
      ...page,
    };
    const { tasks, total } = await findTasks(db, filter);
    return { body: { items: tasks, total, ...page } };
  },
});
