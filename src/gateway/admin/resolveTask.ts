import { findTask, resolveTask as resolve } from '../../cases/tasks.ts';
import { Refusal } from '../../core/errors.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const resolveTask = operation<{ resolution: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { engine, db, box } = gateway;
    const taskId = request.param('taskId');
    const task = await findTask(db, taskId);
    if (task === undefined) throw new Refusal('NOT_FOUND');
    await caseInScope(gateway, request.grants, task.caseId);
    const resolution = { taskId, ...request.body, ifMatch: request.ifMatch };
    const { accountId } = request.principal;
    if (!task.fourEyes) {
      await resolve(engine, { ...resolution, by: accountId });
      return { body: { taskId, status: 'resolved' } };
    }
    if (task.version !== request.ifMatch) throw new Refusal('VERSION_CHANGED', { extensions: { task } });
    const approval = await requestApproval(db, box, {
      kind: 'TASK_RELEASE',
      subject: taskId,
      scope: 'all',
      payload: resolution,
      reason: request.body.reason,
      requestedBy: accountId,
    });
    return { status: 202, body: approval };
  },
});
