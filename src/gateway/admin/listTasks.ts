import { listTasks as findTasks } from '../../cases/tasks.ts';
import { operation, pageOf } from '../operation.ts';
import { memberBound } from './in-scope.ts';

export const listTasks = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const { status, reason } = request.query;
    const page = pageOf(request);
    const member = memberBound(gateway, request);
    const filter = {
      open: status !== 'resolved',
      ...(reason === undefined ? {} : { reason: String(reason) }),
      ...(member === undefined ? {} : { member }),
      ...page,
    };
    const { tasks, total } = await findTasks(gateway.db, filter);
    return { body: { items: tasks, total, ...page } };
  },
});
