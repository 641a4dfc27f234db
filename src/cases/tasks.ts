import { toShanghaiInstant, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import { startStep } from './advance.ts';
import { isDeadEnd } from './conditions.ts';
import type { CaseEngine } from './engine.ts';
import { rowFor } from './notices.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { lineUpStep } from './redrive-line.ts';
import { enqueueStep, findStep, lockStep, reopenStep, stepsOf, type StepRecord } from './step-store.ts';
import type { TaskView } from './view-types.ts';
import { GATEWAY, type Outlives } from './workflow.ts';
import { changeCase, requireVersion, type Work } from './work.ts';

/** Money may hang on these: two people decide. */
const FOUR_EYES: ReadonlySet<string> = new Set([
  'CONFLICT',
  'FUNDS_NOT_RECONCILED',
  'ACT_REFUSED_MONEY_MOVED',
]);

interface TaskRow {
  id: string;
  caseId: string;
  number: string;
  service: string;
  stepId: string | null;
  reason: string;
  side: string;
  memberId: string | null;
  detail: string;
  detailZh: string;
  facts: JsonObject;
  outlives: Outlives | null;
  version: number;
  opened: Date;
  resolved: Date | null;
  resolvedBy: string | null;
  secondBy: string | null;
  resolution: string | null;
  owner: string | null;
  due: PlainDate | null;
}

const TASKS = `select t.id, t.case_id as "caseId", c.number, c.service, t.step_id as "stepId", t.reason, t.side,
    t.member_id as "memberId", t.detail, t.detail_zh as "detailZh", t.facts, t.outlives, t.version, t.opened_at as opened,
    t.resolved_at as resolved, t.resolved_by as "resolvedBy", t.second_by as "secondBy", t.resolution,
    t.owner, (select min(d.due) from case_deadline d where d.step_id = t.step_id and d.status = 'OPEN') as due
  from case_task t join case_file c on c.id = t.case_id`;

const viewOf = (row: TaskRow): TaskView => ({
  id: row.id,
  caseId: row.caseId,
  caseNumber: row.number,
  service: row.service,
  reason: row.reason,
  side: row.side,
  detail: row.detail,
  detailZh: row.detailZh,
  facts: row.facts,
  version: row.version,
  openedAt: toShanghaiInstant(row.opened),
  fourEyes: FOUR_EYES.has(row.reason),
  ...(row.outlives !== null && { outlives: row.outlives }),
  ...(row.stepId !== null && { stepId: row.stepId }),
  ...(row.owner !== null && { owner: row.owner }),
  ...(row.due !== null && row.resolved === null && { due: row.due }),
  ...(row.memberId !== null && { memberId: row.memberId }),
  ...(row.resolved !== null && { resolvedAt: toShanghaiInstant(row.resolved) }),
  ...(row.resolvedBy !== null && { resolvedBy: row.resolvedBy }),
  ...(row.secondBy !== null && { secondBy: row.secondBy }),
  ...(row.resolution !== null && { resolution: row.resolution }),
});

export interface TaskFilter {
  open: boolean;
  reason?: string;
  member?: string;
  /** Of this account, or of nobody. */
  owner?: string | null;
  page: number;
  /** At most 100. */
  pageSize: number;
}

/** Manual tasks: open ones oldest first, resolved ones newest first. */
export async function listTasks(
  sql: Sql,
  { open, reason, member, owner, page, pageSize }: TaskFilter,
): Promise<{ tasks: TaskView[]; total: number }> {
  const where = `where (t.resolved_at is null) = $1 and ($2::text is null or t.reason = $2)
    and ($3::text is null or t.member_id = $3)
    and ($4::text is null or t.owner = $4) and (not $5 or t.owner is null)`;
  const values = [open, reason ?? null, member ?? null, owner ?? null, owner === null];
  const rows = await sql.query<TaskRow>(
    `${TASKS} ${where} order by t.id ${open ? 'asc' : 'desc'} limit $6 offset $7`,
    [...values, Math.min(pageSize, 100), (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from case_task t ${where}`,
    values,
  );
  return { tasks: rows.map(viewOf), total: Number(count?.total ?? 0n) };
}

export async function findTask(sql: Sql, taskId: string): Promise<TaskView | undefined> {
  const [row] = await sql.query<TaskRow>(`${TASKS} where t.id = $1`, [taskId]);
  return row && viewOf(row);
}

/** Every task of a case, newest first. */
export async function tasksOf(sql: Sql, caseId: string): Promise<TaskView[]> {
  const rows = await sql.query<TaskRow>(`${TASKS} where t.case_id = $1 order by t.id desc`, [caseId]);
  return rows.map(viewOf);
}

/** What every change of a task by a person says. */
export interface TaskChange {
  taskId: string;
  reason: string;
  /** Version of the task. */
  ifMatch: number | undefined;
}

/**
 * One change of a task that is not resolved, under the lock of its case.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED (somebody was quicker), ACTION_NOT_ALLOWED (resolved),
 *   BODY_INVALID (a reason with a citizen number)
 */
export async function changeTask(
  engine: CaseEngine,
  { taskId, reason, ifMatch }: TaskChange,
  change: (work: Work, task: TaskView) => Promise<void>,
): Promise<void> {
  requirePlainReason(reason);
  const found = await findTask(engine.db, taskId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  await changeCase(engine, found.caseId, async (work) => {
    const task = await findTask(work.tx, taskId);
    if (task === undefined) throw new Refusal('NOT_FOUND');
    requireVersion(ifMatch, task);
    if (task.resolvedAt !== undefined)
      throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'The task is resolved', detailZh: '该任务已处理' });
    await change(work, task);
  });
}

export interface Resolution extends TaskChange {
  /** `RETRY` runs the task's step again; anything else is recorded as decided. */
  resolution: string;
  by: string;
  /** Where the task asks for four eyes: somebody else than `by`. */
  second?: string;
}

/**
 * Closes a manual task with a person's decision. Money is never moved by it.
 * @throws Refusal what {@link changeTask} throws; FORBIDDEN (the second person is missing or the same),
 *   ACTION_NOT_ALLOWED (a step that cannot run again)
 */
export async function resolveTask(engine: CaseEngine, wanted: Resolution): Promise<void> {
  await changeTask(engine, wanted, async (work, task) => {
    requirePeople(task, wanted);
    if (wanted.resolution === 'RETRY') await runAgain(work, task.stepId);
    await recordReason(
      work,
      { ...wanted, act: `resolve:${wanted.resolution}`, side: GATEWAY },
      { taskId: task.id },
    );
    await closeTask(work, task, wanted);
  });
}

function requirePeople(task: TaskView, { by, second }: Resolution): void {
  if (task.fourEyes && (second === undefined || second === by))
    throw new Refusal('FORBIDDEN', {
      detail: 'This decision takes two people',
      detailZh: '须由两人共同确认',
    });
}

async function closeTask(work: Work, task: TaskView, { resolution, by, second }: Resolution): Promise<void> {
  await work.tx.query(
    `update case_task t set resolved_at = $2, resolved_by = $3, second_by = $4, resolution = $5,
       version = t.version + 1
     where t.id = $1`,
    [task.id, work.times.at, by, second ?? null, resolution],
  );
  work.events.push({
    type: 'TASK_RESOLVED',
    by,
    facts: { taskId: task.id, reason: task.reason, resolution, second: second ?? null },
    ...(task.stepId !== undefined && { stepId: task.stepId }),
  });
}

const RUNNABLE_AGAIN: ReadonlySet<string> = new Set(['FAILED', 'QUARANTINED', 'ANSWER_INVALID', 'PENDING']);

/** An agency that took the request and fell silent may be asked again; it knows the step by its id. */
export const canRunAgain = ({ status, sentAt }: StepRecord): boolean =>
  RUNNABLE_AGAIN.has(status) || (status === 'WAITING' && sentAt !== null);

type Standing = Pick<Work, 'row' | 'workflow'>;

/** A question whose answer leads nowhere is asked anew; the answered one stays as it is. */
function isAskedAnew({ row, workflow }: Standing, step: StepRecord, all: readonly StepRecord[]): boolean {
  if (row.endedAs !== null || step.trailing || step.side === GATEWAY || step.outcome === null) return false;
  if (!isDeadEnd(workflow, step.step, step.outcome)) return false;
  return !all.some((one) => one.step === step.step && one.round > step.round);
}

const isRunnable = ({ row }: Standing, step: StepRecord): boolean =>
  canRunAgain(step) && (row.endedAs === null || step.trailing);

/** Whether RETRY would do something with this step of the case. */
export const mayRunAgain = (standing: Standing, step: StepRecord, all: readonly StepRecord[]): boolean =>
  isAskedAnew(standing, step, all) || isRunnable(standing, step);

async function runAgain(work: Work, stepId: string | undefined, inLine = false): Promise<void> {
  const step = stepId === undefined ? undefined : await lockStep(work.tx, stepId);
  if (step !== undefined && isAskedAnew(work, step, await stepsOf(work.tx, step.caseId))) {
    await startStep(work, rowFor(work, step), step.round + 1);
    return;
  }
  if (step === undefined || !isRunnable(work, step))
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: 'This step cannot run again',
      detailZh: '该环节不能重新执行',
    });
  if (inLine) await lineUpStep(work.tx, step.id);
  else {
    await reopenStep(work.tx, step.id);
    await enqueueStep(work.tx, step.id);
  }
  work.events.push({ type: 'STEP_REDRIVEN', stepId: step.id, side: step.side, facts: { step: step.step } });
}

/**
 * Runs a step again that has failed, was quarantined, waits for its next try or for a silent agency. A payment is asked about first.
 * `inLine`: not before those of its agency that were put in line before it, five in a second.
 * @throws Refusal NOT_FOUND, ACTION_NOT_ALLOWED, BODY_INVALID
 */
export async function retryStep(
  engine: CaseEngine,
  { stepId, by, reason, inLine }: { stepId: string; by: string; reason: string; inLine?: boolean },
): Promise<void> {
  requirePlainReason(reason);
  const step = await findStep(engine.db, stepId);
  if (step === undefined) throw new Refusal('NOT_FOUND');
  await changeCase(engine, step.caseId, async (work) => {
    await runAgain(work, stepId, inLine);
    await recordReason(work, { act: 'retry', side: GATEWAY, by, reason }, { stepId });
    for (const task of await tasksOf(work.tx, step.caseId))
      if (task.stepId === stepId && task.resolvedAt === undefined && !task.fourEyes)
        await closeTask(work, task, { taskId: task.id, resolution: 'RETRY', by, reason, ifMatch: undefined });
  });
}
