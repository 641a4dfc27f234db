import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../_support/free-port.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A process of `main.ts gateway`, as it stands behind a load balancer with others. Disposing ends it. */
export interface GatewayProcess extends AsyncDisposable {
  /** Its own address; callers sign for the public one. */
  readonly address: string;
}

/** A gateway on the address of its system that can die at any moment. */
export interface MortalGateway extends AsyncDisposable {
  /** Kills it (-9) and starts another in its place. */
  kill(): Promise<void>;
}

/** Starts the gateway of a system on its own port. */
export async function startMortalGateway(env: Readonly<Record<string, string>>): Promise<MortalGateway> {
  const start = (): Promise<GatewayProcess> => startGatewayProcess(env, {}, env['PORT']);
  let gateway = await start();
  const end = (): Promise<void> => gateway[Symbol.asyncDispose]() as Promise<void>;
  return {
    async kill() {
      await end();
      gateway = await start();
    },
    [Symbol.asyncDispose]: end,
  };
}

/** Starts a gateway of a system with `settings` besides or instead of the environment of that system. */
export async function startGatewayProcess(
  env: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>>,
  at?: string,
): Promise<GatewayProcess> {
  const port = at ?? `${await freePort()}`;
  const child = spawn(process.execPath, [MAIN, 'gateway'], {
    env: { ...env, ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise: ready, resolve, reject } = Promise.withResolvers<undefined>();
  const complaints: string[] = [];
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  createInterface(child.stdout).on('line', (line) => line.includes(' is running') && resolve(undefined));
  child.on('exit', (code) => reject(new Error(`A gateway ended with ${code}:\n${complaints.join('\n')}`)));
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await ready;
  } catch (error) {
    await end();
    throw error;
  }
  return { address: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: end };
}
