import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEngine } from './engine.ts';
import { WORKER } from './run-step.ts';

const BEAT_MS = 5_000;

/** Writes every five seconds that this process lives, until disposed. */
export function beat(engine: CaseEngine, kind: string): AsyncDisposable {
  const stop = new AbortController();
  const worker = `${WORKER}-${kind}`;
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await engine.db.query(
          `insert into worker_heartbeat (worker, node_id, kind) values ($1, $2, $3)
           on conflict (worker) do update set beat_at = clock_timestamp(), stopped_at = null`,
          [worker, engine.nodeId, kind],
        );
      } catch (error) {
        engine.log.warn({ err: error }, 'no heartbeat could be written');
      }
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
