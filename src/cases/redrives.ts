import type { Sql } from '../platform/database.ts';
import type { BulkResult } from './bulk.ts';
import type { CaseEngine } from './engine.ts';
import { openTask } from './open-task.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { takeFromLine } from './redrive-line.ts';
import { lockStep } from './step-store.ts';
import { changeCase, type Work } from './work.ts';
import { GATEWAY } from './workflow.ts';

export interface RedriveToCancel {
  /** Only of cases in which one of these takes part; undefined: of all. */
  members: readonly string[] | undefined;
  /** Account. */
  by: string;
  reason: string;
}

/** Gives back to people what was to run again with many others and has not begun. @throws Refusal BODY_INVALID */
export async function cancelRedrive(engine: CaseEngine, wanted: RedriveToCancel): Promise<BulkResult> {
  requirePlainReason(wanted.reason);
  let done = 0;
  for (const { id, caseId } of await stepsInLine(engine.db, wanted.members))
    if (await changeCase(engine, caseId, (work) => giveBack(work, id, wanted))) done += 1;
  return { done, left: [] };
}

/** The last of the line first: what is about to begin would begin meanwhile. */
const stepsInLine = (
  sql: Sql,
  members: readonly string[] | undefined,
): Promise<{ id: string; caseId: string }[]> =>
  sql.query(
    `select s.id, s.case_id as "caseId" from case_step s
     where s.redriven_at is not null and s.status = 'PENDING' and s.queued_at is null
       and ($1::text[] is null or exists
         (select 1 from case_member m where m.case_id = s.case_id and m.member_id = any($1)))
     order by s.not_before desc`,
    [members ?? null],
  );

async function giveBack(work: Work, stepId: string, { by, reason }: RedriveToCancel): Promise<boolean> {
  const step = await lockStep(work.tx, stepId);
  if (!(await takeFromLine(work.tx, stepId))) return false;
  await recordReason(work, { act: 'cancel-redrive', side: GATEWAY, by, reason }, { stepId });
  const facts = { step: step.step, code: 'REDRIVE_CANCELLED' };
  work.events.push({ type: 'STEP_FAILED', side: step.side, stepId, by, facts });
  await openTask(
    work,
    {
      reason: 'STEP_FAILED',
      side: step.side,
      detail: 'It was to run again, and that was called off before it began',
      detailZh: '该环节的批量重放在开始前已被取消，等待人工处理',
      facts,
    },
    stepId,
  );
  return true;
}
