import { operation } from '../operation.ts';
import { legReport } from './leg-report.ts';
import { reportWish } from './report-wish.ts';

export const getLegReport = operation({
  roles: ['clerk', 'operations', 'audit'],
  limit: 'compute',
  async handle(request, gateway) {
    const parts = { calendar: gateway.calendar, members: gateway.members.all() };
    return { body: { items: await legReport(gateway.db, parts, reportWish(gateway, request)) } };
  },
});
