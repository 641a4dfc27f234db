import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import type { Side } from './workflow.ts';
import type { StepStatus } from './view-types.ts';

/** One run of a row of the step table, or an administrative notice. Its id is the Idempotency-Key of the call. */
export interface StepRecord {
  id: string;
  caseId: string;
  step: string;
  round: number;
  side: Side;
  actor: Side;
  memberId: string | null;
  status: StepStatus;
  trailing: boolean;
  notice: JsonObject | null;
  outcome: string | null;
  attempt: number;
  claims: number;
  failures: number;
  fencing: number;
  requestSealed: string | null;
  sentAt: Date | null;
}

/** Whether something may still come of a step. */
export const isOpen = ({ status }: StepRecord): boolean => status !== 'DONE' && status !== 'CANCELLED';

const COLUMNS = `s.id, s.case_id as "caseId", s.step, s.round, s.side, s.actor, s.member_id as "memberId", s.status,
  s.is_trailing as trailing, s.notice, s.outcome, s.attempt, s.claims, s.failures, s.fencing,
  s.request_sealed as "requestSealed", s.sent_at as "sentAt"`;

export async function findStep(sql: Sql, stepId: string): Promise<StepRecord | undefined> {
  const [row] = await sql.query<StepRecord>(`select ${COLUMNS} from case_step s where s.id = $1`, [stepId]);
  return row;
}

/** Locks a step after its case. @throws Refusal NOT_FOUND */
export async function lockStep(tx: Sql, stepId: string): Promise<StepRecord> {
  const [row] = await tx.query<StepRecord>(`select ${COLUMNS} from case_step s where s.id = $1 for update`, [
    stepId,
  ]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}

/** Every step of a case, oldest first. */
export const stepsOf = (sql: Sql, caseId: string): Promise<StepRecord[]> =>
  sql.query<StepRecord>(`select ${COLUMNS} from case_step s where s.case_id = $1 order by s.id`, [caseId]);

export interface StepToInsert {
  id: string;
  caseId: string;
  step: string;
  round: number;
  side: Side;
  actor: Side;
  memberId: string | undefined;
  status: 'PENDING' | 'WAITING';
  trailing: boolean;
  notice?: JsonObject;
  /** A body made at once; otherwise it is made when the step is first sent. */
  requestSealed?: string;
  business: Date;
  /** Business date on which a clock row wakes; it is WAITING until then. */
  wakeOn?: string;
  /** Waits until the person's identity can be proven again. */
  held?: boolean;
}

export async function insertStep(tx: Sql, step: StepToInsert): Promise<void> {
  await tx.query(
    `insert into case_step (id, case_id, step, round, side, actor, member_id, status, is_trailing, notice,
       created_business, request_sealed, wake_on, is_held)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      step.id,
      step.caseId,
      step.step,
      step.round,
      step.side,
      step.actor,
      step.memberId ?? null,
      step.status,
      step.trailing,
      step.notice === undefined ? null : JSON.stringify(step.notice),
      step.business,
      step.requestSealed ?? null,
      step.wakeOn ?? null,
      step.held ?? false,
    ],
  );
}

/** Writes an outbox row under a new attempt id, so that the queue cannot take it for one it has seen. */
export async function enqueueStep(tx: Sql, stepId: string): Promise<void> {
  await tx.query(
    `with step as (
       update case_step s set attempt = s.attempt + 1, queued_at = clock_timestamp()
       where s.id = $1 returning s.id, s.case_id, s.attempt)
     insert into outbox (case_id, step_id, attempt) select step.case_id, step.id, step.attempt from step`,
    [stepId],
  );
}

/** The step has its answer; whoever still holds a lease on it is fenced off. */
export async function finishStep(
  tx: Sql,
  stepId: string,
  outcome: string,
  times: { at: Date; business: Date },
  evidenceId: string | undefined,
): Promise<void> {
  await tx.query(
    `update case_step s set status = 'DONE', outcome = $2, answered_at = $3, answered_business = $4,
       evidence_id = coalesce($5, s.evidence_id), fencing = s.fencing + 1, claims = 0, lease_until = null
     where s.id = $1`,
    [stepId, outcome, times.at, times.business, evidenceId ?? null],
  );
}

/** The step is given to people, or called off; whoever holds a lease on it is fenced off. */
export async function stopStep(
  tx: Sql,
  stepId: string,
  status: 'FAILED' | 'ANSWER_INVALID' | 'QUARANTINED' | 'CANCELLED',
): Promise<void> {
  await tx.query(
    `update case_step s set status = $2, fencing = s.fencing + 1, lease_until = null, queued_at = null
     where s.id = $1`,
    [stepId, status],
  );
}

/** The agency has taken the request and will answer later. */
export async function awaitAnswer(
  tx: Sql,
  stepId: string,
  receipt: string | undefined,
  evidenceId: string | undefined,
): Promise<void> {
  await tx.query(
    `update case_step s set status = 'WAITING', receipt = $2, evidence_id = $3, claims = 0, failures = 0,
       lease_until = null, queued_at = null
     where s.id = $1`,
    [stepId, receipt ?? null, evidenceId ?? null],
  );
}

/** Tries again after `delaySeconds`; the reconciler wakes it. */
export async function postponeStep(tx: Sql, stepId: string, delaySeconds: number): Promise<void> {
  await tx.query(
    `update case_step s set status = 'PENDING', claims = 0, failures = s.failures + 1, lease_until = null,
       queued_at = null, not_before = clock_timestamp() + make_interval(secs => $2)
     where s.id = $1`,
    [stepId, delaySeconds],
  );
}

/** Tries again when the pause of its agency ends, or when the agency is back (`infinity`); this is no failure. */
export async function restStep(tx: Sql, stepId: string, until: Date | 'infinity'): Promise<void> {
  await tx.query(
    `update case_step s set status = 'PENDING', claims = 0, lease_until = null, queued_at = null, not_before = $2
     where s.id = $1`,
    [stepId, until],
  );
}

/** Lets the steps of a member that rest run at once. */
export async function wakeResting(tx: Sql, memberId: string): Promise<void> {
  await tx.query(
    `update case_step s set not_before = clock_timestamp()
     where s.member_id = $1 and s.status = 'PENDING' and s.queued_at is null
       and s.not_before > clock_timestamp()`,
    [memberId],
  );
}

/** Lays a step aside until the person's identity can be proven again; this is no failure. */
export async function holdStep(tx: Sql, stepId: string): Promise<void> {
  await tx.query(
    `update case_step s set status = 'WAITING', is_held = true, claims = 0, fencing = s.fencing + 1,
       lease_until = null, queued_at = null
     where s.id = $1`,
    [stepId],
  );
}

/** Lets clock rows run whose business date has come, and held steps whose person has arrived. */
export async function wakeSleepers(sql: Sql, today: string): Promise<void> {
  await sql.query(
    `update case_step s set status = 'PENDING', wake_on = null, not_before = clock_timestamp()
     where s.status = 'WAITING' and s.wake_on <= $1`,
    [today],
  );
  await sql.query(
    `update case_step s set status = 'PENDING', is_held = false, not_before = clock_timestamp()
     where s.status = 'WAITING' and s.is_held and not exists (
       select 1 from identity_hold h join case_file c on c.person_id = h.person_id
       where c.id = s.case_id and h.ended_at is null)`,
  );
}

/** Back to the beginning by a person's decision; the request as first sent stays. */
export async function reopenStep(tx: Sql, stepId: string): Promise<void> {
  await tx.query(
    `update case_step s set status = 'PENDING', claims = 0, failures = 0, fencing = s.fencing + 1,
       lease_until = null, queued_at = null, not_before = clock_timestamp()
     where s.id = $1`,
    [stepId],
  );
}
