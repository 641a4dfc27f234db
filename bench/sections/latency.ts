import { makeCalls } from '../calls.ts';
import { load, type LoadResult } from '../load.ts';
import type { Running } from '../processes.ts';
import { atMost, median, millis, rate, type Section } from '../report.ts';
import type { World } from '../world.ts';

const CONCURRENT = 10;
const [CALLS, ROUNDS] = [2_000, 3];

/** What a caller waits longer for asking through the gateway. */
export async function addedLatency(world: World, gateway: Running): Promise<Section> {
  const run = async (target: Running): Promise<LoadResult> =>
    load(world.dir, target.port, await makeCalls(world, CALLS, 20), CONCURRENT);
  const direct: LoadResult[] = [];
  const through: LoadResult[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    direct.push(await run(world.agency));
    through.push(await run(gateway));
  }
  const of = (results: readonly LoadResult[], member: keyof LoadResult): number =>
    median(results.map((result) => result[member]));
  const row = (name: string, results: readonly LoadResult[]): string[] => [
    name,
    millis(of(results, 'p50')),
    millis(of(results, 'p99')),
    rate(of(results, 'perSecond')),
  ];
  return {
    title: 'Added latency',
    about: `${CONCURRENT} callers, each asking again as soon as it is answered, so that the gateway's one core is always
busy: a call waits for the work of nine others.`,
    columns: ['', 'p50', 'p99', 'requests/s'],
    rows: [row('the agency itself', direct), row('through the gateway', through)],
    figures: [
      atMost(`Added p50 at ${CONCURRENT} concurrent`, of(through, 'p50') - of(direct, 'p50'), 3, ' ms', 2),
    ],
  };
}
