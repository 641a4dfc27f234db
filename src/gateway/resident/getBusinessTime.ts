import { businessTime } from '../business-time-view.ts';
import { operation } from '../operation.ts';

export const getBusinessTime = operation({
  roles: 'signed-in',
  limit: 'read',
  handle: async (_request, { db, config }) => ({ body: await businessTime(db, config) }),
});
