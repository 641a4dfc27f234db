import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const MEMBER = 'chifeng-social-insurance';
const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;
const run = promisify(execFile);

let system: TestSystem;
let dir: string;
let client: string;
beforeAll(async () => {
  system = await startTestSystem();
  dir = await mkdtemp(join(tmpdir(), 'cli-'));
  client = join(dir, 'client.json');
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
  await system[Symbol.asyncDispose]();
});

interface Ran {
  code: number;
  out: string;
  json: () => Record<string, unknown>;
}

async function cli(...words: string[]): Promise<Ran> {
  const ended = await run(process.execPath, [MAIN, ...words], {
    env: { PATH: '/usr/bin:/bin', ...system.env },
  }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
  return { ...ended, json: () => JSON.parse(ended.out) as Record<string, unknown> };
}

const kidIn = async (file: string): Promise<string> =>
  (JSON.parse(await readFile(file, 'utf8')) as { kid: string }).kid;
const query = (file = client): Promise<Ran> =>
  cli('call', '--client', file, '--operation', 'queryStatus', '--json');

describe('a client at the command line', () => {
  it('is made, calls, and shows a verified answer', async () => {
    expect((await cli('client', 'create', '--member', MEMBER, '--grants', 'all', '--out', client)).code).toBe(
      0,
    );
    const answered = await query();
    expect(answered.code).toBe(0);
    expect(answered.json()).toMatchObject({ status: 200, evidenceId: expect.any(String) });
    expect(answered.json()['signed']).toEqual([system.url, expect.stringContaining('.core')]);
  });

  it('says why a call is refused', async () => {
    const body = join(dir, 'body.json');
    await writeFile(body, '{"region":"150402"}');
    const refused = await cli(
      'call',
      '--client',
      client,
      '--operation',
      'queryStatus',
      '--body',
      body,
      '--json',
    );
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ status: 400, code: 'BODY_INVALID', signed: true });
    expect((await cli('call', '--client', client, '--operation', 'nothing')).out).toContain('queryStatus');
  });

  it('rotates its key: both count until the old one ends', async () => {
    const rotated = join(dir, 'rotated.json');
    const done = await cli(
      'client',
      'rotate',
      '--client',
      client,
      '--out',
      rotated,
      '--hours',
      '1',
      '--json',
    );
    expect(done.json()).toMatchObject({ kid: await kidIn(rotated), old: { kid: await kidIn(client) } });
    await expect.poll(async () => (await query(rotated)).code, { timeout: 20_000 }).toBe(0);
    expect((await query(client)).code).toBe(0);
  });

  it('is locked out when its key is revoked', async () => {
    const revoked = await cli('client', 'revoke', '--client', client, '--reason', 'lost', '--json');
    expect(revoked.json()).toMatchObject({ kid: await kidIn(client), left: expect.any(Array) });
    const refused = await query();
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ status: 401, code: 'TOKEN_INVALID', signed: false });
    expect((await query(join(dir, 'rotated.json'))).code).toBe(0);
  });
});

describe('doctor', () => {
  interface Finding {
    check: string;
    result: string;
    what: string;
    fix?: string;
  }
  const findings = (ran: Ran): Finding[] => ran.json()['findings'] as Finding[];
  const resultsOf = (ran: Ran): Record<string, string> =>
    Object.fromEntries(findings(ran).map(({ check, result }) => [check, result]));

  it('finds an agency of the sandbox well', async () => {
    const ran = await cli('doctor', '--member', 'tongliao-social-insurance', '--json');
    expect(resultsOf(ran)).toEqual({
      member: 'ok',
      keys: 'ok',
      url: 'ok',
      clock: 'ok',
      tls: 'ok',
      contract: 'ok',
    });
    expect(ran.code).toBe(0);
  });

  it('says what mends an agency without a key', async () => {
    await system.db.query(`update client_key set revoked_at = clock_timestamp() where client_id = $1`, [
      'shenyang-social-insurance.core',
    ]);
    const ran = await cli('doctor', '--member', 'shenyang-social-insurance', '--json');
    expect(ran.code).toBe(1);
    expect(resultsOf(ran)).toMatchObject({ keys: 'fail', url: 'ok', contract: 'fail' });
    const failed = findings(ran).filter(({ result }) => result === 'fail');
    expect(failed.every(({ fix }) => fix !== undefined && fix !== '')).toBe(true);
  });

  it('knows whom it does not know', async () => {
    const ran = await cli('doctor', '--member', 'nobody');
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('nobody is no member')]);
  });
});
