import { setTimeout as pause } from 'node:timers/promises';
import { makeCalls } from '../calls.ts';
import { load } from '../load.ts';
import type { Running } from '../processes.ts';
import { atMost, median, micros, type Section } from '../report.ts';
import { CONNECTIONS, warm } from '../rounds.ts';
import type { World } from '../world.ts';

const [CALLS, ROUNDS] = [3_000, 3];

/** Two gateways behind one name share PostgreSQL and Redis, nothing else; each must cost what one does. */
export async function twoProcesses(world: World): Promise<Section> {
  await using first = await world.startGateway('gateway-first', { operations: 20 });
  await using second = await world.startGateway('gateway-second', { operations: 20 });
  const run = async (targets: readonly Running[]): Promise<number> => {
    const calls = await makeCalls(world, CALLS, 20);
    const share = CALLS / targets.length;
    const before = await Promise.all(targets.map((target) => target.cpuMs()));
    const results = await Promise.all(
      targets.map(({ port }, index) =>
        load(world.dir, port, calls.slice(index * share, (index + 1) * share), CONNECTIONS / targets.length),
      ),
    );
    await pause(150);
    const after = await Promise.all(targets.map((target) => target.cpuMs()));
    const spent = after.reduce((sum, ms, index) => sum + ms - before[index]!, 0);
    return (spent * 1000) / results.reduce((sum, { requests }) => sum + requests, 0);
  };
  for (const target of [first, second]) await warm(world, { target, operations: 20 });
  const [one, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    one.push(await run([first]));
    two.push(await run([first, second]));
  }
  return {
    title: 'Two gateways',
    about: `${CONNECTIONS} connections to one process, then shared between two on the same core, with one PostgreSQL
and one Redis.`,
    columns: ['Processes', 'CPU a request'],
    rows: [
      ['one', micros(median(one))],
      ['two', micros(median(two))],
    ],
    figures: [
      atMost('CPU a request of two processes beside one', (100 * median(two)) / median(one) - 100, 10, ' %'),
    ],
  };
}
