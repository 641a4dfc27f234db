import type { Sql } from '../platform/database.ts';
import type { CaseRow } from './case-store.ts';
import { partiesOf, rowOf } from './conditions.ts';
import { moneyMoved } from './fund-state.ts';
import { holdsIdentity } from './identity.ts';
import { NOTICE_STEP } from './notices.ts';
import { stepsOf, type StepRecord } from './step-store.ts';
import type { Act, AllowedAct, StepStatus } from './view-types.ts';
import { GATEWAY, RESIDENT, type Side, type Workflow } from './workflow.ts';

/** What decides which administrative acts a side may do. */
export interface Situation {
  ended: boolean;
  owner: Side;
  /** Sides with a member in this case. */
  sides: readonly Side[];
  /** Steps of the table that are not over. */
  open: readonly { id: string; side: Side; status: StepStatus; payment: boolean; sent: boolean }[];
  money: 'in-transit' | 'posted' | undefined;
  /** Somebody has left one register and not arrived in another. */
  inTransit: boolean;
}

const ACTS: readonly Act[] = ['remind', 'forward', 'clarify', 'reject', 'invalidate', 'close'];

/** Why something may not be done. */
export interface Obstacle {
  code: string;
  reason: string;
  reasonZh: string;
}

type Check = (situation: Situation, side: Side) => Obstacle | undefined;

const obstacle = (code: string, reason: string, reasonZh: string): Obstacle => ({ code, reason, reasonZh });

const caseOpen: Check = ({ ended }) =>
  ended ? obstacle('CASE_ENDED', 'The case has ended', '业务已办结') : undefined;

const takesPart: Check = ({ sides }, side) =>
  side === GATEWAY || sides.includes(side)
    ? undefined
    : obstacle('NO_PART', 'This side takes no part in the case', '该方未参与本业务');

const owns: Check = ({ owner }, side) =>
  side === owner
    ? undefined
    : obstacle('NOT_OWNER', 'Only the receiving agency may do this', '仅主办机构可以操作');

const ownsOrOperates: Check = (situation, side) => (side === GATEWAY ? undefined : owns(situation, side));

const othersHold: Check = ({ open }, side) =>
  open.some((step) => step.side !== side && step.side !== GATEWAY)
    ? undefined
    : obstacle('NOBODY_TO_REMIND', 'Nobody else is being waited for', '当前没有需要催办的对方');

const somethingToForward: Check = (situation, side) =>
  situation.open.some(isForwardable(situation, side))
    ? undefined
    : obstacle(
        'NOTHING_TO_FORWARD',
        'No agency that this side may speak for is being asked now',
        '当前没有该方可转办的环节',
      );

const noMoney: Check = ({ money, open }) => {
  if (money === 'in-transit') return obstacle('MONEY_IN_TRANSIT', 'Money is on its way', '资金正在划转');
  if (money === 'posted') return obstacle('MONEY_POSTED', 'Money has been posted', '资金已入账');
  if (open.some((step) => step.payment && step.sent))
    return obstacle('MONEY_ORDERED', 'A payment has been asked for', '已发起资金划转');
  return undefined;
};

/** A person without any registration is never left so: the case ends by an arrival or a restoration. */
const nobodyInTransit: Check = ({ inTransit }) =>
  inTransit
    ? obstacle(
        'PERSON_IN_TRANSIT',
        'Somebody has left the old place and is not registered at the new one',
        '有人员已迁出但尚未入户',
      )
    : undefined;

/** Whoever holds a step says that it came to the wrong agency, or whoever addressed it: the owner, or operations. */
export const isForwardable =
  ({ owner }: Pick<Situation, 'owner'>, side: Side) =>
  (step: Situation['open'][number]): boolean =>
    step.side !== RESIDENT && step.side !== GATEWAY && [GATEWAY, owner, step.side].includes(side);

/** Each act is a list of checks; the first that objects says why not. */
const CHECKS: Readonly<Record<Act, readonly Check[]>> = {
  remind: [takesPart, caseOpen, othersHold],
  forward: [takesPart, caseOpen, somethingToForward, noMoney],
  clarify: [takesPart, caseOpen],
  reject: [takesPart, caseOpen, owns, noMoney, nobodyInTransit],
  invalidate: [takesPart, caseOpen, ownsOrOperates, noMoney, nobodyInTransit],
  close: [takesPart, caseOpen, ownsOrOperates, noMoney, nobodyInTransit],
};

/** The first objection to an act, if any. */
export function objection(situation: Situation, act: Act, side: Side): Obstacle | undefined {
  for (const check of CHECKS[act]) {
    const found = check(situation, side);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every administrative act with whether a side may do it now, and why not. */
export function allowedActs(situation: Situation, side: Side): AllowedAct[] {
  return ACTS.map((act) => {
    const found = objection(situation, act, side);
    if (found === undefined) return { act, allowed: true };
    return { act, allowed: false, reason: found.reason, reasonZh: found.reasonZh };
  });
}

/** Why a case cannot be withdrawn by the resident now, if so. */
export function withdrawalObjection(
  situation: Situation,
  state: string,
  workflow: Workflow,
): Obstacle | undefined {
  if (!situation.ended && !workflow.withdrawableIn.includes(state))
    return obstacle(
      'TOO_LATE',
      'The matter has begun to move and can no longer be withdrawn',
      '业务已进入划转或接续阶段，不能撤回',
    );
  return caseOpen(situation, RESIDENT) ?? noMoney(situation, RESIDENT);
}

const OVER: ReadonlySet<StepStatus> = new Set(['DONE', 'CANCELLED']);

/** Reads what decides about acts. */
export async function situationOf(
  sql: Sql,
  workflow: Workflow,
  row: CaseRow,
  members: Readonly<Record<Side, string>>,
): Promise<Situation> {
  const steps = await stepsOf(sql, row.id);
  const describe = (step: StepRecord): Situation['open'][number] => ({
    id: step.id,
    side: step.side,
    status: step.status,
    payment: rowOf(workflow, step.step)?.onFailure === 'query',
    sent: step.sentAt !== null || (step.status === 'WAITING' && step.side !== RESIDENT),
  });
  return {
    ended: row.endedAs !== null,
    owner: workflow.sides[0] ?? GATEWAY,
    sides: partiesOf(workflow).filter((side) => side in members),
    open: steps
      .filter(({ status, step, trailing }) => !OVER.has(status) && step !== NOTICE_STEP && !trailing)
      .map(describe),
    money: await moneyMoved(sql, row.id),
    inTransit: await holdsIdentity(sql, row.id),
  };
}
