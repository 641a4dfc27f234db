import { makeCalls } from '../calls.ts';
import { load, type LoadResult } from '../load.ts';
import type { Running } from '../processes.ts';
import { atMost, median, millis, rate, type Section } from '../report.ts';
import type { World } from '../world.ts';

const CONCURRENT = 10;
/** Of a caller between an answer and the next question. */
const PAUSE_MS = 25;
const [CALLS, ROUNDS] = [2_000, 3];

type Ways = Record<'direct' | 'through', readonly LoadResult[]>;

const of = (results: readonly LoadResult[], member: keyof LoadResult): number =>
  median(results.map((result) => result[member]));

const row = (name: string, results: readonly LoadResult[]): string[] => [
  name,
  millis(of(results, 'p50')),
  millis(of(results, 'p99')),
  rate(of(results, 'perSecond')),
];

const addedBy = ({ direct, through }: Ways): number => of(through, 'p50') - of(direct, 'p50');

/** What a caller waits longer for asking through the gateway. */
export async function addedLatency(world: World, gateway: Running): Promise<Section> {
  const run = async (pauseMs: number): Promise<Ways> => {
    const send = async ({ port }: Running): Promise<LoadResult> =>
      load(world.dir, port, await makeCalls(world, CALLS, 20), CONCURRENT, pauseMs);
    const [direct, through]: [LoadResult[], LoadResult[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      direct.push(await send(world.agency));
      through.push(await send(gateway));
    }
    return { direct, through };
  };
  const [steady, pausing] = [await run(0), await run(PAUSE_MS)];
  return {
    title: 'Added latency',
    about: `${CONCURRENT} callers. First each asks again as soon as it is answered, so that the gateway's one core is always
busy and a call waits for the work of nine others. Then each pauses ${PAUSE_MS} ms before its next question.`,
    columns: ['', 'p50', 'p99', 'requests/s'],
    rows: [
      row('the agency itself, without a pause', steady.direct),
      row('through the gateway, without a pause', steady.through),
      row('the agency itself, with the pause', pausing.direct),
      row('through the gateway, with the pause', pausing.through),
    ],
    figures: [
      atMost(`Added p50 at ${CONCURRENT} concurrent, never pausing`, addedBy(steady), 3, ' ms', 2),
      atMost(`Added p50 at ${CONCURRENT} concurrent, pausing ${PAUSE_MS} ms`, addedBy(pausing), 3, ' ms', 2),
    ],
  };
}
