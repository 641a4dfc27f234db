import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryDistinctCounter,
  redisDistinctCounter,
  type DistinctCounter,
} from '../../src/platform/distinct-counter.ts';
import { openRedis, type SharedRedis } from '../../src/platform/redis.ts';
import { quietLog } from '../_support/database.ts';
import { startRedis, type TestRedis } from '../_support/redis.ts';

const HOUR = 3_600;
let server: TestRedis;
let redis: SharedRedis;
let other: SharedRedis;
beforeAll(async () => {
  server = await startRedis();
  [redis, other] = [await openRedis(server.url, quietLog), await openRedis(server.url, quietLog)];
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const backends: readonly [string, () => DistinctCounter][] = [
  ['in the process', memoryDistinctCounter],
  ['in Redis', () => redisDistinctCounter(redis)],
];

describe.each(backends)('a counter %s', (_name, open) => {
  it('counts calls and different values', async () => {
    const counter = open();
    const key = randomUUID();
    expect(await counter.add(key, 'a', HOUR)).toEqual({ calls: 1, distinct: 1, isNew: true });
    expect(await counter.add(key, 'a', HOUR)).toEqual({ calls: 2, distinct: 1, isNew: false });
    expect(await counter.add(key, 'b', HOUR)).toEqual({ calls: 3, distinct: 2, isNew: true });
    expect(await counter.add(randomUUID(), 'a', HOUR)).toMatchObject({ calls: 1, distinct: 1 });
  });

  it('begins anew with the next window', async () => {
    const counter = open();
    const key = randomUUID();
    await counter.add(key, 'a', 1);
    await expect
      .poll(async () => (await counter.add(key, 'b', 1)).calls, { interval: 150, timeout: 3_000 })
      .toBe(1);
  });

  it('lets exactly one of many see each count', async () => {
    const counter = open();
    const key = randomUUID();
    const added = Array.from({ length: 50 }, (_, at) => counter.add(key, `p${at % 10}`, HOUR));
    const fresh = (await Promise.all(added)).filter(({ isNew }) => isNew);
    expect(fresh.map(({ distinct }) => distinct).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});

describe('in Redis', () => {
  it('two processes count together', async () => {
    const key = randomUUID();
    await redisDistinctCounter(redis).add(key, 'a', HOUR);
    expect(await redisDistinctCounter(other).add(key, 'b', HOUR)).toMatchObject({ calls: 2, distinct: 2 });
  });

  it('a process goes on counting for itself while Redis is away', async () => {
    const counter = redisDistinctCounter(redis);
    const key = randomUUID();
    await server.stop();
    expect(await counter.add(key, 'a', HOUR)).toMatchObject({ calls: 1, distinct: 1 });
    expect(await counter.add(key, 'b', HOUR)).toMatchObject({ calls: 2, distinct: 2 });
    await server.start();
    await expect
      .poll(
        async () =>
          redis.ping().then(
            () => 'back',
            () => 'away',
          ),
        { timeout: 10_000 },
      )
      .toBe('back');
    expect(await counter.add(key, 'c', HOUR)).toMatchObject({ calls: 1, distinct: 1 });
  });
});
