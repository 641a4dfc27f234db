import { runStep } from '../src/cases/run-step.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Calls wait for agencies most of the time, so one process runs several steps at once. */
const CONCURRENCY = 8;

export const runSteps = ({ engine, queue }: WorkerParts): Promise<AsyncDisposable> =>
  queue.work(({ stepId }) => runStep(engine, stepId), { concurrency: CONCURRENCY });
