import { maskName, maskResidentId } from '../../core/resident-id.ts';
import { openPerson } from '../../platform/persons.ts';
import { accountName } from '../accounts.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { memberView } from './access-views.ts';

const MEMBER = 'member:';

/** The agency of a scope that is one. */
const agencyOf = (gateway: Pick<Gateway, 'members'>, scope: string): { member?: object } =>
  scope.startsWith(MEMBER) ? { member: memberView(gateway, scope.slice(MEMBER.length)) } : {};

export const getMe = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle({ principal }, gateway) {
    const { db, box } = gateway;
    const person = principal.personId === undefined ? null : await openPerson(db, box, principal.personId);
    return {
      body: {
        accountId: principal.accountId,
        name: await accountName(db, box, principal.accountId),
        assurance: principal.assurance ?? null,
        resident: person && { name: maskName(person.name), idNumber: maskResidentId(person.idNumber) },
        roles: principal.roles.map(({ role, scope }) => ({ role, scope, ...agencyOf(gateway, scope) })),
        csrfToken: principal.csrfToken ?? null,
      },
    };
  },
});
