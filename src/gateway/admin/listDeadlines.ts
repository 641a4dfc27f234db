import { deadlines } from '../../cases/case-views.ts';
import { operation, pageOf } from '../operation.ts';
import { memberBound } from './in-scope.ts';

export const listDeadlines = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const { within, overdue, uncovered } = request.query;
    const page = pageOf(request);
    const member = memberBound(gateway, request);
    const filter = {
      ...page,
      ...(member === undefined ? {} : { member }),
      ...(within === undefined ? {} : { due: Number(within) }),
      ...(overdue === undefined ? {} : { overdue: overdue === true }),
      ...(uncovered === undefined ? {} : { uncovered: uncovered === true }),
    };
    const found = await deadlines(gateway.engine, filter);
    return { body: { ...found, ...page } };
  },
});
