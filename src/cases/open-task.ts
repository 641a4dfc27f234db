import { uuidv7 } from '../core/ids.ts';
import type { NewTask, Outlives } from './workflow.ts';
import type { Work } from './work.ts';

/**
 * Opens a manual task; an open one of the same reason for the same step stays the only one. `facts` and details hold
 * codes, ids and amounts, no personal data.
 */
export async function openTask(work: Work, task: NewTask, stepId?: string): Promise<string | undefined> {
  const id = uuidv7();
  const made = await work.tx.query(
    `insert into case_task (id, case_id, step_id, reason, side, member_id, detail, detail_zh, facts, opened_at,
       opened_business, outlives)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning 1`,
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
      outlives(work, task),
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

/** After the end only reports are left that can fail. */
function outlives({ row }: Work, task: NewTask): Outlives | null {
  return task.outlives ?? (row.endedAs === null ? null : 'REPORT');
}

interface Settled {
  id: string;
  reason: string;
  stepId: string | null;
}

/** Closes the open tasks of a case that solved themselves, as `where` names them with `$4`. */
async function settle(work: Work, resolution: string, where: string, value: unknown): Promise<void> {
  const settled = await work.tx.query<Settled>(
    `update case_task t set resolved_at = $2, resolution = $3, version = t.version + 1
     where t.case_id = $1 and t.resolved_at is null and ${where}
     returning t.id, t.reason, t.step_id as "stepId"`,
    [work.row.id, work.times.at, resolution, value],
  );
  for (const { id, reason, stepId } of settled)
    work.events.push({
      type: 'TASK_RESOLVED',
      facts: { taskId: id, reason, resolution },
      ...(stepId !== null && { stepId }),
    });
}

/** Closes what a step was stuck on; answers that contradict or came late stay for people. */
export const settleTasks = (work: Work, stepId: string, resolution: string): Promise<void> =>
  settle(work, resolution, `t.step_id = $4 and t.outlives is distinct from 'ANSWER'`, stepId);

/** Closes tasks that an answer to another step has settled, by their reasons. */
export const settleReasons = (work: Work, reasons: readonly string[]): Promise<void> =>
  settle(work, 'ANSWERED', 't.reason = any($4)', reasons);

/** The case has ended: what hangs on its course ends with it, and each task that goes on is recorded with its reason. */
export async function endTasks(work: Work): Promise<void> {
  await work.tx.query(
    `update case_task t set outlives = 'REPORT' from case_step s
     where s.id = t.step_id and s.is_trailing and t.case_id = $1 and t.resolved_at is null and t.outlives is null`,
    [work.row.id],
  );
  await settle(work, 'CASE_ENDED', 't.outlives is not distinct from $4', null);
  const kept = await work.tx.query<Settled & { why: Outlives }>(
    `select t.id, t.reason, t.step_id as "stepId", t.outlives as why from case_task t
     where t.case_id = $1 and t.resolved_at is null order by t.id`,
    [work.row.id],
  );
  for (const { id, reason, why } of kept)
    work.events.push({ type: 'TASK_KEPT', facts: { taskId: id, reason, why } });
}
