import { dailyFigures } from '../../cases/series.ts';
import { operation } from '../operation.ts';

export const getDailyFigures = operation({
  roles: ['operations', 'audit'],
  limit: 'compute',
  handle: async ({ query }, { db }) => ({
    body: { items: await dailyFigures(db, Number(query['days'] ?? 30)) },
  }),
});
