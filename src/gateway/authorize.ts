import { Refusal } from '../core/errors.ts';
import type { GatewayOperation } from './operation.ts';
import type { Principal, RoleGrant } from './roles.ts';

/** The grants that allow the operation. Throws FORBIDDEN when there is none: what is not declared is denied. */
export function authorize(
  operation: Pick<GatewayOperation, 'roles'>,
  principal: Principal,
): readonly RoleGrant[] {
  const { roles } = operation;
  if (roles === 'signed-in') return principal.roles;
  const allowing = principal.roles.filter(({ role }) => roles.includes(role));
  if (allowing.length === 0) throw new Refusal('FORBIDDEN');
  return allowing;
}
