import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import type { Obstacle } from './act-rules.ts';
import { readCase } from './case-store.ts';
import { rowOf } from './conditions.ts';
import type { CaseEngine } from './engine.ts';
import { endDeadlines } from './limits.ts';
import { NOTICE_STEP } from './notices.ts';
import { settleTasks } from './open-task.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { findStep, lockStep, stopStep, type StepRecord } from './step-store.ts';
import { canRunAgain } from './tasks.ts';
import { GATEWAY } from './workflow.ts';
import { changeCase, type Work } from './work.ts';

/** Why a failed step cannot simply run again, if so. */
export async function retryObstacle(sql: Sql, stepId: string): Promise<Obstacle | undefined> {
  const step = await findStep(sql, stepId);
  if (step === undefined || !canRunAgain(step))
    return { code: 'NOT_FAILED', reason: 'The step has not failed', reasonZh: '该环节没有失败' };
  const { endedAs } = await readCase(sql, step.caseId);
  return endedAs === null || step.trailing
    ? undefined
    : { code: 'CASE_ENDED', reason: 'The case has ended', reasonZh: '业务已办结' };
}

const STUCK: ReadonlySet<string> = new Set(['FAILED', 'QUARANTINED', 'ANSWER_INVALID']);

const refused = (detail: string, detailZh: string): Refusal =>
  new Refusal('ACTION_NOT_ALLOWED', { detail, detailZh });

/** What a case may go on without: reports beside its course, notices, and whatever is left of one that has ended. */
function requireSkippable({ row, workflow }: Work, step: StepRecord): void {
  if (!STUCK.has(step.status)) throw refused('The step has not failed', '该环节没有失败');
  if (rowOf(workflow, step.step)?.onFailure === 'query')
    throw refused(
      'Money may hang on this step: it is redriven, never skipped',
      '该环节涉及资金，只能重放，不能跳过',
    );
  if (row.endedAs === null && !step.trailing && step.step !== NOTICE_STEP)
    throw refused(
      'The case waits for this step: redrive it, forward it to another agency, or end the case',
      '案件须等待该环节：请重放、转办或结束案件',
    );
}

/**
 * Lays a failed step aside for good, with a reason. Only what the course of the case does not wait for.
 * @throws Refusal NOT_FOUND, ACTION_NOT_ALLOWED with what to do instead, BODY_INVALID
 */
export async function skipStep(
  engine: CaseEngine,
  { stepId, by, reason }: { stepId: string; by: string; reason: string },
): Promise<void> {
  requirePlainReason(reason);
  const found = await findStep(engine.db, stepId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  await changeCase(engine, found.caseId, async (work) => {
    const step = await lockStep(work.tx, stepId);
    requireSkippable(work, step);
    await stopStep(work.tx, stepId, 'CANCELLED');
    await endDeadlines(work, 'CANCELLED', [stepId]);
    await recordReason(work, { act: 'skip', side: GATEWAY, by, reason }, { stepId });
    work.events.push({ type: 'STEP_SKIPPED', stepId, side: step.side, by, facts: { step: step.step } });
    await settleTasks(work, stepId, 'SKIPPED');
  });
}
