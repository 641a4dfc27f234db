import { toShanghaiInstant } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import { rowOf } from './conditions.ts';
import { ACKNOWLEDGE_NOTICE } from './notices.ts';
import type { AttemptView, StepStatus, StepView } from './view-types.ts';
import type { Workflow } from './workflow.ts';

interface StepRow {
  id: string;
  step: string;
  round: number;
  side: string;
  actor: string;
  memberId: string | null;
  status: StepStatus;
  trailing: boolean;
  outcome: string | null;
  notice: JsonObject | null;
  created: Date;
  sent: Date | null;
  receipt: string | null;
  answered: Date | null;
  evidenceId: string | null;
  nextTry: Date | null;
}

interface AttemptRow {
  stepId: string;
  attempt: number;
  worker: string;
  started: Date;
  ended: Date | null;
  result: string | null;
  evidenceId: string | null;
}

/** Steps of a case in the order they began, each with its attempts. */
export async function stepViews(sql: Sql, workflow: Workflow, caseId: string): Promise<StepView[]> {
  const rows = await sql.query<StepRow>(
    `select s.id, s.step, s.round, s.side, s.actor, s.member_id as "memberId", s.status, s.is_trailing as trailing,
       s.outcome, s.notice, s.created_business as created, s.sent_at as sent, s.receipt,
       s.answered_business as answered, s.evidence_id as "evidenceId",
       case when s.status = 'PENDING' and s.failures > 0 then nullif(s.not_before, 'infinity') end as "nextTry"
     from case_step s where s.case_id = $1 order by s.id`,
    [caseId],
  );
  const attempts = await sql.query<AttemptRow>(
    `select a.step_id as "stepId", a.attempt, a.worker, a.started_at as started, a.ended_at as ended, a.result,
       a.evidence_id as "evidenceId"
     from case_attempt a where a.case_id = $1 order by a.step_id, a.fencing`,
    [caseId],
  );
  const byStep = Map.groupBy(attempts, ({ stepId }) => stepId);
  return rows.map((row) => stepView(workflow, row, byStep.get(row.id) ?? []));
}

function stepView(workflow: Workflow, row: StepRow, attempts: readonly AttemptRow[]): StepView {
  const action = rowOf(workflow, row.step)?.action;
  const { memberId, outcome, notice, sent, receipt, answered, evidenceId, nextTry, created, ...plain } = row;
  return {
    ...plain,
    answeredBy: notice === null ? (action?.answeredBy ?? []) : [ACKNOWLEDGE_NOTICE],
    createdAt: toShanghaiInstant(created),
    attempts: attempts.map(attemptView),
    ...(memberId !== null && { memberId }),
    ...(outcome !== null && { outcome }),
    ...(notice !== null && { notice }),
    ...(action?.residentAnswer !== undefined && { residentAnswer: action.residentAnswer }),
    ...(sent !== null && { sentAt: toShanghaiInstant(sent) }),
    ...(receipt !== null && { receipt }),
    ...(answered !== null && { answeredAt: toShanghaiInstant(answered) }),
    ...(evidenceId !== null && { evidenceId }),
    ...(nextTry !== null && { nextTryAt: toShanghaiInstant(nextTry) }),
  };
}

/** Attempts are counted as they began: the second one shows that the first was not enough. */
const attemptView = (row: AttemptRow, index: number): AttemptView => ({
  attempt: index + 1,
  worker: row.worker,
  startedAt: toShanghaiInstant(row.started),
  ...(row.ended !== null && { endedAt: toShanghaiInstant(row.ended) }),
  ...(row.result !== null && { result: row.result }),
  ...(row.evidenceId !== null && { evidenceId: row.evidenceId }),
});
