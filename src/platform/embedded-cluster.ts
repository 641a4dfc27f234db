import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './embedded-place.ts';

export const SUPERUSER = 'postgres';
const READY_WITHIN_MS = 60_000;
const LOG_KEPT_BYTES = 10_000_000;

const clusterOf = (home: string): string => join(home, 'cluster');
const pidFileOf = (home: string): string => join(clusterOf(home), 'postmaster.pid');
const SERVER_ENV = { LC_ALL: 'C', PATH: '/usr/bin:/bin', TZ: 'UTC' };

/** What a live server wrote into its pid file. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

async function run(program: string, args: readonly string[], place: Place): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    env: SERVER_ENV,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...place.runAs,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject);
  child.on('close', resolve);
  if ((await promise) !== 0) throw new Error(`${program} failed: ${complaint.trim()}`);
}

async function initialise(staging: string, place: Place): Promise<void> {
  const cluster = clusterOf(staging);
  const passwordFile = join(staging, 'password');
  await mkdir(cluster, { recursive: true });
  await Promise.all([chmod(staging, 0o755), chmod(cluster, 0o700)]);
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (place.runAs !== undefined) {
    await chown(cluster, place.runAs.uid, place.runAs.gid);
    await chown(passwordFile, place.runAs.uid, place.runAs.gid);
  }
  await run(
    join(place.runtime, 'bin/initdb'),
    [
      '-D',
      cluster,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ].concat(['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions']),
    place,
  );
  if (place.runAs !== undefined) await chown(passwordFile, 0, 0);
}

/** Makes the cluster beside its place and moves it in whole: a killed initdb leaves nothing half made. */
export async function ensureCluster(place: Place): Promise<void> {
  if (existsSync(join(clusterOf(place.home), 'PG_VERSION'))) return;
  const staging = `${place.home}.${randomBytes(4).toString('hex')}`;
  try {
    await initialise(staging, place);
    await rename(staging, place.home).catch((error: unknown) => {
      if (!existsSync(join(clusterOf(place.home), 'PG_VERSION'))) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

export async function readPassword(home: string): Promise<string> {
  return readFile(join(home, 'password'), 'utf8');
}

async function readPidFile(home: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFileOf(home), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  if (pid === undefined || !/^\d+$/u.test(pid)) return undefined;
  return { pid: Number(pid), port: Number(port ?? '0'), ready: status?.trim() === 'ready' };
}

/** False when there is no such process. */
function signal(pid: number, name: 'SIGINT' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isAlive = (pid: number): boolean => signal(pid, 0);

/** A pid may have passed to another program since: only the command line proves whose it is. */
async function isOurs(pid: number, home: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(clusterOf(home));
}

/** The live server of this cluster, if any. A pid file that names another program is removed. */
export async function findPostmaster(home: string): Promise<Postmaster | undefined> {
  const found = await readPidFile(home);
  if (found === undefined || !isAlive(found.pid)) return undefined;
  if (await isOurs(found.pid, home)) return found;
  await rm(pidFileOf(home), { force: true });
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => resolve(undefined));
  await promise;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function openServerLog(home: string): Promise<number> {
  const file = join(home, 'server.log');
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_KEPT_BYTES) await rename(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Starts a server in a session of its own, so that a signal to us does not take it from under our last writes. */
async function spawnPostmaster(place: Place, settings: Readonly<Record<string, string>>): Promise<number> {
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    max_connections: '200',
  };
  const options = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = await openServerLog(place.home);
  try {
    const program = join(place.runtime, 'bin/postgres');
    const child = spawn(program, ['-D', clusterOf(place.home), ...options], {
      cwd: '/',
      env: SERVER_ENV,
      detached: true,
      stdio: ['ignore', log, log],
      ...place.runAs,
    });
    child.on('error', () => undefined);
    child.unref();
    return child.pid ?? 0;
  } finally {
    closeSync(log);
  }
}

async function lastWords(home: string): Promise<string> {
  const text = await readFile(join(home, 'server.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}

/** Adopts the live server of the cluster or starts one, and waits until it takes connections. */
export async function ensurePostmaster(
  place: Place,
  settings: Readonly<Record<string, string>> = {},
): Promise<Postmaster> {
  const until = Date.now() + READY_WITHIN_MS;
  let spawned: number | undefined;
  let failures = 0;
  while (Date.now() < until) {
    const found = await findPostmaster(place.home);
    if (found?.ready === true) return found;
    if (found === undefined && (spawned === undefined || !isAlive(spawned))) {
      // A port taken meanwhile, or shared memory of a killed server not yet free: worth another try.
      if (spawned !== undefined && ++failures >= 5) break;
      spawned = await spawnPostmaster(place, settings);
    }
    await pause(20 * (failures * 10 + 1));
  }
  throw new Error(`PostgreSQL did not start from ${place.home}: ${await lastWords(place.home)}`);
}

/** Fast stop: open transactions are rolled back, and the call waits until the pid file is gone. */
export async function stopPostmaster(home: string): Promise<void> {
  const found = await findPostmaster(home);
  if (found === undefined) return;
  signal(found.pid, 'SIGINT');
  const until = Date.now() + READY_WITHIN_MS;
  while ((await findPostmaster(home)) !== undefined) {
    if (Date.now() > until) throw new Error(`PostgreSQL (pid ${found.pid}) does not stop`);
    await pause(10);
  }
}
