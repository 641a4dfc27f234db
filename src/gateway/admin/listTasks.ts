import { listTasks as findTasks } from '../../cases/tasks.ts';
import { operation, pageOf } from '../operation.ts';
import { memberBound } from './in-scope.ts';
import { owned } from './task-views.ts';

export const listTasks = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const { status, reason, owner } = request.query;
    const page = pageOf(request);
    const member = memberBound(gateway, request);
    const filter = {
      open: status !== 'resolved',
      ...(reason === undefined ? {} : { reason: String(reason) }),
      ...(member === undefined ? {} : { member }),
      ...(owner !== undefined && { owner: owner === 'me' ? request.principal.accountId : null }),
      ...page,
    };
    const { tasks, total } = await findTasks(gateway.db, filter);
    return { body: { items: await owned(gateway, tasks), total, ...page } };
  },
});
