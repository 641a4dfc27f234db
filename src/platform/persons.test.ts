import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/_support/database.ts';
import { createCryptoBox } from './crypto-box.ts';
import type { Database } from './database.ts';
import { findPerson, findPersonsByName, openPerson, personFor, rehashSome, renamePerson } from './persons.ts';
import { openSealed, resealSome, storeSealed } from './sealed.ts';

const LI = { idNumber: '15040219900307123X', name: '李娜' };
const oldKey = randomBytes(32);
const newKey = randomBytes(32);
const box = createCryptoBox(oldKey);

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

describe('a person', () => {
  it('is one row however often and by whomever asked for', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => db.transaction((tx) => personFor(tx, box, LI))),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await db.query('select count(*) from sealed')).toEqual([{ count: 2n }]);
  });

  it('is found by number, in either case of the last letter, and by full name', async () => {
    const id = await findPerson(db, box, LI.idNumber.toLowerCase());
    expect(id).toBeDefined();
    expect(await findPersonsByName(db, box, '李娜')).toEqual([id]);
    expect(await findPersonsByName(db, box, '李')).toEqual([]);
    expect(await findPerson(db, box, '150402199003071248')).toBeUndefined();
  });

  it('keeps its name when someone asks with another one, and takes a proven one', async () => {
    const id = await db.transaction((tx) => personFor(tx, box, { ...LI, name: '王五' }));
    expect(await openPerson(db, box, id)).toEqual(LI);
    await db.transaction((tx) => renamePerson(tx, box, id, '李安娜'));
    expect(await openPerson(db, box, id)).toEqual({ ...LI, name: '李安娜' });
    expect(await findPersonsByName(db, box, '李娜')).toEqual([]);
  });

  it('leaves no trace of number or name in any row', async () => {
    const rows = await db.query(
      'select row_to_json(p)::text, row_to_json(s)::text as sealed from person p, sealed s',
    );
    expect(JSON.stringify(rows)).not.toMatch(/15040219900307123|李/u);
  });

  it('refuses one that does not exist', async () => {
    await expect(openPerson(db, box, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a new data key', () => {
  it('finds and opens everything before, during and after the rotation', async () => {
    const sealed = await storeSealed(db, box, 'a body');
    const both = createCryptoBox(newKey, [oldKey]);
    const id = await findPerson(db, both, LI.idNumber);
    expect(id).toBeDefined();
    expect(await db.transaction((tx) => personFor(tx, both, LI))).toBe(id);

    while ((await db.transaction((tx) => resealSome(tx, both, 2))) > 0);
    while ((await db.transaction((tx) => rehashSome(tx, both, 2))) > 0);

    const alone = createCryptoBox(newKey);
    expect(await findPerson(db, alone, LI.idNumber)).toBe(id);
    expect((await openPerson(db, alone, id ?? '')).idNumber).toBe(LI.idNumber);
    expect((await openSealed(db, alone, sealed)).toString()).toBe('a body');
  });
});

it('does not open a value that was moved to another row', async () => {
  const [mine, theirs] = [await storeSealed(db, box, 'mine'), await storeSealed(db, box, 'theirs')];
  await db.query(
    'update sealed s set ciphertext = o.ciphertext from sealed o where s.id = $1 and o.id = $2',
    [mine, theirs],
  );
  await expect(openSealed(db, box, mine)).rejects.toThrow();
});
