import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLimits, LIMITS, type Limits, type LimitTable } from '../../src/gateway/limits.ts';
import { openRedis, type SharedRedis } from '../../src/platform/redis.ts';
import { quietLog } from '../_support/database.ts';
import { startRedis, type TestRedis } from '../_support/redis.ts';

const table = (calls: number, seconds: number): LimitTable => ({ ...LIMITS, client: { calls, seconds } });

let server: TestRedis;
/** Two gateways, each with a connection of its own. */
let redis: [SharedRedis, SharedRedis];
beforeAll(async () => {
  server = await startRedis();
  redis = [await openRedis(server.url, quietLog), await openRedis(server.url, quietLog)];
});
afterAll(async () => {
  for (const one of redis) await one[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const BACKENDS: Record<string, (table: LimitTable) => Limits> = {
  redis: (limits) => createLimits(redis[0].client, limits),
  memory: (limits) => createLimits(undefined, limits),
};

const taken = (limits: Limits, key: string): Promise<boolean> =>
  limits.take('client', key).then(
    () => true,
    () => false,
  );

describe.each(Object.keys(BACKENDS))('limits on %s', (kind) => {
  const open = (calls: number, seconds: number): Limits => BACKENDS[kind]!(table(calls, seconds));

  it('lets exactly as many of many at once through, for each key', async () => {
    const limits = open(20, 60);
    const [one, other] = [randomUUID(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => taken(limits, one)));
    expect(answers.filter(Boolean)).toHaveLength(20);
    expect(await taken(limits, other)).toBe(true);
  });

  it('says what is left, and what to wait for', async () => {
    const limits = open(2, 60);
    const key = randomUUID();
    expect(await limits.take('client', key)).toEqual({
      RateLimit: expect.stringMatching(/^"client";r=1;t=\d+$/),
      'RateLimit-Policy': '"client";q=2;w=60',
    });
    await limits.take('client', key);
    await expect(limits.take('client', key)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      options: { retryAfter: expect.any(Number), origin: 'client' },
    });
  });

  it('keeps limits of other names apart', async () => {
    const limits = open(1, 60);
    const key = randomUUID();
    await limits.take('client', key);
    expect(await taken(limits, key)).toBe(false);
    await expect(limits.take('write', key)).resolves.toBeDefined();
  });

  it('begins anew after its window', async () => {
    const limits = open(1, 1);
    const key = randomUUID();
    await limits.take('client', key);
    expect(await taken(limits, key)).toBe(false);
    await expect.poll(() => taken(limits, key), { timeout: 5_000, interval: 200 }).toBe(true);
  });
});

describe('limits of several gateways', () => {
  it('are counted together on one Redis', async () => {
    const [first, second] = redis.map(({ client }) => createLimits(client, table(10, 60)));
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_unused, at) => taken(at % 2 === 0 ? first! : second!, key)),
    );
    expect(answers.filter(Boolean)).toHaveLength(10);
    expect(await Promise.all([taken(first!, key), taken(second!, key)])).toEqual([false, false]);
  });

  it('go on in each process while Redis is away', async () => {
    const limits = createLimits(redis[0].client, table(2, 60));
    const key = randomUUID();
    await server.stop();
    expect([await taken(limits, key), await taken(limits, key), await taken(limits, key)]).toEqual([
      true,
      true,
      false,
    ]);
    await server.start();
  });
});
