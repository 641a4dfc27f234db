import { valueAt } from '../core/json.ts';
import { checkResidentId } from '../core/resident-id.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import { findPerson, personFor } from '../platform/persons.ts';

/** Finds the persons that requests are about. */
export interface DataSubjects {
  /** `person.id` of whom the body (parsed, or its bytes) names at `pointer` (`x-data-subject`, RFC 6901); made when new, absent when no citizen number stands there. */
  of(body: unknown, pointer: string | undefined): Promise<string | undefined>;
}

const REMEMBERED = 10_000;

/** Remembers the latest persons by keyed hash, so that a hot call costs no query. */
export function createDataSubjects(db: Database, box: CryptoBox): DataSubjects {
  const known = new Map<string, string>();
  const find = async (idNumber: string, name: string): Promise<string> =>
    (await findPerson(db, box, idNumber)) ??
    (await db.transaction((tx) => personFor(tx, box, { idNumber, name })));
  return {
    async of(body, pointer) {
      if (pointer === undefined) return undefined;
      const value = Buffer.isBuffer(body) ? readable(body) : body;
      const idNumber = valueAt(value, pointer);
      if (typeof idNumber !== 'string' || !checkResidentId(idNumber).valid) return undefined;
      const key = box.lookup(`data subject\n${idNumber.toUpperCase()}`).toString('base64');
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const name = valueAt(value, pointer.replace(/[^/]*$/, 'name'));
      const id = await find(idNumber, typeof name === 'string' ? name : '');
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
      known.set(key, id);
      return id;
    },
  };
}

/** What is no JSON names nobody. */
function readable(bytes: Buffer): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
