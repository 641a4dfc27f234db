import { toShanghaiInstant } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';

export interface ReadRecord {
  accountId: string;
  role?: string;
  operation: string;
  subject?: string;
  reason?: string;
  status: number;
  requestId: string;
}

/** Records what an administrator or clerk read or did, refusals included. No record, no answer. */
export async function recordRead(sql: Sql, record: ReadRecord): Promise<void> {
  await sql.query(
    `insert into admin_read_log (account_id, role, operation, subject, reason, status, request_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      record.accountId,
      record.role ?? null,
      record.operation,
      record.subject ?? null,
      record.reason ?? null,
      record.status,
      record.requestId,
    ],
  );
}

/** How often this account got an answer of this operation since the last midnight in Shanghai. */
export async function readsToday(sql: Sql, accountId: string, operation: string): Promise<number> {
  const [row] = await sql.query<{ reads: bigint }>(
    `select count(*) as reads from admin_read_log l
     where l.account_id = $1 and l.operation = $2 and l.status < 300
       and l.at >= date_trunc('day', clock_timestamp(), 'Asia/Shanghai')`,
    [accountId, operation],
  );
  return Number(row?.reads ?? 0n);
}

export interface ReadEntry {
  at: string;
  accountId: string;
  role: string | null;
  operation: string;
  subject: string | null;
  reason: string | null;
  status: number;
  requestId: string;
}

interface ReadRow {
  at: Date;
  account_id: string;
  role: string | null;
  operation: string;
  subject: string | null;
  reason: string | null;
  status: number;
  request_id: string;
}

/** Newest first. */
export async function listReads(
  sql: Sql,
  filter: { accountId?: string; operation?: string },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ReadEntry[]; total: number }> {
  const where = '($1::text is null or l.account_id = $1) and ($2::text is null or l.operation = $2)';
  const values = [filter.accountId ?? null, filter.operation ?? null];
  const rows = await sql.query<ReadRow>(
    `select l.at, l.account_id, l.role, l.operation, l.subject, l.reason, l.status, l.request_id
     from admin_read_log l where ${where} order by l.id desc limit $3 offset $4`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from admin_read_log l where ${where}`,
    values,
  );
  const items = rows.map((row) => ({
    at: toShanghaiInstant(row.at),
    accountId: row.account_id,
    role: row.role,
    operation: row.operation,
    subject: row.subject,
    reason: row.reason,
    status: row.status,
    requestId: row.request_id,
  }));
  return { items, total: Number(count?.total ?? 0n) };
}
