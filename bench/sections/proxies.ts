import { PEERS } from '../peers.ts';
import type { Running } from '../processes.ts';
import { atLeast, micros, millis, rate, type Section } from '../report.ts';
import { alternate, CONNECTIONS } from '../rounds.ts';
import type { World } from '../world.ts';

const WHAT: Readonly<Record<string, string>> = {
  gateway: '**gateway**, everything on',
  haproxy: 'HAProxy `jwt_verify` ES256 (verifies one token)',
  express: 'express-jwt + http-proxy-middleware (verifies one token)',
  fastify: 'fastify + jose + http-proxy (verifies one token)',
  nginx: 'nginx, plain proxy (verifies nothing)',
};

/** The gateway beside proxies that do a small part of its work. */
export async function compareProxies(world: World, gateway: Running): Promise<Section> {
  await using stack = new AsyncDisposableStack();
  const contenders = [{ name: 'gateway', target: gateway, operations: 20 }];
  for (const [name, startPeer] of Object.entries(PEERS))
    contenders.push({ name, target: stack.use(await startPeer(world)), operations: 20 });
  const series = await alternate(world, contenders);
  const of = (name: string) => series.get(name)!;
  const toHaproxy = (name: string): string => (of('haproxy').cpuMicros / of(name).cpuMicros).toFixed(2);
  const rows = Object.entries(WHAT).map(([name, what]) => {
    const { cpuMicros, perSecond, p50 } = of(name);
    return [what, micros(cpuMicros), toHaproxy(name), rate(perSecond), millis(p50)];
  });
  const ratio = (name: string, member: 'cpuMicros' | 'perSecond'): number =>
    member === 'cpuMicros'
      ? of(name).cpuMicros / of('gateway').cpuMicros
      : of('gateway').perSecond / of(name).perSecond;
  return {
    title: 'Beside other proxies',
    about: `Requests of 1 KB, answers of 2 KB, ${CONNECTIONS} connections, each call with a token of its own. The
ratios are those of CPU for each request, kernel time included: the other core, and whoever else uses the
machine, disturb them least. The peers verify one signature at most; the gateway verifies two, makes two, checks replay,
limits, grant and four schemas, and writes its log durably before it answers.`,
    columns: ['', 'CPU a request', 'to HAProxy', 'requests/s', 'p50'],
    rows,
    figures: [
      atLeast('Gateway to HAProxy `jwt_verify` ES256, by CPU', ratio('haproxy', 'cpuMicros'), 0.25),
      atLeast('The same by requests/s', ratio('haproxy', 'perSecond'), 0.25),
      atLeast('Gateway to express-jwt + http-proxy-middleware, by CPU', ratio('express', 'cpuMicros'), 1),
      atLeast('The same by requests/s', ratio('express', 'perSecond'), 1),
    ],
  };
}
