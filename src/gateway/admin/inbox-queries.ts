import { toShanghaiInstant } from '../../core/dates.ts';
import type { Sql } from '../../platform/database.ts';

/** A step that waits for the clerks of a member. */
export interface InboxRow {
  stepId: string;
  caseId: string;
  caseNumber: string;
  service: string;
  step: string;
  side: string;
  memberId: string;
  since: string;
  due?: string;
  overdue: boolean;
  /** Of the case. */
  version: number;
}

interface StepRow {
  id: string;
  case_id: string;
  number: string;
  service: string;
  step: string;
  side: string;
  member_id: string;
  created_business: Date;
  due: string | null;
  overdue: boolean | null;
  version: number;
}

const SELECT = `select s.id, s.case_id, c.number, c.service, s.step, s.side, s.member_id, s.created_business,
    d.due, d.overdue, c.version
  from case_step s join case_file c on c.id = s.case_id
  left join lateral (select min(x.due) as due, bool_or(x.level in ('OVERDUE', 'ESCALATED')) as overdue
    from case_deadline x where x.step_id = s.id and x.status = 'OPEN') d on true`;

const rowOf = (row: StepRow): InboxRow => ({
  stepId: row.id,
  caseId: row.case_id,
  caseNumber: row.number,
  service: row.service,
  step: row.step,
  side: row.side,
  memberId: row.member_id,
  since: toShanghaiInstant(row.created_business),
  ...(row.due === null ? {} : { due: row.due }),
  overdue: row.overdue ?? false,
  version: row.version,
});

/** Waiting steps of these members, oldest first. */
export async function readInbox(
  sql: Sql,
  memberIds: readonly string[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: InboxRow[]; total: number }> {
  const rows = await sql.query<StepRow>(
    `${SELECT} where s.status = 'WAITING' and s.member_id = any($1) order by s.id limit $2 offset $3`,
    [memberIds, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from case_step s where s.status = 'WAITING' and s.member_id = any($1)`,
    [memberIds],
  );
  return { items: rows.map(rowOf), total: Number(count?.total ?? 0n) };
}

/** One waiting step of these members; another member's is not there. */
export async function readInboxStep(
  sql: Sql,
  memberIds: readonly string[],
  stepId: string,
): Promise<InboxRow | undefined> {
  const [row] = await sql.query<StepRow>(
    `${SELECT} where s.id = $1 and s.status = 'WAITING' and s.member_id = any($2)`,
    [stepId, memberIds],
  );
  return row && rowOf(row);
}
