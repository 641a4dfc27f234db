import { listTasks } from '../../cases/tasks.ts';
import { operation, pageOf } from '../operation.ts';

/** Reason of the task that a step leaves when it has failed for good. */
const DEAD_LETTER = 'STEP_FAILED';

export const listDeadLetters = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, { db }) {
    const page = pageOf(request);
    const { tasks, total } = await listTasks(db, { open: true, reason: DEAD_LETTER, ...page });
    return { body: { items: tasks, total, ...page } };
  },
});
