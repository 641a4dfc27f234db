import { toShanghaiDate, toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import { PLATFORM, type PlayedMember } from './agency-list.ts';
import { givenAnswer, insertStep, lockStep, type GivenAnswer } from './step-store.ts';
import type { World } from './world.ts';

/** A step as it came over the wire, verified and valid against the contract. */
export interface IncomingStep {
  agency: PlayedMember;
  operation: string;
  stepId: string;
  caseId: string;
  purpose: string;
  raw: string;
  body: JsonObject;
  consumerSignature: string | null;
}

async function actNow(tx: Sql, step: IncomingStep, now: Date, world: World): Promise<JsonObject> {
  const operation = world.steps.get(step.operation);
  const result = await operation?.act(tx, { ...step, now, today: toShanghaiDate(now) }, world);
  if (result === undefined || !('outcome' in result) || result.outcome === undefined)
    throw new Error(`${step.operation} cannot be answered at once`);
  return result.outcome;
}

function delayOf(step: IncomingStep, world: World): number | undefined {
  const delays = world.delays();
  const answersLater = world.steps.get(step.operation)?.answers === 'later';
  return delays[step.operation] ?? (answersLater ? (delays['default'] ?? 0) : undefined);
}

/**
 * Takes a step in. The same step again is answered as before, whatever the agency has done since: this is what makes a
 * retry of the gateway harmless.
 */
export async function takeStep(step: IncomingStep, world: World): Promise<GivenAnswer> {
  const operation = world.steps.get(step.operation);
  if (operation === undefined || (operation.by === 'platform') !== (step.agency.id === PLATFORM))
    throw new Refusal('NOT_FOUND', { detail: 'This member does not offer the operation' });
  const now = await world.businessTime.now();
  const receipt = `${step.agency.city}-${step.stepId}`;
  return world.db.transaction(async (tx) => {
    await lockStep(tx, step.agency.id, step.stepId);
    const known = await givenAnswer(tx, step.agency.id, step.stepId);
    if (known) return known;
    const delay = delayOf(step, world);
    const outcome = delay === undefined ? await actNow(tx, step, now, world) : null;
    const answer: GivenAnswer =
      outcome === null
        ? { status: 202, body: JSON.stringify({ receivedAt: toShanghaiInstant(now), receipt }) }
        : { status: 200, body: JSON.stringify(outcome) };
    const isSilent =
      delay !== undefined && world.faults.strike('silent', step.agency.id, step.operation) !== undefined;
    const dueAt = delay === undefined || isSilent ? null : new Date(now.getTime() + delay * 1000);
    await insertStep(tx, { ...step, agency: step.agency.id, now, receipt, answer, dueAt, outcome });
    return answer;
  });
}
