import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import { actsHere, readCase, type CaseRow } from './case-store.ts';
import { signDeskAnswer } from './desk-token.ts';
import { jsonBody } from './documents.ts';
import type { CaseEngine } from './engine.ts';
import { ACKNOWLEDGE_NOTICE, rowFor } from './notices.ts';
import { deliver, type Receipt } from './receive-reply.ts';
import { findStep, type StepRecord } from './step-store.ts';
import { RESIDENT } from './workflow.ts';
import { requireVersion, type Work } from './work.ts';

export interface AnswerAtDesk {
  stepId: string;
  /** One of the step's `answeredBy`. */
  operationId: string;
  /** Without `stepId` and `messageId`; valid by the client contract once they are filled in. */
  body: JsonObject;
  /** Account of the clerk; the caller has checked that the step's member is in the clerk's scope. */
  officer: string;
  /** Where four eyes are asked. */
  secondOfficer?: string;
  /** Version of the case; `seen` when it was held against what the first officer saw, before a second one approved. */
  ifMatch: number | undefined | 'seen';
}

/**
 * A clerk answers for a member without a system; the answer is attested by the gateway, not signed by the agency.
 * @throws Refusal NOT_FOUND, FORBIDDEN (one person for two, or alone where the step asks for two), ACTION_NOT_ALLOWED (the member has a system),
 *   STEP_NOT_WAITING, IF_MATCH_REQUIRED, VERSION_CHANGED, BODY_INVALID and what {@link deliver} refuses
 */
export async function answerAtDesk(engine: CaseEngine, answer: AnswerAtDesk): Promise<Receipt> {
  const { stepId, operationId, officer, secondOfficer } = answer;
  if (secondOfficer === officer)
    throw new Refusal('FORBIDDEN', { detail: 'The second person must be another' });
  const step = await findStep(engine.db, stepId);
  if (step === undefined || step.memberId === null) throw new Refusal('NOT_FOUND');
  if (engine.members.member(step.memberId)?.mode !== 'inbox')
    throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'The system of this agency answers, not its desk' });
  const messageId = `desk-${uuidv7()}`;
  const content: JsonObject = { ...answer.body, stepId, messageId };
  requireForm(engine, await readCase(engine.db, step.caseId), operationId, content);
  const raw = jsonBody(content);
  const token = await signDeskAnswer(engine, {
    memberId: step.memberId,
    caseId: step.caseId,
    stepId,
    operationId,
    officer,
    body: raw,
    ...(secondOfficer !== undefined && { second: secondOfficer }),
  });
  return deliver(engine, step.caseId, {
    message: { stepId, from: step.memberId, messageId, operationId, raw, content, token, attested: true },
    by: secondOfficer === undefined ? officer : `${officer}+${secondOfficer}`,
    check: (work, fresh) => {
      if (fresh.memberId !== step.memberId) throw new Refusal('NOT_FOUND');
      requirePeople(work, fresh, secondOfficer);
      requireWaiting(work, fresh, answer.ifMatch === 'seen' ? work.row.version : answer.ifMatch);
    },
  });
}

function requireForm(
  engine: CaseEngine,
  { service }: CaseRow,
  operationId: string,
  content: JsonObject,
): void {
  if (operationId === ACKNOWLEDGE_NOTICE) return;
  const findings = engine.checkReply?.(service, operationId, content) ?? [];
  if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
}

function requirePeople(work: Work, step: StepRecord, secondOfficer: string | undefined): void {
  if (rowFor(work, step).action.twoOfficers !== true || secondOfficer !== undefined) return;
  throw new Refusal('FORBIDDEN', {
    detail: 'Two officers of the agency answer this step',
    detailZh: '此环节须由两名经办人共同答复',
  });
}

function requireWaiting(work: Work, step: StepRecord, ifMatch: number | undefined): void {
  requireVersion(ifMatch, work.row);
  if (step.status !== 'WAITING') throw new Refusal('STEP_NOT_WAITING');
}

export interface AnswerAsResident {
  caseId: string;
  stepId: string;
  /** Valid against the step's `residentAnswer` component. */
  body: JsonObject;
  account: string;
  personId: string;
  ifMatch: number | undefined;
}

/**
 * The resident answers what the case asks of them.
 * @throws Refusal NOT_FOUND (also for a stranger's case), STEP_NOT_WAITING, IF_MATCH_REQUIRED, VERSION_CHANGED
 */
export function answerAsResident(engine: CaseEngine, answer: AnswerAsResident): Promise<Receipt> {
  const { caseId, stepId, body, account, personId, ifMatch } = answer;
  return deliver(engine, caseId, {
    message: {
      stepId,
      from: RESIDENT,
      messageId: `portal-${uuidv7()}`,
      operationId: 'answerMyStep',
      raw: jsonBody(body),
      content: body,
    },
    by: account,
    check: async (work, step) => {
      const acts = await actsHere(work.tx, work.row.id, personId);
      if (!acts || step.side !== RESIDENT) throw new Refusal('NOT_FOUND');
      requireWaiting(work, step, ifMatch);
    },
  });
}
