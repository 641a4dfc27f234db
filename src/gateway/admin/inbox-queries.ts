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
  workingDaysLeft?: number;
  /** Account of the clerk whose answer waits for a second one. */
  proposedBy?: string;
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
  proposed_by: string | null;
  version: number;
}

const FROM = `from case_step s join case_file c on c.id = s.case_id
  left join lateral (select min(x.due) as due, bool_or(x.level in ('OVERDUE', 'ESCALATED')) as overdue
    from case_deadline x where x.step_id = s.id and x.status = 'OPEN') d on true
  left join approval a on a.kind = 'DESK_ANSWER' and a.subject = s.id and a.status = 'pending'`;

const SELECT = `select s.id, s.case_id, c.number, c.service, s.step, s.side, s.member_id, s.created_business,
    d.due, d.overdue, a.requested_by as proposed_by, c.version
  ${FROM}`;

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
  ...(row.proposed_by !== null && { proposedBy: row.proposed_by }),
  version: row.version,
});

export interface InboxFilter {
  service?: string;
  step?: string;
  overdue?: boolean;
  /** Waits (true) or does not wait (false) for a second clerk. */
  proposed?: boolean;
  /** Exact case number. */
  q?: string;
  page: number;
  pageSize: number;
}

const WHERE = `where s.status = 'WAITING' and s.member_id = any($1) and ($2::text is null or c.service = $2)
  and ($3::text is null or s.step = $3) and ($4::boolean is null or coalesce(d.overdue, false) = $4)
  and ($5::boolean is null or (a.id is not null) = $5) and ($6::text is null or c.number = $6)`;

/** Waiting steps of these members, the earliest limit first and then the oldest. */
export async function readInbox(
  sql: Sql,
  memberIds: readonly string[],
  { service, step, overdue, proposed, q, page, pageSize }: InboxFilter,
): Promise<{ items: InboxRow[]; total: number }> {
  const values = [memberIds, service ?? null, step ?? null, overdue ?? null, proposed ?? null, q ?? null];
  const rows = await sql.query<StepRow>(`${SELECT} ${WHERE} order by d.due, s.id limit $7 offset $8`, [
    ...values,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const [count] = await sql.query<{ total: bigint }>(`select count(*) as total ${FROM} ${WHERE}`, values);
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
