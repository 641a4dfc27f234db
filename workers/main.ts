import { beat } from '../src/cases/heartbeat.ts';
import { requireCloseClock } from '../src/platform/clock-skew.ts';
import { startWatchdog } from '../src/platform/watchdog.ts';
import { reconcile } from './reconcile.ts';
import { relayOutbox } from './relay-outbox.ts';
import { runImports } from './run-imports.ts';
import { runSteps } from './run-steps.ts';
import { watchDeadlines } from './watch-deadlines.ts';
import { serveMetrics } from './serve-metrics.ts';
import { sweepServices } from './sweep-services.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Everything that goes on without a request. Refuses a clock that is off; disposing finishes the steps in hand. */
export async function startWorkers(parts: WorkerParts): Promise<AsyncDisposable> {
  await using starting = new AsyncDisposableStack();
  await requireCloseClock(parts.db, parts.log);
  starting.use(watchDeadlines(parts));
  starting.use(reconcile(parts));
  starting.use(relayOutbox(parts));
  starting.use(sweepServices(parts));
  starting.use(runImports(parts));
  const steps = starting.use(await runSteps(parts));
  const watchdog =
    parts.silentSeconds === undefined ? undefined : starting.use(startWatchdog(parts.silentSeconds));
  const signs = {
    isWell: async () => (await steps.isOpen()) && !(await parts.isClockOff()),
    beaten: () => watchdog?.beat(),
  };
  starting.use(beat(parts.engine, 'worker', signs));
  if (parts.metricsPort !== undefined) starting.use(await serveMetrics(parts, parts.metricsPort));
  return starting.move();
}
