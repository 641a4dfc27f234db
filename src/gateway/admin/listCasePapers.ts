import { papersOf } from '../../cases/papers.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';
import { paperView } from '../case-papers.ts';

export const listCasePapers = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const { id } = await caseInScope(gateway, request.grants, request.param('caseId'));
    const papers = await papersOf(gateway.db, id);
    return { body: { items: papers.map((paper) => paperView(gateway, paper)) } };
  },
});
