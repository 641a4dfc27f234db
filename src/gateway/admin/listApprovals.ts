import { listApprovals as findApprovals } from '../approvals.ts';
import { operation, pageOf } from '../operation.ts';
import { kindsOf, named, scopesOf } from './approvals-in-scope.ts';

export const listApprovals = operation({
  roles: ['operations', 'security', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const { grants, query } = request;
    const status = query['status'] as 'pending' | 'decided' | undefined;
    const filter = {
      kinds: kindsOf(grants),
      scopes: scopesOf(gateway, grants),
      ...(status !== undefined && { status }),
    };
    const { items, total } = await findApprovals(gateway.db, gateway.box, filter, page);
    return { body: { items: await named(gateway, items), total, ...page } };
  },
});
