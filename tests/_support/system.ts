import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { api, type Api } from '../../src/cli/api.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import type { Database } from '../../src/platform/database.ts';
import { startSystem, type Role, type System } from '../../src/start-system.ts';
import { freshDatabase } from './database.ts';
import { freePort } from './free-port.ts';

/** The whole product with its sandbox, on databases of its own; everything real, business time from 2026-03-02. */
export interface TestSystem extends System {
  config: Config;
  /** What a further process of this system needs in its environment. */
  env: Readonly<Record<string, string>>;
  /** The gateway's database. */
  db: Database;
  /** The sandbox's database: other people's records. */
  world: Database;
  /** The API as a demo account of the sandbox. */
  as(account: string): Promise<Api>;
  /** Sets how many business seconds pass in a second. */
  setRate(rate: number): Promise<void>;
}

export interface TestSystemOptions {
  /** What runs in this process; everything unless told. */
  roles?: readonly Role[];
  /** Runs the queue on this Redis instead of PostgreSQL. */
  redisUrl?: string;
  /** Settings besides or instead of the usual ones. */
  settings?: Readonly<Record<string, string>>;
  /** Databases of the gateway and of the sandbox on a server of the test's own. */
  databases?: { gateway: Database; sandbox: Database };
}

export const DAY = 86_400;

export async function startTestSystem({
  roles = ['all'],
  redisUrl,
  settings = {},
  databases,
}: TestSystemOptions = {}): Promise<TestSystem> {
  await using starting = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-test-'));
  starting.defer(() => rm(dataDir, { recursive: true, force: true }));
  const db = databases?.gateway ?? starting.use(await freshDatabase({ migrated: false }));
  const world = databases?.sandbox ?? starting.use(await freshDatabase({ migrated: false }));
  const env = {
    DATABASE_URL: db.url,
    SANDBOX_DATABASE_URL: world.url,
    ...(redisUrl === undefined ? { SINGLE_GATEWAY: 'true' } : { REDIS_URL: redisUrl }),
    SANDBOX: 'on',
    DATA_DIR: dataDir,
    NODE_ID: 't1',
    PORT: `${await freePort()}`,
    SANDBOX_PORT: `${await freePort()}`,
    LOG_LEVEL: 'fatal',
    ...settings,
  };
  const config = loadConfig(readEnv(env));
  const systems: System[] = [];
  for (const role of roles) systems.push(starting.use(await startSystem(config, role)));
  const system = Object.assign({}, ...systems) as System;
  const as = async (account: string): Promise<Api> =>
    api(system.url, await sandboxToken(system.sandboxUrl, account));
  const started = starting.move();
  return {
    ...system,
    config,
    env,
    db,
    world,
    as,
    async setRate(rate) {
      await (await as('operations-1')).send('PUT', '/admin/v1/business-clock', { rate });
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
