import type { PlainDate } from '../core/dates.ts';
import { uuidv7 } from '../core/ids.ts';
import { callOff } from './call-off.ts';
import { rowOf, rowsToRun, stateOf } from './conditions.ts';
import { startDeadline } from './limits.ts';
import { fundsOf } from './fund-state.ts';
import { isInTransit } from './identity.ts';
import { notify } from './notify.ts';
import { endTasks, openTask } from './open-task.ts';
import { enqueueStep, insertStep, isOpen, stepsOf, type StepRecord } from './step-store.ts';
import { GATEWAY, RESIDENT, type StepRow } from './workflow.ts';
import type { Work } from './work.ts';

/**
 * What follows from a trigger (`open` or `step:OUTCOME`): the case enters its state, rows whose condition is now met
 * begin, clocks start. After the end only trailing rows begin.
 */
export async function advance(work: Work, trigger: string, state: string | null): Promise<void> {
  if (state !== null && work.row.endedAs === null) await enterState(work, state, trigger);
  const steps = await stepsOf(work.tx, work.row.id);
  const happened = new Set([
    'open',
    ...steps.filter((s) => s.outcome !== null).map((s) => `${s.step}:${s.outcome}`),
  ]);
  const started = new Set(steps.map(({ step }) => step));
  for (const row of rowsToRun(work.workflow, trigger, happened, started)) {
    if (work.row.endedAs !== null && row.trailing !== true) continue;
    const round = steps.filter(({ step }) => step === row.step).length + 1;
    await startStep(work, row, round);
    if (row.enters !== undefined && work.row.endedAs === null) await enterState(work, row.enters, trigger);
  }
  await startLateClocks(work, steps.filter(isOpen), trigger);
}

/** Deadlines whose event comes after their step has begun. */
async function startLateClocks(work: Work, open: readonly StepRecord[], trigger: string): Promise<void> {
  for (const step of open) {
    const limit = rowOf(work.workflow, step.step)?.limit;
    if (limit?.from === trigger) await startDeadline(work, step, limit);
  }
}

/** Moves the case into a state; a state that ends it cancels everything but the trailing rows. */
export async function enterState(work: Work, state: string, why: string, by?: string): Promise<void> {
  const { row, workflow, members } = work;
  if (row.state === state && row.endedAs === null && stateOf(workflow, state).ends === undefined) return;
  const { stage, holder, ends } = stateOf(workflow, state);
  work.events.push({
    type: 'STATE_ENTERED',
    facts: { from: row.state, to: state, stage, holder, why, ends: ends ?? null },
    ...(by !== undefined && { by }),
  });
  row.state = state;
  row.stage = stage;
  row.holderSide = holder;
  row.holderMember = holder === null ? null : (members[holder] ?? null);
  if (ends !== undefined) await endCase(work, ends);
  else await notify(work, RESIDENT, 'STATE_ENTERED', { state, stage });
}

async function endCase(work: Work, ends: NonNullable<Work['row']['endedAs']>): Promise<void> {
  work.row.endedAs = ends;
  await callOff(work, ({ trailing }) => !trailing);
  await endTasks(work);
  work.events.push({ type: 'CASE_ENDED', facts: { ends } });
  await notify(work, RESIDENT, 'CASE_ENDED', { ends });
  if (ends === 'completed') await requireFunds(work);
}

/** A successful end with another sum than agreed is not hidden: somebody must look. */
async function requireFunds(work: Work): Promise<void> {
  const funds = await fundsOf(work.tx, work.row.id);
  const open = funds.filter(
    ({ kind, agreed, posted, pending }) =>
      (work.workflow.funds.includes(kind) || agreed !== null) &&
      ((agreed ?? 0n) !== posted || pending !== 0n),
  );
  if (open.length === 0) return;
  await openTask(work, {
    reason: 'FUNDS_NOT_RECONCILED',
    side: work.workflow.sides[0] ?? GATEWAY,
    detail: 'The case ended and the money posted is not the money agreed',
    detailZh: '业务已办结，但已入账金额与约定金额不一致',
    outlives: 'MONEY',
    facts: { kinds: open.map(({ kind }) => kind) },
  });
}

/** How a new step begins: somebody is called, or somebody is waited for. */
function beginning(work: Work, row: StepRow): 'PENDING' | 'WAITING' {
  if (row.side === GATEWAY) return 'PENDING';
  if (row.side === RESIDENT || row.action.operation === undefined) return 'WAITING';
  const memberId = work.members[row.side];
  const mode = memberId === undefined ? undefined : work.engine.members.member(memberId)?.mode;
  return mode === 'api' ? 'PENDING' : 'WAITING';
}

interface Sleep {
  wakeOn?: PlainDate;
  held?: true;
}

/** Why a step that could run at once must not yet; undefined: nothing keeps it. */
async function sleepOf(work: Work, row: StepRow): Promise<Sleep | undefined> {
  const wakeOn = row.notBefore?.(work.view) ?? null;
  if (wakeOn !== null && wakeOn > work.times.today) return { wakeOn };
  const held = row.needsIdentity === true && (await isInTransit(work.tx, work.row.personId));
  return held ? { held } : undefined;
}

/** Begins a row of the step table at the member that now stands on its side. */
export async function startStep(work: Work, row: StepRow, round: number): Promise<string> {
  const asked = beginning(work, row);
  const sleep = asked === 'PENDING' ? await sleepOf(work, row) : undefined;
  const status = sleep === undefined ? asked : 'WAITING';
  const step = {
    id: uuidv7(),
    caseId: work.row.id,
    step: row.step,
    round,
    side: row.side,
    actor: row.actor,
    memberId: work.members[row.side] ?? null,
  };
  await insertStep(work.tx, {
    ...step,
    memberId: step.memberId ?? undefined,
    status,
    trailing: row.trailing === true,
    business: work.times.business,
    ...sleep,
  });
  work.events.push({
    type: 'STEP_STARTED',
    side: row.side,
    stepId: step.id,
    facts: { step: row.step, round, waits: status === 'WAITING', ...sleep },
  });
  if (status === 'PENDING') await enqueueStep(work.tx, step.id);
  else if (sleep === undefined)
    await notify(work, row.side, 'ANSWER_WANTED', { step: row.step, stepId: step.id });
  if (row.limit !== undefined) await startDeadline(work, step, row.limit);
  return step.id;
}
