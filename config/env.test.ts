import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { ConfigError, readEnv, type EnvSource } from './env.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const LIVE = {
  SANDBOX: 'off',
  OIDC_ISSUER: 'https://sign-in.example',
  DATA_KEY: KEY,
  DATABASE_URL: 'postgresql://gateway:secret@db/gateway',
  REDIS_URL: 'redis://redis:6379',
} satisfies EnvSource;

const problemsOf = (source: EnvSource): readonly string[] => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};
const without = (name: keyof typeof LIVE): EnvSource => ({ ...LIVE, [name]: undefined });

describe('an empty environment', () => {
  it('is a sandbox on the embedded database, reachable from this machine only', () => {
    expect(loadConfig(readEnv({}))).toMatchObject({
      store: { kind: 'embedded' },
      sandbox: true,
      host: '127.0.0.1',
      port: 8080,
      sandboxPort: 8090,
      publicUrl: 'http://127.0.0.1:8080',
      nodeId: 'n1',
      logRetentionDays: 190,
      bodyRetentionDays: 30,
    });
  });

  it('takes empty settings for absent ones', () => {
    expect(loadConfig(readEnv({ PORT: '', DATABASE_URL: ' ' })).port).toBe(8080);
  });
});

describe('a live environment', () => {
  it('is accepted whole', () => {
    const config = loadConfig(readEnv({ ...LIVE, PUBLIC_URL: 'https://gateway.example/', NODE_ID: 'n7' }));
    expect(config).toMatchObject({
      store: {
        kind: 'server',
        databaseUrl: LIVE.DATABASE_URL,
        redisUrl: LIVE.REDIS_URL,
        singleGateway: false,
      },
      sandbox: false,
      host: '0.0.0.0',
      publicUrl: 'https://gateway.example',
      nodeId: 'n7',
    });
    expect(config.dataKey).toHaveLength(32);
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { port: 1 })).toThrow();
  });

  it('is live by default once DATABASE_URL is set', () => {
    expect(problemsOf({ DATABASE_URL: LIVE.DATABASE_URL, SINGLE_GATEWAY: 'true' })).toHaveLength(2);
  });

  it('runs one gateway without Redis when told so', () => {
    const config = loadConfig(readEnv({ ...without('REDIS_URL'), SINGLE_GATEWAY: 'true' }));
    expect(config.store).toMatchObject({ singleGateway: true });
    expect(config.store).not.toHaveProperty('redisUrl');
  });

  it.each([
    'rediss://user:secret@redis:6380/1',
    'redis+sentinel://s1,s2:26380,[::1]/main',
    'rediss+sentinel://:secret@s1:26379,s2:26379/main/2',
  ])('takes Redis at %s', (REDIS_URL) => {
    expect(problemsOf({ ...LIVE, REDIS_URL })).toEqual([]);
  });

  it('listens where it is told, also in a sandbox', () => {
    expect(loadConfig(readEnv({ HOST: '0.0.0.0' })).host).toBe('0.0.0.0');
  });
});

describe('refusals', () => {
  it.each([
    ['no issuer', without('OIDC_ISSUER'), 'OIDC_ISSUER must be an https'],
    ['a plain issuer', { ...LIVE, OIDC_ISSUER: 'http://sign-in.example' }, 'OIDC_ISSUER must be an https'],
    ['no data key', without('DATA_KEY'), 'DATA_KEY must be set'],
    ['a short data key', { ...LIVE, DATA_KEY: 'c2hvcnQ=' }, 'DATA_KEY must be 32 bytes'],
    ['no Redis', without('REDIS_URL'), 'REDIS_URL must be set'],
    [
      'sentinels of nobody',
      { ...LIVE, REDIS_URL: 'redis+sentinel://s1:26379,s2:26379' },
      'REDIS_URL must be',
    ],
    ['a sentinel nowhere', { ...LIVE, REDIS_URL: 'redis+sentinel://,s2/main' }, 'REDIS_URL must be'],
    ['Redis alone', { REDIS_URL: 'redis://redis' }, 'DATABASE_URL must be set'],
    [
      'logs gone too soon',
      { LOG_RETENTION_DAYS: '189' },
      'LOG_RETENTION_DAYS must be a whole number from 190',
    ],
    ['a port that is none', { PORT: '65536' }, 'PORT must be'],
    ['another word for on', { SANDBOX: 'yes' }, 'SANDBOX must be on or off'],
    ['another database', { DATABASE_URL: 'mysql://x', SANDBOX: 'on' }, 'DATABASE_URL must be a postgresql'],
    ['a proxy that is a name', { TRUSTED_PROXIES: 'loopback,proxy.example' }, 'TRUSTED_PROXIES must be'],
    ['a range that is none', { TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES must be'],
    ['a node name with blanks', { NODE_ID: 'my node' }, 'NODE_ID must be'],
    [
      'a file that is not there',
      { ...without('DATA_KEY'), DATA_KEY_FILE: '/nowhere/key' },
      'DATA_KEY_FILE names',
    ],
    ['a secret given twice', { ...LIVE, DATA_KEY_FILE: '/nowhere/key' }, 'both set'],
  ])('%s', (_what, source: EnvSource, words) => {
    expect(problemsOf(source).join('\n')).toContain(words);
  });

  it('names every problem at once and no secret', () => {
    const found = problemsOf({
      SANDBOX: 'off',
      DATABASE_URL: 'mysql://u:hunter2@x',
      PORT: 'x',
      LOG_LEVEL: 'loud',
    });
    expect(found).toHaveLength(6);
    expect(found.join()).not.toContain('hunter2');
  });
});

it('reads a secret from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  writeFileSync(join(folder, 'key'), `${KEY}\n`);
  const env = readEnv({ ...without('DATA_KEY'), DATA_KEY_FILE: join(folder, 'key') });
  expect(env.DATA_KEY).toEqual(Buffer.alloc(32, 7));
  rmSync(folder, { recursive: true });
});

it('explains every setting in example.env, which is accepted as it stands', () => {
  const text = readFileSync(new URL('./example.env', import.meta.url), 'utf8');
  const lines = text.split('\n').map((line) => /^#?\s?([A-Z_]+)=(.*)$/u.exec(line));
  const shown = Object.fromEntries(
    lines.flatMap((found) => (found?.[1] ? [[found[1], found[2] ?? '']] : [])),
  );
  expect(Object.keys(shown).toSorted()).toEqual(
    Object.keys(readEnv(LIVE))
      .concat(
        'DIRECTORY_PORT',
        'WORKER_METRICS_PORT',
        'SANDBOX',
        'HOST',
        'PUBLIC_URL',
        'NODE_ID',
        'OIDC_CLIENT_SECRET',
        'MEMBERS_FILE',
        'CALENDAR_FILE',
        'SMTP_URL',
        'MAIL_FROM',
        'SMS_URL',
        'SMS_TOKEN',
        'CLIENT_CALLS_PER_MINUTE',
        'ADDRESS_CALLS_PER_MINUTE',
      )
      .filter((name, at, all) => all.indexOf(name) === at)
      .toSorted(),
  );
  expect(problemsOf({ ...shown, DATA_KEY: KEY, DATA_KEYS_PREVIOUS: KEY })).toEqual([]);
});
