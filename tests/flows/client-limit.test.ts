import { expect, it } from 'vitest';
import { agencyClient } from '../_support/agency-client.ts';
import { startRedis } from '../_support/redis.ts';
import { startTestSystem } from '../_support/system.ts';

const QUESTION = {
  method: 'GET',
  path: '/pension/v1/cases/01890000-0000-7000-8000-000000000001',
} as const;

it('takes as many calls of a client as the deployment sets, counted by its gateways together', async () => {
  await using redis = await startRedis();
  const settings = { CLIENT_CALLS_PER_MINUTE: '3' };
  await using system = await startTestSystem({ redisUrl: redis.url, settings });
  const client = await agencyClient(system, 'chifeng-social-insurance');
  for (let call = 0; call < 3; call += 1) {
    const answer = await client.call(QUESTION);
    const { status, body } = answer;
    const policy = answer.get('RateLimit-Policy');
    expect([status, body.code, policy]).toEqual([404, 'NOT_FOUND', '"client";q=3;w=60']);
    expect(answer.get('API-Version')).toBe('1.0.0');
  }
  const refused = await client.call(QUESTION);
  expect([refused.status, refused.body]).toMatchObject([429, { code: 'TOO_MANY_REQUESTS' }]);
  expect(Number(refused.get('Retry-After'))).toBeGreaterThan(0);
  const another = await agencyClient(system, 'tongliao-social-insurance');
  expect((await another.call(QUESTION)).status).toBe(404);
});
