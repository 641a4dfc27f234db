import { Worker } from 'node:worker_threads';

/** Ends this process when it hangs. */
export interface Watchdog extends AsyncDisposable {
  /** To be called often: the process does what it is there for. */
  beat(): void;
}

/**
 * Kills this process (-9) once nothing has beaten for `silentSeconds`, whatever its event loop does: it runs on a thread of
 * its own. Starting it again is up to whoever supervises processes.
 */
export function startWatchdog(silentSeconds: number): Watchdog {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('watchdog-thread.ts', import.meta.url), {
    workerData: { beats, silentMs: silentSeconds * 1_000 },
  });
  thread.unref();
  return {
    beat() {
      Atomics.add(beats, 0, 1);
      Atomics.notify(beats, 0);
    },
    async [Symbol.asyncDispose]() {
      await thread.terminate();
    },
  };
}
