import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { StepRequest } from './world.ts';

/** What was answered to a step in the exchange that brought it. */
export interface GivenAnswer {
  status: number;
  body: string;
}

export interface NewStep {
  agency: string;
  stepId: string;
  operation: string;
  caseId: string;
  purpose: string;
  raw: string;
  consumerSignature: string | null;
  now: Date;
  receipt: string;
  answer: GivenAnswer;
  /** Business time of the act; null when it is done, or never will be. */
  dueAt: Date | null;
  outcome: JsonObject | null;
}

/** Two deliveries of one step wait for each other. */
export async function lockStep(tx: Sql, agency: string, stepId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${agency}:${stepId}`]);
}

export async function givenAnswer(
  sql: Sql,
  agency: string,
  stepId: string,
): Promise<GivenAnswer | undefined> {
  const [row] = await sql.query<GivenAnswer>(
    `select s.answer_status as status, s.answer_body as body
     from agency_step s where s.agency = $1 and s.step_id = $2`,
    [agency, stepId],
  );
  return row;
}

export async function insertStep(tx: Sql, step: NewStep): Promise<void> {
  await tx.query(
    `insert into agency_step (agency, step_id, operation, case_id, purpose, request, consumer_signature, received_at,
       receipt, answer_status, answer_body, due_at, outcome, performed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, case when $13 is null then null else $8::timestamptz end)`,
    [
      step.agency,
      step.stepId,
      step.operation,
      step.caseId,
      step.purpose,
      step.raw,
      step.consumerSignature,
      step.now,
      step.receipt,
      step.answer.status,
      step.answer.body,
      step.dueAt,
      step.outcome === null ? null : JSON.stringify(step.outcome),
    ],
  );
}

/** Files a letter or sheet as it came, with its author's token. */
export async function keepDocument(tx: Sql, request: StepRequest, kind: string): Promise<void> {
  await tx.query(
    `insert into agency_document (agency, case_id, step_id, kind, body, consumer_signature, received_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      request.agency.id,
      request.caseId,
      request.stepId,
      kind,
      request.raw,
      request.consumerSignature,
      request.now,
    ],
  );
}

/** What became of a step, for a gateway that lost the answer. */
export async function stepStatus(sql: Sql, agency: string, stepId: string): Promise<JsonObject> {
  const [row] = await sql.query<{ outcome: JsonObject | null }>(
    'select s.outcome from agency_step s where s.agency = $1 and s.step_id = $2',
    [agency, stepId],
  );
  if (row === undefined) return { status: 'UNKNOWN' };
  return row.outcome === null ? { status: 'RECEIVED' } : { status: 'ANSWERED', answer: row.outcome };
}
