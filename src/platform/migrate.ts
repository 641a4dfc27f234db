import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Database, Sql } from './database.ts';

/** One file of a folder of migrations. */
export interface Migration {
  name: string;
  text: string;
  /** SHA-256 of the text, hexadecimal. */
  hash: string;
}

/** Plain SQL files in the order of their names. */
export async function readMigrations(from: URL | string): Promise<Migration[]> {
  const folder = from instanceof URL ? fileURLToPath(from) : from;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** What was applied: hash by name. */
export async function appliedHashes(tx: Sql): Promise<Map<string, string>> {
  await tx.query(`create table if not exists migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`);
  const rows = await tx.query<{ name: string; sha256: string }>('select m.name, m.sha256 from migration m');
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/u;

/**
 * Applies the plain SQL files of a folder in name order, each once, all in one transaction; two processes that start
 * together wait for each other. A file that changed after it was applied stops the start.
 */
export async function migrate(db: Database, folder: URL | string, schema = 'public'): Promise<void> {
  if (!SCHEMA_NAME.test(schema)) throw new Error(`Not a schema name: ${schema}`);
  const migrations = await readMigrations(folder);
  await db.transaction(async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await lockMigrations(tx);
    if (schema !== 'public') await tx.query(`create schema if not exists ${schema}`);
    await tx.query(`set local search_path = ${schema}, public`);
    await applyMigrations(tx, migrations);
  });
}

/** Held to the end of the transaction: nobody else migrates meanwhile. */
export const lockMigrations = (tx: Sql): Promise<object[]> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('migrate', 0))`);

/** Applies those that are not applied yet, in this order. */
export async function applyMigrations(tx: Sql, migrations: readonly Migration[]): Promise<void> {
  const applied = await appliedHashes(tx);
  for (const { name, text, hash } of migrations) {
    const known = applied.get(name);
    if (known === hash) continue;
    if (known !== undefined) throw new Error(`Migration ${name} was changed after it was applied`);
    await tx.query(text).catch((cause: unknown) => {
      throw new Error(`Migration ${name} failed: ${String(cause)}`, { cause });
    });
    await tx.query('insert into migration (name, sha256) values ($1, $2)', [name, hash]);
  }
}
