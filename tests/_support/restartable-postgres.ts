import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import {
  ensureCluster,
  ensurePostmaster,
  findPostmaster,
  readPassword,
  stopPostmaster,
  SUPERUSER,
} from '../../src/platform/embedded-cluster.ts';
import { findPlace } from '../../src/platform/embedded-place.ts';
import { quietLog } from './database.ts';
import { freePort } from './free-port.ts';

/** A PostgreSQL of the test's own, durable, on a port that stays. */
export interface RestartablePostgres extends AsyncDisposable {
  createDatabase(name: string): Promise<Database>;
  /** `immediate`: no goodbye to anybody, recovery from the log at the next start. Resolves when it is gone. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  await using starting = new AsyncDisposableStack();
  // By this name the next run clears away what a killed one left running.
  const dataDir = await mkdtemp(join(tmpdir(), `twin-city-tests-${process.pid}-`));
  starting.defer(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755);
  const place = await findPlace(dataDir, quietLog);
  await ensureCluster(place);
  const port = `${await freePort()}`;
  const start = async (): Promise<void> => void (await ensurePostmaster(place, { port }));
  starting.defer(() => stopPostmaster(place.home));
  await start();
  const password = await readPassword(place.home);
  const open = (name: string, max: number): Database =>
    openDatabase(`postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`, { log: quietLog, max });
  const started = starting.move();
  return {
    start,
    async createDatabase(name) {
      await using admin = open('postgres', 1);
      await admin.query(`create database ${name}`);
      return open(name, 10);
    },
    async stop() {
      const found = await findPostmaster(place.home);
      if (found === undefined) return;
      process.kill(found.pid, 'SIGQUIT');
      while ((await findPostmaster(place.home)) !== undefined) await pause(10);
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
