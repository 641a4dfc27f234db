import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
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

describe('a file at the command line', () => {
  const operation = ['--operation', 'handOverFile'];
  const address = ['--param', 'region=150502', '--param', 'fileId=0198f3a2-5b6c-7d8e-9f01-23456789abcd'];
  let sender: string[];
  beforeAll(async () => {
    const out = join(dir, 'client.json');
    await cli('client', 'create', '--member', MEMBER, '--grants', 'all', '--out', out);
    sender = ['call', '--client', out];
  });

  it('is announced, handed over and receipted as the manual says', async () => {
    const manual = await readFile(new URL('../../docs/files.md', import.meta.url), 'utf8');
    const recipe = /```sh\n(id=[\s\S]*?)```/.exec(manual)?.[1] ?? '';
    await writeFile(join(dir, 'scan.pdf'), randomBytes(3_000_000));
    const bin = new URL('../../node_modules/.bin', import.meta.url).pathname;
    const { stdout } = await run('bash', ['-ec', recipe.replaceAll('npm run cli --', `node ${MAIN}`)], {
      cwd: dir,
      env: { ...system.env, PATH: `${bin}:/usr/bin:/bin` },
    });
    const { digest } = JSON.parse(await readFile(join(dir, 'announcement.json'), 'utf8')) as {
      digest: string;
    };
    expect(stdout.match(/^200, signed by .* and tongliao-social-insurance\.core, evidence /gm)).toHaveLength(
      2,
    );
    expect(stdout).toContain('"bytes": 3000000');
    expect(stdout.split(`"digest": "${digest}"`)).toHaveLength(2);
  });

  it('goes as the type that is told, and its refusal is shown', async () => {
    const scan = join(dir, 'scan.tif');
    await writeFile(scan, randomBytes(100));
    for (const type of [[], ['--content-type', 'application/pdf']]) {
      const refused = await cli(...sender, ...operation, ...address, '--file', scan, ...type, '--json');
      expect(refused.code).toBe(1);
      expect(refused.json()).toMatchObject({ status: 404, code: 'NOT_FOUND', signed: true });
    }
  });

  it.each([
    [['--file', 'nowhere.pdf'], 'There is no file nowhere.pdf'],
    [['--file', 'package.json', '--body', 'package.json'], 'not both'],
    [
      ['--body', 'package.json'],
      'Give --file FILE: handOverFile takes application/pdf or application/octet-stream',
    ],
    [['--file', 'package.json', '--operation', 'queryStatus'], 'queryStatus takes no file'],
    [['--file', 'package.json', '--param', 'region'], 'give NAME=VALUE'],
  ])('is not sent with %j', async (words, said) => {
    const ran = await cli(...sender, ...operation, ...address, ...words);
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining(said)]);
  });

  it('is not sent to half an address', async () => {
    const ran = await cli(...sender, ...operation, '--file', 'package.json');
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('needs the parameter region')]);
  });
});
