import { chooseContact, type ContactChoice } from '../../cases/contact-preferences.ts';
import { operation } from '../operation.ts';
import { settingsOf } from './getMyNotificationSettings.ts';
import { personOf } from './own.ts';

export const setMyNotificationSettings = operation<ContactChoice & { agreed: true }>({
  roles: ['resident'],
  limit: 'write',
  async handle({ principal, body }, gateway) {
    const { agreed: _agreed, ...choice } = body;
    const personId = personOf(principal);
    await chooseContact(gateway.db, gateway.box, personId, choice);
    return { body: await settingsOf(gateway, personId) };
  },
});
