import { setTimeout as pause } from 'node:timers/promises';
import type { Sweep, WorkerParts } from './worker-parts.ts';

/** Runs each sweep at its pace, in one process at a time, until disposed. */
export function sweepServices({ db, log, sweeps }: WorkerParts): AsyncDisposable {
  const stop = new AbortController();
  const once = (sweep: Sweep): Promise<void> =>
    db.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 3)) as mine',
        [sweep.name],
      );
      if (lock?.mine === true) await sweep.run();
    });
  const keep = async (sweep: Sweep): Promise<void> => {
    while (!stop.signal.aborted) {
      await once(sweep).catch((error: unknown) =>
        log.warn({ err: error, sweep: sweep.name }, 'a sweep fails now'),
      );
      await pause(sweep.everySeconds * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = Promise.all(sweeps.map(keep));
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
