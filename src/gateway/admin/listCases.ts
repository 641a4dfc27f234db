import { listCases as findCases } from '../../cases/case-views.ts';
import type { CaseFilter } from '../../cases/view-types.ts';
import { operation, pageOf } from '../operation.ts';
import { memberBound } from './in-scope.ts';

const TEXTS = ['service', 'state', 'side', 'q', 'cursor'] as const;
const FLAGS = ['overdue', 'open'] as const;

export const listCases = operation({
  roles: ['operations', 'audit', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const filter: CaseFilter = pageOf(request);
    const member = memberBound(gateway, request);
    if (member !== undefined) filter.member = member;
    for (const name of TEXTS)
      if (request.query[name] !== undefined) filter[name] = String(request.query[name]);
    for (const name of FLAGS)
      if (request.query[name] !== undefined) filter[name] = request.query[name] === true;
    const { cases, ...page } = await findCases(gateway.engine, filter);
    return { body: { items: cases, ...page } };
  },
});
