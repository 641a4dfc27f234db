import { Refusal, type Remedy } from '../core/errors.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { formatYuan } from '../core/money.ts';
import { advance } from './advance.ts';
import { announce } from './announcements.ts';
import { callOff } from './call-off.ts';
import { jsonBody, sealBody, setDocumentsAside, storeDocument, type Body } from './documents.ts';
import { agree } from './fund-state.ts';
import { markIdentity } from './identity.ts';
import { applyLedger } from './ledger.ts';
import { endDeadlines } from './limits.ts';
import { openTask, settleReasons, settleTasks } from './open-task.ts';
import { finishStep, type StepRecord } from './step-store.ts';
import { GATEWAY, type Effect, type LedgerAct, type StepRow } from './workflow.ts';
import type { Work } from './work.ts';

/** The answer behind an effect; a gateway step has none. */
export interface Source {
  messageId?: string;
  body?: Body;
  by?: string;
  evidenceId?: string;
}

/** Raised inside a transaction so that it rolls back: the answer contradicts the ledger. Never leaves the engine. */
export class LedgerContradiction extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Commits what an answer does to the case: documents, money, facts, the step's outcome and all that follows from it.
 * Throws {@link LedgerContradiction} when it contradicts the ledger.
 */
export async function applyEffect(
  work: Work,
  step: StepRecord,
  row: StepRow,
  effect: Effect,
  source: Source,
): Promise<void> {
  const state = row.outcomes[effect.outcome];
  if (state === undefined)
    throw new Error(`${work.workflow.id} ${row.step} has no outcome ${effect.outcome}`);
  await applyDocuments(work, step, effect, source);
  if (effect.revertsTo !== undefined) await setAside(work, step, effect.revertsTo);
  if (effect.agreed !== undefined) await agree(work.tx, work.row.id, effect.agreed);
  await applyMoney(work, step, effect.ledger ?? []);
  if (effect.data !== undefined) {
    work.row.data = { ...work.row.data, ...effect.data };
    work.view.data = work.row.data;
  }
  await finishStep(work.tx, step.id, effect.outcome, work.times, source.evidenceId);
  await endDeadlines(work, 'MET', [step.id]);
  work.events.push({
    type: 'STEP_ANSWERED',
    side: step.side,
    stepId: step.id,
    facts: { step: step.step, round: step.round, outcome: effect.outcome },
    ...(source.by !== undefined && { by: source.by }),
    ...(source.body !== undefined && { commitment: source.body.commitment }),
  });
  await settleTasks(work, step.id, 'ANSWERED');
  const { callsOff = [], settles = [] } = effect;
  if (callsOff.length > 0) await callOff(work, ({ step: name }) => callsOff.includes(name));
  if (settles.length > 0) await settleReasons(work, settles);
  if (effect.identity !== undefined) await markIdentity(work, effect.identity);
  if (effect.announces !== undefined) await announce(work, effect.announces);
  for (const task of effect.tasks ?? []) await openTask(work, task, step.id);
  if (effect.reasons !== undefined && effect.reasons.length > 0)
    await storeNotice(work, effect.reasons, { step: step.step, outcome: effect.outcome }, step.id);
  await advance(work, `${step.step}:${effect.outcome}`, state);
}

async function applyDocuments(work: Work, step: StepRecord, effect: Effect, source: Source): Promise<void> {
  for (const { kind, content } of effect.documents ?? []) {
    const own = content !== 'reply';
    const body = own ? await sealBody(work.tx, work.engine.box, jsonBody(content)) : source.body;
    if (body === undefined)
      throw new Refusal('INTERNAL', { detail: `${step.step} keeps a reply it never had` });
    const { id, version } = await storeDocument(
      work.tx,
      work.row.id,
      {
        kind,
        body,
        side: own ? GATEWAY : step.side,
        memberId: own ? undefined : (step.memberId ?? undefined),
        stepId: step.id,
        messageId: own ? undefined : source.messageId,
      },
      work.times,
    );
    work.events.push({
      type: 'DOCUMENT_STORED',
      side: own ? GATEWAY : step.side,
      stepId: step.id,
      facts: { documentId: id, kind, version },
      commitment: body.commitment,
    });
  }
}

/** What is set aside stays in the file, and is no part of the matter. */
async function setAside(
  work: Work,
  step: StepRecord,
  from: { kind: string; version: number },
): Promise<void> {
  for (const { id, version } of await setDocumentsAside(work.tx, work.row.id, from))
    work.events.push({
      type: 'DOCUMENT_SET_ASIDE',
      side: GATEWAY,
      stepId: step.id,
      facts: { documentId: id, kind: from.kind, version },
    });
}

async function applyMoney(work: Work, step: StepRecord, acts: readonly LedgerAct[]): Promise<void> {
  const contradiction = await applyLedger(work.tx, work.row.id, acts, work.members);
  if (contradiction !== undefined) throw new LedgerContradiction(contradiction);
  for (const act of acts)
    work.events.push({
      type: 'MONEY_RECORDED',
      side: step.side,
      stepId: step.id,
      facts: {
        act: act.act,
        kind: act.kind,
        bankReference: act.bankReference,
        eventOn: act.eventOn,
        ...('amount' in act && { amount: formatYuan(act.amount) }),
      },
    });
}

const plain = (reasons: readonly Remedy[]): Json =>
  reasons.map((reason): JsonObject => ({
    ...reason,
    ruleIds: [...reason.ruleIds],
    sources: [...reason.sources],
  }));

/** Kind of the document that gives reasons and remedies to the resident (告知书). */
export const DECISION_NOTICE = 'decision-notice';

/** Stores a decision notice with its reasons. */
export async function storeNotice(
  work: Work,
  reasons: readonly Remedy[],
  about: JsonObject,
  stepId?: string,
): Promise<void> {
  const content: JsonObject = {
    ...about,
    number: work.row.number,
    decidedOn: work.times.today,
    reasons: plain(reasons),
  };
  const body = await sealBody(work.tx, work.engine.box, jsonBody(content));
  const { id, version } = await storeDocument(
    work.tx,
    work.row.id,
    { kind: DECISION_NOTICE, side: GATEWAY, stepId, body },
    work.times,
  );
  work.events.push({
    type: 'DOCUMENT_STORED',
    side: GATEWAY,
    facts: { documentId: id, kind: DECISION_NOTICE, version },
    commitment: body.commitment,
  });
}
