import { listApprovals as findApprovals } from '../approvals.ts';
import { operation, pageOf } from '../operation.ts';
import { kindsOf, scopesOf } from './approvals-in-scope.ts';

export const listApprovals = operation({
  roles: ['operations', 'security', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const { grants } = request;
    const filter = { kinds: kindsOf(grants), scopes: scopesOf(gateway, grants) };
    return { body: { ...(await findApprovals(gateway.db, gateway.box, filter, page)), ...page } };
  },
});
