import type { MemberRegistry } from '../exchange/members.ts';
import type { Holder } from './view-types.ts';
import { GATEWAY, RESIDENT, type Side } from './workflow.ts';

const PEOPLE: Readonly<Record<Side, { name: string; nameZh: string }>> = {
  [RESIDENT]: { name: 'You, the resident', nameZh: '申请人本人' },
  [GATEWAY]: { name: 'The gateway', nameZh: '双城通平台' },
};

/** Who holds a matter, in words; undefined when nobody does. */
export function describeHolder(
  members: Pick<MemberRegistry, 'member'>,
  side: Side | null,
  memberId: string | null,
): Holder | undefined {
  if (side === null) return undefined;
  const person = PEOPLE[side];
  if (person !== undefined) return { side, ...person };
  if (memberId === null) return { side, name: side, nameZh: side };
  const member = members.member(memberId);
  return { side, memberId, name: member?.name ?? memberId, nameZh: member?.nameZh ?? memberId };
}
