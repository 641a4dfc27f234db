import type { JobQueue } from '../src/platform/queue.ts';

/** What of the queue reaches this process. */
export interface Intake {
  /** Runs a step that the queue has handed out. */
  take(run: () => Promise<void>): Promise<void>;
  /**
   * False when steps waited at this look and at the last one, and none was taken in between although a slot was free: the
   * queue has lost this process without either knowing. A queue that does not answer is no fault of this process.
   */
  isOpen(): Promise<boolean>;
}

export function createIntake(queue: Pick<JobQueue, 'counts'>, slots: number): Intake {
  let running = 0;
  let isTaking = false;
  let wereWaiting = false;
  return {
    async take(run) {
      isTaking = true;
      running += 1;
      try {
        await run();
      } finally {
        running -= 1;
      }
    },
    async isOpen() {
      const isBusy = isTaking || running >= slots;
      isTaking = false;
      const waiting = isBusy
        ? 0
        : await queue.counts().then(
            (counts) => counts.waiting,
            () => 0,
          );
      const isOpen = !wereWaiting || waiting === 0;
      wereWaiting = waiting > 0;
      return isOpen;
    },
  };
}
