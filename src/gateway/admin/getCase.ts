import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const getCase = operation({
  roles: ['operations', 'audit', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const found = await caseInScope(gateway, request.grants, request.param('caseId'));
    return { body: found, version: found.version };
  },
});
