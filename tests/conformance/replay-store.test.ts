import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRedis, type SharedRedis } from '../../src/platform/redis.ts';
import { memoryReplayStore, redisReplayStore, type ReplayStore } from '../../src/platform/replay-store.ts';
import { quietLog } from '../_support/database.ts';
import { startRedisGroup } from '../_support/redis-group.ts';
import { startRedis, type TestRedis } from '../_support/redis.ts';

const now = (): number => Math.floor(Date.now() / 1000);

let server: TestRedis;
let redis: SharedRedis;
beforeAll(async () => {
  server = await startRedis();
  redis = await openRedis(server.url, quietLog);
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const STORES: Record<string, () => Promise<ReplayStore>> = {
  redis: () => redisReplayStore(redis, randomUUID()),
  memory: () => Promise.resolve(memoryReplayStore()),
};

describe.each(Object.keys(STORES))('the replay store on %s', (kind) => {
  let store: ReplayStore;
  beforeEach(async () => {
    store = (await STORES[kind]?.()) ?? memoryReplayStore();
  });

  it('lets a token through once', async () => {
    expect(await store.remember('agency', 'jti-1', now() + 1, 90)).toBe('fresh');
    expect(await store.remember('agency', 'jti-1', now() + 1, 90)).toBe('seen');
  });

  it('lets one of many at once through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => store.remember('a', 'j', now() + 1, 90)),
    );
    expect(answers.filter((answer) => answer === 'fresh')).toHaveLength(1);
  });

  it('keeps issuers apart, whatever they are called', async () => {
    for (const [issuer, jti] of [
      ['a', 'b:c'],
      ['a:b', 'c'],
      ['a', 'c'],
      ['b', 'c'],
    ] as const)
      expect(await store.remember(issuer, jti, now() + 1, 90)).toBe('fresh');
  });

  it('forgets after the time given', async () => {
    expect(await store.remember('a', 'short', now() + 10, 1)).toBe('fresh');
    const again = (): Promise<string> => store.remember('a', 'short', now() + 10, 1);
    await expect.poll(again, { timeout: 5_000, interval: 300 }).toBe('fresh');
  });

  it('refuses tokens from before its start, not those after', async () => {
    expect(await store.remember('a', 'old', now(), 90)).toBe('reset');
    expect(await store.remember('a', 'new', now() + 1, 90)).toBe('fresh');
  });
});

describe('a lost replay store', () => {
  it('refuses used tokens after a flush and takes newer ones', async () => {
    const store = await redisReplayStore(redis, 'flushed');
    const issued = now() + 1;
    expect(await store.remember('a', 'used', issued, 90)).toBe('fresh');
    await expect.poll(now, { timeout: 5_000 }).toBeGreaterThan(issued);
    await redis.script(`return redis.call('FLUSHALL')`)([], []);
    expect(await store.remember('a', 'used', issued, 90)).toBe('reset');
    expect(await store.remember('a', 'other', now() + 1, 90)).toBe('fresh');
  });

  it('keeps what was used over a kill and a restart', async () => {
    const store = await redisReplayStore(redis, 'killed');
    expect(await store.remember('a', 'used', now() + 1, 90)).toBe('fresh');
    await server.stop();
    await expect(store.remember('a', 'b', now() + 1, 90)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await expect(openRedis(server.url, quietLog)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await server.start();
    const again = (): Promise<string> => store.remember('a', 'used', now() + 1, 90).catch(() => 'down');
    await expect.poll(again, { timeout: 5_000 }).toBe('seen');
  });
});

it('refuses used tokens after a fail-over to a replica that never heard of them', async () => {
  await using group = await startRedisGroup();
  await using client = await openRedis(group.url, quietLog);
  const store = await redisReplayStore(client);
  await group.split();
  const issued = now() + 1;
  expect(await store.remember('a', 'used', issued, 90)).toBe('fresh');
  await group.failOver();
  await expect.poll(now, { timeout: 5_000 }).toBeGreaterThan(issued);
  const again = (): Promise<string> => store.remember('a', 'used', issued, 90).catch(() => 'down');
  await expect.poll(again, { timeout: 5_000 }).toBe('reset');
  expect(await store.remember('a', 'other', now() + 1, 90)).toBe('fresh');
});

it('takes tokens from before the loss again once none of them can be valid any more', async () => {
  let at = Date.now();
  const store = memoryReplayStore(() => at);
  const epoch = Math.floor(at / 1000);
  expect(await store.remember('a', 'x', epoch, 90)).toBe('reset');
  at += 120_000;
  expect(await store.remember('a', 'x', epoch, 90)).toBe('fresh');
});
