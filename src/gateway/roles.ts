/** `resident` follows from a valid citizen number at sign-in; every other role only from an assignment. */
export type Role = 'resident' | 'clerk' | 'operations' | 'security' | 'audit';

export const ROLES = [
  'resident',
  'clerk',
  'operations',
  'security',
  'audit',
] as const satisfies readonly Role[];

/** `self`, `all`, `city:<code>` or `member:<id>`. */
export type Scope = string;

export interface RoleGrant {
  role: Role;
  scope: Scope;
}

/** Whoever is signed in, as far as the gateway knows and trusts. */
export interface Principal {
  accountId: string;
  roles: readonly RoleGrant[];
  /** The resident this account stands for. */
  personId?: string;
  assurance?: string;
  /** Present for a cookie session: its writes must carry this value. */
  csrfToken?: string;
}

interface Placed {
  id: string;
  city: string;
}

const within = (scope: Scope, member: Placed): boolean =>
  scope === 'all' || scope === `member:${member.id}` || scope === `city:${member.city}`;

/** Whether one of the grants reaches this member. */
export const reaches = (grants: readonly RoleGrant[], member: Placed): boolean =>
  grants.some(({ scope }) => within(scope, member));
