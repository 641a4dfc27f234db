import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const getCase = operation({
  roles: ['operations', 'audit', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const found = await caseInScope(gateway, request.grants, request.param('caseId'));
    const memberNames = Object.fromEntries(
      Object.entries(found.members).flatMap(([side, memberId]) => {
        const member = gateway.members.member(memberId);
        return member === undefined ? [] : [[side, { name: member.name, nameZh: member.nameZh }]];
      }),
    );
    return { body: { ...found, memberNames }, version: found.version };
  },
});
