import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import { openDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';

let db: Database;
let folder: string;
beforeEach(async () => {
  db = await freshDatabase({ migrated: false });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(
    join(folder, '002-more.sql'),
    'insert into thing values (2); insert into thing values (3);',
  );
  await writeFile(join(folder, '001-first.sql'), 'create table thing (id bigint);');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await db[Symbol.asyncDispose]();
});

it('applies files in name order, each once', async () => {
  await migrate(db, folder);
  await migrate(db, folder);
  expect(await db.query('select id from thing')).toEqual([{ id: 2n }, { id: 3n }]);
});

it('is safe when two processes start together', async () => {
  await using other = openDatabase(db.url, { log: quietLog });
  await Promise.all([migrate(db, folder), migrate(other, folder)]);
  expect(await db.query('select count(*) from thing')).toEqual([{ count: 2n }]);
});

it('leaves nothing of a run that failed', async () => {
  await writeFile(join(folder, '003-broken.sql'), 'create table another (id bigint); select nonsense;');
  await expect(migrate(db, folder)).rejects.toThrow('nonsense');
  expect(await db.query(`select to_regclass('thing') as found`)).toEqual([{ found: null }]);
});

it('refuses a file that changed after it was applied', async () => {
  await migrate(db, folder);
  await writeFile(join(folder, '001-first.sql'), 'create table thing (id text);');
  await expect(migrate(db, folder)).rejects.toThrow('001-first.sql was changed');
});

it('keeps each schema apart', async () => {
  await migrate(db, folder, 'svc_pension');
  await migrate(db, folder, 'svc_household');
  expect(await db.query('select count(*) from svc_household.thing')).toEqual([{ count: 2n }]);
  await expect(migrate(db, folder, 'x; drop')).rejects.toThrow('Not a schema name');
});
