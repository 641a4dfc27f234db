import { endDeadlines } from './limits.ts';
import { settleTasks } from './open-task.ts';
import { isOpen, stepsOf, stopStep, type StepRecord } from './step-store.ts';
import type { Work } from './work.ts';

/** Nobody waits for these open steps any more: their clocks stop, and what still comes for them is late. */
export async function callOff(work: Work, isNeedless: (step: StepRecord) => boolean): Promise<void> {
  const needless = (await stepsOf(work.tx, work.row.id)).filter((step) => isOpen(step) && isNeedless(step));
  for (const { id, step, round } of needless) {
    await stopStep(work.tx, id, 'CANCELLED');
    await settleTasks(work, id, 'CANCELLED');
    work.events.push({ type: 'STEP_CANCELLED', stepId: id, facts: { step, round } });
  }
  await endDeadlines(
    work,
    'CANCELLED',
    needless.map(({ id }) => id),
  );
}
