import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/conformance/run.ts';
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

describe('the conformance kit', () => {
  it('passes the simulated agencies, with every check tried', async () => {
    for (const member of [CHIFENG, 'tongliao-social-insurance', 'shenyang-social-insurance']) {
      const { code, text } = await runKit('--url', `${system.sandboxUrl}/agencies/${member}`);
      expect(text).not.toMatch(/✗|–/);
      expect(text).toContain('12 passed, 0 failed, 0 not tried');
      expect(text).not.toContain('not verified');
      expect(code).toBe(0);
    }
  });

  it.each([
    ['medical-insurance', 'chifeng-medical-insurance'],
    ['medical-insurance', 'tongliao-medical-insurance'],
    ['housing-fund', 'chifeng-housing-fund'],
    ['housing-fund', 'tongliao-housing-fund'],
    ['household', 'chifeng-public-security'],
    ['household', 'tongliao-public-security'],
  ])('passes the agencies of %s: %s; there is no step to try', async (service, member) => {
    const { code, text } = await runKit(
      '--service',
      service,
      '--url',
      `${system.sandboxUrl}/agencies/${member}`,
    );
    expect(text).toContain(' 0 failed');
    expect(text).not.toContain('not verified');
    expect(code).toBe(0);
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
