import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What is measured runs alone on the first core; load, stores and agencies share the second. */
export const CORES = { measured: 0, others: 1 } as const;

export interface Program {
  name: string;
  core: number;
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** It is ready when this port of 127.0.0.1 takes a connection. */
  port: number;
}

/** A program of the bench, ended when disposed. */
export interface Running extends AsyncDisposable {
  name: string;
  port: number;
  pid: number;
  /** Milliseconds of CPU used so far, by the program and by the kernel for it. */
  cpuMs(): Promise<number>;
  /** Largest resident set so far, in MiB. */
  peakMib(): Promise<number>;
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const PATIENCE_MS = 90_000;
const TICK_MS = 10;

/** Starts a program on one core; what it writes goes into `<dir>/<name>.log`. */
export async function start(dir: string, program: Program): Promise<Running> {
  const { name, core, command, args, env = {}, port } = program;
  const file = join(dir, `${name}.log`);
  await using log = await open(file, 'a');
  const child = spawn('taskset', ['-c', String(core), command, ...args], {
    env: { PATH, ...env },
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const cut = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(cut);
  };
  for (const until = Date.now() + PATIENCE_MS; !(await accepts(port)); await pause(50)) {
    if (child.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`${name} never became ready:\n${(await readFile(file, 'utf8')).slice(-2_000)}`);
  }
  const pid = child.pid!;
  return {
    name,
    port,
    pid,
    cpuMs: () => cpuOf(pid),
    peakMib: () => peakOf(pid),
    [Symbol.asyncDispose]: stop,
  };
}

/** Ports of 127.0.0.1 that were free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function accepts(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, '127.0.0.1');
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/** Fields 14 and 15 of proc(5) stat, counted behind the program's name, which may hold anything. */
async function cpuOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function peakOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1]) / 1024;
}
