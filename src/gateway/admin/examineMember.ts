import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';

export const examineMember = operation({
  roles: ['operations', 'security'],
  limit: 'write',
  async handle({ param }, { members, examine }) {
    const member = members.member(param('memberId'));
    if (member === undefined) throw new Refusal('NOT_FOUND');
    return { body: { memberId: member.id, findings: await examine(member) } };
  },
});
