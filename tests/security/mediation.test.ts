import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signRequestToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { memoryReplayStore } from '../../src/platform/replay-store.ts';
import { cutOff, restore } from '../_support/cut-off.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  sendRaw,
  startTestExchange,
  STATUS_GRANT,
  STEP_GRANT,
  TONGLIAO,
  type Answered,
  type Call,
  type TestExchange,
} from '../_support/exchange.ts';

const QUERY = JSON.stringify({ region: '150502', idNumber: '150402199001011237' });
const regionOf = (body: unknown): string => (body as { region: string }).region;
let handled = 0;
const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
  ['sendFundsNotice', { kind: 'mediated', agencyOperation: 'receiveNotice', provider: regionOf }],
  ['getCase', { kind: 'handled', handle: () => Promise.resolve({ status: 200, body: {} }) }],
  [
    'sendReply',
    {
      kind: 'handled',
      handle() {
        handled += 1;
        return Promise.resolve({ status: 200, body: { receipt: 'r' } });
      },
    },
  ],
]);

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startTestExchange(operations);
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  exchange.agency.heard.length = 0;
  handled = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
});

const codesOf = (answer: Answered): string[] =>
  ((answer.json['findings'] ?? []) as { code: string }[]).map(({ code }) => code);
const countRows = async (): Promise<bigint> => {
  const [row] = await exchange.db.query<{ n: bigint }>('select count(*) as n from message_log');
  return row!.n;
};
const CASE = '/pension/v1/cases/01890000-0000-7000-8000-000000000001';
const REPLY = `${CASE}/replies`;
const tongliaoKey = () => exchange.keys.get(TONGLIAO)!;

/** Refused before the caller is known: no agency is asked, nothing is signed, nothing is chained. */
const ANONYMOUS: readonly [string, () => Call, number, string, string?][] = [
  [
    'no Authorization',
    () => ({ headers: { authorization: undefined } }),
    401,
    'TOKEN_INVALID',
    'AUTHORIZATION_MISSING',
  ],
  [
    'Basic credentials',
    () => ({ headers: { authorization: 'Basic YTpi' } }),
    401,
    'TOKEN_INVALID',
    'AUTHORIZATION_MISSING',
  ],
  [
    'two tokens in one header',
    () => ({ headers: { authorization: 'Bearer a.b.c, Bearer d.e.f' } }),
    401,
    'TOKEN_INVALID',
    'AUTHORIZATION_MISSING',
  ],
  [
    'Authorization twice',
    () => ({ headers: { authorization: ['Bearer a.b.c', 'Bearer a.b.c'] } }),
    401,
    'TOKEN_INVALID',
    'AUTHORIZATION_REPEATED',
  ],
  [
    'a token in the address',
    () => ({ target: '/pension/v1/status/query?access_token=a.b.c', headers: { authorization: undefined } }),
    401,
    'TOKEN_INVALID',
    'AUTHORIZATION_MISSING',
  ],
  [
    'an unknown client',
    () => ({ client: 'nobody.core', key: tongliaoKey() }),
    401,
    'TOKEN_INVALID',
    'ISSUER_UNKNOWN',
  ],
  [
    "another agency's key",
    () => ({ client: CHIFENG, key: tongliaoKey() }),
    401,
    'TOKEN_INVALID',
    'KID_UNKNOWN',
  ],
  [
    "another agency's key under the own kid",
    () => ({ key: { ...tongliaoKey(), kid: exchange.keys.get(CHIFENG)!.kid } }),
    401,
    'TOKEN_INVALID',
    'SIGNATURE_INVALID',
  ],
  [
    "another agency's officer",
    () => ({ token: { sub: 'tongliao-social-insurance/officer-1' } }),
    401,
    'TOKEN_INVALID',
    'SUB_NOT_ALLOWED',
  ],
  ['a stale token', () => ({ token: { now: Date.now() - 71_000 } }), 401, 'TOKEN_INVALID', 'TOKEN_EXPIRED'],
  [
    'a token from the future',
    () => ({ token: { now: Date.now() + 15_000 } }),
    401,
    'TOKEN_INVALID',
    'TOKEN_FROM_FUTURE',
  ],
  ['a token of ten minutes', () => ({ token: { life: 600 } }), 401, 'TOKEN_INVALID', 'TOKEN_LIFE'],
  [
    'a token for an agency',
    () => ({ token: { aud: 'tongliao-social-insurance' } }),
    401,
    'TOKEN_INVALID',
    'AUD_WRONG',
  ],
  [
    'htu by the Host header',
    () => ({ token: { url: 'http://evil.example/pension/v1/status/query' } }),
    401,
    'TOKEN_INVALID',
    'HTU_MISMATCH',
  ],
  [
    'htu of the socket',
    () => ({ token: { url: `${exchange.url}/pension/v1/status/query` } }),
    401,
    'TOKEN_INVALID',
    'HTU_MISMATCH',
  ],
  [
    'a query the token does not cover',
    () => ({
      target: '/pension/v1/status/query?x=1',
      token: { url: `${PUBLIC_URL}/pension/v1/status/query` },
    }),
    401,
    'TOKEN_INVALID',
    'HTU_MISMATCH',
  ],
  ['another method', () => ({ token: { method: 'PUT' } }), 401, 'TOKEN_INVALID', 'HTM_MISMATCH'],
  [
    'another body',
    () => ({ token: { body: Buffer.from('{}') }, headers: { 'content-digest': undefined } }),
    401,
    'TOKEN_INVALID',
    'DIGEST_MISMATCH',
  ],
  [
    'no Content-Digest',
    () => ({ headers: { 'content-digest': undefined } }),
    401,
    'TOKEN_INVALID',
    'DIGEST_HEADER_MISMATCH',
  ],
  [
    'Content-Digest twice',
    () => ({ headers: { 'content-digest': ['sha-256=:a:', 'sha-256=:a:'] } }),
    401,
    'TOKEN_INVALID',
    'DIGEST_HEADER_MISMATCH',
  ],
  ['an unknown path', () => ({ target: '/pension/v1/nothing' }), 404, 'NOT_FOUND'],
  ['a path with a slash too much', () => ({ target: '/pension/v1/status/query/' }), 404, 'NOT_FOUND'],
  ['a path climbed out of', () => ({ target: '/pension/v1/status/../status/query' }), 404, 'NOT_FOUND'],
  ['broken percent signs', () => ({ method: 'GET', target: '/pension/v1/cases/%E0%A4%A' }), 404, 'NOT_FOUND'],
  ['a method that is not offered', () => ({ method: 'DELETE' }), 405, 'METHOD_NOT_ALLOWED'],
  ['TRACE', () => ({ method: 'TRACE' }), 405, 'METHOD_NOT_ALLOWED'],
  [
    'OPTIONS of another origin',
    () => ({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'a body of 1 MB',
    () => ({ body: JSON.stringify({ text: 'x'.repeat(1_048_576) }) }),
    413,
    'BODY_TOO_LARGE',
  ],
  ['one byte too many', () => ({ body: ' '.repeat(65_537) }), 413, 'BODY_TOO_LARGE'],
  [
    'one byte more than the operation names',
    () => ({ target: REPLY, body: ' '.repeat(131_073) }),
    413,
    'BODY_TOO_LARGE',
  ],
  [
    '1 MB in chunks',
    () => ({ body: ' '.repeat(1_048_576), headers: { 'transfer-encoding': 'chunked' } }),
    413,
    'BODY_TOO_LARGE',
  ],
];

/** Refused in the caller's name: signed and recorded. */
const RECORDED: readonly [string, Call, number, string, string?][] = [
  ['an unknown grant', { grant: 'nothing' }, 403, 'GRANT_MISSING', 'GRANT_UNKNOWN'],
  [
    "another agency's grant",
    { grant: 'pension-transfer-records.tongliao-social-insurance' },
    403,
    'GRANT_MISSING',
    'GRANT_UNKNOWN',
  ],
  ['a grant for other operations', { grant: STEP_GRANT }, 403, 'GRANT_MISSING', 'GRANT_OPERATION'],
  ['another purpose', { purpose: 'curiosity' }, 403, 'GRANT_MISSING', 'GRANT_PURPOSE'],
  [
    'a purpose the operation does not serve',
    { purpose: 'pension-bridging', grant: 'pension-bridging-records.chifeng-social-insurance' },
    403,
    'GRANT_MISSING',
    'PURPOSE_NOT_OF_OPERATION',
  ],
  [
    'a field beyond the grant',
    { body: JSON.stringify({ ...(JSON.parse(QUERY) as object), fields: ['relation', 'salary'] }) },
    403,
    'GRANT_MISSING',
    'FIELD_NOT_GRANTED',
  ],
  ['a wrong media type', { headers: { 'content-type': 'text/plain' } }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  [
    'two media types',
    { headers: { 'content-type': ['application/json', 'text/plain'] } },
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ],
  ['a compressed body', { headers: { 'content-encoding': 'gzip' } }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  ['no JSON', { body: '{"region":' }, 400, 'JSON_INVALID'],
  [
    'a member twice',
    { body: '{"region":"150502","region":"150400","idNumber":"150402199001011237"}' },
    400,
    'JSON_DUPLICATE_MEMBER',
  ],
  [
    '__proto__',
    { body: '{"region":"150502","__proto__":{"idNumber":"150402199001011237"}}' },
    400,
    'JSON_INVALID',
  ],
  ['nesting of 100', { body: '['.repeat(100) + ']'.repeat(100) }, 400, 'JSON_INVALID'],
  ['wrong types', { body: '{"region":150502,"idNumber":null}' }, 400, 'BODY_INVALID', 'TYPE'],
  [
    'an unknown member',
    { body: JSON.stringify({ ...(JSON.parse(QUERY) as object), extra: 1 }) },
    400,
    'BODY_INVALID',
    'UNKNOWN_MEMBER',
  ],
  ['a member missing', { body: '{"region":"150502"}' }, 400, 'BODY_INVALID', 'REQUIRED'],
  ['a list', { body: '[]' }, 400, 'BODY_INVALID', 'TYPE'],
  [
    'an unknown query parameter',
    { target: '/pension/v1/status/query?debug=1' },
    400,
    'BODY_INVALID',
    'UNKNOWN_MEMBER',
  ],
  [
    'a citizen number with a wrong check digit',
    { body: '{"region":"150502","idNumber":"150402199001011234"}' },
    422,
    'RESIDENT_ID_INVALID',
    'RESIDENT_ID_INVALID',
  ],
  [
    'a citizen number born on 30 February',
    { body: '{"region":"150502","idNumber":"150402199002301231"}' },
    422,
    'RESIDENT_ID_INVALID',
  ],
  [
    'a citizen number too short',
    { body: '{"region":"150502","idNumber":"1504"}' },
    422,
    'RESIDENT_ID_INVALID',
  ],
  [
    'a region nobody serves',
    { body: JSON.stringify({ region: '310101', idNumber: '150402199001011237' }) },
    422,
    'REGION_UNKNOWN',
  ],
  [
    'no Idempotency-Key',
    { target: '/pension/v1/funds-notices', grant: STEP_GRANT },
    400,
    'IDEMPOTENCY_KEY_REQUIRED',
  ],
  [
    'a body where none is taken',
    { method: 'GET', target: CASE, grant: STEP_GRANT, body: '{}' },
    400,
    'BODY_INVALID',
    'UNEXPECTED_BODY',
  ],
  [
    'an id that is none',
    { method: 'GET', target: '/pension/v1/cases/1', grant: STEP_GRANT, body: '' },
    400,
    'BODY_INVALID',
  ],
  [
    'a page beyond the limit',
    { method: 'GET', target: `${CASE}?page=10`, grant: STEP_GRANT, body: '' },
    400,
    'BODY_INVALID',
    'MAXIMUM',
  ],
];

describe('hostile calls over a socket', () => {
  it.each(ANONYMOUS)('%s', async (_what, call, status, code, finding) => {
    const before = await countRows();
    const answer = await send(exchange, { body: QUERY, ...call() });
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    if (finding !== undefined) expect(codesOf(answer)).toContain(finding);
    expect(answer.headers['gateway-signature']).toBeUndefined();
    expect(await countRows()).toBe(before);
    expect([exchange.agency.heard.length, handled]).toEqual([0, 0]);
  });

  it.each(RECORDED)('%s', async (_what, call, status, code, finding) => {
    const answer = await send(exchange, { body: QUERY, ...call });
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    if (finding !== undefined) expect(codesOf(answer)).toContain(finding);
    expect(answer.headers['gateway-signature']).toMatch(/^eyJ/);
    const { entries, decisions } = await getEvidence(
      exchange.db,
      exchange.box,
      String(answer.json['evidenceId']),
    );
    expect(entries.map(({ text }) => JSON.parse(text) as object)).toMatchObject([
      { kind: 'ANSWERED', code, status, client: CHIFENG },
    ]);
    expect(decisions).toMatchObject([
      { outcome: code === 'GRANT_MISSING' ? 'deny' : 'permit', subject: { id: CHIFENG } },
    ]);
    expect([exchange.agency.heard.length, handled]).toEqual([0, 0]);
    expect(answer.text).not.toMatch(/1504021990|node_modules|select |\/work|at .*\.ts/);
  });

  it('names the methods a path has and every finding at once', async () => {
    expect((await send(exchange, { method: 'DELETE' })).headers['allow']).toBe('POST');
    const answer = await send(exchange, {
      body: QUERY,
      key: tongliaoKey(),
      token: { aud: 'x', life: 600, method: 'GET' },
    });
    expect(codesOf(answer)).toEqual(['KID_UNKNOWN', 'AUD_WRONG', 'TOKEN_LIFE', 'HTM_MISMATCH']);
  });

  it('takes a body as large as the operation names', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(131_072 - '{"text":""}'.length) });
    expect((await send(exchange, { target: REPLY, grant: STEP_GRANT, body })).status).toBe(200);
  });

  it('takes a token once, also when it comes fifty times at the same moment', async () => {
    const body = Buffer.from(QUERY);
    const target = '/pension/v1/status/query';
    const { token, contentDigest } = await signRequestToken({
      key: exchange.keys.get(CHIFENG)!,
      iss: CHIFENG,
      sub: CHIFENG,
      aud: PUBLIC_URL,
      method: 'POST',
      url: PUBLIC_URL + target,
      body,
      purpose: 'pension-transfer',
      grant: STATUS_GRANT,
    });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-digest': contentDigest,
      'content-type': 'application/json',
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sendRaw(exchange.port, { method: 'POST', target, headers, body })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 401);
    expect(refused).toHaveLength(49);
    expect(codesOf(refused[0]!)).toEqual(['JTI_SEEN']);
    expect(exchange.agency.heard).toHaveLength(1);
  });
});

/** Writes bytes to the socket and reads until it is closed. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('bytes that are hardly HTTP', () => {
  const line = 'POST /pension/v1/status/query HTTP/1.1\r\nHost: a\r\n';
  it.each([
    ['garbage, read as a method', 'hello\r\n\r\n', '405'],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
    ['headers of 20 KB', `${line}X: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['two lengths', `${line}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`, '400'],
    ['length and chunks', `${line}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['a header with a bare line feed', `${line}X: a\nY: b\r\n\r\n`, '400'],
    ['no Host', 'POST /pension/v1/status/query HTTP/1.1\r\n\r\n', '400'],
    [
      'an absolute address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      '404',
    ],
  ])('%s', async (_what, bytes, status) => {
    expect(await raw(exchange.port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('cuts sockets that dribble, within seconds', async () => {
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        raw(exchange.port, 'POST /pension/v1/status/query HTTP/1.1\r\nHost: a\r\nX-A: '),
      ),
    );
    expect(answers.every((text) => text.startsWith('HTTP/1.1 408 '))).toBe(true);
    expect(performance.now() - began).toBeLessThan(9_000);
    expect((await send(exchange, { body: QUERY })).status).toBe(200);
  });
});

describe('fail closed', () => {
  it('answers 503 and asks nobody while PostgreSQL is gone, and goes on when it is back', async () => {
    await using lonely = await startTestExchange(operations);
    expect((await send(lonely, { body: QUERY })).status).toBe(200);
    await cutOff(lonely.db);
    lonely.agency.heard.length = 0;
    const effects: Call = {
      target: '/pension/v1/funds-notices',
      grant: STEP_GRANT,
      body: QUERY,
      headers: { 'idempotency-key': 'key-00000001' },
    };
    const first = await send(lonely, effects);
    expect([first.status, first.json['code'], first.json['retryable']]).toEqual([
      503,
      'STORE_UNAVAILABLE',
      true,
    ]);
    expect(first.headers['retry-after']).toBeDefined();
    expect(lonely.agency.heard).toEqual([]);
    const end = Date.now() + 5_000;
    let stale = first;
    while (stale.json['code'] !== 'REGISTRY_STALE' && Date.now() < end)
      stale = await send(lonely, { body: QUERY });
    expect([stale.status, stale.json['code']]).toEqual([503, 'REGISTRY_STALE']);
    await restore(lonely.db);
    let back = stale;
    while (back.status !== 200 && Date.now() < end + 5_000) back = await send(lonely, { body: QUERY });
    expect(back.status).toBe(200);
  });

  it('keeps a read to itself when its answer cannot be logged', async () => {
    await using lonely = await startTestExchange(operations);
    lonely.agency.behave(async () => {
      await cutOff(lonely.db);
      return { status: 200, body: '{"relation":"ACTIVE"}' };
    });
    const answer = await send(lonely, { body: QUERY });
    expect([answer.status, answer.json['code']]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(answer.text).not.toContain('ACTIVE');
    await restore(lonely.db);
  });

  it('refuses tokens from before its start while replays cannot be told', async () => {
    await using young = await startTestExchange(operations, { replay: memoryReplayStore() });
    const answer = await send(young, { body: QUERY, token: { now: Date.now() - 5_000 } });
    expect([answer.status, answer.json['code']]).toEqual([503, 'REPLAY_STORE_RESET']);
    expect((await send(young, { body: QUERY, token: { now: Date.now() + 2_000 } })).status).toBe(200);
  });
});
