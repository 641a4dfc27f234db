import { Refusal, type Remedy } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import { isForwardable, objection, situationOf, type Situation } from './act-rules.ts';
import { enterState, startStep } from './advance.ts';
import { storeNotice } from './apply-effect.ts';
import { callOff } from './call-off.ts';
import { replaceMember } from './case-store.ts';
import { endStateOf, partiesOf } from './conditions.ts';
import type { CaseEngine } from './engine.ts';
import { rowFor, sendNotice } from './notices.ts';
import { openTask } from './open-task.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { lockStep } from './step-store.ts';
import type { Act } from './view-types.ts';
import { GATEWAY, RESIDENT, type Side } from './workflow.ts';
import { changeCase, requireVersion, type Work } from './work.ts';

export { remindAsResident, withdrawCase, withdrawConsent } from './resident-acts.ts';

export interface ActToDo {
  caseId: string;
  act: Act;
  /** The side that acts; the caller has checked that the person may act for it. `gateway` is operations. */
  side: Side;
  /** Account. */
  by: string;
  reason: string;
  /** forward: `{memberId, stepId?}`; clarify: `{to}`; remind: `{to?}`. */
  payload?: JsonObject;
  ifMatch: number | undefined;
}

/**
 * Does an administrative act.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED, BODY_INVALID, ACTION_NOT_ALLOWED with the reason;
 *   when money is the reason, a manual task is opened besides
 */
export async function act(engine: CaseEngine, wanted: ActToDo): Promise<{ state: string; version: number }> {
  requirePlainReason(wanted.reason);
  const refused = await changeCase(engine, wanted.caseId, async (work) => {
    requireVersion(wanted.ifMatch, work.row);
    const situation = await situationOf(work.tx, work.workflow, work.row, work.members);
    const against = objection(situation, wanted.act, wanted.side);
    if (against?.code.startsWith('MONEY_') === true) await askPeople(work, wanted, against.code);
    if (against !== undefined) return { against, work };
    await ACTIONS[wanted.act](work, wanted, situation);
    return { against: undefined, work };
  });
  const { against, work } = refused;
  if (against !== undefined)
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: against.reason,
      detailZh: against.reasonZh,
      findings: [{ code: against.code, message: against.reason }],
    });
  return { state: work.row.state, version: work.row.version };
}

async function askPeople(work: Work, wanted: ActToDo, why: string): Promise<void> {
  await openTask(work, {
    reason: 'ACT_REFUSED_MONEY_MOVED',
    side: wanted.side,
    detail: `To ${wanted.act} was asked for, but money has begun to move: it must be settled or reversed first`,
    detailZh: '已申请终止业务，但资金已开始划转，须先完成结算或冲正',
    facts: { act: wanted.act, why, by: wanted.by },
    outlives: 'MONEY',
  });
}

type Action = (work: Work, wanted: ActToDo, situation: Situation) => Promise<void>;

const ACTIONS: Readonly<Record<Act, Action>> = {
  remind,
  forward,
  clarify,
  reject: (work, wanted) =>
    endByAct(work, wanted, endStateOf(work.workflow, 'refused', 'REJECTED_BY_AGENCY')),
  invalidate: (work, wanted) =>
    endByAct(work, wanted, endStateOf(work.workflow, 'invalidated', 'INVALIDATED')),
  close: (work, wanted) => endByAct(work, wanted, 'CLOSED_BY_AGENCY'),
};

const text = (payload: JsonObject | undefined, member: string): string | undefined => {
  const value = payload?.[member];
  return typeof value === 'string' ? value : undefined;
};

const badPayload = (path: string, message: string): Refusal =>
  new Refusal('BODY_INVALID', { findings: [{ code: 'PAYLOAD', path: `/body/payload/${path}`, message }] });

async function remind(work: Work, wanted: ActToDo, situation: Situation): Promise<void> {
  const holding = new Set(situation.open.map(({ side }) => side));
  holding.delete(wanted.side);
  holding.delete(GATEWAY);
  const to = text(wanted.payload, 'to');
  if (to !== undefined && !holding.has(to)) throw badPayload('to', `Waited for: ${[...holding].join(', ')}`);
  await recordReason(work, wanted);
  for (const side of to === undefined ? holding : [to])
    await sendNotice(work, side, { notice: 'REMINDER', text: wanted.reason }, wanted.side);
}

async function clarify(work: Work, wanted: ActToDo): Promise<void> {
  const to = text(wanted.payload, 'to');
  const others = [...partiesOf(work.workflow), RESIDENT].filter((side) => side !== wanted.side);
  if (to === undefined || !others.includes(to)) throw badPayload('to', `One of: ${others.join(', ')}`);
  await recordReason(work, wanted);
  if (to === RESIDENT) await storeNotice(work, [questionOf(wanted)], { step: 'act', outcome: wanted.act });
  await sendNotice(work, to, { notice: 'CLARIFICATION', text: wanted.reason }, wanted.side);
}

/** Wrong agency: the present step begins anew at another member of the service; its legal clock keeps running. */
async function forward(work: Work, wanted: ActToDo, situation: Situation): Promise<void> {
  const candidates = situation.open.filter(isForwardable(situation, wanted.side));
  const chosen = text(wanted.payload, 'stepId') ?? (candidates.length === 1 ? candidates[0]?.id : undefined);
  const current = candidates.find(({ id }) => id === chosen);
  if (current === undefined || !isUuid(current.id))
    throw badPayload('stepId', `One of: ${candidates.map(({ id }) => id).join(', ')}`);
  const memberId = text(wanted.payload, 'memberId') ?? '';
  const member = work.engine.members.member(memberId);
  if (member?.services.includes(work.row.service) !== true || Object.values(work.members).includes(memberId))
    throw badPayload('memberId', 'Another member that offers this service');
  const step = await lockStep(work.tx, current.id);
  await recordReason(work, wanted, { from: step.memberId, to: memberId, stepId: step.id });
  await callOff(work, ({ id }) => id === step.id);
  await replaceMember(work.tx, work.row.id, step.side, memberId);
  work.members = { ...work.members, [step.side]: memberId };
  if (work.row.holderSide === step.side) work.row.holderMember = memberId;
  if (work.workflow.sides[0] === step.side) work.row.ownerMember = memberId;
  await startStep(work, rowFor(work, step), step.round + 1);
}

async function endByAct(work: Work, wanted: ActToDo, state: string): Promise<void> {
  await recordReason(work, wanted);
  await storeNotice(work, [reasonOf(wanted)], { step: 'act', outcome: wanted.act });
  await enterState(work, state, `act:${wanted.act}`, wanted.by);
  for (const side of partiesOf(work.workflow))
    if (side !== wanted.side)
      await sendNotice(
        work,
        side,
        { notice: `CASE_${wanted.act.toUpperCase()}`, text: wanted.reason },
        wanted.side,
      );
}

const questionOf = (wanted: ActToDo): Remedy => ({
  ...reasonOf(wanted),
  fix: 'Give the agency what it asks for; your case goes on meanwhile',
  fixZh: '请向经办机构补充所需材料或说明，业务继续办理',
});

const reasonOf = ({ reason }: ActToDo): Remedy => ({
  ruleIds: [],
  sources: [],
  reason,
  reasonZh: reason,
  whoActs: 'RESIDENT',
  fix: 'Ask the agency that decided, or apply anew',
  fixZh: '请向作出决定的经办机构咨询，或重新申请',
});
