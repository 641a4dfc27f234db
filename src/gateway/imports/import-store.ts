import { toShanghaiInstant } from '../../core/dates.ts';
import { uuidv7 } from '../../core/ids.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Database, Sql } from '../../platform/database.ts';
import { storeAllSealed } from '../../platform/sealed.ts';
import type { CsvRow } from './read-csv.ts';

/** Rows that are written by one statement. */
const BATCH = 500;

export interface NewImport {
  desk: string;
  service: string;
  workflow: string;
  account: string;
  idempotencyKey: string;
  digest: string;
}

/** Writes a whole file or nothing of it; `rows` is read as it is written. Gives the id and how many rows there are. */
export async function storeImport(
  db: Database,
  box: CryptoBox,
  { desk, service, workflow, account, idempotencyKey, digest }: NewImport,
  rows: AsyncIterable<CsvRow>,
): Promise<string> {
  const id = uuidv7();
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into application_import (id, desk_member, service, workflow, account_id, idempotency_key, digest)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, desk, service, workflow, account, idempotencyKey, digest],
    );
    let batch: CsvRow[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      await storeRows(tx, box, id, batch);
      batch = [];
    }
    await storeRows(tx, box, id, batch);
    await endIfSettled(tx, id);
  });
  return id;
}

async function storeRows(tx: Sql, box: CryptoBox, importId: string, rows: readonly CsvRow[]): Promise<void> {
  const sealed = await storeAllSealed(
    tx,
    box,
    rows.map(({ cells }) => JSON.stringify(cells)),
  );
  await tx.query(
    `insert into application_import_row (import_id, row, cells_sealed, person_key)
     select $1, x.row, x.sealed, x.person from unnest($2::int[], $3::text[], $4::bytea[]) as x (row, sealed, person)`,
    [
      importId,
      rows.map(({ row }) => row),
      sealed,
      rows.map(({ cells }) => box.lookup(cells['person.idNumber']?.toUpperCase() ?? '')),
    ],
  );
}

/** The import that the account began under this key, and whether it was of the same file for the same matter. */
export async function findUpload(
  sql: Sql,
  { account, idempotencyKey, ...wanted }: NewImport,
): Promise<{ id: string; isSame: boolean } | undefined> {
  const [row] = await sql.query<{ id: string; isSame: boolean }>(
    `select i.id, (i.digest, i.desk_member, i.service, i.workflow) = ($3, $4, $5, $6) as "isSame"
     from application_import i where i.account_id = $1 and i.idempotency_key = $2`,
    [account, idempotencyKey, wanted.digest, wanted.desk, wanted.service, wanted.workflow],
  );
  return row;
}

/** An import ends with its last row. */
export async function endIfSettled(tx: Sql, importId: string): Promise<void> {
  await tx.query(
    `update application_import i set status = 'DONE', ended_at = clock_timestamp()
     where i.id = $1 and i.status = 'RUNNING' and not exists
       (select 1 from application_import_row r where r.import_id = i.id and r.status = 'PENDING')`,
    [importId],
  );
}

/** Stops an import: what is not filed yet will not be, and is forgotten. */
export async function cancelImport(db: Database, importId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(
      `update application_import i set status = 'CANCELLED', ended_at = clock_timestamp()
       where i.id = $1 and i.status = 'RUNNING'`,
      [importId],
    );
    await tx.query(
      `with stopped as (
         select r.row, r.cells_sealed from application_import_row r
         where r.import_id = $1 and r.status = 'PENDING' for update
       ), forgotten as (
         update application_import_row r set status = 'CANCELLED', cells_sealed = null, person_key = null, settled_at = clock_timestamp()
         from stopped s where r.import_id = $1 and r.row = s.row returning s.cells_sealed
       )
       delete from sealed v using forgotten f where v.id = f.cells_sealed`,
      [importId],
    );
  });
}

interface ImportRow {
  importId: string;
  desk: string;
  service: string;
  workflow: string;
  accountId: string;
  status: string;
  createdAt: Date;
  endedAt: Date | null;
  rows: bigint;
  accepted: bigint;
  refused: bigint;
  cancelled: bigint;
}

const READ = `select i.id as "importId", i.desk_member as desk, i.service, i.workflow, i.account_id as "accountId",
    i.status, i.created_at as "createdAt", i.ended_at as "endedAt", c.*
  from application_import i, lateral (select count(*) as rows,
      count(*) filter (where r.status = 'ACCEPTED') as accepted, count(*) filter (where r.status = 'REFUSED') as refused,
      count(*) filter (where r.status = 'CANCELLED') as cancelled
    from application_import_row r where r.import_id = i.id) c`;

export interface ImportView extends Omit<
  ImportRow,
  'createdAt' | 'endedAt' | 'rows' | 'accepted' | 'refused' | 'cancelled'
> {
  createdAt: string;
  endedAt?: string;
  rows: number;
  accepted: number;
  refused: number;
  cancelled: number;
}

const view = ({ createdAt, endedAt, rows, accepted, refused, cancelled, ...row }: ImportRow): ImportView => ({
  ...row,
  createdAt: toShanghaiInstant(createdAt),
  ...(endedAt !== null && { endedAt: toShanghaiInstant(endedAt) }),
  rows: Number(rows),
  accepted: Number(accepted),
  refused: Number(refused),
  cancelled: Number(cancelled),
});

/** Imports of these desks, newest first. */
export async function listImports(
  sql: Sql,
  desks: readonly string[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ImportView[]; total: number }> {
  const rows = await sql.query<ImportRow>(
    `${READ} where i.desk_member = any($1) order by i.id desc limit $2 offset $3`,
    [desks, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ n: bigint }>(
    'select count(*) as n from application_import i where i.desk_member = any($1)',
    [desks],
  );
  return { items: rows.map(view), total: Number(count?.n ?? 0n) };
}

export async function readImport(sql: Sql, importId: string): Promise<ImportView | undefined> {
  const [row] = await sql.query<ImportRow>(`${READ} where i.id = $1`, [importId]);
  return row && view(row);
}
