import { toShanghaiInstant } from '../core/dates.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import { storeSealed } from '../platform/sealed.ts';

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
export async function recordRead(db: Database, box: CryptoBox, record: ReadRecord): Promise<void> {
  if (record.reason === undefined) return insertRead(db, record, null);
  const { reason } = record;
  return db.transaction(async (tx) => insertRead(tx, record, await storeSealed(tx, box, reason)));
}

async function insertRead(sql: Sql, record: ReadRecord, reasonSealed: string | null): Promise<void> {
  await sql.query(
    `insert into admin_read_log (account_id, role, operation, subject, reason_sealed, status, request_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      record.accountId,
      record.role ?? null,
      record.operation,
      record.subject ?? null,
      reasonSealed,
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
  suite: string | null;
  keyId: string;
  ciphertext: Buffer;
  reason_sealed: string;
  status: number;
  request_id: string;
}

const reasonOf = (box: CryptoBox, { suite, keyId, ciphertext, reason_sealed: id }: ReadRow): string | null =>
  suite === null ? null : box.open({ suite, keyId, ciphertext }, id).toString();

/** Newest first. */
export async function listReads(
  sql: Sql,
  box: CryptoBox,
  filter: { accountId?: string; operation?: string },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ReadEntry[]; total: number }> {
  const where = '($1::text is null or l.account_id = $1) and ($2::text is null or l.operation = $2)';
  const values = [filter.accountId ?? null, filter.operation ?? null];
  const rows = await sql.query<ReadRow>(
    `select l.at, l.account_id, l.role, l.operation, l.subject, l.status, l.request_id, l.reason_sealed, s.suite,
       s.key_id as "keyId", s.ciphertext
     from admin_read_log l left join sealed s on s.id = l.reason_sealed where ${where} order by l.id desc limit $3 offset $4`,
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
    reason: reasonOf(box, row),
    status: row.status,
    requestId: row.request_id,
  }));
  return { items, total: Number(count?.total ?? 0n) };
}

/** Forgets up to 5 000 reads older than so many days, with their reasons; gives how many. Below 190 days it fails. */
export async function forgetOldReads(sql: Sql, days: number): Promise<number> {
  const [row] = await sql.query<{ gone: bigint }>(
    `with old as (
       delete from admin_read_log l where l.id in
         (select o.id from admin_read_log o
          where o.at < clock_timestamp() - make_interval(days => $1) order by o.at limit 5000)
       returning l.reason_sealed
     ), reasons as (delete from sealed s using old where s.id = old.reason_sealed)
     select count(*) as gone from old`,
    [days],
  );
  return Number(row?.gone ?? 0n);
}
