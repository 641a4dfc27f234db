import type { Paper } from '../../cases/papers.ts';
import type { Gateway } from '../gateway.ts';

/** A paper with the names of the member that put it there. */
export function paperView({ members }: Pick<Gateway, 'members'>, paper: Paper): object {
  const member = members.member(paper.memberId);
  return { ...paper, ...(member && { memberName: member.name, memberNameZh: member.nameZh }) };
}
