import { setTimeout as pause } from 'node:timers/promises';
import { runStep } from '../src/cases/run-step.ts';
import { Refusal } from '../src/core/errors.ts';
import { createIntake, type Intake } from './intake.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Calls wait for agencies most of the time, so one process runs several steps at once. */
const CONCURRENCY = 8;
const TRIES = 10;
const BETWEEN_MS = 1_000;

/** While the store is gone the jobs in hand wait for it: failing them would empty the queue into nothing. */
async function withPatience(run: () => Promise<void>, stop: AbortSignal): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const isGone = error instanceof Refusal && error.code === 'STORE_UNAVAILABLE';
      if (!isGone || tries === TRIES || stop.aborted) throw error;
      await pause(BETWEEN_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

export async function runSteps({
  engine,
  queue,
  isClockOff,
}: WorkerParts): Promise<AsyncDisposable & Pick<Intake, 'isOpen'>> {
  const stop = new AbortController();
  const intake = createIntake(queue, CONCURRENCY);
  const worker = await queue.work(
    ({ stepId }) =>
      intake.take(async () => {
        while (!stop.signal.aborted && (await isClockOff())) await pause(BETWEEN_MS);
        await withPatience(() => runStep(engine, stepId), stop.signal);
      }),
    { concurrency: CONCURRENCY },
  );
  return {
    isOpen: () => intake.isOpen(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await worker[Symbol.asyncDispose]();
    },
  };
}
