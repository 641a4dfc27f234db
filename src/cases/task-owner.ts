import { Refusal } from '../core/errors.ts';
import type { CaseEngine } from './engine.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { findTask } from './tasks.ts';
import { changeCase, requireVersion } from './work.ts';
import { GATEWAY } from './workflow.ts';

export interface Handover {
  taskId: string;
  /** Account that takes the task; null gives it back to everybody. The caller has checked that it may. */
  owner: string | null;
  by: string;
  reason: string;
  /** Version of the task. */
  ifMatch: number | undefined;
}

/**
 * Takes, hands over or releases a manual task, with the reason in the events of its case.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED (somebody was quicker), ACTION_NOT_ALLOWED (resolved),
 *   BODY_INVALID (a reason with a citizen number)
 */
export async function assignTask(engine: CaseEngine, wanted: Handover): Promise<void> {
  requirePlainReason(wanted.reason);
  const found = await findTask(engine.db, wanted.taskId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  await changeCase(engine, found.caseId, async (work) => {
    const task = await findTask(work.tx, wanted.taskId);
    if (task === undefined) throw new Refusal('NOT_FOUND');
    requireVersion(wanted.ifMatch, task);
    if (task.resolvedAt !== undefined)
      throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'The task is resolved', detailZh: '该任务已处理' });
    const { owner, by, reason } = wanted;
    await work.tx.query('update case_task t set owner = $2, version = t.version + 1 where t.id = $1', [
      task.id,
      owner,
    ]);
    const act = owner === null ? 'task-release' : owner === by ? 'task-take' : 'task-hand-over';
    await recordReason(work, { act, side: GATEWAY, by, reason }, { taskId: task.id, owner });
  });
}
