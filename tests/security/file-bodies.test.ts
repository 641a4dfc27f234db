import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/digest.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { createProviderGuard, GUARD_LIMITS } from '../../src/exchange/provider-guard.ts';
import { listen } from '../../src/gateway/listen.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { sendRaw, startTestExchange, type Answered, type TestExchange } from '../_support/exchange.ts';
import {
  beginFile,
  countedUploads,
  fileTarget,
  firstLine,
  putFile,
  signedFileHeaders,
  type SentFile,
} from '../_support/file-calls.ts';
import { entryKinds, findingCodes, smallService } from '../_support/small-service.ts';

const MIB = 1_048_576;
const VOLUME = 5;
const uploads = countedUploads();
let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startTestExchange(smallService(), {
    uploads,
    guard: createProviderGuard({
      metrics: createMetrics({ withProcess: false }),
      limits: { ...GUARD_LIMITS, volume: VOLUME, windowMs: 1_000, openMs: 200 },
    }),
  });
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"fileId":"f"}' }));
});

const put = (body: Buffer, sent?: SentFile): Promise<Answered> => putFile(exchange, body, sent);
const isClosed = (): Promise<void> => expect.poll(() => uploads.open()).toBe(0);

describe('a file', () => {
  it('passes unchanged, whatever its size up to the limit, and leaves evidence without its bytes', async () => {
    for (const size of [1, 65_537, 10 * MIB, 12 * MIB]) {
      const body = randomBytes(size);
      const answer = await put(body);
      expect([answer.status, answer.json]).toEqual([200, { fileId: 'f' }]);
      const heard = exchange.agency.heard.at(-1);
      expect(heard?.body.equals(body)).toBe(true);
      expect(heard?.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-length': String(size),
      });
      expect(await entryKinds(exchange, answer)).toEqual(['RECEIVED', 'REPLIED', 'ANSWERED']);
      const { db, box } = exchange;
      const evidence = await getEvidence(db, box, String(answer.headers['evidence-id']), {
        withContent: true,
      });
      expect(evidence.entries.map(({ content }) => content ?? {})).toEqual([
        {},
        { answer: Buffer.from(answer.text).toString('base64') },
        {},
      ]);
      expect(evidence.entries[1]?.proof).toMatchObject({ requestDigest: contentDigest(body) });
    }
    await isClosed();
  });

  it('runs X-Road’s mix of sizes without an error', async () => {
    const mix = [
      ...Array.from({ length: 30 }, () => 2_000),
      ...Array.from({ length: 60 }, () => 10_000),
      ...Array.from({ length: 9 }, () => 100_000),
      2_000_000,
      10_000_000,
    ];
    const statuses: number[] = [];
    const worker = async (): Promise<void> => {
      for (let size = mix.pop(); size !== undefined; size = mix.pop())
        statuses.push((await put(randomBytes(size))).status);
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(statuses).toEqual(Array.from({ length: 101 }, () => 200));
    await isClosed();
  });

  it('has its receipt in the log before the agency is asked', async () => {
    let before: string[] = [];
    exchange.agency.behave(async () => {
      const rows = await exchange.db.query<{ kind: string }>(
        `select m.kind from message_log m where m.operation_id = 'handOverFile' order by m.at desc limit 1`,
      );
      before = rows.map(({ kind }) => kind);
      return { status: 200, body: '{"fileId":"f"}' };
    });
    await put(randomBytes(100_000));
    expect(before).toEqual(['RECEIVED']);
  });
});

describe('a file is refused, and nothing of it is passed on,', () => {
  const body = randomBytes(200_000);
  const refusals: [string, () => Promise<Answered>, number, string, string?][] = [
    [
      'when its bytes are not those that were signed',
      () => put(body, { signedBody: Buffer.concat([body, Buffer.from('x')]) }),
      401,
      'TOKEN_INVALID',
      'DIGEST_MISMATCH',
    ],
    [
      'when the header names another digest',
      () => put(body, { headers: { 'content-digest': contentDigest(Buffer.from('x')) } }),
      401,
      'TOKEN_INVALID',
      'DIGEST_MISMATCH',
    ],
    [
      'when it is JSON',
      () => put(body, { headers: { 'content-type': 'application/json' } }),
      415,
      'MEDIA_TYPE_UNSUPPORTED',
    ],
    [
      'when it is compressed',
      () => put(body, { headers: { 'content-encoding': 'gzip' } }),
      415,
      'MEDIA_TYPE_UNSUPPORTED',
    ],
    [
      'when nobody serves the region',
      () => put(body, { path: `/pension/v1/files/310000/${uuidv7()}` }),
      422,
      'REGION_UNKNOWN',
    ],
    ['when the id is none', () => put(body, { path: '/pension/v1/files/150502/x' }), 400, 'BODY_INVALID'],
  ];
  it.each(refusals)('%s', async (_what, run, status, code, finding) => {
    const answer = await run();
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    if (finding !== undefined) expect(findingCodes(answer)).toContain(finding);
    expect(exchange.agency.heard).toEqual([]);
    await isClosed();
  });

  it('when its token was used before', async () => {
    const path = fileTarget();
    const headers = await signedFileHeaders(exchange, path, body);
    const once = { method: 'PUT', target: path, headers, body };
    expect((await sendRaw(exchange.port, once)).status).toBe(200);
    const again = await sendRaw(exchange.port, once);
    expect([again.status, findingCodes(again)]).toEqual([401, ['JTI_SEEN']]);
    expect(exchange.agency.heard.length).toBe(1);
  });

  it('before it is read, when it says that it is too large', async () => {
    const { socket } = await beginFile(exchange, 13 * MIB, Buffer.from('x'));
    expect(await firstLine(socket)).toContain(' 413 ');
    socket.destroy();
    const answer = await put(randomBytes(13 * MIB));
    expect(answer.json).toMatchObject({ code: 'BODY_TOO_LARGE', maxBytes: 12 * MIB });
    expect(exchange.agency.heard).toEqual([]);
  });

  it('as soon as it is too large, when it does not say how large it is', async () => {
    const answer = await put(randomBytes(13 * MIB), { headers: { 'transfer-encoding': 'chunked' } });
    expect([answer.status, answer.json['maxBytes']]).toEqual([413, 12 * MIB]);
    expect(answer.headers['gateway-signature']).toBeDefined();
    expect(exchange.agency.heard).toEqual([]);
    await isClosed();
  });

  it('when its sender goes away', async () => {
    const { socket, body: whole } = await beginFile(exchange, MIB);
    socket.write(whole.subarray(0, MIB / 2));
    await expect.poll(() => uploads.open()).toBe(1);
    socket.destroy();
    await isClosed();
    await expect
      .poll(async () => {
        const rows = await exchange.db.query<{ entry: string }>(
          `select m.entry from message_log m where m.operation_id = 'handOverFile' order by m.at desc limit 1`,
        );
        return rows.map(({ entry }) => (JSON.parse(entry) as { code?: string }).code);
      })
      .toEqual(['BODY_INVALID']);
    expect(exchange.agency.heard).toEqual([]);
  });

  it('before it is read, when nobody knows the caller', async () => {
    const path = fileTarget();
    const headers = { ...(await signedFileHeaders(exchange, path, body)), authorization: 'Bearer x' };
    const answer = await sendRaw(exchange.port, { method: 'PUT', target: path, headers, body });
    expect(answer.status).toBe(401);
  });
});

describe('a file that comes too slowly', () => {
  it('is cut off and leaves nothing behind', async () => {
    const app = (): void => undefined;
    const options = { host: '127.0.0.1', port: 0, mediation: exchange.context, app };
    await using slow = await listen({ ...options, times: { headers: 500, file: 500, check: 100 } });
    const { socket, body } = await beginFile(exchange, MIB, randomBytes(MIB), slow.port);
    socket.write(body.subarray(0, 1_000));
    await expect.poll(() => uploads.open()).toBe(1);
    expect(await firstLine(socket)).toContain(' 408 ');
    await isClosed();
    expect(exchange.agency.heard).toEqual([]);
  });
});

describe('many files', () => {
  it('are taken eight at a time; the ninth is told to come again', async () => {
    const under = await Promise.all(Array.from({ length: 8 }, () => beginFile(exchange, MIB)));
    for (const { socket, body } of under) socket.write(body.subarray(0, 1_000));
    await expect.poll(() => uploads.open()).toBe(8);
    const names = await readdir(tmpdir());
    expect(names.filter((name) => name.startsWith('upload-'))).toEqual([]);
    const ninth = await put(randomBytes(1_000));
    expect([ninth.status, ninth.json['code']]).toEqual([503, 'UPLOADS_FULL']);
    expect(Number(ninth.headers['retry-after'])).toBeGreaterThan(0);
    const answers = under.map(({ socket, body }) => {
      const answer = firstLine(socket);
      socket.write(body.subarray(1_000));
      return answer;
    });
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 8 }, () => 'HTTP/1.1 200 OK'));
    for (const { socket } of under) socket.destroy();
    await isClosed();
    expect((await put(randomBytes(1_000))).status).toBe(200);
  });

  it('meet the same circuit as everything else when the agency fails', async () => {
    exchange.agency.behave(() => ({ status: 503, body: '{}' }));
    const body = randomBytes(100_000);
    let last = await put(body);
    for (let count = 0; count < 200 && !findingCodes(last).includes('CIRCUIT_OPEN'); count += 1)
      last = await put(body);
    expect([last.status, last.json['code'], findingCodes(last)]).toEqual([
      503,
      'PROVIDER_UNAVAILABLE',
      ['CIRCUIT_OPEN'],
    ]);
    exchange.agency.behave(() => ({ status: 200, body: '{"fileId":"f"}' }));
    await expect.poll(async () => (await put(body)).status, { timeout: 5_000 }).toBe(200);
    await isClosed();
  });

  it('are left by an agency that cuts the line, and the call is refused', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '', cut: true }));
    const answer = await put(randomBytes(MIB));
    expect([answer.status, answer.json['code']]).toEqual([503, 'PROVIDER_UNAVAILABLE']);
    await isClosed();
  });
});
