import { papersOf } from '../../cases/papers.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const listCasePapers = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const { id } = await caseInScope(gateway, request.grants, request.param('caseId'));
    return { body: { items: await papersOf(gateway.db, id) } };
  },
});
