import type { CaseEngine } from './engine.ts';
import { describeHolder } from './holder.ts';
import type { SummaryRow } from './list-cases.ts';
import type { PlainStep } from './resident-view-types.ts';
import type { DeadlineView, EventView, StepView } from './view-types.ts';
import type { StateRow, Workflow } from './workflow.ts';

type Stage = StateRow['stage'];
const STAGES: readonly Stage[] = [1, 2, 3, 4, 5, 6];

interface Stay {
  stage: Stage;
  holder: string | null;
  since: string;
  until?: string;
}

/** When the case was at which plain step. */
function staysOf(events: readonly EventView[]): Stay[] {
  const stays: Stay[] = [];
  for (const { type, facts, businessAt } of events) {
    if (type !== 'STATE_ENTERED') continue;
    const last = stays.at(-1);
    if (last !== undefined) last.until = businessAt;
    const { stage, holder } = facts;
    stays.push({
      stage: Number(stage) as Stage,
      holder: typeof holder === 'string' ? holder : null,
      since: businessAt,
    });
  }
  return stays;
}

/** The row of the table by whose entry, or whose wait, a deadline belongs to a plain step. */
function stageOfStep(workflow: Workflow, step: StepView, stays: readonly Stay[]): Stage {
  const enters = workflow.rows.find((row) => row.step === step.step)?.enters;
  const entered = enters === undefined ? undefined : workflow.states[enters]?.stage;
  const then = stays.findLast(({ since }) => since <= step.createdAt)?.stage;
  return entered ?? then ?? 1;
}

/** The six plain steps: done, current, still to come, or passed over. */
export function plainSteps(
  engine: Pick<CaseEngine, 'members'>,
  workflow: Workflow,
  row: SummaryRow,
  events: readonly EventView[],
  deadlines: readonly DeadlineView[],
  steps: readonly StepView[],
): PlainStep[] {
  const stays = staysOf(events);
  return STAGES.map((stage) => {
    const here = stays.filter((stay) => stay.stage === stage);
    const own = new Set(
      steps.filter((step) => stageOfStep(workflow, step, stays) === stage).map(({ id }) => id),
    );
    const clock = deadlines.findLast(({ stepId, status }) => own.has(stepId) && status !== 'CANCELLED');
    const side = here.at(-1)?.holder ?? null;
    const holder = describeHolder(engine.members, side, side === null ? null : (row.members[side] ?? null));
    const status = statusOf(stage, row, here.length > 0);
    const since = here[0]?.since;
    const until = status === 'done' ? here.at(-1)?.until : undefined;
    return {
      stage,
      status,
      overdue: clock !== undefined && isLate(clock),
      ...(holder !== undefined && { holder }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(clock !== undefined && clockOf(clock)),
    };
  });
}

/** Late now, or done after its date. */
function isLate({ status, level, due, endedOn }: DeadlineView): boolean {
  if (status === 'OPEN') return level === 'OVERDUE' || level === 'ESCALATED';
  return status === 'MET' && due !== undefined && endedOn !== undefined && endedOn > due;
}

function statusOf(stage: Stage, row: SummaryRow, entered: boolean): PlainStep['status'] {
  if (stage === row.stage) return row.endedAs === null ? 'current' : 'done';
  if (entered) return 'done';
  return stage < row.stage || row.endedAs !== null ? 'skipped' : 'waiting';
}

function clockOf(clock: DeadlineView): Partial<PlainStep> {
  return {
    limit: {
      workingDays: clock.workingDays,
      rule: clock.rule,
      status: clock.limitStatus,
      ...(clock.source !== undefined && { source: clock.source }),
    },
    notBefore: clock.notBefore,
    ...(clock.due !== undefined && { due: clock.due }),
    ...(clock.workingDaysLeft !== undefined && { workingDaysLeft: clock.workingDaysLeft }),
  };
}
