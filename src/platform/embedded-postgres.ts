import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../core/errors.ts';
import { holdLock, openDatabase, type Database } from './database.ts';
import {
  ensureCluster,
  ensurePostmaster,
  findPostmaster,
  readPassword,
  stopPostmaster,
  SUPERUSER,
} from './embedded-cluster.ts';
import { findPlace, type Place } from './embedded-place.ts';
import type { Log } from './log.ts';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  log: Log;
  /** Further server settings; tests turn fsync off. */
  settings?: Readonly<Record<string, string>>;
}

/** The gateway's own PostgreSQL, running while this is held. */
export interface EmbeddedPostgres extends AsyncDisposable {
  /** The gateway's database, as its own user. */
  readonly url: string;
  /** As the superuser, for the launcher and the tests only. */
  readonly adminUrl: string;
  /** Where cluster, password and server log are. */
  readonly home: string;
  /** Makes sure of a database whose owner of the same name alone may connect to it; gives that owner's URL. */
  createDatabase(name: string): Promise<string>;
}

const GATEWAY = 'gateway';
const INSTANCE_LOCK = 'twin-city-gateway instance';
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;
const NAME = /^[a-z_][a-z0-9_]{0,62}$/u;

const urlOf = (port: number, user: string, password: string, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

async function rolePassword(home: string, name: string): Promise<string> {
  const file = join(home, `${name}.password`);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known !== '') return known;
  const made = randomBytes(24).toString('base64url');
  await writeFile(`${file}.new`, made, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

async function ensureDatabase(admin: Database, name: string, password: string): Promise<void> {
  const roles = await admin.query('select 1 from pg_roles r where r.rolname = $1', [name]);
  await admin.query(`${roles.length === 0 ? 'create' : 'alter'} role ${name} login password '${password}'`);
  const databases = await admin.query('select 1 from pg_database d where d.datname = $1', [name]);
  if (databases.length === 0) await admin.query(`create database ${name} owner ${name}`);
  await admin.query(`revoke connect, temporary on database ${name} from public`);
}

/** The lock of a process just killed is freed as soon as the server notices: look for a second before refusing. */
async function holdInstanceLock(url: string, home: string, log: Log): Promise<AsyncDisposable> {
  for (let tries = 0; tries < LOOKS; tries += 1) {
    const lock = await holdLock(url, INSTANCE_LOCK, log);
    if (lock !== undefined) return lock;
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new Error(
    `Another instance already runs on the data in ${home}: stop it, or give this one another DATA_DIR`,
  );
}

interface Held {
  port: number;
  adminUrl: string;
  lock: AsyncDisposable;
}

/** The server that is found may be one that was just killed and is still going: then it is looked for again. */
async function holdServer(place: Place, { log, settings }: EmbeddedPostgresOptions): Promise<Held> {
  const password = await readPassword(place.home);
  for (let tries = 1; ; tries += 1) {
    const { port } = await ensurePostmaster(place, settings);
    const adminUrl = urlOf(port, SUPERUSER, password, 'postgres');
    try {
      return { port, adminUrl, lock: await holdInstanceLock(adminUrl, place.home, log) };
    } catch (error) {
      const isGone = error instanceof Refusal && error.code === 'STORE_UNAVAILABLE';
      if (!isGone || tries === LOOKS) throw error;
      await pause(BETWEEN_LOOKS_MS);
    }
  }
}

async function serve(place: Place, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { home } = place;
  const { log } = options;
  await ensureCluster(place);
  const { port, adminUrl, lock } = await holdServer(place, options);

  const createDatabase = async (name: string): Promise<string> => {
    if (!NAME.test(name)) throw new Error(`Not a database name: ${name}`);
    const own = await rolePassword(home, name);
    await using admin = openDatabase(adminUrl, { log, max: 1 });
    await ensureDatabase(admin, name, own);
    return urlOf(port, name, own, name);
  };

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await lock[Symbol.asyncDispose]();
    await stopPostmaster(home);
  };
  return {
    url: await createDatabase(GATEWAY),
    adminUrl,
    home,
    createDatabase,
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  };
}

/**
 * Starts the PostgreSQL that comes with the package, or adopts the one a killed process left, on a free port of
 * 127.0.0.1 with data under `dataDir`. Throws when another instance holds the same data.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return serve(await findPlace(options.dataDir, options.log), options);
}

/** The gateway's database of an instance that is running on `dataDir`, for commands that look into it. */
export async function runningEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<string | undefined> {
  const { home } = await findPlace(options.dataDir, options.log);
  const postmaster = await findPostmaster(home);
  if (postmaster?.ready !== true) return undefined;
  return urlOf(postmaster.port, GATEWAY, await rolePassword(home, GATEWAY), GATEWAY);
}
