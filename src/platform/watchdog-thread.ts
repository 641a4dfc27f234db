import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const STDERR = 2;

const { beats, silentMs } = workerData as { beats: Int32Array; silentMs: number };
const isSilentFor = (ms: number): boolean =>
  Atomics.wait(beats, 0, Atomics.load(beats, 0), ms) === 'timed-out';

// In halves: when a whole machine has stood still, both threads wake at once, and the other has time to beat.
while (!isSilentFor(silentMs / 2) || !isSilentFor(silentMs / 2));
writeSync(
  STDERR,
  `No beat for ${silentMs / 1000} s: this process ends so that its supervisor starts it again\n`,
);
process.kill(process.pid, 'SIGKILL');
