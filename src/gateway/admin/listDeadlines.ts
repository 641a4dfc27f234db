import { deadlines } from '../../cases/case-views.ts';
import { operation, pageOf } from '../operation.ts';

export const listDeadlines = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, { engine }) {
    const { within, overdue, uncovered } = request.query;
    const page = pageOf(request);
    const filter = {
      ...page,
      ...(within === undefined ? {} : { due: Number(within) }),
      ...(overdue === undefined ? {} : { overdue: overdue === true }),
      ...(uncovered === undefined ? {} : { uncovered: uncovered === true }),
    };
    const found = await deadlines(engine, filter);
    return { body: { ...found, ...page } };
  },
});
