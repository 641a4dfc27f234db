import { assignTask as assign } from '../../cases/task-owner.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { colleaguesFor } from './colleagues.ts';
import { owned, taskInScope } from './task-views.ts';

export const assignTask = operation<{ owner: string | null; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const task = await taskInScope(gateway, request);
    const { owner, reason } = request.body;
    const colleagues = owner === null ? [] : await colleaguesFor(gateway, task);
    if (owner !== null && !colleagues.some(({ accountId }) => accountId === owner))
      throw new Refusal('BODY_INVALID', {
        findings: [{ code: 'ENUM', message: 'No officer who reaches this case', path: '/body/owner' }],
      });
    const by = request.principal.accountId;
    await assign(gateway.engine, { taskId: task.id, owner, by, reason, ifMatch: request.ifMatch });
    const fresh = await taskInScope(gateway, request);
    const [shown] = await owned(gateway, [fresh]);
    return { body: { ...shown }, version: fresh.version };
  },
});
