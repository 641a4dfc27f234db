import type { CaseEngine } from '../../src/cases/engine.ts';
import { openRedis } from '../../src/platform/redis.ts';
import { quietLog } from '../_support/database.ts';
import { startRedis } from '../_support/redis.ts';
import { DAY, startTestSystem, type TestSystem, type TestSystemOptions } from '../_support/system.ts';
import { findMovers, openCases, type Mover } from './movers.ts';

/** Six business hours in a second: a run stays in the spring of 2026, where calendar and rates are published. */
const RATE = DAY / 4;
/** Far above what a run takes on two cores of its own; `untilDone` and `untilSettled` give up long before on a standstill. */
export const RUN_MS = 400_000;

/** Gateway and simulated world in this process on a Redis of their own, and people who may move. Workers are others'. */
export interface Run extends AsyncDisposable {
  system: TestSystem;
  engine: CaseEngine;
  movers: readonly Mover[];
  /** Opens every mover's case. */
  open(): Promise<readonly string[]>;
  /** Jobs in the queue. */
  queued(): Promise<number>;
  /** Redis forgets everything. */
  flush(): Promise<void>;
  /** Seconds since the system stood. */
  seconds(): number;
}

interface RunOptions {
  databases?: NonNullable<TestSystemOptions['databases']>;
  /** Who of those who may move. */
  isWanted?: (mover: Mover) => boolean;
}

export async function startRun(cases: number, { databases, isWanted }: RunOptions = {}): Promise<Run> {
  await using starting = new AsyncDisposableStack();
  const redis = starting.use(await startRedis());
  const system = starting.use(
    await startTestSystem({
      roles: ['gateway', 'sandbox'],
      redisUrl: redis.url,
      ...(databases !== undefined && { databases }),
    }),
  );
  const { context } = system;
  if (context === undefined) throw new Error('No gateway');
  await system.setRate(RATE);
  const movers = await findMovers(system.world, cases, isWanted);
  const began = performance.now();
  const started = starting.move();
  return {
    system,
    engine: context.engine,
    movers,
    open: () => openCases(context.engine, movers),
    async queued() {
      const { waiting, active } = await context.queue.counts();
      return waiting + active;
    },
    async flush() {
      await using client = await openRedis(redis.url, quietLog);
      await client.script(`return redis.call('FLUSHALL')`)([], []);
    },
    seconds: () => Math.round((performance.now() - began) / 100) / 10,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** What a run shows on the terminal. */
export function print(title: string, figures: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(28)} ${String(value)}`);
  console.log([title, ...lines].join('\n'));
}
