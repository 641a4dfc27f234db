import { overview } from '../../cases/case-views.ts';
import { businessTime } from '../business-time-view.ts';
import { operation } from '../operation.ts';
import { agencyHealth } from './agency-health.ts';

export const getOverview = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(_request, gateway) {
    const { db, config } = gateway;
    return {
      body: {
        ...(await overview(db)),
        agencies: await agencyHealth(gateway),
        businessTime: await businessTime(db, config),
      },
    };
  },
});
