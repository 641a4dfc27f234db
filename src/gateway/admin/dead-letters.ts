import { findTask } from '../../cases/tasks.ts';
import type { TaskView } from '../../cases/view-types.ts';
import type { Sql } from '../../platform/database.ts';

export interface DeadLetterFilter {
  member?: string;
  service?: string;
  reason?: string;
}

/** Open tasks of steps that will not run again by themselves. */
const DEAD = `from case_task t join case_step s on s.id = t.step_id join case_file c on c.id = t.case_id
  where t.resolved_at is null and s.status in ('FAILED', 'QUARANTINED') and t.reason <> 'DEADLINE_ESCALATED'
    and ($1::text is null or t.member_id = $1) and ($2::text is null or c.service = $2)
    and ($3::text is null or t.reason = $3)`;

const valuesOf = ({ member, service, reason }: DeadLetterFilter): unknown[] => [
  member ?? null,
  service ?? null,
  reason ?? null,
];

/** One page of them, oldest first. */
export async function readDeadLetters(
  sql: Sql,
  filter: DeadLetterFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: TaskView[]; total: number }> {
  const values = valuesOf(filter);
  const rows = await sql.query<{ id: string }>(`select t.id ${DEAD} order by t.id limit $4 offset $5`, [
    ...values,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const [count] = await sql.query<{ total: bigint }>(`select count(*) as total ${DEAD}`, values);
  const tasks = await Promise.all(rows.map(({ id }) => findTask(sql, id)));
  return { items: tasks.filter((task) => task !== undefined), total: Number(count?.total ?? 0n) };
}

/** Their steps, oldest first; `members` bounds them to cases in which one of these takes part. */
export async function deadLetterSteps(
  sql: Sql,
  filter: DeadLetterFilter,
  bounds: { limit: number; members: readonly string[] | undefined; stepIds?: readonly string[] },
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select s.id ${DEAD} and ($4::text[] is null or s.id = any($4))
       and ($5::text[] is null or exists
         (select 1 from case_member m where m.case_id = c.id and m.member_id = any($5)))
     group by s.id order by min(t.id) limit $6`,
    [...valuesOf(filter), bounds.stepIds ?? null, bounds.members ?? null, bounds.limit],
  );
  return rows.map(({ id }) => id);
}
