import { operation } from '../operation.ts';
import { approvalInScope, named } from './approvals-in-scope.ts';

export const getApproval = operation({
  roles: ['operations', 'security', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const { view, payload } = await approvalInScope(gateway, request);
    const [approval] = await named(gateway, [view]);
    return { body: { approval, payload } };
  },
});
