import { uuidv7 } from '../core/ids.ts';
import { Refusal } from '../core/errors.ts';
import type { CryptoBox } from './crypto-box.ts';
import type { Sql } from './database.ts';

interface SealedRow {
  id: string;
  suite: string;
  key_id: string;
  ciphertext: Buffer;
}

/** Seals a value and stores it; gives the id to refer to it by. */
export async function storeSealed(tx: Sql, box: CryptoBox, value: string | Buffer): Promise<string> {
  const [id = ''] = await storeAllSealed(tx, box, [value]);
  return id;
}

/** The same for many values by one statement; gives their ids in order. */
export async function storeAllSealed(
  tx: Sql,
  box: CryptoBox,
  values: readonly (string | Buffer)[],
): Promise<string[]> {
  const rows = values.map((value) => {
    const id = uuidv7();
    return { id, ...box.seal(value, id) };
  });
  await tx.query(
    `insert into sealed (id, suite, key_id, ciphertext)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::bytea[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ suite }) => suite),
      rows.map(({ keyId }) => keyId),
      rows.map(({ ciphertext }) => ciphertext),
    ],
  );
  return rows.map(({ id }) => id);
}

const openRow = (box: CryptoBox, row: SealedRow): Buffer =>
  box.open({ suite: row.suite, keyId: row.key_id, ciphertext: row.ciphertext }, row.id);

/** Opens a stored value. Throws NOT_FOUND when it was never there or its time is over. */
export async function openSealed(sql: Sql, box: CryptoBox, id: string): Promise<Buffer> {
  const [row] = await sql.query<SealedRow>(
    'select s.id, s.suite, s.key_id, s.ciphertext from sealed s where s.id = $1',
    [id],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return openRow(box, row);
}

/** Forgets a value for good. */
export async function dropSealed(tx: Sql, id: string): Promise<void> {
  await tx.query('delete from sealed where id = $1', [id]);
}

/** Seals up to `limit` values anew under the present key; gives how many there were, 0 when the rotation is done. */
export async function resealSome(tx: Sql, box: CryptoBox, limit: number): Promise<number> {
  const rows = await tx.query<SealedRow>(
    `select s.id, s.suite, s.key_id, s.ciphertext from sealed s where s.key_id <> $1
     order by s.id limit $2 for update skip locked`,
    [box.keyId, limit],
  );
  for (const row of rows) {
    const { suite, keyId, ciphertext } = box.seal(openRow(box, row), row.id);
    await tx.query('update sealed set suite = $2, key_id = $3, ciphertext = $4 where id = $1', [
      row.id,
      suite,
      keyId,
      ciphertext,
    ]);
  }
  return rows.length;
}
