import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { components } from '../../src/contracts/admin.ts';
import { createClient } from '../../src/cli/client-create.ts';
import type { Arguments } from '../../src/cli/command.ts';
import { grantCommands } from '../../src/cli/grant.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

type Grant = components['schemas']['Grant'];

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const GRANT = `status-only.${CHIFENG}`;

let system: TestSystem;
let dir: string;
beforeAll(async () => {
  system = await startTestSystem({ roles: ['sandbox', 'gateway'] });
  dir = await mkdtemp(join(tmpdir(), 'grant-cli-'));
  await writeFile(
    join(dir, 'draft.json'),
    JSON.stringify({
      grantId: GRANT,
      consumer: `${CHIFENG}.core`,
      providers: [TONGLIAO],
      operations: ['queryStatus', 'queryCertificate'],
      purpose: 'pension-transfer',
      legalBasis: { document: '国办发〔2009〕66号', article: '第八条', status: 'OFFICIAL' },
      fields: ['relation', 'established'],
      dailyLimit: 10,
      validity: { from: '2026-01-01', to: '2099-12-31' },
    }),
  );
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(dir, { recursive: true });
});

const file = (name: string): string => join(dir, name);

const argumentsOf = (given: Partial<Arguments>): Arguments =>
  ({ config: system.config, json: true, ...given }) as Arguments;

/** What the command printed with `--json`. */
async function run(name: string, given: Partial<Arguments>): Promise<unknown> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const command = name === 'client create' ? createClient : grantCommands[name]!;
    await command.run(argumentsOf(given));
    return JSON.parse(String(printed.mock.calls.at(-1)?.[0]));
  } finally {
    printed.mockRestore();
  }
}

const listed = async (given: Partial<Arguments>): Promise<Grant[]> =>
  (await run('grant list', given)) as Grant[];

describe('the grants of a sandbox', () => {
  it('stand signed by both simulated sides at the first start, and say so', async () => {
    const items = await listed({});
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ simulated, status }) => `${simulated} ${status}`))).toEqual(
      new Set(['true ACTIVE']),
    );
  });

  it('are what a new client gets', async () => {
    await run('client create', { member: CHIFENG, grants: 'all', out: file('client.json') });
    const { grants } = JSON.parse(await readFile(file('client.json'), 'utf8')) as {
      grants: { operationId: string; grantId: string }[];
    };
    expect(grants).toContainEqual(
      expect.objectContaining({
        operationId: 'queryStatus',
        grantId: `pension-transfer-records.${CHIFENG}`,
      }),
    );
    const config = { ...system.config, sandbox: false };
    await expect(
      createClient.run(argumentsOf({ config, member: CHIFENG, grants: 'all', out: file('x.json') })),
    ).rejects.toThrow('--grants all is refused');
  });
});

describe('grant request, accept, revoke', () => {
  it('carry a grant through its life, each signed by its own party', async () => {
    const client = file('client.json');
    expect(await run('grant request', { document: file('draft.json'), client })).toMatchObject({
      grantId: GRANT,
      version: 1,
      status: 'REQUESTED',
    });
    await expect(run('grant accept', { grant: GRANT, client })).rejects.toMatchObject({
      problem: { code: 'GRANT_TOKEN_INVALID' },
    });
    await run('grant accept', { grant: GRANT, member: TONGLIAO });
    const [grant] = await listed({ grant: GRANT });
    expect(grant).toMatchObject({
      status: 'ACTIVE',
      simulated: false,
      acceptedBy: [TONGLIAO],
      legalBasisStatus: 'OFFICIAL',
      document: {
        v: 2,
        operations: ['queryCertificate', 'queryStatus'],
        fields: ['established', 'relation'],
      },
    });
    expect(await run('grant revoke', { grant: GRANT, client })).toMatchObject({ status: 'REVOKED' });
    expect(await listed({ grant: GRANT, status: 'ACTIVE' })).toEqual([]);
  });

  it('sign in one place and hand in at another', async () => {
    const draft = JSON.parse(await readFile(file('draft.json'), 'utf8')) as object;
    await writeFile(file('second.json'), JSON.stringify({ ...draft, version: 2 }));
    const client = file('client.json');
    await run('grant request', { document: file('second.json'), client, out: file('request.jws') });
    await run('grant accept', { request: file('request.jws'), member: TONGLIAO, out: file('accept.jws') });
    expect(await listed({ grant: GRANT, status: 'REQUESTED' })).toEqual([]);
    await run('grant request', { signed: file('request.jws') });
    await run('grant accept', { signed: file('accept.jws') });
    expect(await listed({ grant: GRANT, status: 'ACTIVE' })).toMatchObject([{ version: 2 }]);
  });

  it('take simulated keys in a sandbox only, and elsewhere the token of an officer', async () => {
    const config = { ...system.config, sandbox: false };
    const command = grantCommands['grant accept']!;
    const given = { config, request: file('request.jws'), out: file('x.jws') };
    await expect(command.run(argumentsOf({ ...given, member: TONGLIAO }))).rejects.toThrow('Only a sandbox');
    await expect(grantCommands['grant list']!.run(argumentsOf({ config }))).rejects.toThrow('--token-file');
  });
});
