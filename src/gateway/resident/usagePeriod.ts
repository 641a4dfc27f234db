import { accessPeriod } from '../../exchange/access-log.ts';
import { operation } from '../operation.ts';
import { trackedPerson } from './tracked-person.ts';

export const usagePeriod = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { personId, cases } = await trackedPerson(request, gateway);
    const { from, to, total } = await accessPeriod(gateway.db, personId, cases);
    return {
      body: {
        totalUsages: total,
        ...(from !== undefined && { periodStart: from }),
        ...(to !== undefined && { periodEnd: to }),
      },
    };
  },
});
