import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/errors.ts';
import {
  createProviderGuard,
  type GuardLimits,
  type ProviderGuard,
} from '../../src/exchange/provider-guard.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { send, startTestExchange, type Answered, type TestExchange } from '../_support/exchange.ts';

const MEMBER = 'tongliao-social-insurance';
const LIMITS: GuardLimits = { concurrent: 3, volume: 4, windowMs: 10_000, openMs: 5_000 };
const QUERY = JSON.stringify({ region: '150502', idNumber: '150402199001011237' });

describe('the circuit of an agency', () => {
  let now: number;
  let guard: ProviderGuard;
  const metrics = createMetrics({ withProcess: false });
  beforeEach(() => {
    now = 1_000;
    guard = createProviderGuard({ metrics, limits: LIMITS, now: () => now });
  });

  const outage = () => Promise.reject(new Refusal('PROVIDER_UNAVAILABLE'));
  const well = () => Promise.resolve('well');
  const run = (call: () => Promise<unknown>): Promise<unknown> =>
    guard
      .run(MEMBER, call)
      .catch((error: unknown) => (error as Refusal).options.findings?.[0]?.code ?? error);
  const fail = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += 1) await run(outage);
  };
  const gauge = async (): Promise<number | undefined> =>
    (await metrics.providerCircuitOpen.get()).values.find(({ labels }) => labels.member === MEMBER)?.value;

  it('opens when half of enough calls failed, and tells so', async () => {
    await fail(3);
    expect(guard.circuitOf(MEMBER)).toBe('closed');
    await fail(1);
    expect([guard.circuitOf(MEMBER), await gauge()]).toEqual(['open', 1]);
    let called = false;
    const answer = await run(async () => (called = true));
    expect([answer, called]).toEqual(['CIRCUIT_OPEN', false]);
    expect(guard.circuitOf('another-agency')).toBe('closed');
  });

  it('lets one call through after a while: its answer closes it, its failure does not', async () => {
    await fail(4);
    now += LIMITS.openMs;
    expect(guard.circuitOf(MEMBER)).toBe('half-open');
    await run(outage);
    expect(guard.circuitOf(MEMBER)).toBe('open');
    now += LIMITS.openMs;
    const trial = Promise.withResolvers<string>();
    const first = run(() => trial.promise);
    expect(await run(well)).toBe('CIRCUIT_OPEN');
    trial.resolve('well');
    expect(await first).toBe('well');
    expect([guard.circuitOf(MEMBER), await gauge()]).toEqual(['closed', 0]);
  });

  it('does not count what the agency says itself, nor old failures, nor an impatient caller', async () => {
    for (let count = 0; count < 9; count += 1)
      await run(() => Promise.reject(new Refusal('PROVIDER_ANSWER_INVALID')));
    await fail(3);
    now += LIMITS.windowMs;
    await fail(3);
    expect(guard.circuitOf(MEMBER)).toBe('closed');
    const findings = [{ code: 'DEADLINE_PASSED', message: '' }];
    await run(() => Promise.reject(new Refusal('PROVIDER_UNAVAILABLE', { findings })));
    expect(guard.circuitOf(MEMBER)).toBe('closed');
  });

  it('stays closed while most calls are answered', async () => {
    for (let count = 0; count < 9; count += 1) {
      await run(well);
      await run(well);
      await run(outage);
    }
    expect(guard.circuitOf(MEMBER)).toBe('closed');
  });

  it('lets only so many calls wait for one agency', async () => {
    const slow = Promise.withResolvers<string>();
    const under = Array.from({ length: LIMITS.concurrent }, () => run(() => slow.promise));
    expect(await run(well)).toBe('PROVIDER_BUSY');
    expect(await guard.run('another-agency', well)).toBe('well');
    slow.resolve('done');
    expect(await Promise.all(under)).toEqual(['done', 'done', 'done']);
    expect(await run(well)).toBe('well');
  });
});

describe('over HTTP', () => {
  const regionOf = (body: unknown): string => (body as { region: string }).region;
  const operations = new Map<string, ServedCall>([
    ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
  ]);
  let exchange: TestExchange;
  beforeAll(async () => {
    const metrics = createMetrics({ withProcess: false });
    exchange = await startTestExchange(operations, {
      guard: createProviderGuard({ metrics, limits: { ...LIMITS, openMs: 300 } }),
    });
  });
  afterAll(() => exchange[Symbol.asyncDispose]());

  const codeOf = (answer: Answered): unknown =>
    (answer.json['findings'] as { code: string }[] | undefined)?.[0]?.code;

  it('spares a failing agency and comes back to it', async () => {
    exchange.agency.behave(() => ({ status: 503, body: '{}' }));
    for (let count = 0; count < LIMITS.volume; count += 1) await send(exchange, { body: QUERY });
    exchange.agency.heard.length = 0;
    const held = await send(exchange, { body: QUERY });
    expect([held.status, held.json['code'], codeOf(held)]).toEqual([
      503,
      'PROVIDER_UNAVAILABLE',
      'CIRCUIT_OPEN',
    ]);
    expect(held.headers['retry-after']).toBe('1');
    expect(exchange.agency.heard).toEqual([]);
    exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
    await expect
      .poll(async () => (await send(exchange, { body: QUERY })).status, { timeout: 5_000 })
      .toBe(200);
  });

  it('waits no longer than the caller does', async () => {
    const release = Promise.withResolvers<void>();
    exchange.agency.behave(async () => {
      await release.promise;
      return { status: 200, body: '{"relation":"ACTIVE"}' };
    });
    const began = performance.now();
    const answer = await send(exchange, { body: QUERY, headers: { prefer: 'wait=1' } });
    const took = performance.now() - began;
    release.resolve();
    expect([answer.status, codeOf(answer)]).toEqual([503, 'DEADLINE_PASSED']);
    expect(answer.headers['preference-applied']).toBe('wait=1');
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(1_900);
  });

  it.each(['wait=0', 'wait=-1', 'wait=x', 'wait=99999', 'return=minimal', 'wait'])(
    'leaves out a preference that is none: %s',
    async (prefer) => {
      exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
      const answer = await send(exchange, { body: QUERY, headers: { prefer } });
      expect([answer.status, answer.headers['preference-applied']]).toEqual([200, undefined]);
    },
  );
});
