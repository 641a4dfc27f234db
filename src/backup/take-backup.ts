import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { openCopySession, type CopySession } from '../platform/copy-session.ts';
import type { Sql } from '../platform/database.ts';
import { serviceSchemas } from '../platform/service-schemas.ts';
import { GENESIS } from '../core/hash-chain.ts';
import { fileOf, MANIFEST, NOTES, type Manifest } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { copyTarget, relation, tablesInOrder, type Table } from './tables.ts';

/** One state of the whole database, whatever is written meanwhile. */
const SNAPSHOT = 'begin transaction isolation level repeatable read read only';

/**
 * Writes a backup into `dir`, which must not exist or be empty. The system may run or stand still. The folder appears
 * under its name only when it is whole.
 */
export async function takeBackup(
  url: string,
  dir: string,
  about: Pick<Manifest, 'version' | 'gateway'>,
): Promise<Manifest> {
  const target = resolve(dir);
  if ((await readdir(target).catch(() => [])).length > 0)
    throw new BackupProblem(`${target} is not empty`, 'Name a folder that does not exist yet.');
  const staging = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  try {
    await using session = await openCopySession(url, SNAPSHOT);
    const manifest = await writeFiles(session, staging, about);
    await writeFile(join(staging, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rm(target, { recursive: true, force: true });
    await rename(staging, target);
    return manifest;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

async function writeFiles(
  session: CopySession,
  staging: string,
  about: Pick<Manifest, 'version' | 'gateway'>,
): Promise<Manifest> {
  const [taken] = await session.query<{ at: Date }>('select now() as at');
  await requireMigrated(session);
  const migrations: Manifest['migrations'] = [];
  for (const schema of ['public', ...serviceSchemas().map((service) => service.schema)])
    migrations.push(...(await migrationsOf(session, schema)));
  const tables: Manifest['tables'] = [];
  for (const table of await tablesInOrder(session)) tables.push(await writeTable(session, staging, table));
  return {
    format: 1,
    product: 'twin-city-gateway',
    ...about,
    takenAt: taken!.at.toISOString(),
    notes: NOTES,
    dataKeys: (
      await session.query<{ id: string }>('select distinct s.key_id as id from sealed s order by 1')
    ).map(({ id }) => id),
    migrations,
    tables,
    sequences: await session.query(
      `select case when s.schemaname = 'public' then s.sequencename::text
         else s.schemaname || '.' || s.sequencename end as name, s.last_value::text as "lastValue"
       from pg_sequences s
       where (s.schemaname = 'public' or s.schemaname like 'svc\\_%') and s.last_value is not null order by 1`,
    ),
    ...(await readHeads(session)),
  };
}

async function migrationsOf(sql: Sql, schema: string): Promise<Manifest['migrations']> {
  const [row] = await sql.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    `${schema}.migration`,
  ]);
  if (row?.found !== true) return [];
  return sql.query(
    `select $1::text as schema, m.name, m.sha256 from ${relation(`${schema}.migration`)} m order by m.name`,
    [schema],
  );
}

async function requireMigrated(sql: Sql): Promise<void> {
  const [row] = await sql.query<{ found: boolean }>(
    `select to_regclass('public.migration') is not null as found`,
  );
  if (row?.found !== true)
    throw new BackupProblem('This database holds nothing of the gateway', 'Check DATABASE_URL or DATA_DIR.');
}

async function writeTable(
  session: CopySession,
  staging: string,
  table: Table,
): Promise<Manifest['tables'][number]> {
  const [count] = await session.query<{ rows: bigint }>(
    `select count(*) as rows from ${relation(table.name)}`,
  );
  const path = join(staging, fileOf(table.name));
  const own = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      own.update(chunk);
      done(undefined, chunk);
    },
  });
  await pipeline(
    session.copyOut(`copy ${copyTarget(table)} to stdout`),
    createGzip(),
    hashing,
    createWriteStream(path, { mode: 0o600 }),
  );
  return { ...table, rows: Number(count!.rows), bytes: (await stat(path)).size, sha256: own.digest('hex') };
}

/** Where the log stands, as a restore must find it again. */
export async function readHeads(
  sql: Sql,
): Promise<Pick<Manifest, 'streams' | 'register' | 'seal' | 'witnessed'>> {
  const streams = await sql.query<{ stream: string; seq: bigint; head: string; closed: boolean }>(
    `select s.id as stream, s.head_seq as seq, encode(s.head_hash, 'hex') as head, s.closed_at is not null as closed
     from stream s order by s.fencing`,
  );
  const witnessed = await sql.query<{ member: string; seq: bigint }>(
    'select w.member_id as member, max(w.seal_seq) as seq from log_witness w group by w.member_id order by 1',
  );
  const headOf = async (table: 'stream_register' | 'log_seal'): Promise<Manifest['seal']> => {
    const [row] = await sql.query<{ seq: bigint; head: string }>(
      `select t.seq, encode(t.hash, 'hex') as head from ${table} t order by t.seq desc limit 1`,
    );
    return row === undefined ? { seq: 0, head: GENESIS.toString('hex') } : { ...row, seq: Number(row.seq) };
  };
  return {
    streams: streams.map((stream) => ({ ...stream, seq: Number(stream.seq) })),
    register: await headOf('stream_register'),
    seal: await headOf('log_seal'),
    witnessed: witnessed.map(({ member, seq }) => ({ member, seq: Number(seq) })),
  };
}
