import { expect, it } from 'vitest';
import { redisAddress } from './redis-address.ts';

it('takes one server as it is', () => {
  expect(redisAddress('rediss://u:p@redis:6380/1')).toEqual({ url: 'rediss://u:p@redis:6380/1' });
});

it('reads sentinels, the name of the primary, and how to sign in there', () => {
  expect(redisAddress('redis+sentinel://s1,10.0.0.2:26380,[::1]:26381/main')).toEqual({
    sentinels: [
      { host: 's1', port: 26_379 },
      { host: '10.0.0.2', port: 26_380 },
      { host: '::1', port: 26_381 },
    ],
    name: 'main',
    db: 0,
  });
  expect(redisAddress('rediss+sentinel://gate:p%40ss@s1/main/3')).toMatchObject({
    db: 3,
    username: 'gate',
    password: 'p@ss',
    tls: {},
    enableTLSForSentinelMode: true,
  });
  expect(redisAddress('redis+sentinel://:secret@s1/main')).toMatchObject({ password: 'secret' });
});
