import { paperAsFile } from '../case-papers.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const getCasePaper = operation({
  roles: ['clerk'],
  limit: 'reveal',
  async handle(request, gateway) {
    const found = await caseInScope(gateway, request.grants, request.param('caseId'));
    return paperAsFile(gateway, found, request.param('paperId'));
  },
});
