import { operation, pageOf } from '../operation.ts';
import { listDeeds as readDeeds } from './deeds.ts';

export const listDeeds = operation({
  roles: ['audit'],
  limit: 'read',
  async handle(request, { db, box }) {
    const { kind, account, operation: name, from, to } = request.query;
    const wish = {
      ...(kind !== undefined && { kind: String(kind) }),
      ...(account !== undefined && { accountId: String(account) }),
      ...(name !== undefined && { operation: String(name) }),
      ...(from !== undefined && { from: new Date(String(from)) }),
      ...(to !== undefined && { to: new Date(String(to)) }),
    };
    const page = pageOf(request);
    return { body: { ...(await readDeeds(db, box, wish, page)), ...page } };
  },
});
