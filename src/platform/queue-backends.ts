import { createPostgresBackend, PostgresConnection, Queue, Worker } from 'bullmq';
import { FAIL_OVER, redisAddress } from './redis-address.ts';
import type { StepJob } from './step-job.ts';

export type BackendKind = 'redis' | 'postgres';

/** What a job carries: an id, nothing about people. */
export interface JobData {
  stepId: string;
}

interface Emitting {
  on(event: 'error', heard: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

export interface BackendQueue extends Emitting {
  addBulk(jobs: { name: string; data: JobData; opts: { jobId: string } }[]): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  isPaused(): Promise<boolean>;
}

export interface BackendWorker extends Emitting {
  on(event: 'error', heard: (error: Error) => void): unknown;
  on(event: 'failed', heard: (job: { id?: string | undefined } | undefined, error: Error) => void): unknown;
  on(event: 'stalled', heard: (jobId: string) => void): unknown;
}

type Run = (job: StepJob) => Promise<void>;
type Process = (job: { id?: string | undefined; data: JobData }) => Promise<void>;

/** How the two backends differ, as data: one row of {@link BACKENDS} each. */
interface Backend {
  /** Brings the backend's own tables up to date. */
  prepare(url: string): Promise<void>;
  openQueue(name: string, url: string): BackendQueue;
  openWorker(name: string, url: string, run: Run, concurrency: number): BackendWorker;
}

const JOBS = {
  // Repetition is the case's: a failed step gets a new attempt, hence a new job id, from PostgreSQL.
  attempts: 1,
  // A finished job left in place would swallow the reconciler's job of the same id.
  removeOnComplete: true,
  removeOnFail: true,
};

const WORK = {
  // A killed worker's job runs again after lock + stall interval; the defaults (30 s + 30 s) were measured at 60 s.
  lockDuration: 5_000,
  stalledInterval: 3_000,
  // Whether a step that kills its workers is given up is decided in PostgreSQL, where the attempts are counted.
  maxStalledCount: 10,
};

const SCHEMA = 'bullmq';

const redisConnection = (url: string, offline: boolean) => ({
  ...redisAddress(url),
  ...FAIL_OVER,
  // The relay must see at once that Redis is gone and keep its rows; a worker simply waits for it to come back.
  enableOfflineQueue: offline,
  maxRetriesPerRequest: null,
});

/** A config object, never a pool: only so does BullMQ set `search_path` on every connection. */
const postgresConnection = (url: string, max: number) => ({
  connectionString: url,
  schema: SCHEMA,
  max,
  connectionTimeoutMillis: 3_000,
  keepAlive: true,
  application_name: 'twin-city-gateway queue',
});

const processWith =
  (run: Run): Process =>
  (job) =>
    run({ id: job.id ?? '', stepId: job.data.stepId });

const BACKENDS: Readonly<Record<BackendKind, Backend>> = {
  redis: {
    prepare: () => Promise.resolve(),
    openQueue: (name, url) =>
      new Queue<JobData>(name, { connection: redisConnection(url, false), defaultJobOptions: JOBS }),
    openWorker: (name, url, run, concurrency) =>
      new Worker<JobData>(name, processWith(run), {
        connection: redisConnection(url, true),
        concurrency,
        ...WORK,
      }),
  },
  postgres: {
    async prepare(url) {
      const connection = new PostgresConnection({ ...postgresConnection(url, 1), migrate: true });
      connection.on('error', () => undefined);
      try {
        await connection.waitUntilReady();
      } finally {
        await connection.close();
      }
    },
    openQueue: (name, url) =>
      new Queue(
        name,
        { connection: postgresConnection(url, 2), defaultJobOptions: JOBS },
        createPostgresBackend,
      ),
    openWorker: (name, url, run, concurrency) =>
      new Worker(
        name,
        processWith(run),
        { connection: postgresConnection(url, 4), concurrency, ...WORK },
        createPostgresBackend,
      ),
  },
};

export const backendOf = (kind: BackendKind): Backend => BACKENDS[kind];
