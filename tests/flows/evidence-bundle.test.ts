import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/core/digest.ts';
import { zip } from '../../src/core/zip.ts';
import { bundleFiles } from '../../src/exchange/evidence-bundle.ts';
import { recordGatewayKeys } from '../../src/exchange/gateway-keys.ts';
import { sealLog } from '../../src/exchange/seal-log.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { loadOrCreateKey, type SigningKey } from '../../src/platform/keys.ts';
import { CHIFENG, PUBLIC_URL, send, startTestExchange, type TestExchange } from '../_support/exchange.ts';

const ID_NUMBER = '150402199001011237';
const QUERY = JSON.stringify({ region: '150502', idNumber: ID_NUMBER });
const operations = new Map<string, ServedCall>([
  [
    'queryStatus',
    {
      kind: 'mediated',
      agencyOperation: 'queryStatus',
      provider: (body) => (body as { region: string }).region,
    },
  ],
]);

let exchange: TestExchange;
let folder: string;
let sealKey: SigningKey;

beforeAll(async () => {
  exchange = await startTestExchange(operations);
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  sealKey = await loadOrCreateKey(folder, 'seal');
  const { gatewayKey } = exchange;
  const publicJwk = {
    ...(createPublicKey(gatewayKey.privateKey).export({ format: 'jwk' }) as JWK),
    kid: gatewayKey.kid,
    alg: gatewayKey.alg,
  };
  const desk = await loadOrCreateKey(folder, 'desk');
  await recordGatewayKeys(exchange.db, {
    gateway: { kid: gatewayKey.kid, publicJwk },
    desk,
    seal: sealKey,
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await exchange[Symbol.asyncDispose]();
});

const run = promisify(execFile);
const PROGRAM = new URL('../../docs/verify-evidence.mjs', import.meta.url).pathname;

const sealNow = async (): Promise<void> => {
  await sealLog(exchange.db, { key: sealKey, gatewayId: PUBLIC_URL, nodeId: 'n1' });
};

/** Files of the bundle of a fresh call. */
async function evidenceFiles(withBodies = false): Promise<Map<string, string>> {
  const answer = await send(exchange, { body: QUERY });
  expect(answer.status).toBe(200);
  const { db, box } = exchange;
  const options = { db, box, key: sealKey, gatewayId: PUBLIC_URL, sealNow };
  return bundleFiles(options, String(answer.headers['evidence-id']), { withBodies });
}

/** What the program prints about a bundle, faults only when there are any. */
async function verdictOf(files: ReadonlyMap<string, string>, ...words: string[]): Promise<string> {
  const path = join(folder, 'bundle.zip');
  await writeFile(path, zip(files));
  const { stdout } = await run(process.execPath, [PROGRAM, path, ...words]).catch(
    (error: { stdout: string }) => error,
  );
  return stdout;
}

const alter = (
  files: ReadonlyMap<string, string>,
  name: string,
  change: (text: string) => string,
): Map<string, string> => {
  const text = change(files.get(name)!);
  expect(text).not.toBe(files.get(name));
  return new Map(files).set(name, text);
};

/** Another character somewhere inside what the pattern finds. */
const bend =
  (pattern: RegExp) =>
  (text: string): string =>
    text.replace(pattern, (found) => {
      const at = found.length - 12;
      return found.slice(0, at) + (found[at] === 'A' ? 'B' : 'A') + found.slice(at + 1);
    });

describe('the evidence of an exchange', () => {
  it('verifies offline without its bodies, which it does not hold', async () => {
    const files = await evidenceFiles();
    expect([...files.values()].join()).not.toContain(ID_NUMBER);
    expect([...files.values()].join()).not.toContain(Buffer.from(QUERY).toString('base64'));
    const verdict = await verdictOf(files);
    expect(verdict).toContain('without bodies');
    expect(verdict).toMatch(/\nVERIFIED\n$/);
  });

  it('verifies offline with its bodies', async () => {
    const verdict = await verdictOf(await evidenceFiles(true));
    expect(verdict).toContain('with bodies');
    expect(verdict).toMatch(/\nVERIFIED\n$/);
  });

  it('shows the keys it stands on and refuses those that are not trusted', async () => {
    const files = await evidenceFiles();
    const shown = await verdictOf(files);
    const prints = [...shown.matchAll(/^key {3}(\S+)/gm)].map(([, print]) => print!);
    expect(shown).toContain(`${PUBLIC_URL} (seal)`);
    expect(shown).toContain(CHIFENG);
    expect(await verdictOf(files, ...prints.flatMap((print) => ['--trust', print]))).toMatch(/\nVERIFIED/);
    expect(await verdictOf(files, '--trust', prints[0]!)).toContain('FAULT trust: ');
  });

  it.each<[string, string, string, (text: string) => string]>([
    ['a token', 'proof', 'entries.json', bend(/consumerSignature[^,]+/)],
    ['a digest', 'proof', 'entries.json', bend(/requestDigest\\":\\"sha-256=[^:]*:[^:]+:/)],
    ['an entry', 'entry', 'entries.json', (text) => text.replace('REPLIED', 'SENT')],
    ['a body', 'body', 'entries.json', bend(/request\\":\\"[A-Za-z0-9+/=]{30,}/)],
    ['a decision', 'decision', 'decisions.json', (text) => text.replace('"permit"', '"deny"')],
    ['the grant', 'grant', 'grants.json', bend(/"token": "[^"]+/)],
    [
      'the path to the root',
      'inclusion',
      'inclusion.json',
      (text) => text.replace(/"index": \d+/, '"index": 77'),
    ],
    ['a seal', 'seal', 'seals.json', bend(/"token": "[^"]+/)],
    ['a key', 'key', 'keys.json', bend(/"x": "[^"]+/)],
    ['the manifest', 'manifest', 'manifest.jws', bend(/[^.]+$/)],
  ])('does not verify when %s was altered', async (_what, check, name, change) => {
    const verdict = await verdictOf(alter(await evidenceFiles(true), name, change));
    expect(verdict).toMatch(new RegExp(`^FAULT ${check}: .+`, 'm'));
    expect(verdict).toContain('NOT VERIFIED');
    if (name !== 'manifest.jws') expect(verdict).toContain(`FAULT manifest: ${name} is not the file`);
  });

  it('carries the status of the legal basis, in the decision as in what was signed', async () => {
    const files = await evidenceFiles();
    expect(JSON.parse(files.get('decisions.json')!)).toMatchObject([
      { context: { legalBasis: '国办发〔2009〕66号 第八条', legalBasisStatus: 'OFFICIAL' } },
    ]);
    const raised = alter(files, 'decisions.json', (text) => text.replace('OFFICIAL', 'UNCONFIRMED'));
    expect(await verdictOf(raised)).toMatch(/^FAULT grant: .+ says another status of its law$/m);
  });

  it('names a forged token and a forged digest also when their entry was made to fit', async () => {
    const files = await evidenceFiles(true);
    const refit = (change: (proof: string) => string) =>
      alter(files, 'entries.json', (text) => {
        const entries = JSON.parse(text) as { text: string; proof: { salt: string; text: string } }[];
        const first = entries[0]!;
        const was = sha256(
          Buffer.concat([Buffer.from(first.proof.salt, 'hex'), Buffer.from(first.proof.text)]),
        );
        first.proof.text = change(first.proof.text);
        const is = sha256(
          Buffer.concat([Buffer.from(first.proof.salt, 'hex'), Buffer.from(first.proof.text)]),
        );
        first.text = first.text.replace(was.toString('hex'), is.toString('hex'));
        return JSON.stringify(entries);
      });
    const token = await verdictOf(refit((proof) => bend(/consumerSignature":"[^"]+/)(proof)));
    expect(token).toContain('FAULT token: the signature of the agency-request+jwt');
    const digest = await verdictOf(refit((proof) => bend(/requestDigest":"[^"]+/)(proof)));
    expect(digest).toContain('FAULT digest: ');
  });
});
