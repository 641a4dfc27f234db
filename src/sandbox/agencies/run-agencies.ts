import { setTimeout as pause } from 'node:timers/promises';
import { deliverMessages } from './deliver-messages.ts';
import { performSteps } from './perform-steps.ts';
import type { World } from './world.ts';

const IDLE_MS = 200;
const TROUBLE_MS = 1_000;

export interface RunningAgencies extends AsyncDisposable {
  /** Says that there is something to do. */
  wake(): void;
}

/** Lets the agencies act and send until disposed; what is in hand is finished first. */
export function runAgencies(world: World): RunningAgencies {
  const stop = new AbortController();
  let nudge = new AbortController();

  const rest = async (ms: number): Promise<void> => {
    nudge = new AbortController();
    await pause(ms, undefined, { signal: AbortSignal.any([stop.signal, nudge.signal]) }).catch(
      () => undefined,
    );
  };

  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        const performed = await performSteps(world);
        const delivered = await deliverMessages(world);
        if (performed + delivered === 0) await rest(IDLE_MS);
      } catch (error) {
        world.log.warn({ err: error }, 'the simulated agencies pause');
        await rest(TROUBLE_MS);
      }
    }
  };

  const running = run();
  return {
    wake: () => nudge.abort(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
