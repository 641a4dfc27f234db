import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEngine } from './engine.ts';
import { WORKER } from './run-step.ts';

const BEAT_MS = 5_000;

interface Beating {
  /** Whether the process does what it is there for: otherwise it does not beat. */
  isWell: () => Promise<boolean>;
  /** Called after each beat, also when the store has refused it: that is not this process's fault. */
  beaten: () => void;
}

/** Writes every five seconds that this process lives and is well, until disposed. */
export function beat(engine: CaseEngine, kind: string, { isWell, beaten }: Beating): AsyncDisposable {
  const stop = new AbortController();
  const worker = `${WORKER}-${kind}`;
  const once = async (): Promise<void> => {
    if (!(await isWell()))
      return engine.log.error('this process takes no steps, or its clock is off: no heartbeat');
    try {
      await engine.db.query(
        `insert into worker_heartbeat (worker, node_id, kind) values ($1, $2, $3)
         on conflict (worker) do update set beat_at = clock_timestamp(), stopped_at = null, missed_at = null`,
        [worker, engine.nodeId, kind],
      );
    } catch (error) {
      engine.log.warn({ err: error }, 'no heartbeat could be written');
    }
    beaten();
  };
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await once();
      await pause(BEAT_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    await engine.db
      .query('update worker_heartbeat h set stopped_at = clock_timestamp() where h.worker = $1', [worker])
      .catch(() => undefined);
  };
  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
