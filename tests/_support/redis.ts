import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A real Redis of the test's own. */
export interface TestRedis extends AsyncDisposable {
  readonly url: string;
  /** Stops it as a power cut would, or as an operator would when `signal` is SIGTERM. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same port with what it kept on disk. */
  start(): Promise<void>;
}

/** Runs a server until it has said `ready`. */
export async function spawnRedis(
  settings: readonly string[],
  ready = 'Ready to accept connections',
): Promise<ChildProcess> {
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  let said = '';
  child.on('error', () => reject(new Error('redis-server is missing: node .ci/install-test-tools.mjs')));
  child.on('exit', () => reject(new Error('redis-server ended at once')));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(ready)) resolve(undefined);
  });
  await promise;
  return child;
}

/** Starts one; with `primary` it keeps a copy of the server at that port, and has it when this resolves. */
export async function startRedis(primary?: number): Promise<TestRedis> {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'redis-'));
  const settings = {
    port,
    bind: '127.0.0.1',
    dir,
    save: '',
    appendonly: 'yes',
    'repl-diskless-sync-delay': 0,
  };
  const copies = primary === undefined ? [] : ['--replicaof', '127.0.0.1', `${primary}`];
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const own = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]);
    child = await spawnRedis([...own, ...copies], copies.length === 0 ? undefined : 'Finished with success');
  };
  const stop = async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
