import { caseDetail } from '../../cases/case-views.ts';
import type { CaseDetail } from '../../cases/view-types.ts';
import { Refusal } from '../../core/errors.ts';
import type { Member } from '../../exchange/members.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { reaches, type RoleGrant } from '../roles.ts';

const seesAll = (grants: readonly RoleGrant[]): boolean => grants.some(({ scope }) => scope === 'all');

/** Members that the grants reach. */
export const reachedMembers = ({ members }: Gateway, grants: readonly RoleGrant[]): Member[] =>
  members.all().filter((member) => reaches(grants, member));

/** The member a listing is bound to: the one asked for, else the only one in scope; undefined is all. */
export function memberBound(
  gateway: Gateway,
  { grants, query }: Pick<OperationRequest, 'grants' | 'query'>,
): string | undefined {
  const asked = query['member'] === undefined ? undefined : String(query['member']);
  if (seesAll(grants)) return asked;
  const reached = reachedMembers(gateway, grants).map(({ id }) => id);
  const bound = asked ?? (reached.length === 1 ? reached[0] : undefined);
  if (bound !== undefined && reached.includes(bound)) return bound;
  throw new Refusal('FORBIDDEN', {
    findings: [{ code: 'SCOPE', message: `Ask for one of: ${reached.join(', ')}`, path: '/query/member' }],
  });
}

/** The case of this id, if a member in scope takes part in it. Throws NOT_FOUND, alike for both reasons. */
export async function caseInScope(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  caseId: string,
): Promise<CaseDetail> {
  const found = await caseDetail(gateway.engine, caseId);
  if (found === undefined || !takesPart(gateway, grants, Object.values(found.members)))
    throw new Refusal('NOT_FOUND');
  return found;
}

/** Whether the grants reach all or one of these members. */
export function takesPart(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  memberIds: readonly string[],
): boolean {
  if (seesAll(grants)) return true;
  return memberIds.some((id) => {
    const member = gateway.members.member(id);
    return member !== undefined && reaches(grants, member);
  });
}
