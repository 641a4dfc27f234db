import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Lets a process be made to hang, or its clock to jump. */
const FAULTS = `--import=${new URL('process-faults.ts', import.meta.url).href}`;
const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What worker processes said and suffered. */
export interface Books {
  kills: number;
  /** Deaths that nobody here ordered. */
  crashes: number;
  /** What the reconcilers of all processes reported as lost by the queue; `queue_lost_total` counts the same. */
  queueLost: number;
  /** Log lines of level error and above, and what went to standard error. */
  complaints: string[];
}

/** Worker processes of one system. Disposing ends them all. */
export interface WorkerProcesses extends AsyncDisposable {
  readonly books: Readonly<Books>;
  /** Kills the oldest, once it runs, or the one with this pid (-9) and starts another in its place. */
  kill(pid?: number): Promise<void>;
  /** Hangs the oldest, once it runs, and starts another in its place when it has ended by itself. */
  hang(): Promise<void>;
  /** Sets the clock of the youngest an hour ahead, once it runs. */
  jump(): Promise<void>;
  /** Lets all finish what they have in hand, as an operator would. */
  stop(): Promise<void>;
}

interface Worker {
  child: ChildProcess;
  isOrdered: boolean;
  ready: Promise<void>;
}

function read(line: string, books: Books, isReady: () => void): void {
  if (line.includes(' is running')) isReady();
  if (!line.startsWith('{')) return;
  const { level, msg, count } = JSON.parse(line) as { level: string; msg?: string; count?: number };
  if (msg?.startsWith('steps were lost by the queue') === true) books.queueLost += count ?? 0;
  if (level === 'error' || level === 'fatal') books.complaints.push(line);
}

function start(env: Readonly<Record<string, string>>, books: Books, faults = FAULTS): Worker {
  const child = spawn(process.execPath, [faults, MAIN, 'worker'], {
    env: { ...env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise: ready, resolve, reject } = Promise.withResolvers<undefined>();
  ready.catch(() => undefined);
  const worker: Worker = { child, isOrdered: false, ready };
  createInterface(child.stdout).on('line', (line) => read(line, books, () => resolve(undefined)));
  createInterface(child.stderr).on('line', (line) => books.complaints.push(line));
  child.on('exit', (code) => {
    reject(new Error(`A worker ended with ${code} before it was ready: ${books.complaints.join()}`));
    if (!worker.isOrdered) books.crashes += 1;
  });
  return worker;
}

async function end(worker: Worker, signal: NodeJS.Signals): Promise<void> {
  worker.isOrdered = true;
  const { child } = worker;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Starts one whose clock is an hour ahead from the beginning, and resolves with what it complains of when it ends. */
export async function startAhead(env: Readonly<Record<string, string>>): Promise<string> {
  const books: Books = { kills: 0, crashes: 0, queueLost: 0, complaints: [] };
  const worker = start(env, books, `${FAULTS}?ahead`);
  try {
    await worker.ready;
    return 'It runs';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await end(worker, 'SIGKILL');
  }
}

/** Starts `count` processes of `main.ts worker`. */
export async function startWorkerProcesses(
  env: Readonly<Record<string, string>>,
  count: number,
): Promise<WorkerProcesses> {
  const books: Books = { kills: 0, crashes: 0, queueLost: 0, complaints: [] };
  const running = Array.from({ length: count }, () => start(env, books));
  const endAll = async (signal: NodeJS.Signals): Promise<void> => {
    await Promise.all(running.map((worker) => end(worker, signal)));
  };
  try {
    await Promise.all(running.map(({ ready }) => ready));
  } catch (error) {
    await endAll('SIGKILL');
    throw error;
  }
  return {
    books,
    async kill(pid) {
      const place = pid === undefined ? 0 : running.findIndex(({ child }) => child.pid === pid);
      const victim = running[place];
      if (victim === undefined) throw new Error('No such worker runs');
      running.splice(place, 1);
      await victim.ready;
      running.push(start(env, books));
      books.kills += 1;
      await end(victim, 'SIGKILL');
    },
    async hang() {
      const victim = running.shift();
      if (victim === undefined) throw new Error('No worker runs');
      await victim.ready;
      victim.isOrdered = true;
      const ended = once(victim.child, 'exit');
      victim.child.kill('SIGUSR2');
      await ended;
      running.push(start(env, books));
    },
    async jump() {
      const worker = running.at(-1);
      await worker?.ready;
      worker?.child.kill('SIGWINCH');
    },
    stop: () => endAll('SIGTERM'),
    [Symbol.asyncDispose]: () => endAll('SIGKILL'),
  };
}
