import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signRequestToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  sendRaw,
  startTestExchange,
  STATUS_GRANT,
  STEP_GRANT,
  TONGLIAO,
  type TestExchange,
} from '../_support/exchange.ts';
import { ANONYMOUS } from '../_support/hostile-calls.ts';
import { RECORDED } from '../_support/refused-calls.ts';
import { findingCodes, QUERY, REPLY, smallService } from '../_support/small-service.ts';

let handled = 0;
const operations = smallService({
  sendReply() {
    handled += 1;
    return Promise.resolve({ status: 200, body: { receipt: 'r' } });
  },
});

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startTestExchange(operations);
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
  handled = 0;
});

const countRows = async (): Promise<bigint> => {
  const [row] = await exchange.db.query<{ n: bigint }>('select count(*) as n from message_log');
  return row!.n;
};

describe('hostile calls over a socket', () => {
  it.each(ANONYMOUS)('%s', async (_what, call, status, code, finding) => {
    const before = await countRows();
    const answer = await send(exchange, { body: QUERY, ...call(exchange) });
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    if (finding !== undefined) expect(findingCodes(answer)).toContain(finding);
    expect(answer.headers['gateway-signature']).toBeUndefined();
    expect(await countRows()).toBe(before);
    expect([exchange.agency.heard.length, handled]).toEqual([0, 0]);
  });

  it.each(RECORDED)('%s', async (_what, call, status, code, finding) => {
    const answer = await send(exchange, { body: QUERY, ...call });
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    if (finding !== undefined) expect(findingCodes(answer)).toContain(finding);
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
      key: exchange.keys.get(TONGLIAO)!,
      token: { aud: 'x', life: 600, method: 'GET' },
    });
    expect(findingCodes(answer)).toEqual(['KID_UNKNOWN', 'AUD_WRONG', 'TOKEN_LIFE', 'HTM_MISMATCH']);
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
    expect(findingCodes(refused[0]!)).toEqual(['JTI_SEEN']);
    expect(exchange.agency.heard).toHaveLength(1);
  });
});
