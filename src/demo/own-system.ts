import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { startSystem, type System } from '../start-system.ts';

/** A whole embedded system on free ports with its data in `dataDir`. */
export async function startOwnSystem(dataDir: string): Promise<System> {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const env = readEnv({
    DATA_DIR: dataDir,
    PORT: `${port}`,
    SANDBOX_PORT: `${sandboxPort}`,
    LOG_LEVEL: 'error',
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
