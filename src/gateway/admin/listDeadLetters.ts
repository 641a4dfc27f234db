import { findTask } from '../../cases/tasks.ts';
import type { TaskView } from '../../cases/view-types.ts';
import type { Sql } from '../../platform/database.ts';
import { operation, pageOf } from '../operation.ts';
import { memberBound } from './in-scope.ts';

interface Wish {
  member: string | undefined;
  page: number;
  pageSize: number;
}

/** Open tasks of steps that will not run again by themselves, oldest first. */
async function readDeadLetters(
  sql: Sql,
  { member, page, pageSize }: Wish,
): Promise<{ items: TaskView[]; total: number }> {
  const from = `from case_task t join case_step s on s.id = t.step_id
    where t.resolved_at is null and s.status in ('FAILED', 'QUARANTINED') and ($1::text is null or t.member_id = $1)`;
  const rows = await sql.query<{ id: string }>(`select t.id ${from} order by t.id limit $2 offset $3`, [
    member ?? null,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const [count] = await sql.query<{ total: bigint }>(`select count(*) as total ${from}`, [member ?? null]);
  const tasks = await Promise.all(rows.map(({ id }) => findTask(sql, id)));
  return { items: tasks.filter((task) => task !== undefined), total: Number(count?.total ?? 0n) };
}

export const listDeadLetters = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const member = memberBound(gateway, request);
    return { body: { ...(await readDeadLetters(gateway.db, { member, ...page })), ...page } };
  },
});
