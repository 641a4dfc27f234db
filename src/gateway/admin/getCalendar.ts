import { operation } from '../operation.ts';

export const getCalendar = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  handle: async (_request, { calendar }) => ({
    body: {
      coverage: calendar.coverage,
      holidays: [...calendar.holidays].toSorted(),
      makeupWorkdays: [...calendar.makeupWorkdays].toSorted(),
      provenance: calendar.provenance,
    },
  }),
});
