import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { api } from '../cli/api.ts';
import { sandboxToken } from '../cli/sandbox-token.ts';
import type { Place } from './place.ts';
import { startSystem, type System } from '../start-system.ts';

/** Plays in a system of its own, with its data in a temporary folder that is gone afterwards. */
export async function inOwnSystem<T>(
  play: (place: Place) => Promise<T>,
  settings: (dataDir: string) => Promise<Record<string, string>> = () => Promise.resolve({}),
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-demo-'));
  try {
    console.log('Starting a system of its own in a temporary folder …');
    await using system = await startOwnSystem(dataDir, await settings(dataDir));
    const { url, sandboxUrl, context } = system;
    if (context === undefined) throw new Error('The system has no gateway');
    const as = async (account: string) => api(url, await sandboxToken(sandboxUrl, account));
    return await play({ as, sandboxUrl, db: context.db });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A whole embedded system on free ports with its data in `dataDir`. */
export async function startOwnSystem(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<System> {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const env = readEnv({
    DATA_DIR: dataDir,
    PORT: `${port}`,
    SANDBOX_PORT: `${sandboxPort}`,
    LOG_LEVEL: 'error',
    ...settings,
  });
  return startSystem(loadConfig(env), 'all');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
