import { readContactPreferences } from '../../cases/contact-preferences.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

/** How a resident wants to be told, and which ways there are here. */
export const settingsOf = async (
  { db, box, ways }: Pick<Gateway, 'db' | 'box' | 'ways'>,
  personId: string,
): Promise<object> => ({ ...(await readContactPreferences(db, box, personId)), ways });

export const getMyNotificationSettings = operation({
  roles: ['resident'],
  limit: 'read',
  handle: async ({ principal }, gateway) => ({ body: await settingsOf(gateway, personOf(principal)) }),
});
