import { makeCalls } from './calls.ts';
import { load, measure, type Measured } from './load.ts';
import type { Running } from './processes.ts';
import { median } from './report.ts';
import type { World } from './world.ts';

export interface Contender {
  name: string;
  target: Running;
  /** Addresses that the calls go to in turn. */
  operations: number;
  /** Those are spread over so many; absent: they are the first. */
  among?: number;
}

export interface Series extends Measured {
  name: string;
  rounds: readonly Measured[];
}

/** Connections of every run that is about throughput. */
export const CONNECTIONS = 32;
/** A gateway goes on getting faster for some twenty thousand calls; whoever is compared has had as many. */
const [WARM, CALLS, ROUNDS] = [21_000, 3_000, 3];

/** Warms all contenders, then measures them in turn, A B A B A B; what is reported is the median of the rounds. */
export async function alternate(
  world: World,
  contenders: readonly Contender[],
): Promise<Map<string, Series>> {
  const run = async ({ target, operations, among }: Contender): Promise<Measured> =>
    measure(world.dir, target, await makeCalls(world, CALLS, operations, among), CONNECTIONS);
  const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await warm(world, contender);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const contender of contenders) measured.get(contender.name)!.push(await run(contender));
  return new Map([...measured].map(([name, all]) => [name, { name, rounds: all, ...medians(all) }]));
}

export async function warm(
  world: World,
  { target, operations, among }: Omit<Contender, 'name'>,
): Promise<void> {
  for (let sent = 0; sent < WARM; sent += CALLS)
    await load(world.dir, target.port, await makeCalls(world, CALLS, operations, among), CONNECTIONS);
}

function medians(rounds: readonly Measured[]): Measured {
  const of = (member: keyof Measured): number => median(rounds.map((round) => round[member]));
  return {
    requests: of('requests'),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpuMicros: of('cpuMicros'),
  };
}
