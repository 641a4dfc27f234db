import { cancelRedrive as cancel } from '../../cases/redrives.ts';
import { operation } from '../operation.ts';
import { membersInScope } from './bulk-scope.ts';

export const cancelRedrive = operation<{ reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ grants, body: { reason }, principal }, gateway) {
    const members = membersInScope(gateway, grants);
    return { body: await cancel(gateway.engine, { members, by: principal.accountId, reason }) };
  },
});
