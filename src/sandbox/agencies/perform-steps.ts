import { toShanghaiDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { StepResult, World } from './world.ts';

interface DueStep {
  agency: string;
  step_id: string;
  operation: string;
  case_id: string;
  purpose: string;
  request: string;
  consumer_signature: string | null;
}

/** What a pension agency answers a step with when it has no document of its own to send. */
const REPLY = 'sendReply';
const RETRY_SECONDS = 5;
const BATCH = 50;
const WORKERS = 4;

async function insertMessage(
  tx: Sql,
  step: DueStep,
  operation: string,
  id: string,
  body: object,
): Promise<void> {
  await tx.query(
    `insert into agency_message (agency, message_id, step_id, case_id, purpose, operation, body)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      step.agency,
      id,
      step.step_id,
      step.case_id,
      step.purpose,
      operation,
      JSON.stringify({ stepId: step.step_id, messageId: id, ...body }),
    ],
  );
}

async function keepResult(
  tx: Sql,
  step: DueStep,
  result: Exclude<StepResult, { wait: Date } | { silent: true }>,
  now: Date,
  world: World,
): Promise<void> {
  await tx.query(
    `update agency_step set performed_at = $3, outcome = $4::jsonb, last_error = null where agency = $1 and step_id = $2`,
    [step.agency, step.step_id, now, result.outcome === undefined ? null : JSON.stringify(result.outcome)],
  );
  const [operation, body]: [string, JsonObject] =
    'message' in result ? [result.message, result.body] : [REPLY, result.outcome];
  const id = `m-${step.step_id}`;
  await insertMessage(tx, step, operation, id, body);
  const { contradict } = world.steps.get(step.operation) ?? {};
  if (contradict !== undefined && world.faults.strike('other-amount', step.agency, step.operation))
    await insertMessage(tx, step, operation, `${id}-2`, contradict(body));
}

async function performStep(tx: Sql, step: DueStep, now: Date, world: World): Promise<void> {
  const agency = world.played.find(({ id }) => id === step.agency);
  const operation = world.steps.get(step.operation);
  if (agency === undefined || operation === undefined) throw new Error(`Nobody plays ${step.agency}`);
  const result = await operation.act(
    tx,
    {
      agency,
      operation: step.operation,
      stepId: step.step_id,
      caseId: step.case_id,
      raw: step.request,
      body: JSON.parse(step.request) as JsonObject,
      consumerSignature: step.consumer_signature,
      now,
      today: toShanghaiDate(now),
    },
    world,
  );
  if ('wait' in result)
    await tx.query('update agency_step set due_at = $3 where agency = $1 and step_id = $2', [
      step.agency,
      step.step_id,
      result.wait,
    ]);
  else if ('silent' in result)
    await tx.query('update agency_step set due_at = null where agency = $1 and step_id = $2', [
      step.agency,
      step.step_id,
    ]);
  else await keepResult(tx, step, result, now, world);
}

async function performOne(step: DueStep, now: Date, world: World): Promise<void> {
  try {
    await world.db.transaction(async (tx) => {
      const [mine] = await tx.query(
        `select 1 from agency_step s where s.agency = $1 and s.step_id = $2 and s.performed_at is null
         for update skip locked`,
        [step.agency, step.step_id],
      );
      if (mine) await performStep(tx, step, now, world);
    });
  } catch (error) {
    world.log.warn(
      { err: error, stepId: step.step_id, operation: step.operation },
      'an agency could not act',
    );
    await world.db.query(
      `update agency_step set last_error = $3, next_try_at = clock_timestamp() + make_interval(secs => $4)
       where agency = $1 and step_id = $2`,
      [step.agency, step.step_id, error instanceof Error ? error.message : String(error), RETRY_SECONDS],
    );
  }
}

/** Does what is due by business time; answers how many steps were tried. */
export async function performSteps(world: World): Promise<number> {
  const [open] = await world.db.query(
    'select 1 from agency_step s where s.performed_at is null and s.due_at is not null limit 1',
  );
  if (open === undefined) return 0;
  const now = await world.businessTime.now();
  const due = await world.db.query<DueStep>(
    `select s.agency, s.step_id, s.operation, s.case_id, s.purpose, s.request, s.consumer_signature
     from agency_step s
     where s.performed_at is null and s.due_at <= $1 and s.next_try_at <= clock_timestamp()
     order by s.due_at limit ${BATCH}`,
    [now],
  );
  const waiting = due.values();
  const worker = async (): Promise<void> => {
    for (const step of waiting) await performOne(step, now, world);
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return due.length;
}
