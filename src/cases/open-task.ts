import { uuidv7 } from '../core/ids.ts';
import type { NewTask } from './workflow.ts';
import type { Work } from './work.ts';

/**
 * Opens a manual task; an open one of the same reason for the same step stays the only one. `facts` and details hold
 * codes, ids and amounts, no personal data.
 */
export async function openTask(work: Work, task: NewTask, stepId?: string): Promise<string | undefined> {
  const id = uuidv7();
  const made = await work.tx.query(
    `insert into case_task (id, case_id, step_id, reason, side, member_id, detail, detail_zh, facts, opened_at,
       opened_business)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning 1`,
    [
      id,
      work.row.id,
      stepId ?? null,
      task.reason,
      task.side,
      work.members[task.side] ?? null,
      task.detail,
      task.detailZh,
      JSON.stringify(task.facts ?? {}),
      work.times.at,
      work.times.business,
    ],
  );
  if (made.length === 0) return undefined;
  work.events.push({
    type: 'TASK_OPENED',
    side: task.side,
    facts: { reason: task.reason, taskId: id },
    ...(stepId !== undefined && { stepId }),
  });
  return id;
}

/** Closes the open tasks of a step that solved themselves. */
export async function settleTasks(work: Work, stepId: string, resolution: string): Promise<void> {
  const settled = await work.tx.query<{ id: string; reason: string }>(
    `update case_task t set resolved_at = $2, resolution = $3, version = t.version + 1
     where t.step_id = $1 and t.resolved_at is null and t.reason not in ('CONFLICT', 'LATE_REPLY')
     returning t.id, t.reason`,
    [stepId, work.times.at, resolution],
  );
  for (const { id, reason } of settled)
    work.events.push({ type: 'TASK_RESOLVED', stepId, facts: { taskId: id, reason, resolution } });
}
