import { operation, pageOf } from '../operation.ts';
import { listReads } from '../read-log.ts';

export const listReadLog = operation({
  roles: ['audit'],
  limit: 'read',
  async handle(request, { db, box }) {
    const { account, operation: name } = request.query;
    const filter = {
      ...(account === undefined ? {} : { accountId: String(account) }),
      ...(name === undefined ? {} : { operation: String(name) }),
    };
    const page = pageOf(request);
    return { body: { ...(await listReads(db, box, filter, page)), ...page } };
  },
});
