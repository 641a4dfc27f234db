import type { CaseEngine } from '../../cases/engine.ts';
import { resolutionsOf } from '../../cases/task-detail.ts';
import { resolveTask as resolve } from '../../cases/tasks.ts';
import type { TaskView } from '../../cases/view-types.ts';
import { Refusal } from '../../core/errors.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { taskInScope } from './task-views.ts';

async function requireResolution(engine: CaseEngine, task: TaskView, wanted: string): Promise<void> {
  const allowed = await resolutionsOf(engine, task);
  if (allowed.length === 0 || allowed.includes(wanted)) return;
  throw new Refusal('BODY_INVALID', {
    findings: [{ code: 'ENUM', message: `One of ${allowed.join(', ')}`, path: '/body/resolution' }],
  });
}

/** What another officer has taken is decided by them, or taken over first. */
function requireOwn({ owner }: TaskView, accountId: string): void {
  if (owner === undefined || owner === accountId) return;
  throw new Refusal('ACTION_NOT_ALLOWED', {
    detail: 'Another officer has taken this task; take it over first',
    detailZh: '该任务已由其他人员领取，请先接手',
  });
}

export const resolveTask = operation<{ resolution: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { engine, db, box } = gateway;
    const taskId = request.param('taskId');
    const task = await taskInScope(gateway, request);
    const resolution = { taskId, ...request.body, ifMatch: request.ifMatch };
    const { accountId } = request.principal;
    if (task.version !== request.ifMatch) throw new Refusal('VERSION_CHANGED', { extensions: { task } });
    await requireResolution(engine, task, request.body.resolution);
    requireOwn(task, accountId);
    if (!task.fourEyes) {
      await resolve(engine, { ...resolution, by: accountId });
      return { body: { taskId, status: 'resolved' } };
    }
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
