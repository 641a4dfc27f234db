import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { accountNames } from '../accounts.ts';
import { APPROVAL_ROLES, findApproval, type ApprovalKind, type ApprovalView } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import type { RoleGrant } from '../roles.ts';
import { reachedMembers } from './in-scope.ts';

const KINDS = Object.keys(APPROVAL_ROLES) as ApprovalKind[];

/** Kinds that the roles may decide. */
export const kindsOf = (grants: readonly RoleGrant[]): ApprovalKind[] =>
  KINDS.filter((kind) => grants.some(({ role }) => role === APPROVAL_ROLES[kind]));

/** Scopes of approvals that may be seen: a clerk sees those of the own member. */
export const scopesOf = (gateway: Gateway, grants: readonly RoleGrant[]): string[] => {
  const clerk = grants.filter(({ role }) => role === 'clerk');
  const whole = grants.some(({ scope }) => scope === 'all') ? ['all'] : [];
  return [...whole, ...reachedMembers(gateway, clerk).map(({ id }) => `member:${id}`)];
};

export type NamedApproval = ApprovalView & { requestedByName?: string; decidedByName?: string };

/** With the names of the two people. */
export async function named(
  { db, box }: Pick<Gateway, 'db' | 'box'>,
  views: readonly ApprovalView[],
): Promise<NamedApproval[]> {
  const names = await accountNames(
    db,
    box,
    views.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
  );
  return views.map((view) => {
    const [asked, decided] = [names.get(view.requestedBy), names.get(view.decidedBy ?? '')];
    return {
      ...view,
      ...(asked !== undefined && { requestedByName: asked }),
      ...(decided !== undefined && { decidedByName: decided }),
    };
  });
}

/** The approval of the path, if the caller may decide its kind. Throws NOT_FOUND. */
export async function approvalInScope(
  gateway: Gateway,
  { grants, param }: Pick<OperationRequest, 'grants' | 'param'>,
): Promise<{ view: ApprovalView; payload: JsonObject }> {
  const found = await findApproval(gateway.db, gateway.box, param('approvalId'));
  const mine =
    found !== undefined &&
    kindsOf(grants).includes(found.view.kind) &&
    scopesOf(gateway, grants).includes(found.view.scope);
  if (!mine) throw new Refusal('NOT_FOUND');
  return found;
}
