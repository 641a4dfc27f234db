import { maskName, maskResidentId } from '../../core/resident-id.ts';
import { openPerson } from '../../platform/persons.ts';
import { accountName } from '../accounts.ts';
import { operation } from '../operation.ts';

export const getMe = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle({ principal }, { db, box }) {
    const person = principal.personId === undefined ? null : await openPerson(db, box, principal.personId);
    return {
      body: {
        accountId: principal.accountId,
        name: await accountName(db, box, principal.accountId),
        assurance: principal.assurance ?? null,
        resident: person && { name: maskName(person.name), idNumber: maskResidentId(person.idNumber) },
        roles: principal.roles,
        csrfToken: principal.csrfToken ?? null,
      },
    };
  },
});
