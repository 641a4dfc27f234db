import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { checkResidentId } from '../core/resident-id.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import { personFor, renamePerson } from '../platform/persons.ts';
import { dropSealed, openSealed, storeSealed } from '../platform/sealed.ts';
import type { Principal, Role, RoleGrant, Scope } from './roles.ts';

/** What an issuer says of whoever signed in; nothing else is trusted. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  /** Citizen number; makes a resident of the account when it is valid. */
  residentId?: string;
  assurance?: string;
}

interface AccountRow {
  id: string;
  name_sealed: string;
  person_id: string | null;
}

const residentOf = (identity: Identity): { idNumber: string; name: string } | undefined => {
  const { residentId, name } = identity;
  return residentId !== undefined && checkResidentId(residentId).valid
    ? { idNumber: residentId, name }
    : undefined;
};

/** The account of an identity, made when new, brought up to date otherwise. */
export async function recordSignIn(tx: Sql, box: CryptoBox, identity: Identity): Promise<string> {
  const resident = residentOf(identity);
  const personId = resident === undefined ? null : await personFor(tx, box, resident);
  if (personId !== null) await renamePerson(tx, box, personId, identity.name);
  const nameSealed = await storeSealed(tx, box, identity.name);
  const [before] = await tx.query<AccountRow>(
    'select a.id, a.name_sealed, a.person_id from account a where a.issuer = $1 and a.subject = $2 for update',
    [identity.issuer, identity.subject],
  );
  const [row] = await tx.query<{ id: string }>(
    `insert into account (id, issuer, subject, name_sealed, person_id, assurance, last_sign_in_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())
     on conflict (issuer, subject) do update set name_sealed = excluded.name_sealed,
       person_id = excluded.person_id, assurance = excluded.assurance, last_sign_in_at = clock_timestamp()
     returning id`,
    [uuidv7(), identity.issuer, identity.subject, nameSealed, personId, identity.assurance ?? null],
  );
  if (before !== undefined) await dropSealed(tx, before.name_sealed);
  if (row === undefined) throw new Error('An account was neither made nor found');
  return row.id;
}

/** Roles in force now; a resident's own role comes from the account. */
async function grantsOf(sql: Sql, accountId: string): Promise<RoleGrant[]> {
  return sql.query<{ role: Role; scope: Scope }>(
    `select s.role, s.scope from assignment s
     where s.account_id = $1 and s.valid_from <= clock_timestamp()
       and (s.valid_to is null or s.valid_to > clock_timestamp())
     union
     select 'resident', 'self' from account a where a.id = $1 and a.person_id is not null`,
    [accountId],
  );
}

/** Who this account is and may be, read anew: a role that was taken away is gone with the next request. */
export async function loadPrincipal(
  sql: Sql,
  accountId: string,
  session: Pick<Principal, 'csrfToken' | 'assurance'> = {},
): Promise<Principal> {
  const [account] = await sql.query<{ person_id: string | null }>(
    'select a.person_id from account a where a.id = $1',
    [accountId],
  );
  if (account === undefined) throw new Refusal('UNAUTHENTICATED');
  return {
    accountId,
    roles: await grantsOf(sql, accountId),
    ...session,
    ...(account.person_id === null ? {} : { personId: account.person_id }),
  };
}

/** The name the issuer gave at the last sign-in. */
export async function accountName(sql: Sql, box: CryptoBox, accountId: string): Promise<string> {
  const [row] = await sql.query<AccountRow>(
    'select a.id, a.name_sealed, a.person_id from account a where a.id = $1',
    [accountId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return (await openSealed(sql, box, row.name_sealed)).toString();
}

/** Names of officers, for those who work with them; unknown ids are left out. */
export async function accountNames(
  sql: Sql,
  box: CryptoBox,
  accountIds: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; sealed: string }>(
    'select a.id, a.name_sealed as sealed from account a where a.id = any($1)',
    [[...new Set(accountIds.filter((id) => typeof id === 'string'))]],
  );
  const names = rows.map(
    async ({ id, sealed }) => [id, (await openSealed(sql, box, sealed)).toString()] as const,
  );
  return new Map(await Promise.all(names));
}

export interface NewAssignment {
  accountId: string;
  role: Exclude<Role, 'resident'>;
  scope: Scope;
  from?: string;
  to?: string;
  grantedBy?: string;
  approvedBy?: string;
}

export async function insertAssignment(tx: Sql, assignment: NewAssignment): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into assignment (id, account_id, role, scope, valid_from, valid_to, granted_by, approved_by)
     values ($1, $2, $3, $4, coalesce($5::timestamptz, clock_timestamp()), $6, $7, $8)`,
    [
      id,
      assignment.accountId,
      assignment.role,
      assignment.scope,
      assignment.from ?? null,
      assignment.to ?? null,
      assignment.grantedBy ?? null,
      assignment.approvedBy ?? null,
    ],
  );
  return id;
}

/** An account with its roles before anybody could grant them: the sandbox's people, the first security officers. */
export interface SeedAccount extends Identity {
  assignments: readonly { role: Exclude<Role, 'resident'>; scope: Scope }[];
}

/** Sandbox only: makes accounts and gives them their roles, once. */
export async function seedAssignments(
  db: Database,
  box: CryptoBox,
  accounts: readonly SeedAccount[],
): Promise<void> {
  for (const account of accounts) await db.transaction((tx) => seedAccount(tx, box, account));
}

async function seedAccount(
  tx: Sql,
  box: CryptoBox,
  { assignments, ...identity }: SeedAccount,
): Promise<void> {
  const known = await tx.query('select 1 from account a where a.issuer = $1 and a.subject = $2', [
    identity.issuer,
    identity.subject,
  ]);
  if (known.length > 0) return;
  const accountId = await recordSignIn(tx, box, identity);
  for (const assignment of assignments) await insertAssignment(tx, { accountId, ...assignment });
}

/**
 * The first two security officers, named at the command line by their subject at the issuer; everyone after them is
 * granted by one and approved by another. Throws ACTION_NOT_ALLOWED once any security officer exists.
 */
export async function bootstrap(
  tx: Sql,
  box: CryptoBox,
  officers: readonly [Identity, Identity],
): Promise<string[]> {
  await tx.query('lock table assignment in exclusive mode');
  const present = await tx.query(`select 1 from assignment s where s.role = 'security' limit 1`);
  if (present.length > 0 || officers[0].subject === officers[1].subject) {
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: 'Bootstrap makes the first two security officers, two people, once',
      detailZh: '初始化只能进行一次，且须指定两名不同的安全管理员',
    });
  }
  const ids: string[] = [];
  for (const officer of officers) {
    const accountId = await recordSignIn(tx, box, officer);
    await insertAssignment(tx, { accountId, role: 'security', scope: 'all' });
    ids.push(accountId);
  }
  return ids;
}
