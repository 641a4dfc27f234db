import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerParts } from './worker-parts.ts';

const IDLE_MS = 1_000;

/** Files the rows of imports as they come due; disposing waits for those in hand. */
export function runImports({ runImportRows, isClockOff, log }: WorkerParts): AsyncDisposable {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const run = async (): Promise<number> => ((await isClockOff()) ? 0 : runImportRows());
      const ran = await run().catch((error: unknown) => {
        log.warn({ err: error }, 'imports cannot go on now');
        return 0;
      });
      if (ran === 0) await pause(IDLE_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
