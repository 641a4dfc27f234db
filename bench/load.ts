import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CORES, type Running } from './processes.ts';

const SCRIPT = fileURLToPath(new URL('wrk.lua', import.meta.url));
const LONGEST_S = 45;
/** What is still under way when wrk stops is finished by then. */
const SETTLE_MS = 150;

/** What one run of wrk gave. Latencies in milliseconds. */
export interface LoadResult {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

interface Said {
  requests: number;
  microseconds: number;
  refused: number;
  lost: number;
  p50: number;
  p99: number;
}

/** Sends every call once over `connections`, each pausing before its next one; throws when one is refused or lost. */
export async function load(
  dir: string,
  port: number,
  calls: readonly string[],
  connections: number,
  pauseMs = 0,
): Promise<LoadResult> {
  const file = join(dir, `calls-${port}`);
  await writeFile(file, calls.join('\0'));
  const threads = ['-t1', `-c${connections}`, `-d${LONGEST_S}s`, '--timeout', `${LONGEST_S}s`, '-s', SCRIPT];
  const asked = [...threads, `http://127.0.0.1:${port}`, '--', file, `${pauseMs}`];
  const wrk = spawn('taskset', ['-c', String(CORES.others), 'wrk', ...asked]);
  const text: Buffer[] = [];
  for (const stream of [wrk.stdout, wrk.stderr]) stream.on('data', (part: Buffer) => text.push(part));
  // wrk sleeps for its whole time, also when everything is sent.
  wrk.stdout.on('data', (part: Buffer) => void (part.includes('SENT') && wrk.kill('SIGINT')));
  await once(wrk, 'close');
  const output = Buffer.concat(text).toString();
  const [, json] = /^RESULT (.*)$/m.exec(output) ?? [];
  if (json === undefined) throw new Error(`wrk said no result:\n${output}`);
  const said = JSON.parse(json) as Said;
  if (said.refused + said.lost > 0)
    throw new Error(`port ${port}: ${said.refused} of ${said.requests} calls refused, ${said.lost} lost`);
  return {
    requests: said.requests,
    perSecond: said.requests / (said.microseconds / 1e6),
    p50: said.p50 / 1000,
    p99: said.p99 / 1000,
  };
}

/** One run with the CPU it cost the process that was measured, in microseconds for each request. */
export interface Measured extends LoadResult {
  cpuMicros: number;
}

export async function measure(
  dir: string,
  target: Running,
  calls: readonly string[],
  connections: number,
): Promise<Measured> {
  const before = await target.cpuMs();
  const result = await load(dir, target.port, calls, connections);
  await pause(SETTLE_MS);
  const cpuMicros = (((await target.cpuMs()) - before) * 1000) / result.requests;
  return { ...result, cpuMicros };
}
