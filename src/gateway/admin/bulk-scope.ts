import { MOST_AT_ONCE } from '../../cases/bulk.ts';
import { caseIdsOf } from '../../cases/list-cases.ts';
import type { CaseFilter } from '../../cases/view-types.ts';
import type { Gateway } from '../gateway.ts';
import type { RoleGrant } from '../roles.ts';
import { deadLetterSteps, type DeadLetterFilter } from './dead-letters.ts';
import { memberBound, reachedMembers } from './in-scope.ts';

export interface CaseWish {
  caseIds?: readonly string[];
  filter?: CaseFilter;
}

export interface StepWish {
  stepIds?: readonly string[];
  filter?: DeadLetterFilter;
}

/** What a request for many things means: at most so many as are done at once, and whether there were more. */
interface Meant {
  ids: string[];
  isMore: boolean;
}

const meant = (ids: readonly string[]): Meant => ({
  ids: [...new Set(ids)].slice(0, MOST_AT_ONCE),
  isMore: ids.length > MOST_AT_ONCE,
});

const boundBy = (gateway: Gateway, grants: readonly RoleGrant[], member: string | undefined) =>
  memberBound(gateway, { grants, query: member === undefined ? {} : { member } });

/** The members in scope, or undefined for all. */
export const membersInScope = (gateway: Gateway, grants: readonly RoleGrant[]): string[] | undefined =>
  grants.some(({ scope }) => scope === 'all')
    ? undefined
    : reachedMembers(gateway, grants).map(({ id }) => id);

/** The cases that are meant, of those in scope only; others are left out as if unknown. */
export async function casesMeant(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  { caseIds, filter = {} }: CaseWish,
): Promise<Meant> {
  const { db } = gateway;
  if (caseIds === undefined) {
    const member = boundBy(gateway, grants, filter.member);
    return meant(
      await caseIdsOf(db, { ...filter, ...(member !== undefined && { member }) }, MOST_AT_ONCE + 1),
    );
  }
  const rows = await db.query<{ id: string }>(
    `select c.id from case_file c where c.id = any($1) and ($2::text[] is null or exists
       (select 1 from case_member m where m.case_id = c.id and m.member_id = any($2)))`,
    [caseIds, membersInScope(gateway, grants) ?? null],
  );
  return meant(rows.map(({ id }) => id));
}

/** The failed steps that are meant, of cases in scope only. */
export async function stepsMeant(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  { stepIds, filter = {} }: StepWish,
): Promise<Meant> {
  const member = stepIds === undefined ? boundBy(gateway, grants, filter.member) : undefined;
  const found = await deadLetterSteps(
    gateway.db,
    { ...filter, ...(member !== undefined && { member }) },
    {
      limit: MOST_AT_ONCE + 1,
      members: membersInScope(gateway, grants),
      ...(stepIds !== undefined && { stepIds }),
    },
  );
  return meant(found);
}
