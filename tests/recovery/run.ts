import { openContext, type Context } from '../../src/context.ts';
import { withSandboxSecret } from '../../src/join-sandbox.ts';
import { openRedis } from '../../src/platform/redis.ts';
import { quietLog } from '../_support/database.ts';
import { membersWithHohhot } from '../_support/housing-members.ts';
import { startRedis } from '../_support/redis.ts';
import { DAY, startTestSystem, type TestSystem, type TestSystemOptions } from '../_support/system.ts';
import { openAll, reportBills } from './mix/applications.ts';
import { startMortalGateway, type MortalGateway } from './gateway-process.ts';
import { liveOn } from './mix/daily-life.ts';
import { applicantsOf, type Mix } from './mix/mixes.ts';
import type { Applicant } from './mix/kinds.ts';
import { settlePeople } from './mix/people.ts';

/** A business hour in a second: however slow the machine, no permit expires during a run. */
const RATE = DAY / 24;
/** Far above what a run takes on two cores of its own; `untilDone` and `untilSettled` give up long before on a standstill. */
export const RUN_MS = 900_000;

/** A gateway process, the simulated world in this one, a Redis of their own, and people who apply. Workers are others'. */
export interface Run extends AsyncDisposable {
  system: TestSystem;
  /** Stores and engine as a further process of the gateway has them. */
  context: Context;
  gateway: MortalGateway;
  people: readonly Applicant[];
  /** Opens what everybody applies for. */
  open(): Promise<readonly string[]>;
  /** Jobs in the queue. */
  queued(): Promise<number>;
  /** Redis forgets everything. */
  flush(): Promise<void>;
  /** Seconds since the people stood ready. */
  seconds(): number;
}

/** Databases, or a Redis, on a server of the test's own. */
type RunOptions = Pick<TestSystemOptions, 'databases' | 'redisUrl'>;

export async function startRun(mix: Mix, options: RunOptions = {}): Promise<Run> {
  await using starting = new AsyncDisposableStack();
  const redisUrl = options.redisUrl ?? starting.use(await startRedis()).url;
  const system = starting.use(
    await startTestSystem({
      roles: ['sandbox'],
      settings: { MEMBERS_FILE: await membersWithHohhot() },
      ...options,
      redisUrl,
    }),
  );
  const gateway = starting.use(await startMortalGateway(system.env));
  const config = await withSandboxSecret(system.config);
  const context = starting.use(await openContext(config, system.db.url, quietLog));
  const { engine, queue } = context;
  const people = applicantsOf(mix);
  await settlePeople(system, people);
  await reportBills(system, people);
  await system.setRate(RATE);
  starting.use(liveOn(system, engine));
  const began = performance.now();
  const started = starting.move();
  return {
    system,
    context,
    gateway,
    people,
    open: () => openAll(engine, people),
    async queued() {
      const { waiting, active } = await queue.counts();
      return waiting + active;
    },
    async flush() {
      await using client = await openRedis(redisUrl, quietLog);
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
