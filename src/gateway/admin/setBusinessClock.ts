import { setBusinessClock as moveClock } from '../../platform/business-time.ts';
import { businessTime } from '../business-time-view.ts';
import { operation } from '../operation.ts';

export const setBusinessClock = operation<{ at?: string; rate?: number }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ body: { at, rate } }, { db, config }) {
    await moveClock(db, {
      ...(at === undefined ? {} : { at: new Date(at) }),
      ...(rate === undefined ? {} : { rate }),
    });
    return { body: await businessTime(db, config) };
  },
});
