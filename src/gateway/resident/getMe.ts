import { maskName, maskResidentId } from '../../core/resident-id.ts';
import { openPerson } from '../../platform/persons.ts';
import { accountName } from '../accounts.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';

function agencyOf(members: Gateway['members'], scope: string): { member?: object } {
  const member = scope.startsWith('member:') ? members.member(scope.slice('member:'.length)) : undefined;
  if (member === undefined) return {};
  const { id: memberId, name, nameZh, city } = member;
  return { member: { memberId, name, nameZh, city } };
}

export const getMe = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle({ principal }, { db, box, members }) {
    const person = principal.personId === undefined ? null : await openPerson(db, box, principal.personId);
    return {
      body: {
        accountId: principal.accountId,
        name: await accountName(db, box, principal.accountId),
        assurance: principal.assurance ?? null,
        resident: person && { name: maskName(person.name), idNumber: maskResidentId(person.idNumber) },
        roles: principal.roles.map(({ role, scope }) => ({ role, scope, ...agencyOf(members, scope) })),
        csrfToken: principal.csrfToken ?? null,
      },
    };
  },
});
