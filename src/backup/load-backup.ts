import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CopySession } from '../platform/copy-session.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { serviceSchemas } from '../platform/service-schemas.ts';
import { applyMigrations, lockMigrations, readMigrations, type Migration } from '../platform/migrate.ts';
import { verifyMessageLog } from '../exchange/verify-log.ts';
import { verifySeals } from '../exchange/verify-seals.ts';
import { fileOf, type Backup, type Manifest } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { copyTarget, relation, tablesInOrder } from './tables.ts';
import { readHeads } from './take-backup.ts';

const MIGRATIONS = new URL('../platform/migrations/', import.meta.url);

/** Fills an empty database from a backup and checks that it is what was backed up; the caller commits, or does not. */
export async function loadBackup(session: CopySession, backup: Backup, box: CryptoBox): Promise<void> {
  const { manifest } = backup;
  await lockMigrations(session);
  await requireEmpty(session);
  const ours = await ourMigrations();
  requireKnownLevel(manifest, ours);
  const levels = new Set(manifest.migrations.map(levelOf));
  await bringUp(
    session,
    ours.filter((migration) => levels.has(levelOf(migration))),
  );
  await fillTables(session, backup);
  for (const { name, lastValue } of manifest.sequences)
    await session.query(`select setval($1::regclass, $2::bigint)`, [relation(name), lastValue]);
  await bringUp(session, ours);
  await requireSame(session, manifest);
  await requireDataKey(session, box);
}

type OurMigration = Migration & { schema: string };

const levelOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}/${name}`;

/** Every migration of the product and its services, in the order in which a start applies them. */
async function ourMigrations(): Promise<OurMigration[]> {
  const folders = [{ schema: 'public', folder: MIGRATIONS }, ...serviceSchemas()];
  const found = folders.map(async ({ schema, folder }) =>
    (await readMigrations(folder)).map((migration) => ({ ...migration, schema })),
  );
  return (await Promise.all(found)).flat();
}

async function bringUp(session: CopySession, migrations: readonly OurMigration[]): Promise<void> {
  for (const schema of new Set(migrations.map((migration) => migration.schema))) {
    await session.query(`create schema if not exists "${schema}"`);
    await session.query(`set local search_path = "${schema}", public`);
    await applyMigrations(
      session,
      migrations.filter((migration) => migration.schema === schema),
    );
  }
  await session.query('set local search_path = public');
}

async function requireEmpty(sql: Sql): Promise<void> {
  const [found] = await sql.query<{ name: string }>(
    `select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c
     where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'
     order by 1 limit 1`,
  );
  if (found !== undefined) {
    throw new BackupProblem(
      `The database is not empty: it holds ${found.name}`,
      'A backup is put back into an empty database only. Stop the system and name a new database (DATABASE_URL) or a new, empty DATA_DIR; keep the old one for those who look into the loss.',
    );
  }
}

/** An older backup is brought up to date after loading; one of a newer or another product is not ours to read. */
function requireKnownLevel({ version, migrations }: Manifest, ours: readonly OurMigration[]): void {
  const known = new Map(ours.map((migration) => [levelOf(migration), migration.hash]));
  const strange = migrations.find((migration) => known.get(levelOf(migration)) !== migration.sha256);
  if (strange !== undefined) {
    throw new BackupProblem(
      `The backup was made by version ${version}, whose migration ${strange.name} this one does not have`,
      `Restore with version ${version}, then upgrade.`,
    );
  }
}

async function fillTables(session: CopySession, { dir, manifest }: Backup): Promise<void> {
  const expected = new Map((await tablesInOrder(session)).map((table) => [table.name, copyTarget(table)]));
  const strange = manifest.tables.find((table) => expected.get(table.name) !== copyTarget(table));
  if (strange !== undefined || expected.size !== manifest.tables.length)
    throw new BackupProblem(
      `The tables of the backup are not those of its version${strange === undefined ? '' : `: ${strange.name}`}`,
      `Restore with version ${manifest.version}.`,
    );
  const names = manifest.tables.map(({ name }) => relation(name));
  // What triggers would do was done when the rows were written, and is in the backup.
  for (const name of names) await session.query(`alter table ${name} disable trigger user`);
  await session.query(`truncate ${names.join(', ')} cascade`);
  for (const table of manifest.tables) {
    await pipeline(
      createReadStream(join(dir, fileOf(table.name))),
      createGunzip(),
      session.copyIn(`copy ${copyTarget(table)} from stdin`),
    );
  }
  for (const name of names) await session.query(`alter table ${name} enable trigger user`);
}

async function requireSame(session: CopySession, manifest: Manifest): Promise<void> {
  const bad: string[] = [];
  for (const { name, rows } of manifest.tables) {
    const [count] = await session.query<{ rows: bigint }>(`select count(*) as rows from ${relation(name)}`);
    if (Number(count?.rows) !== rows) bad.push(`${name} has ${count?.rows} rows, not ${rows}`);
  }
  const { streams, register, seal, witnessed } = manifest;
  const heads = { streams, register, seal, witnessed };
  if (canonicalJson(await readHeads(session)) !== canonicalJson(heads))
    bad.push('the log does not end where the manifest says');
  const { firstBad } = await verifyMessageLog(session);
  const { firstBad: unsealed } = await verifySeals(session);
  const fault = firstBad ?? unsealed;
  if (fault !== undefined) bad.push(`the log is not whole: ${JSON.stringify(fault)}`);
  if (bad.length > 0)
    throw new BackupProblem(
      `The backup does not hold what its manifest says: ${bad.join('; ')}`,
      'Take another copy of this backup, or an earlier one.',
    );
}

/** One value under each key is opened: without its key a restored system could not show a single name. */
async function requireDataKey(sql: Sql, box: CryptoBox): Promise<void> {
  const rows = await sql.query<{ id: string; suite: string; key_id: string; ciphertext: Buffer }>(
    'select distinct on (s.key_id) s.id, s.suite, s.key_id, s.ciphertext from sealed s order by s.key_id, s.id',
  );
  for (const { id, suite, key_id: keyId, ciphertext } of rows) {
    try {
      box.open({ suite, keyId, ciphertext }, id);
    } catch {
      throw new BackupProblem(
        `The data key ${keyId} of this backup is not here`,
        'Set DATA_KEY (and DATA_KEYS_PREVIOUS) as it was; in a sandbox put the old keys folder into DATA_DIR.',
      );
    }
  }
}
