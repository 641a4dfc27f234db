import { atMost, micros, rate, type Section } from '../report.ts';
import { alternate } from '../rounds.ts';
import type { World } from '../world.ts';

/** What the log costs: the same gateway, but nothing is sealed, chained, committed and signed. */
export async function weighEvidence(world: World): Promise<Section> {
  await using withEvidence = await world.startGateway('gateway-log', { operations: 20 });
  await using without = await world.startGateway('gateway-no-log', { operations: 20, evidence: 'off' });
  const series = await alternate(world, [
    { name: 'with', target: withEvidence, operations: 20 },
    { name: 'without', target: without, operations: 20 },
  ]);
  const [on, off] = [series.get('with')!, series.get('without')!];
  return {
    title: 'What evidence costs',
    about: `The gateway with and without its message log. The difference is everything the log does in the gateway's
process: sealing bodies and tokens, chaining, the group commit, the Merkle seals. The signatures under the tokens are
the protocol's and stand in both.`,
    columns: ['Message log', 'CPU a request', 'requests/s'],
    rows: [on, off].map(({ name, cpuMicros, perSecond }) => [name, micros(cpuMicros), rate(perSecond)]),
    figures: [
      atMost(
        'Evidence, of the CPU of the gateway',
        (100 * (on.cpuMicros - off.cpuMicros)) / on.cpuMicros,
        10,
        ' %',
      ),
    ],
  };
}
