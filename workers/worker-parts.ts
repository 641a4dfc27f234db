import type { CaseEngine } from '../src/cases/engine.ts';
import type { Database } from '../src/platform/database.ts';
import type { Log } from '../src/platform/log.ts';
import type { Metrics } from '../src/platform/metrics.ts';
import type { JobQueue } from '../src/platform/queue.ts';

/** Upkeep that one process at a time does: `name` is unique among all. */
export interface Sweep {
  name: string;
  everySeconds: number;
  run(): Promise<void>;
}

/** What the workers are handed; the composition root fills it. */
export interface WorkerParts {
  engine: CaseEngine;
  queue: JobQueue;
  db: Database;
  log: Log;
  metrics: Metrics;
  sweeps: readonly Sweep[];
  /** Files the next few rows of imports that are due; gives how many. */
  runImportRows: () => Promise<number>;
  /** Whether this machine's clock is more than two seconds off the database's: then nothing is begun. */
  isClockOff: () => Promise<boolean>;
  /** Ends this process (-9) when it has not beaten for so long; absent: nothing does. */
  silentSeconds?: number;
  /** Loopback port of the worker's own `/metrics`; absent: none. */
  metricsPort?: number;
}
