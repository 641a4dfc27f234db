import { residentCases } from '../../cases/case-views.ts';
import { recordDelegatedAct } from '../../cases/delegations/acting.ts';
import { operation, pageOf } from '../operation.ts';
import { actingFor, personOf } from './own.ts';

export const listMyCases = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { page, pageSize } = pageOf(request);
    const under = await actingFor(gateway, request);
    if (under !== undefined)
      for (const service of under.services)
        await recordDelegatedAct(gateway.db, {
          delegationId: under.delegationId,
          service,
          operation: 'listMyCases',
          isLook: true,
        });
    const cases = await residentCases(gateway.db, personOf(request.principal), under, gateway.members);
    const items = cases.slice((page - 1) * pageSize, page * pageSize);
    return { body: { items, page, pageSize, total: cases.length } };
  },
});
