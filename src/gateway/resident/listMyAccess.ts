import { listAccess } from '../../exchange/access-log.ts';
import { operation, pageOf } from '../operation.ts';
import { accessView } from './access-views.ts';
import { personOf } from './own.ts';

export const listMyAccess = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { page, pageSize } = pageOf(request);
    const part = { offset: (page - 1) * pageSize, limit: pageSize };
    const { items, total } = await listAccess(gateway.db, personOf(request.principal), {}, part);
    return { body: { items: items.map((row) => accessView(gateway, row)), page, pageSize, total } };
  },
});
