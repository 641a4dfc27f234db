import type { Side, StepRow, StateRow, Workflow } from './workflow.ts';

/**
 * States every workflow has for administrative ends, when its own table names none that ends so. A row of the table
 * wins over these.
 */
const ADMINISTRATIVE_STATES: Readonly<Record<string, StateRow>> = {
  REJECTED_BY_AGENCY: { stage: 6, holder: null, ends: 'refused' },
  INVALIDATED: { stage: 6, holder: null, ends: 'invalidated' },
  CLOSED_BY_AGENCY: { stage: 6, holder: null, ends: 'withdrawn' },
  WITHDRAWN: { stage: 6, holder: null, ends: 'withdrawn' },
};

/** How a state is shown and whether it ends the case. */
export function stateOf(workflow: Workflow, state: string): StateRow {
  const row = workflow.states[state] ?? ADMINISTRATIVE_STATES[state];
  if (row === undefined) throw new Error(`${workflow.id} has no state ${state}`);
  return row;
}

/** The state of the table that ends a case so; the given administrative state when the table has none. */
export function endStateOf(
  workflow: Workflow,
  ends: NonNullable<StateRow['ends']>,
  otherwise: string,
): string {
  const own = Object.entries(workflow.states).find(([, row]) => row.ends === ends);
  return own?.[0] ?? otherwise;
}

/** The row of a step; undefined for an administrative step. */
export const rowOf = (workflow: Workflow, step: string): StepRow | undefined =>
  workflow.rows.find((row) => row.step === step);

/**
 * Rows that may run because `trigger` has just happened, in the order of the table. `happened` holds every trigger so
 * far, this one included; `started` the rows that ran or run already.
 */
export function rowsToRun(
  workflow: Workflow,
  trigger: string,
  happened: ReadonlySet<string>,
  started: ReadonlySet<string>,
): StepRow[] {
  return workflow.rows.filter(({ step, after }) => {
    if ('any' in after) return after.any.includes(trigger);
    return after.all.includes(trigger) && after.all.every((one) => happened.has(one)) && !started.has(step);
  });
}

/** An outcome that enters no state and that no row follows: only asking again goes on from it. */
export function isDeadEnd(workflow: Workflow, step: string, outcome: string): boolean {
  const trigger = `${step}:${outcome}`;
  const followed = workflow.rows.some(({ after }) =>
    ('any' in after ? after.any : after.all).includes(trigger),
  );
  return rowOf(workflow, step)?.outcomes[outcome] === null && !followed;
}

/** Sides that take part in the matter itself; who only receives reports afterwards is none of them. */
export const partiesOf = (workflow: Workflow): Side[] =>
  workflow.sides.filter(
    (side, at) => at === 0 || workflow.rows.some((row) => row.side === side && row.trailing !== true),
  );
