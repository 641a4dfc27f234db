import { answersTo, resolutionsOf } from '../../cases/task-detail.ts';
import { approvalsAbout } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { named } from './approvals-in-scope.ts';
import { colleaguesFor } from './colleagues.ts';
import { owned, taskInScope } from './task-views.ts';

/** The decision about a task that waits for a second person. */
async function proposalFor(gateway: Gateway, taskId: string): Promise<object | undefined> {
  const { db, box } = gateway;
  const asked = await approvalsAbout(db, box, 'TASK_RELEASE', taskId);
  const pending = asked.find(({ view }) => view.status === 'pending');
  if (pending === undefined) return undefined;
  const [view] = await named(gateway, [pending.view]);
  return {
    approvalId: pending.view.approvalId,
    resolution: pending.payload['resolution'],
    reason: pending.view.reason,
    requestedBy: pending.view.requestedBy,
    requestedByName: view?.requestedByName ?? '',
    requestedAt: pending.view.requestedAt,
  };
}

export const getTask = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const task = await taskInScope(gateway, request);
    const { db, box, engine } = gateway;
    const told = task.stepId === undefined ? undefined : await answersTo(db, box, task.stepId);
    const [[shown], resolutions, colleagues, proposal] = await Promise.all([
      owned(gateway, [task]),
      resolutionsOf(engine, task),
      colleaguesFor(gateway, task),
      proposalFor(gateway, task.id),
    ]);
    return {
      body: {
        task: shown,
        resolutions,
        answers: told?.answers ?? [],
        differences: told?.differences ?? [],
        colleagues,
        ...(proposal !== undefined && { proposal }),
      },
      version: task.version,
    };
  },
});
