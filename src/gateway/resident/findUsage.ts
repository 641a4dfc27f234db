import { listAccess } from '../../exchange/access-log.ts';
import { operation } from '../operation.ts';
import { usageView } from './access-views.ts';
import { trackedPerson } from './tracked-person.ts';

export const findUsage = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { personId, cases } = await trackedPerson(request, gateway);
    const { periodStart, periodEnd, offset = 0, limit = 1000 } = request.query;
    const wanted = {
      ...(cases !== undefined && { cases }),
      ...(periodStart !== undefined && { from: new Date(String(periodStart)) }),
      ...(periodEnd !== undefined && { to: new Date(String(periodEnd)) }),
    };
    const part = { offset: Number(offset), limit: Number(limit) };
    const { items, total } = await listAccess(gateway.db, personId, wanted, part);
    return { body: { totalUsages: total, usages: items.map((row) => usageView(gateway, row)) } };
  },
});
