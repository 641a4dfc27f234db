import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { api, type Api } from '../../src/cli/api.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import type { Database } from '../../src/platform/database.ts';
import { freshDatabase } from './database.ts';
import { freePort } from './free-port.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PATIENCE_MS = 30_000;

/** The whole product in a process of its own, as `npm start` runs it, on two databases of the test. */
export interface SystemProcess extends AsyncDisposable {
  url: string;
  sandboxUrl: string;
  db: Database;
  world: Database;
  as(account: string): Promise<Api>;
  /** Everything that the process has written to standard output and error. */
  output(): string;
}

export async function startSystemProcess(settings: Readonly<Record<string, string>>): Promise<SystemProcess> {
  await using starting = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-process-'));
  starting.defer(() => rm(dataDir, { recursive: true, force: true }));
  const db = starting.use(await freshDatabase({ migrated: false }));
  const world = starting.use(await freshDatabase({ migrated: false }));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [MAIN], {
    env: {
      DATABASE_URL: db.url,
      SANDBOX_DATABASE_URL: world.url,
      SINGLE_GATEWAY: 'true',
      SANDBOX: 'on',
      DATA_DIR: dataDir,
      PORT: `${port}`,
      SANDBOX_PORT: `${sandboxPort}`,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  starting.defer(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => written.push(part));
  const output = (): string => Buffer.concat(written).toString();

  const url = `http://127.0.0.1:${port}`;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  for (const until = Date.now() + PATIENCE_MS; !output().includes(' is running'); await pause(50))
    if (child.exitCode !== null || Date.now() > until) throw new Error(`never ready:\n${output()}`);
  const started = starting.move();
  return {
    url,
    sandboxUrl,
    db,
    world,
    as: async (account) => api(url, await sandboxToken(sandboxUrl, account)),
    output,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
