import type { CaseEngine } from './engine.ts';
import { recordReason } from './reasons.ts';
import { changeTask, type TaskChange } from './tasks.ts';
import { GATEWAY } from './workflow.ts';

export interface Handover extends TaskChange {
  /** Account that takes the task; null gives it back to everybody. The caller has checked that it may. */
  owner: string | null;
  by: string;
}

/** Takes, hands over or releases a manual task, with the reason in the events of its case. Throws as {@link changeTask}. */
export async function assignTask(engine: CaseEngine, wanted: Handover): Promise<void> {
  const { owner, by, reason } = wanted;
  await changeTask(engine, wanted, async (work, task) => {
    await work.tx.query('update case_task t set owner = $2, version = t.version + 1 where t.id = $1', [
      task.id,
      owner,
    ]);
    const act = owner === null ? 'task-release' : owner === by ? 'task-take' : 'task-hand-over';
    await recordReason(work, { act, side: GATEWAY, by, reason }, { taskId: task.id, owner });
  });
}
