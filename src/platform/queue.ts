import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../core/errors.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { backendOf, type BackendKind, type BackendQueue, type BackendWorker } from './queue-backends.ts';
import type { StepJob } from './step-job.ts';

export type JobState = 'waiting' | 'active' | 'delayed' | 'failed';

/**
 * Carries ids to workers, at least once, in no promised order. It may lose everything at any moment: PostgreSQL knows
 * what is to be done, and the reconciler queues it again.
 */
export interface JobQueue extends AsyncDisposable {
  /** Queues all or throws STORE_UNAVAILABLE; an id that is queued or running already is left as it is. */
  addBulk(jobs: readonly StepJob[]): Promise<void>;
  /** Disposing takes no new job and waits for those in hand. A job whose `run` throws is gone, not repeated. */
  work(run: (job: StepJob) => Promise<void>, options: { concurrency: number }): Promise<AsyncDisposable>;
  /** Counts rows on PostgreSQL: for a screen, not for a loop. */
  counts(): Promise<Record<JobState, number>>;
  /** Throws STORE_UNAVAILABLE when the server does not answer within two seconds. */
  ping(): Promise<void>;
}

/** A queue with read-only pages that show its jobs; they guard nothing themselves. */
export interface ShownQueue extends JobQueue {
  /** The pages as they are served at `path`. Their library is loaded here: most processes never show them. */
  openBoard(path: string): Promise<RequestListener>;
}

export interface QueueOptions {
  kind: BackendKind;
  url: string;
  log: Log;
  metrics?: Metrics;
  /** `steps` unless told. */
  name?: string;
}

const ANSWER_WITHIN_MS = 2_000;
const READY_WITHIN_MS = 10_000;

const unavailable = (cause: unknown): Refusal =>
  new Refusal('STORE_UNAVAILABLE', { detail: 'The job queue does not answer', retryAfter: 5, cause });

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`No answer within ${ms} ms`);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw unavailable(error);
  } finally {
    stop.abort();
    late.catch(() => undefined);
    answer.catch(() => undefined);
  }
}

function watchWorker(worker: BackendWorker, { log, metrics }: QueueOptions): void {
  worker.on('error', (error) => {
    metrics?.queueErrorsTotal.inc({ part: 'worker' });
    log.warn({ err: error }, 'queue worker error');
  });
  worker.on('failed', (job, error) => log.error({ jobId: job?.id, err: error }, 'a job failed'));
  worker.on('stalled', (jobId) => log.warn({ jobId }, 'a job lost its worker and runs again'));
}

async function startWorker(
  run: (job: StepJob) => Promise<void>,
  concurrency: number,
  options: QueueOptions,
): Promise<AsyncDisposable> {
  const { kind, url, name = 'steps' } = options;
  const worker = backendOf(kind).openWorker(name, url, run, concurrency);
  watchWorker(worker, options);
  await within(READY_WITHIN_MS, worker.waitUntilReady());
  let closed: Promise<void> | undefined;
  return { [Symbol.asyncDispose]: () => (closed ??= worker.close()) };
}

async function openBackendQueue({
  kind,
  url,
  log,
  metrics,
  name = 'steps',
}: QueueOptions): Promise<BackendQueue> {
  const backend = backendOf(kind);
  await within(READY_WITHIN_MS, backend.prepare(url));
  const queue = backend.openQueue(name, url);
  queue.on('error', (error) => {
    metrics?.queueErrorsTotal.inc({ part: 'queue' });
    log.warn({ err: error }, 'queue error');
  });
  try {
    await within(READY_WITHIN_MS, queue.waitUntilReady());
  } catch (error) {
    await queue.close().catch(() => undefined);
    throw error;
  }
  return queue;
}

/** Opens the queue; throws STORE_UNAVAILABLE when its server does not answer. */
export async function openQueue(options: QueueOptions): Promise<ShownQueue> {
  const queue = await openBackendQueue(options);
  const workers: AsyncDisposable[] = [];
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker[Symbol.asyncDispose]()));
    await queue.close();
  };
  return {
    async addBulk(jobs) {
      if (jobs.length === 0) return;
      const rows = jobs.map(({ id, stepId }) => ({ name: 'step', data: { stepId }, opts: { jobId: id } }));
      await within(READY_WITHIN_MS, queue.addBulk(rows));
    },
    async work(run, { concurrency }) {
      const worker = await startWorker(run, concurrency, options);
      workers.push(worker);
      return worker;
    },
    async counts() {
      const found = await within(
        ANSWER_WITHIN_MS,
        queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
      );
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = found;
      return { waiting, active, delayed, failed };
    },
    async openBoard(path) {
      const { queueBoard } = await import('./queue-board.ts');
      return queueBoard(queue, path);
    },
    async ping() {
      await within(ANSWER_WITHIN_MS, queue.isPaused());
    },
    [Symbol.asyncDispose]: () => (closed ??= close()),
  };
}

/** Redis where a deployment has it; otherwise the same PostgreSQL that holds the records. */
export const queueServer = (
  store: { kind: 'embedded' } | { kind: 'server'; redisUrl?: string },
  databaseUrl: string,
): { kind: BackendKind; url: string } =>
  store.kind === 'server' && store.redisUrl !== undefined
    ? { kind: 'redis', url: store.redisUrl }
    : { kind: 'postgres', url: databaseUrl };
