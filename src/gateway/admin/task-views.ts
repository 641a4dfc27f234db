import type { TaskView } from '../../cases/view-types.ts';
import { toShanghaiDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { workingDaysLeft } from '../../core/working-days.ts';
import { findTask } from '../../cases/tasks.ts';
import { businessNow } from '../../platform/business-time.ts';
import { accountNames } from '../accounts.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export type OwnedTask = TaskView & { ownerName?: string; workingDaysLeft?: number };

/** Tasks with the names of who has them and the working days left. */
export async function owned(gateway: Gateway, tasks: readonly TaskView[]): Promise<OwnedTask[]> {
  const names = await accountNames(
    gateway.db,
    gateway.box,
    tasks.map(({ owner }) => owner),
  );
  const left = await daysLeft(gateway);
  return tasks.map((task) => {
    const [name, days] = [names.get(task.owner ?? ''), left(task.due)];
    return {
      ...task,
      ...(name !== undefined && { ownerName: name }),
      ...(days !== undefined && { workingDaysLeft: days }),
    };
  });
}

/** Counts working days from today to a date; undefined where the calendar does not reach. */
export async function daysLeft({
  engine,
  db,
}: Pick<Gateway, 'engine' | 'db'>): Promise<(due: string | undefined) => number | undefined> {
  const today = toShanghaiDate(await businessNow(db));
  return (due) => (due === undefined ? undefined : workingDaysLeft(engine.calendar, today, due));
}

/** The task of the path, if its case is in scope. Throws NOT_FOUND, alike for both reasons. */
export async function taskInScope(
  gateway: Gateway,
  { grants, param }: Pick<OperationRequest, 'grants' | 'param'>,
): Promise<TaskView> {
  const task = await findTask(gateway.db, param('taskId'));
  if (task === undefined) throw new Refusal('NOT_FOUND');
  await caseInScope(gateway, grants, task.caseId);
  return task;
}
