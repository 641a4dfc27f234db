import { atLeast, micros, rate, type Section } from '../report.ts';
import { alternate } from '../rounds.ts';
import type { World } from '../world.ts';

const [FEW, MANY] = [20, 120];

const ROWS: Readonly<Record<string, string>> = {
  few: `${FEW}, all of them called`,
  many: `${MANY}, ${FEW} of them called`,
  all: `${MANY}, all of them called`,
};

/** A large contract must not be slower than a small one. */
export async function compareContracts(world: World): Promise<Section> {
  await using small = await world.startGateway('gateway-20', { operations: FEW });
  await using large = await world.startGateway('gateway-120', { operations: MANY });
  await using varied = await world.startGateway('gateway-120-all', { operations: MANY });
  const series = await alternate(world, [
    { name: 'few', target: small, operations: FEW },
    { name: 'many', target: large, operations: FEW, among: MANY },
    { name: 'all', target: varied, operations: MANY },
  ]);
  const cpu = (name: string): number => series.get(name)!.cpuMicros;
  return {
    title: 'Size of the contract',
    about: `The same gateway with a service of ${FEW} and of ${MANY} operations. The figure compares contracts under the same
calls: to ${FEW} operations in turn, of the large contract spread over all of it, so that every operation that is called
has been called as often before. The last row is no comparison of contracts: there each operation has schemas of its
own and gets a sixth of the calls, so that their code is still colder in the engine.`,
    columns: ['Operations', 'CPU a request', 'requests/s'],
    rows: [...series.values()].map(({ name, cpuMicros, perSecond }) => [
      ROWS[name]!,
      micros(cpuMicros),
      rate(perSecond),
    ]),
    figures: [atLeast(`${MANY} operations to ${FEW}, by CPU`, cpu('few') / cpu('many'), 0.95)],
  };
}
