import { uuidv7 } from '../core/ids.ts';
import { Refusal } from '../core/errors.ts';
import type { CryptoBox } from './crypto-box.ts';
import type { Sql } from './database.ts';
import { dropSealed, openSealed, storeSealed } from './sealed.ts';

export interface PersonIdentity {
  idNumber: string;
  name: string;
}

const ofNumber = (idNumber: string): string => `citizen number\n${idNumber.toUpperCase()}`;
const ofName = (name: string): string => `name\n${name.normalize('NFC').trim()}`;

/** The person with exactly this citizen number. */
export async function findPerson(sql: Sql, box: CryptoBox, idNumber: string): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>('select p.id from person p where p.lookup_hmac = any($1)', [
    box.lookups(ofNumber(idNumber)),
  ]);
  return row?.id;
}

/** Everyone with exactly this full name, at most 100. */
export async function findPersonsByName(sql: Sql, box: CryptoBox, name: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    'select p.id from person p where p.name_hmac = any($1) order by p.id limit 100',
    [box.lookups(ofName(name))],
  );
  return rows.map((row) => row.id);
}

/**
 * The person of a citizen number, made when new; two callers at once get the same one. The name first given stays
 * until {@link renamePerson}: whoever merely asks about a person must not be able to rename them.
 */
export async function personFor(
  tx: Sql,
  box: CryptoBox,
  { idNumber, name }: PersonIdentity,
): Promise<string> {
  const known = await findPerson(tx, box, idNumber);
  if (known !== undefined) return known;
  const sealed = [await storeSealed(tx, box, idNumber.toUpperCase()), await storeSealed(tx, box, name)];
  const made = await tx.query<{ id: string }>(
    `insert into person (id, lookup_key_id, lookup_hmac, name_hmac, id_number_sealed, name_sealed)
     values ($1, $2, $3, $4, $5, $6) on conflict (lookup_hmac) do nothing returning id`,
    [uuidv7(), box.keyId, box.lookup(ofNumber(idNumber)), box.lookup(ofName(name)), ...sealed],
  );
  if (made[0] !== undefined) return made[0].id;
  for (const id of sealed) await dropSealed(tx, id);
  const other = await findPerson(tx, box, idNumber);
  if (other === undefined) throw new Error('A person vanished while it was being made');
  return other;
}

async function sealedIds(sql: Sql, personId: string): Promise<{ idNumber: string; name: string }> {
  const [row] = await sql.query<{ id_number_sealed: string; name_sealed: string }>(
    'select p.id_number_sealed, p.name_sealed from person p where p.id = $1',
    [personId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return { idNumber: row.id_number_sealed, name: row.name_sealed };
}

/** Citizen number and name in full: for the side that needs them, each time recorded by the caller. */
export async function openPerson(sql: Sql, box: CryptoBox, personId: string): Promise<PersonIdentity> {
  const ids = await sealedIds(sql, personId);
  const [idNumber, name] = [await openSealed(sql, box, ids.idNumber), await openSealed(sql, box, ids.name)];
  return { idNumber: idNumber.toString(), name: name.toString() };
}

/** Takes over the name proven at sign-in or by household registration. */
export async function renamePerson(tx: Sql, box: CryptoBox, personId: string, name: string): Promise<void> {
  const before = await sealedIds(tx, personId);
  await tx.query('update person set name_hmac = $2, name_sealed = $3 where id = $1', [
    personId,
    box.lookup(ofName(name)),
    await storeSealed(tx, box, name),
  ]);
  await dropSealed(tx, before.name);
}

/** After a change of the data key: recomputes the search hashes of up to `limit` persons, 0 when done. */
export async function rehashSome(tx: Sql, box: CryptoBox, limit: number): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    'select p.id from person p where p.lookup_key_id <> $1 order by p.id limit $2 for update skip locked',
    [box.keyId, limit],
  );
  for (const { id } of rows) {
    const { idNumber, name } = await openPerson(tx, box, id);
    await tx.query('update person set lookup_key_id = $2, lookup_hmac = $3, name_hmac = $4 where id = $1', [
      id,
      box.keyId,
      box.lookup(ofNumber(idNumber)),
      box.lookup(ofName(name)),
    ]);
  }
  return rows.length;
}
