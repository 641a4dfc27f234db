import { Refusal } from '../../core/errors.ts';
import type { Sql } from '../../platform/database.ts';
import type { Role } from '../roles.ts';

/** 三权分立: nobody holds two of operations, security and audit at a time. Throws ROLE_SEPARATION. */
export async function requireSeparation(
  sql: Sql,
  accountId: string,
  role: Exclude<Role, 'resident'>,
): Promise<void> {
  if (role === 'clerk') return;
  const others = await sql.query(
    `select 1 from assignment s where s.account_id = $1 and s.role = any($2) and s.role <> $3
       and (s.valid_to is null or s.valid_to > clock_timestamp())`,
    [accountId, ['operations', 'security', 'audit'], role],
  );
  if (others.length > 0) throw new Refusal('ROLE_SEPARATION');
}

/** Two security officers must remain, or nobody could grant a role again. Throws ACTION_NOT_ALLOWED. */
export async function requireSecurityRemains(tx: Sql, assignmentId: string): Promise<void> {
  const left = await tx.query(
    `select distinct s.account_id from assignment s
     where s.role = 'security' and s.id <> $1 and s.valid_from <= clock_timestamp()
       and (s.valid_to is null or s.valid_to > clock_timestamp())`,
    [assignmentId],
  );
  const [ending] = await tx.query<{ role: Role }>('select s.role from assignment s where s.id = $1', [
    assignmentId,
  ]);
  if (ending?.role !== 'security' || left.length >= 2) return;
  throw new Refusal('ACTION_NOT_ALLOWED', {
    detail: 'Two security officers must remain',
    detailZh: '须保留至少两名安全管理员',
  });
}
