import { operation } from '../operation.ts';
import { printOf } from '../resident/my-documents.ts';
import { caseInScope } from './in-scope.ts';

export const printCaseDocument = operation({
  roles: ['clerk'],
  limit: 'reveal',
  async handle(request, gateway) {
    const found = await caseInScope(gateway, request.grants, request.param('caseId'));
    return printOf(gateway, found, request.param('documentId'));
  },
});
