import { maskName, maskResidentId } from '../core/resident-id.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';

export interface MaskedPerson {
  name: string;
  idNumber: string;
}

interface Row {
  id: string;
  part: 'name' | 'idNumber';
  sealedId: string;
  suite: string;
  keyId: string;
  ciphertext: Buffer;
}

/** Masked names and numbers of many persons at once, for lists. */
export async function maskedPersons(
  sql: Sql,
  box: CryptoBox,
  ids: readonly string[],
): Promise<Map<string, MaskedPerson>> {
  const rows = await sql.query<Row>(
    `select p.id, part, s.id as "sealedId", s.suite, s.key_id as "keyId", s.ciphertext
     from person p
     cross join lateral (values ('name', p.name_sealed), ('idNumber', p.id_number_sealed)) as v (part, sealed_id)
     join sealed s on s.id = v.sealed_id
     where p.id = any($1)`,
    [[...new Set(ids)]],
  );
  const persons = new Map<string, MaskedPerson>();
  for (const { id, part, sealedId, ...sealed } of rows) {
    const text = box.open(sealed, sealedId).toString();
    const person = persons.get(id) ?? { name: '', idNumber: '' };
    person[part] = part === 'name' ? maskName(text) : maskResidentId(text);
    persons.set(id, person);
  }
  return persons;
}
