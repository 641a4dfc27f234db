import { atLeast, micros, rate, type Section } from '../report.ts';
import { alternate } from '../rounds.ts';
import type { World } from '../world.ts';

/** A large contract must not be slower than a small one. */
export async function compareContracts(world: World): Promise<Section> {
  await using small = await world.startGateway('gateway-20', { operations: 20 });
  await using large = await world.startGateway('gateway-120', { operations: 120 });
  const series = await alternate(world, [
    { name: '20', target: small, operations: 20 },
    { name: '120', target: large, operations: 120 },
  ]);
  const [few, many] = [series.get('20')!, series.get('120')!];
  return {
    title: 'Size of the contract',
    about:
      'The same gateway with a service of 20 and of 120 operations; the calls go to all of them in turn.',
    columns: ['Operations', 'CPU a request', 'requests/s'],
    rows: [few, many].map(({ name, cpuMicros, perSecond }) => [name, micros(cpuMicros), rate(perSecond)]),
    figures: [atLeast('120 operations to 20, by CPU', few.cpuMicros / many.cpuMicros, 0.95)],
  };
}
