import type { Condition, Limit, Side, StepAction, StepRow } from '../../../cases/workflow.ts';

type More = Partial<Pick<StepRow, 'enters' | 'onFailure' | 'trailing' | 'notBefore' | 'needsIdentity'>> & {
  limit?: Limit;
};

/** One line of a step table: step · side · actor · action · waits for · outcomes · state, limit and what a lost answer does. */
export const row = (
  step: string,
  side: Side,
  actor: Side,
  action: StepAction,
  after: Condition,
  outcomes: StepRow['outcomes'],
  more: More = {},
): StepRow => ({ step, side, actor, action, after, outcomes, onFailure: 'retry', ...more });
