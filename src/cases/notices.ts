import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import { storeSealed } from '../platform/sealed.ts';
import { rowOf } from './conditions.ts';
import { jsonBody } from './documents.ts';
import type { CaseService } from './engine.ts';
import { notify } from './notify.ts';
import { enqueueStep, insertStep, type StepRecord } from './step-store.ts';
import { GATEWAY, RESIDENT, all, type Side, type StepRow } from './workflow.ts';
import type { Work } from './work.ts';

/** Name of the steps that carry an administrative notice; no step table has a row of this name. */
export const NOTICE_STEP = '@notice';
/** By this the clerk of an inbox member says that a notice has been read; its body is empty. */
export const ACKNOWLEDGE_NOTICE = 'acknowledgeNotice';

/** What one side tells another about a case. */
export interface Notice {
  /** REMINDER, CLARIFICATION, CASE_REJECT, CASE_INVALIDATE, CASE_CLOSE or CASE_WITHDRAW. */
  notice: string;
  /** Words of a person; sealed, never stored in the clear. */
  text: string;
}

const noticeRow = (step: StepRecord, { noticeOperation }: CaseService): StepRow => ({
  step: NOTICE_STEP,
  side: step.side,
  actor: step.actor,
  action: {
    ...(noticeOperation !== undefined && { operation: noticeOperation }),
    answeredBy: [ACKNOWLEDGE_NOTICE],
    accept: () => ({ outcome: 'RECEIVED' }),
  },
  after: all(),
  outcomes: { RECEIVED: null },
  onFailure: 'retry',
  trailing: true,
});

/** The row a step runs: of the step table, or that of notices. */
export function rowFor({ service, workflow }: Pick<Work, 'service' | 'workflow'>, step: StepRecord): StepRow {
  const row = step.step === NOTICE_STEP ? noticeRow(step, service) : rowOf(workflow, step.step);
  if (row === undefined) throw new Error(`${workflow.id} has no row ${step.step}`);
  return row;
}

/** Sends a notice to a side: a call to its system, an entry at its desk, or a message to the resident. */
export async function sendNotice(work: Work, to: Side, notice: Notice, from: Side): Promise<void> {
  if (to === RESIDENT) return notify(work, RESIDENT, notice.notice, { from });
  const memberId = work.members[to];
  if (memberId === undefined) return;
  const { tx, row, engine } = work;
  const [earlier] = await tx.query<{ round: number }>(
    'select coalesce(max(s.round), 0) as round from case_step s where s.case_id = $1 and s.step = $2',
    [row.id, NOTICE_STEP],
  );
  const id = uuidv7();
  const called = engine.members.member(memberId)?.mode === 'api';
  const head: JsonObject = { notice: notice.notice, caseId: row.id, caseNumber: row.number, from };
  const body = jsonBody({ ...head, stepId: id, text: notice.text });
  await insertStep(tx, {
    id,
    caseId: row.id,
    step: NOTICE_STEP,
    round: (earlier?.round ?? 0) + 1,
    side: to,
    actor: from === RESIDENT || from === GATEWAY ? GATEWAY : from,
    memberId,
    status: called ? 'PENDING' : 'WAITING',
    trailing: true,
    notice: head,
    requestSealed: await storeSealed(tx, engine.box, JSON.stringify({ body: body.toString('base64') })),
    business: work.times.business,
  });
  work.events.push({ type: 'NOTICE_SENT', side: to, stepId: id, facts: { notice: notice.notice, from } });
  if (called) await enqueueStep(tx, id);
  else await notify(work, to, notice.notice, { stepId: id });
}
