import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgencyClient, type AgencyClient, type GatewayAnswer } from '../../src/agency-kit/index.ts';
import { contentDigest } from '../../src/core/digest.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { httpSignatures } from '../../src/exchange/edges/http-signatures.ts';
import { modi } from '../../src/exchange/edges/modi.ts';
import { xRoad } from '../../src/exchange/edges/x-road.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import { until } from '../_support/flow.ts';
import { freePort } from '../_support/free-port.ts';
import { startKitAgency, type KitAgency } from '../_support/kit-agency.ts';
import { writeChangedMembers } from '../_support/members-file.ts';
import { verifyOffline } from '../_support/offline-evidence.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const SHENYANG = 'shenyang-social-insurance';
const MIB = 1_048_576;
const person = { idNumber: '150402199003071233', name: '王小明' };

let dir: string;
let system: TestSystem;
let receiver: KitAgency;
const clients = new Map<string, AgencyClient>();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'files-'));
  const port = await freePort();
  const membersFile = join(dir, 'members.yaml');
  await writeChangedMembers(membersFile, {
    [CHIFENG]: { edge: 'modi' },
    [TONGLIAO]: { edge: 'x-road' },
    [SHENYANG]: { edge: 'http-signatures', baseUrl: `http://127.0.0.1:${port}/agency` },
  });
  system = await startTestSystem({ settings: { MEMBERS_FILE: membersFile } });
  const { url: gateway, config } = system;
  receiver = await startKitAgency({
    member: SHENYANG,
    port,
    gateway,
    dataDir: config.dataDir,
    idNumber: person.idNumber,
  });
  for (const member of [CHIFENG, TONGLIAO])
    clients.set(
      member,
      createAgencyClient({ baseUrl: gateway, issuer: `${member}.core`, key: await keyOf(member) }),
    );
  await until(
    () =>
      announce(CHIFENG, '150502', Buffer.from('x')).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    'the first answer',
  );
}, 60_000);
afterAll(async () => {
  await receiver[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

const keyOf = (member: string) => sandboxClientKey(join(system.config.dataDir, 'keys'), `${member}.core`);
const grantOf = (member: string): string => `pension-transfer-files.${member}`;

function announce(
  from: string,
  region: string,
  bytes: Buffer,
  fileId = uuidv7(),
  change: object = {},
): Promise<GatewayAnswer> {
  return clients.get(from)!.call({
    path: '/pension/v1/files',
    body: {
      region,
      fileId,
      kind: 'PERSONAL_FILE',
      mediaType: 'application/pdf',
      bytes: bytes.length,
      digest: contentDigest(bytes),
      person,
      ...change,
    },
    purpose: 'pension-transfer',
    grant: grantOf(from),
  });
}

const handOver = (from: string, region: string, fileId: string, body: unknown): Promise<GatewayAnswer> =>
  clients.get(from)!.call({
    method: 'PUT',
    path: `/pension/v1/files/${region}/${fileId}`,
    body,
    contentType: 'application/pdf',
    purpose: 'pension-transfer',
    grant: grantOf(from),
  });

const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error as { code?: string }).code,
  );

async function scanned(size: number): Promise<{ bytes: Buffer; blob: Blob }> {
  const bytes = randomBytes(size);
  const path = join(dir, uuidv7());
  await writeFile(path, bytes);
  return { bytes, blob: await openAsBlob(path) };
}

describe('a paper', () => {
  it.each([
    [CHIFENG, '150502', TONGLIAO],
    [TONGLIAO, '150402', CHIFENG],
  ])('of %s is announced, handed over and receipted at %s', async (from, region, to) => {
    const { bytes, blob } = await scanned(2 * MIB);
    const fileId = uuidv7();
    const announced = await announce(from, region, bytes, fileId);
    expect(announced.body).toEqual({ region, fileId, state: 'AWAITED' });
    const given = await handOver(from, region, fileId, blob);
    expect(given).toMatchObject({
      status: 200,
      body: { fileId, digest: contentDigest(bytes), bytes: bytes.length },
      provider: { iss: `${to}.core`, request_digest: contentDigest(bytes) },
    });
    const again = await handOver(from, region, fileId, blob);
    expect(again.body).toEqual(given.body);
    expect((await announce(from, region, bytes, fileId)).body).toMatchObject({ state: 'RECEIVED' });
  });

  it('is not taken when it was not announced, or differently', async () => {
    const bytes = randomBytes(100_000);
    const fileId = uuidv7();
    expect(await codeOf(handOver(CHIFENG, '150502', fileId, bytes))).toBe('NOT_FOUND');
    await announce(CHIFENG, '150502', bytes, fileId);
    expect(await codeOf(handOver(CHIFENG, '150502', fileId, randomBytes(100_000)))).toBe('PROVIDER_REFUSED');
    expect(await codeOf(announce(CHIFENG, '150502', bytes, fileId, { bytes: 1 }))).toBe('PROVIDER_REFUSED');
    expect((await handOver(CHIFENG, '150502', fileId, bytes)).status).toBe(200);
  });

  it('stands in the person’s own list of who saw what', async () => {
    const { db } = system.context!;
    const rows = await db.query<{ n: bigint }>(
      `select count(*) as n from access_log a where a.operation = 'announceFile' and a.provider_id = $1`,
      [TONGLIAO],
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(0);
  });

  it('leaves evidence that verifies offline and does not hold the bytes', async () => {
    const { bytes, blob } = await scanned(MIB);
    const fileId = uuidv7();
    await announce(CHIFENG, '150502', bytes, fileId);
    const { evidenceId } = await handOver(CHIFENG, '150502', fileId, blob);
    const { verdict, bytes: size } = await verifyOffline(system, dir, evidenceId ?? '');
    expect(size).toBeLessThan(MIB / 8);
    expect(verdict).toMatch(/\nVERIFIED\n$/);
  });
});

describe('in another form', () => {
  const put = async (fileId: string, bytes: Buffer, headers: Record<string, string>): Promise<Response> =>
    fetch(`${system.url}/pension/v1/files/150502/${fileId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf', ...headers },
      body: new Uint8Array(bytes),
    });
  const requestOf = async (member: string, fileId: string, body: Buffer) => ({
    key: await keyOf(member),
    iss: `${member}.core`,
    sub: `${member}.core`,
    aud: system.url,
    method: 'PUT',
    url: `${system.url}/pension/v1/files/150502/${fileId}`,
    body,
    contentType: 'application/pdf',
    purpose: 'pension-transfer',
    grant: grantOf(member),
  });

  it('a paper is handed over signed as ModI and RFC 9421 sign, and refused where the hash needs all bytes', async () => {
    const bytes = randomBytes(100_000);
    const codes = await Promise.all(
      (
        [
          [modi, CHIFENG],
          [httpSignatures, SHENYANG],
          [xRoad, TONGLIAO],
        ] as const
      ).map(async ([edge, member]) => {
        const fileId = uuidv7();
        const headers = await edge.signRequest(await requestOf(member, fileId, bytes));
        const answer = await put(fileId, bytes, headers);
        const { code, findings } = (await answer.json()) as { code: string; findings: { code: string }[] };
        return [code, findings[0]?.code];
      }),
    );
    // Nobody announced them: that the agency says so means that it was asked.
    expect(codes).toEqual([
      ['NOT_FOUND', 'NOT_FOUND'],
      ['NOT_FOUND', 'NOT_FOUND'],
      ['TOKEN_INVALID', 'EDGE_NOT_FOR_FILES'],
    ]);
    const headers = await modi.signRequest(await requestOf(CHIFENG, uuidv7(), bytes));
    expect((await put(uuidv7(), bytes, headers)).status).toBe(401);
  });

  it('a member that signs as X-Road does announces so, and hands over under our own token', async () => {
    const bytes = randomBytes(100_000);
    const fileId = uuidv7();
    const [about, digest] = [{ kind: 'PERSONAL_FILE', mediaType: 'application/pdf' }, contentDigest(bytes)];
    const announcement = { region: '150402', fileId, ...about, bytes: bytes.length, digest, person };
    const body = Buffer.from(JSON.stringify(announcement));
    const url = `${system.url}/pension/v1/files`;
    const request = { ...(await requestOf(TONGLIAO, fileId, body)), method: 'POST', url };
    const signed = await xRoad.signRequest({ ...request, contentType: 'application/json' });
    const announced = await fetch(url, { method: 'POST', headers: signed, body });
    expect(await announced.json()).toEqual({ region: '150402', fileId, state: 'AWAITED' });
    expect((await handOver(TONGLIAO, '150402', fileId, bytes)).status).toBe(200);
  });
});

describe('an agency made with the kit', () => {
  it('takes a paper in pieces and answers for it', async () => {
    const { bytes, blob } = await scanned(3 * MIB);
    const fileId = uuidv7();
    const given = await handOver(CHIFENG, '210102', fileId, blob);
    expect(given.body).toMatchObject({ fileId, digest: contentDigest(bytes), bytes: bytes.length });
    const heard = receiver.heard.at(-1);
    expect([heard?.raw.length, heard?.body, heard?.file?.digest]).toEqual([
      0,
      undefined,
      contentDigest(bytes),
    ]);
  });
});

describe('memory', () => {
  it('does not grow with the papers under way', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    /** Bytes that somebody still refers to: what was collected is free only after a turn. */
    const held = async (): Promise<number> => {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const papers: { fileId: string; blob: Blob }[] = [];
    for (let count = 0; count < 6; count += 1)
      papers.push({ fileId: uuidv7(), blob: (await scanned(10 * MIB)).blob });
    const before = await held();
    const gate = Promise.withResolvers<void>();
    receiver.hold = gate.promise;
    const heard = receiver.heard.length;
    const answers = papers.map(({ fileId, blob }) => handOver(CHIFENG, '210102', fileId, blob));
    await expect.poll(() => receiver.heard.length, { timeout: 15_000 }).toBe(heard + papers.length);
    // Client, gateway and agency run in this process and are all in the midst of it: a whole paper held would show.
    const grown = (await held()) - before;
    gate.resolve();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    expect(grown).toBeLessThan(10 * MIB);
  });
});
