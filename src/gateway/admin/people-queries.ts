import { toShanghaiInstant } from '../../core/dates.ts';
import type { Sql } from '../../platform/database.ts';

export interface PageWish {
  page: number;
  pageSize: number;
}

interface AccountRow {
  id: string;
  issuer: string;
  last_sign_in_at: Date | null;
  roles: { role: string; scope: string }[];
}

/** Accounts in the order they first signed in. */
export async function readAccounts(
  sql: Sql,
  { page, pageSize }: PageWish,
): Promise<{ rows: AccountRow[]; total: number }> {
  const rows = await sql.query<AccountRow>(
    `select a.id, a.issuer, a.last_sign_in_at, coalesce(
       (select jsonb_agg(jsonb_build_object('role', s.role, 'scope', s.scope) order by s.role, s.scope)
        from assignment s where s.account_id = a.id and s.valid_from <= clock_timestamp()
          and (s.valid_to is null or s.valid_to > clock_timestamp())), '[]') as roles
     from account a order by a.id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>('select count(*) as total from account');
  return { rows, total: Number(count?.total ?? 0n) };
}

interface AssignmentRow {
  id: string;
  account_id: string;
  role: string;
  scope: string;
  valid_from: Date;
  valid_to: Date | null;
  granted_by: string | null;
  approved_by: string | null;
}

/** Assignments, ended ones included, newest first. */
export async function readAssignments(
  sql: Sql,
  { page, pageSize }: PageWish,
): Promise<{ items: object[]; total: number }> {
  const rows = await sql.query<AssignmentRow>(
    `select s.id, s.account_id, s.role, s.scope, s.valid_from, s.valid_to, s.granted_by, s.approved_by
     from assignment s order by s.id desc limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>('select count(*) as total from assignment');
  const items = rows.map((row) => ({
    assignmentId: row.id,
    accountId: row.account_id,
    role: row.role,
    scope: row.scope,
    from: toShanghaiInstant(row.valid_from),
    to: row.valid_to === null ? null : toShanghaiInstant(row.valid_to),
    grantedBy: row.granted_by,
    approvedBy: row.approved_by,
  }));
  return { items, total: Number(count?.total ?? 0n) };
}
