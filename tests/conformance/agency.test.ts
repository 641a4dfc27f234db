import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CheckResult } from '../../src/conformance/run.ts';
import { loadContract } from '../../src/platform/contract.ts';
import { serviceNames } from '../../src/registry.ts';
import { startFileAgency } from '../_support/file-agency.ts';
import { freePort } from '../_support/free-port.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const root = new URL('../..', import.meta.url).pathname;
const CHIFENG = 'chifeng-social-insurance';

let system: TestSystem;
let careless: Server;
let carelessUrl: string;

/** Answers everybody the same, signs nothing, checks nothing, and forgets what it did. */
function startCareless(): Server {
  let answers = 0;
  return createServer((request, response) => {
    answers += 1;
    const isStep = request.headers['idempotency-key'] !== undefined;
    const record = { region: '150402', scheme: 'ENTERPRISE_EMPLOYEE', relation: 'ACTIVE', salary: '1.00' };
    const taken = { receivedAt: new Date().toISOString(), receipt: `r-${answers}` };
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = isStep ? 202 : 200;
    response.end(JSON.stringify(isStep ? taken : record));
  });
}

beforeAll(async () => {
  system = await startTestSystem({ roles: ['all'] });
  careless = startCareless().listen(0, '127.0.0.1');
  await once(careless, 'listening');
  carelessUrl = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  careless.closeAllConnections();
  careless.close();
  await system[Symbol.asyncDispose]();
});

/** The kit as a process of its own, with the environment of this system. */
function runKit(...options: string[]): Promise<{ code: number; text: string }> {
  const program = [`${root}src/conformance/main.ts`, '--service', 'pension', ...options];
  return new Promise((resolve) => {
    const env = { PATH: '/usr/bin:/bin', ...system.env };
    execFile(process.execPath, program, { env, cwd: root }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), text: out + err });
    });
  });
}

const FILES = ['file-handed-over', 'file-again', 'file-unannounced', 'file-not-as-announced', 'file-altered'];
/** No question is asked about a person. */
const QUESTIONS = ['granted-fields', 'unknown-person'];
/** What the national platform offers, and no agency. */
const PLATFORMS = ['submitApplication', 'reportReviewResult', 'reportProgress'];

const seenBy = (check: string, results: readonly CheckResult[]): readonly string[] =>
  results.find(({ id }) => id === check)?.seen ?? [];

describe('the conformance kit', () => {
  it.each([CHIFENG, 'tongliao-social-insurance', 'shenyang-social-insurance'])(
    'passes %s, with every check tried, files too',
    async (member) => {
      const { code, text } = await runKit('--url', `${system.sandboxUrl}/agencies/${member}`);
      expect(text).not.toMatch(/✗|–/);
      expect(text).toContain('19 passed, 0 failed, 0 not tried');
      expect(text).not.toContain('not verified');
      expect(code).toBe(0);
    },
  );

  it.each([
    ['medical-insurance', 'chifeng-medical-insurance', FILES],
    ['medical-insurance', 'tongliao-medical-insurance', FILES],
    ['housing-fund', 'chifeng-housing-fund', FILES],
    ['housing-fund', 'tongliao-housing-fund', FILES],
    ['household', 'chifeng-public-security', FILES],
    ['household', 'tongliao-public-security', FILES],
    ['redress', CHIFENG, [...QUESTIONS, ...FILES]],
    ['redress', 'tongliao-housing-fund', [...QUESTIONS, ...FILES]],
    ['emergency', 'chifeng-emergency-management', ['unknown-person', 'idempotency', ...FILES]],
  ])('passes the agencies of %s: %s; what it has nothing of is not tried', async (service, member, left) => {
    const url = `${system.sandboxUrl}/agencies/${member}`;
    const { code, text } = await runKit('--service', service, '--url', url, '--steps', '--json');
    const { results } = JSON.parse(text) as { results: CheckResult[] };
    const of = (outcome: CheckResult['outcome']): string[] =>
      results.filter((result) => result.outcome === outcome).map(({ id }) => id);
    expect([of('failed'), of('skipped'), code]).toEqual([[], left, 0]);
  });

  it('has samples for every service of this gateway', async () => {
    const samples = parse(await readFile(`${root}src/conformance/samples.yaml`, 'utf8')) as object;
    expect(Object.keys(samples).sort()).toEqual([...(await serviceNames())].sort());
  });

  it('names every fault of a careless agency and what to do about it', async () => {
    const port = await freePort();
    const options = ['--url', carelessUrl, '--member', CHIFENG, '--listen', `${port}`];
    const { code, text } = await runKit(...options);
    expect(code).toBe(1);
    expect(text).toContain('seen: Provider-Signature: SIGNATURE_MISSING');
    expect(text).toContain('fix:  Compare `aud` with your own member id.');
    const { text: json } = await runKit(...options, '--json');
    const { results } = JSON.parse(json) as { results: CheckResult[] };
    expect(results.filter(({ outcome }) => outcome !== 'failed')).toEqual([]);
    expect(results.every(({ seen, fix }) => seen.length > 0 && fix.length > 0)).toBe(true);
    const { operations } = await loadContract(`${root}openapi/agency/pension.yaml`);
    const ours = [...operations.keys()].filter((id) => !PLATFORMS.includes(id));
    expect(seenBy('every-operation', results).map((fault) => fault.split(' ')[0])).toEqual(ours);
  });

  it.each([
    ['carefully', []],
    ['blindly', ['file-again', 'file-unannounced', 'file-not-as-announced']],
  ] as const)('tries how an agency made with our own kit takes files %s', async (manner, failing) => {
    const port = await freePort();
    const gateway = `http://127.0.0.1:${port}`;
    await using agency = await startFileAgency(manner, { member: CHIFENG, gateway, kid: 'k1' });
    const client = join(system.config.dataDir, `${manner}.json`);
    await writeFile(
      client,
      JSON.stringify({ ...agency.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256' }),
    );
    const options = ['--url', agency.url, '--member', CHIFENG, '--listen', `${port}`];
    const { text: json } = await runKit(...options, '--client', client, '--json');
    const { results } = JSON.parse(json) as { results: CheckResult[] };
    const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
    expect(failed.filter((id) => FILES.includes(id))).toEqual(failing);
    expect(seenBy('every-operation', results)).toEqual(
      expect.arrayContaining(['queryStatus answered 404 instead of 401']),
    );
    expect((await runKit(...options)).text).toContain('its signatures were read, not verified');
  });

  it('says when it cannot run', async () => {
    expect(await runKit('--url', 'http://127.0.0.1:1')).toMatchObject({
      code: 2,
      text: expect.stringContaining('give --member') as unknown,
    });
    const nobody = ['--url', `http://127.0.0.1:${await freePort()}`, '--member', CHIFENG];
    expect(await runKit(...nobody)).toMatchObject({
      code: 1,
      text: expect.stringContaining('ECONNREFUSED') as unknown,
    });
  });
});
