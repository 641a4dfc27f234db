import { raiseAlarm } from '../src/platform/alarms.ts';
import type { Database } from '../src/platform/database.ts';
import type { Metrics } from '../src/platform/metrics.ts';
import type { Sweep } from './worker-parts.ts';

interface Watching {
  db: Database;
  metrics: Metrics;
  nodeId: string;
  silentSeconds: number;
}

/** Tells, once, of each worker process that beats no more and has not said goodbye. */
export const watchWorkers = ({ db, metrics, nodeId, silentSeconds }: Watching): Sweep => ({
  name: 'watch-workers',
  everySeconds: 10,
  async run() {
    const missed = await db.query<{ worker: string }>(
      `update worker_heartbeat h set missed_at = clock_timestamp()
       where h.stopped_at is null and h.missed_at is null
         and h.beat_at < clock_timestamp() - make_interval(secs => $1)
       returning h.worker`,
      [silentSeconds],
    );
    for (const { worker } of missed)
      await raiseAlarm(db, nodeId, metrics, {
        kind: 'WORKER_SILENT',
        subject: worker,
        detail: `No beat for ${silentSeconds} s: see that its supervisor has started another in its place`,
      });
  },
});
