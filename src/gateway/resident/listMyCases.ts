import { residentCases } from '../../cases/case-views.ts';
import { operation, pageOf } from '../operation.ts';
import { personOf } from './own.ts';

export const listMyCases = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db }) {
    const { page, pageSize } = pageOf(request);
    const cases = await residentCases(db, personOf(request.principal));
    const items = cases.slice((page - 1) * pageSize, page * pageSize);
    return { body: { items, page, pageSize, total: cases.length } };
  },
});
