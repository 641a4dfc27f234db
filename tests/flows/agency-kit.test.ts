import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgencyClient, pinnedKeys, type AgencyCall } from '../../src/agency-kit/index.ts';
import { freePort } from '../_support/free-port.ts';
import { startKitAgency, type KitAgency } from '../_support/kit-agency.ts';
import { writeChangedMembers } from '../_support/members-file.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const ID = '150402199003071233';
const person = { idNumber: ID, name: '王小明' };
const root = new URL('../..', import.meta.url).pathname;

let dir: string;
let system: TestSystem;
let chifeng: KitAgency;
let tongliao: KitAgency;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kit-'));
  const [left, right] = [await freePort(), await freePort()];
  const membersFile = join(dir, 'members.yaml');
  const at = (port: number): object => ({ baseUrl: `http://127.0.0.1:${port}/agency` });
  await writeChangedMembers(membersFile, {
    [CHIFENG]: { ...at(left) },
    [TONGLIAO]: { ...at(right) },
  });
  system = await startTestSystem({ settings: { MEMBERS_FILE: membersFile } });
  const shared = { gateway: system.url, dataDir: system.config.dataDir, idNumber: ID };
  chifeng = await startKitAgency({ ...shared, member: CHIFENG, port: left });
  tongliao = await startKitAgency({ ...shared, member: TONGLIAO, port: right });
}, 60_000);
afterAll(async () => {
  await chifeng[Symbol.asyncDispose]();
  await tongliao[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

const status = (asking: string, region: string, more: Partial<AgencyCall> = {}): AgencyCall => ({
  path: '/pension/v1/status/query',
  body: { region, scheme: 'ENTERPRISE_EMPLOYEE', person },
  purpose: 'pension-transfer',
  grant: `pension-transfer-records.${asking}`,
  ...more,
});

describe('two agencies built with the kit', () => {
  it('ask each other through the gateway and verify both signatures', async () => {
    const answer = await chifeng.client.call(status(CHIFENG, '150502', { provider: TONGLIAO }));
    expect(answer).toMatchObject({
      status: 200,
      body: { region: '150502', scheme: 'ENTERPRISE_EMPLOYEE', relation: 'ACTIVE', paidMonths: 12 },
      gateway: { iss: system.url, aud: `${CHIFENG}.core`, status: 200 },
      provider: { iss: `${TONGLIAO}.core`, aud: system.url, status: 200 },
    });
    expect(answer.evidenceId).toMatch(/^[0-9a-f-]{36}$/);
    const back = await tongliao.client.call(status(TONGLIAO, '150402', { provider: CHIFENG }));
    expect(back.provider?.iss).toBe(`${CHIFENG}.core`);
    expect(tongliao.heard[0]).toMatchObject({
      consumer: { client: `${CHIFENG}.core`, member: CHIFENG },
      claims: { aud: TONGLIAO, purpose: 'pension-transfer' },
    });
    expect(tongliao.heard[0]?.fields).toContain('paidMonths');
  });

  it('tell a refusal by its code, with the signature and evidence behind it', async () => {
    const idNumber = '150501199001010013';
    const body = { region: '150502', scheme: 'ENTERPRISE_EMPLOYEE', person: { ...person, idNumber } };
    const codes = await Promise.all(
      [
        status(CHIFENG, '150502', { body }),
        status(CHIFENG, '150502', { grant: 'no-such-grant' }),
        status(CHIFENG, '310000'),
        status(CHIFENG, '150502', { subject: 'somebody-else' }),
      ].map((call) =>
        chifeng.client.call(call).then(
          () => [],
          (error: unknown) => {
            const { code, signed } = error as { code: string; signed: boolean };
            return [code, signed];
          },
        ),
      ),
    );
    expect(codes).toEqual([
      [expect.stringMatching(/NOT_FOUND|RESIDENT_ID_INVALID/), true],
      ['GRANT_MISSING', true],
      ['REGION_UNKNOWN', true],
      ['TOKEN_INVALID', false],
    ]);
  });

  it('refuse an answer whose signatures are not by those it pinned', async () => {
    const stranger = { ...chifeng.key, kid: 'x' };
    const jwk = { ...(chifeng.key.privateKey.export({ format: 'jwk' }) as object), kid: 'x', alg: 'ES256' };
    const { d: _d, ...other } = jwk as Record<string, unknown>;
    const base = {
      baseUrl: system.url,
      issuer: `${CHIFENG}.core`,
      subject: `${CHIFENG}/desk-1`,
      key: chifeng.key,
    };
    const wrongGateway = createAgencyClient({ ...base, gatewayKeys: pinnedKeys(system.url, [other]) });
    await expect(wrongGateway.call(status(CHIFENG, '150502'))).rejects.toMatchObject({
      code: 'GATEWAY_SIGNATURE_INVALID',
    });
    const wrongProvider = createAgencyClient({ ...base, providerKeys: (id) => pinnedKeys(id, [other]) });
    await expect(wrongProvider.call(status(CHIFENG, '150502'))).rejects.toMatchObject({
      code: 'PROVIDER_SIGNATURE_INVALID',
    });
    await expect(chifeng.client.call(status(CHIFENG, '150502', { provider: CHIFENG }))).rejects.toMatchObject(
      { code: 'PROVIDER_SIGNATURE_INVALID' },
    );
    const forger = createAgencyClient({ ...base, key: stranger });
    await expect(forger.call(status(CHIFENG, '150502'))).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('try again with a fresh token when a refusal says so, and not otherwise', async () => {
    let failures = 2;
    const tokens = new Set<string>();
    const flaky: typeof fetch = (input, init) => {
      if (!new Request(input).url.includes('/pension/')) return fetch(input, init);
      tokens.add(new Headers(init?.headers).get('authorization') ?? '');
      failures -= 1;
      const problem = { code: 'REGISTRY_STALE', title: 'x', retryable: true, retryAfter: 0.01 };
      return failures < 0 ? fetch(input, init) : Promise.resolve(Response.json(problem, { status: 503 }));
    };
    const options = {
      baseUrl: system.url,
      issuer: `${CHIFENG}.core`,
      key: chifeng.key,
      fetch: flaky,
    };
    const answer = await createAgencyClient(options).call(status(CHIFENG, '150502'));
    expect([answer.status, tokens.size]).toEqual([200, 3]);
    failures = 2;
    const once = createAgencyClient({ ...options, attempts: 1 });
    await expect(once.call(status(CHIFENG, '150502'))).rejects.toMatchObject({ code: 'REGISTRY_STALE' });
  });
});

describe('the answering side', () => {
  const url = (): string => `http://127.0.0.1:${tongliao.port}/agency/status/query`;

  it('refuses a stranger without a word about anybody', async () => {
    const before = tongliao.heard.length;
    const unsigned = await fetch(url(), { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
    expect(unsigned.headers.get('provider-signature')).toBeNull();
    expect(await unsigned.json()).toMatchObject({ code: 'TOKEN_INVALID' });
    expect(tongliao.heard.length).toBe(before);
  });
});

describe('the package', () => {
  it('is imported by a consumer from node_modules, where Node strips no types', async () => {
    const home = join(dir, 'node_modules/twin-city-gateway');
    await mkdir(home, { recursive: true });
    await cp(join(root, 'package.json'), join(home, 'package.json'));
    const compiler = join(root, 'node_modules/.bin/tsc');
    execFileSync(compiler, ['-p', join(root, 'tsconfig.kit.json'), '--outDir', join(home, 'dist/kit')]);
    await symlink(join(root, 'node_modules/jose'), join(dir, 'node_modules/jose'));
    const program = join(dir, 'consumer.mjs');
    await writeFile(
      program,
      `import { createAgencyClient, answerGateway } from 'twin-city-gateway/agency-kit';
console.log(typeof createAgencyClient, typeof answerGateway);`,
    );
    const said = execFileSync(join(root, 'node_modules/.bin/node'), [program], { encoding: 'utf8' });
    expect(said.trim()).toBe('function function');
  });
});
