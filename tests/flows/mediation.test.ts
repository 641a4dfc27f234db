import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/digest.ts';
import { Refusal } from '../../src/core/errors.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { callProvider } from '../../src/exchange/call-provider.ts';
import { signResponseToken, trustedIssuer, verifyResponseToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import type { HandledCall, ServedCall } from '../../src/gateway/mediation.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  startTestExchange,
  STEP_GRANT,
  TONGLIAO,
  type Answered,
  type TestExchange,
} from '../_support/exchange.ts';

const QUERY = JSON.stringify({ region: '150502', idNumber: '150402199001011237' });
const NOTICE = {
  target: '/pension/v1/funds-notices',
  grant: STEP_GRANT,
  body: QUERY,
  headers: { 'idempotency-key': 'key-00000001' },
};

const handledCalls: HandledCall[] = [];
let answerOfCase: () => Promise<{ status: number; body: unknown }>;
const regionOf = (body: unknown): string => (body as { region: string }).region;

const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
  ['sendFundsNotice', { kind: 'mediated', agencyOperation: 'receiveNotice', provider: regionOf }],
  [
    'getCase',
    {
      kind: 'handled',
      handle(call) {
        handledCalls.push(call);
        return answerOfCase();
      },
    },
  ],
  ['sendReply', { kind: 'handled', handle: () => Promise.resolve({ status: 200, body: { receipt: 'r' } }) }],
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
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
  handledCalls.length = 0;
  answerOfCase = () => Promise.resolve({ status: 200, body: { caseId: uuidv7(), note: null } });
});

const kindsOf = async (answer: Answered): Promise<string[]> => {
  const { entries } = await getEvidence(exchange.db, exchange.box, String(answer.headers['evidence-id']));
  return entries.map(({ text }) => (JSON.parse(text) as { kind: string }).kind);
};

describe('a mediated call', () => {
  it('passes body and answer unchanged, signed by the agency and by the gateway', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '{ "paidMonths": 12,\n "relation": "PAUSED" }' }));
    const answer = await send(exchange, { body: QUERY });
    expect([answer.status, answer.text]).toEqual([200, '{ "paidMonths": 12,\n "relation": "PAUSED" }']);
    const [heard] = exchange.agency.heard;
    expect(heard).toMatchObject({ memberId: 'tongliao-social-insurance', path: '/status/query' });
    expect(heard?.body.toString()).toBe(QUERY);
    expect(heard?.claims).toMatchObject({
      iss: PUBLIC_URL,
      sub: CHIFENG,
      purpose: 'pension-transfer',
      act: { client: CHIFENG, member: 'chifeng-social-insurance' },
    });
    expect(heard?.claims.fields).toContain('relation');
    expect(heard?.headers['consumer-signature']).toMatch(/^eyJ/);
    expect(heard?.headers['traceparent']).toMatch(/^00-/);
    expect(heard?.headers['host']).not.toContain('evil');
  });

  it('gives the consumer two tokens it can verify against its own request', async () => {
    const answer = await send(exchange, { body: QUERY });
    const body = Buffer.from(answer.text);
    expect(answer.headers['content-digest']).toBe(contentDigest(body));
    const key = createPublicKey(exchange.gatewayKey.privateKey);
    const gateway = trustedIssuer(PUBLIC_URL, [
      { kid: exchange.gatewayKey.kid, alg: 'ES256', key, notBefore: new Date(0) },
    ]);
    const [token = ''] = [answer.headers['gateway-signature']].flat();
    const requestJti = (
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { request_jti: string }
    ).request_jti;
    const requestDigest = contentDigest(Buffer.from(QUERY));
    await verifyResponseToken(
      { token, status: 200, body },
      { issuers: () => gateway, audience: CHIFENG, requestJti, requestDigest },
    );
    const [providerToken = ''] = [answer.headers['provider-signature']].flat();
    await verifyResponseToken(
      { token: providerToken, status: 200, body },
      {
        issuers: exchange.context.trust.issuersOf('tongliao-social-insurance'),
        audience: PUBLIC_URL,
        requestJti: exchange.agency.heard[0]!.claims.jti,
        requestDigest,
      },
    );
  });

  it('leaves evidence of both legs, and the log verifies', async () => {
    const answer = await send(exchange, { body: QUERY });
    const evidence = await getEvidence(exchange.db, exchange.box, String(answer.headers['evidence-id']), {
      withContent: true,
    });
    expect(await kindsOf(answer)).toEqual(['REPLIED', 'ANSWERED']);
    expect(evidence.entries[0]?.proof).toMatchObject({
      providerSignature: answer.headers['provider-signature'],
      consumerSignature: exchange.agency.heard[0]?.headers['consumer-signature'],
    });
    expect(evidence.entries[1]?.proof).toMatchObject({
      gatewaySignature: answer.headers['gateway-signature'],
    });
    expect(evidence.entries[0]?.content).toEqual({
      request: Buffer.from(QUERY).toString('base64'),
      answer: Buffer.from(answer.text).toString('base64'),
    });
    expect(evidence.decisions).toMatchObject([
      {
        outcome: 'permit',
        subject: { id: CHIFENG },
        resource: { id: 'tongliao-social-insurance' },
        action: { name: 'queryStatus' },
      },
    ]);
    expect((await verifyMessageLog(exchange.db, exchange.box)).firstBad).toBeUndefined();
  });

  it('has its receipt in the log before an agency is asked for an effect', async () => {
    let before: string[] = [];
    exchange.agency.behave(async () => {
      const rows = await exchange.db.query<{ kind: string }>(
        `select m.kind from message_log m where m.operation_id = 'sendFundsNotice' order by m.at`,
      );
      before = rows.map(({ kind }) => kind);
      return { status: 200, body: '{"receipt":"r-1"}' };
    });
    const answer = await send(exchange, NOTICE);
    expect([answer.status, before]).toEqual([200, ['RECEIVED']]);
    expect(await kindsOf(answer)).toEqual(['RECEIVED', 'REPLIED', 'ANSWERED']);
    expect(exchange.agency.heard[0]?.headers['idempotency-key']).toBe('key-00000001');
  });

  it('counts every call under its grant', async () => {
    const used = async (): Promise<bigint> => {
      const [row] = await exchange.db.query<{ used: bigint }>(
        `select coalesce(sum(g.used), 0)::bigint as used from grant_use g where g.grant_id like 'pension-transfer-records.%'`,
      );
      return row?.used ?? 0n;
    };
    const before = await used();
    await send(exchange, { body: QUERY });
    await send(exchange, { body: '{"region":1}' });
    expect((await used()) - before).toBe(2n);
  });
});

describe('what an agency may answer wrongly', () => {
  const bad: readonly [string, Parameters<TestExchange['agency']['behave']>[0], number, string, string?][] = [
    ['nothing: the socket is cut', () => ({ status: 200, body: '', cut: true }), 503, 'PROVIDER_UNAVAILABLE'],
    ['503', () => ({ status: 503, body: '' }), 503, 'PROVIDER_UNAVAILABLE'],
    [
      'an unsigned answer',
      () => ({ status: 200, body: '{"relation":"NONE"}', sign: async () => undefined }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'SIGNATURE_MISSING',
    ],
    [
      'an answer to another request',
      () => ({
        status: 200,
        body: '{"relation":"NONE"}',
        sign: (token) => signResponseToken({ ...token, requestJti: 'other-0123456789ab' }),
      }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'REQUEST_JTI_MISMATCH',
    ],
    [
      'a status it did not sign',
      () => ({
        status: 200,
        body: '{"relation":"NONE"}',
        sign: (token) => signResponseToken({ ...token, status: 201 }),
      }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'STATUS_MISMATCH',
    ],
    [
      'a body it did not sign',
      () => ({
        status: 200,
        body: '{"relation":"NONE"}',
        sign: (token) => signResponseToken({ ...token, body: Buffer.from('{}') }),
      }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'DIGEST_MISMATCH',
    ],
    [
      "another agency's signature",
      () => ({
        status: 200,
        body: '{"relation":"NONE"}',
        sign: (token) => signResponseToken({ ...token, iss: CHIFENG, key: exchange.keys.get(CHIFENG)! }),
      }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'ISSUER_UNKNOWN',
    ],
    [
      "another agency's key",
      () => ({
        status: 200,
        body: '{"relation":"NONE"}',
        sign: (token) => signResponseToken({ ...token, key: exchange.keys.get(CHIFENG)! }),
      }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'KID_UNKNOWN',
    ],
    [
      'something outside the contract',
      () => ({ status: 200, body: '{"relation":"MAYBE"}' }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'ENUM',
    ],
    [
      'a member too much',
      () => ({ status: 200, body: '{"relation":"NONE","extra":1}' }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'UNKNOWN_MEMBER',
    ],
    [
      'a member twice',
      () => ({ status: 200, body: '{"relation":"NONE","relation":"ACTIVE"}' }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'JSON_DUPLICATE_MEMBER',
    ],
    [
      'no JSON',
      () => ({ status: 200, body: '<html>', contentType: 'text/html' }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'MEDIA_TYPE_WRONG',
    ],
    ['a redirect', () => ({ status: 302, body: '{}' }), 502, 'PROVIDER_ANSWER_INVALID', 'STATUS_UNDECLARED'],
    [
      'more than was granted',
      () => ({ status: 200, body: '{"relation":"NONE","salary":"9000.00"}' }),
      502,
      'PROVIDER_ANSWER_INVALID',
      'FIELD_NOT_GRANTED',
    ],
    [
      '404',
      () => ({
        status: 404,
        body: '{"status":404,"code":"PERSON_UNKNOWN","detail":"张三 unknown"}',
        contentType: 'application/problem+json',
      }),
      404,
      'NOT_FOUND',
    ],
    [
      '422',
      () => ({ status: 422, body: '{"status":422}', contentType: 'application/problem+json' }),
      422,
      'PROVIDER_REFUSED',
    ],
  ];

  it.each(bad)('%s', async (_what, behaviour, status, code, finding) => {
    exchange.agency.behave(behaviour);
    const answer = await send(exchange, { body: QUERY });
    expect([answer.status, answer.json['code'], answer.json['origin']]).toEqual([status, code, 'provider']);
    const codes = ((answer.json['findings'] ?? []) as { code: string }[]).map((one) => one.code);
    if (finding !== undefined) expect(codes).toContain(finding);
    expect(answer.text).not.toMatch(/9000|张三|MAYBE/);
    expect(answer.headers['gateway-signature']).toMatch(/^eyJ/);
    expect(await kindsOf(answer)).toEqual(['REPLIED', 'ANSWERED']);
  });

  it('keeps the raw answer sealed and raises an alarm for what was not granted', async () => {
    await exchange.db.query('delete from alarm');
    exchange.agency.behave(() => ({ status: 200, body: '{"relation":"NONE","salary":"9000.00"}' }));
    const answer = await send(exchange, { body: QUERY });
    const { entries } = await getEvidence(exchange.db, exchange.box, String(answer.json['evidenceId']), {
      withContent: true,
    });
    expect(entries[0]?.content).toMatchObject({
      answer: Buffer.from('{"relation":"NONE","salary":"9000.00"}').toString('base64'),
    });
    const alarms = await exchange.db.query('select a.kind, a.subject, a.detail from alarm a');
    expect(alarms).toMatchObject([{ kind: 'FIELD_NOT_GRANTED', subject: 'tongliao-social-insurance' }]);
  });
});

describe('a call the gateway answers itself', () => {
  const target = (id = '01890000-0000-7000-8000-000000000001', query = ''): string =>
    `/pension/v1/cases/${id}${query}`;
  const get = (path: string) => send(exchange, { method: 'GET', target: path, grant: STEP_GRANT });

  it('hands the service what it needs and signs its answer', async () => {
    const answer = await get(target(undefined, '?page=2'));
    expect(answer.status).toBe(200);
    expect(handledCalls).toMatchObject([
      {
        operationId: 'getCase',
        member: 'chifeng-social-insurance',
        client: CHIFENG,
        purpose: 'pension-transfer',
        params: { caseId: '01890000-0000-7000-8000-000000000001' },
      },
    ]);
    expect(handledCalls[0]?.evidenceId).toBe(answer.headers['evidence-id']);
    expect(await kindsOf(answer)).toEqual(['ANSWERED']);
  });

  it.each([
    ['a refusal of the service', () => Promise.reject(new Refusal('CASE_CLOSED')), 409, 'CASE_CLOSED'],
    [
      'a fault, without its words',
      () => Promise.reject(new Error('password=1 select * from')),
      500,
      'INTERNAL',
    ],
    [
      'an answer that breaks our contract',
      () => Promise.resolve({ status: 200, body: { caseId: 1 } }),
      500,
      'INTERNAL',
    ],
    [
      'a status that is not in the contract',
      () => Promise.resolve({ status: 202, body: {} }),
      500,
      'INTERNAL',
    ],
  ])('answers %s', async (_what, handle, status, code) => {
    answerOfCase = handle;
    const answer = await get(target());
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    expect(answer.text).not.toContain('password');
    expect(await kindsOf(answer)).toEqual(['ANSWERED']);
  });

  it('serves type: [string, null] and refuses what unevaluatedProperties forbids', async () => {
    const path = `${target()}/replies`;
    const reply = (body: object) =>
      send(exchange, { target: path, grant: STEP_GRANT, body: JSON.stringify(body) });
    expect((await reply({ text: 'a', kind: 'b' })).status).toBe(200);
    const refused = await reply({ text: 'a', other: 1 });
    expect(refused.json).toMatchObject({
      code: 'BODY_INVALID',
      findings: [{ code: 'UNKNOWN_MEMBER', path: '/body/other' }],
    });
  });
});

describe('callProvider', () => {
  const call = {
    service: 'pension',
    provider: 'tongliao-social-insurance',
    consumer: 'chifeng-social-insurance',
    body: Buffer.from(QUERY),
  };

  it('asks in the name of a member, logs before and after an effect, and gives answer and evidence', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '{"receipt":"r-9"}' }));
    const key = uuidv7();
    const consumerSignature = 'a.b.c';
    const answer = await callProvider(exchange.context, {
      ...call,
      operationId: 'receiveNotice',
      caseId: uuidv7(),
      idempotencyKey: key,
      consumerSignature,
    });
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"receipt":"r-9"}']);
    expect(exchange.agency.heard[0]).toMatchObject({
      headers: { 'idempotency-key': key, 'consumer-signature': 'a.b.c' },
    });
    const { entries, decisions } = await getEvidence(exchange.db, exchange.box, answer.evidenceId);
    expect(entries.map(({ text }) => (JSON.parse(text) as { kind: string }).kind)).toEqual([
      'SENT',
      'REPLIED',
    ]);
    expect(decisions).toHaveLength(1);
  });

  it('gives a signed refusal of the agency as an answer', async () => {
    exchange.agency.behave(() => ({
      status: 404,
      body: '{"status":404}',
      contentType: 'application/problem+json',
    }));
    expect((await callProvider(exchange.context, { ...call, operationId: 'queryStatus' })).status).toBe(404);
  });

  it('keeps the raw answer with the refusal when it cannot be used', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '{"relation":"MAYBE"}' }));
    const refusal: unknown = await callProvider(exchange.context, {
      ...call,
      operationId: 'queryStatus',
    }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'PROVIDER_ANSWER_INVALID',
      options: { extensions: { raw: Buffer.from('{"relation":"MAYBE"}').toString('base64') } },
    });
  });

  it.each([
    ['an operation without a grant', { operationId: 'deleteEverything' }, 'GRANT_MISSING'],
    ['another purpose', { operationId: 'queryStatus', purpose: 'curiosity' }, 'GRANT_MISSING'],
    ['an unknown member', { operationId: 'queryStatus', provider: 'nobody' }, 'REGION_UNKNOWN'],
  ])('refuses %s before anybody is asked', async (_what, change, code) => {
    await expect(callProvider(exchange.context, { ...call, ...change })).rejects.toMatchObject({ code });
    expect(exchange.agency.heard).toEqual([]);
  });
});

describe('the socket', () => {
  it('hands everything that is in no client contract to the app', async () => {
    expect((await send(exchange, { method: 'GET', target: '/' })).text).toBe('the app');
    expect((await send(exchange, { method: 'GET', target: '/pension/v10/x' })).text).toBe('the app');
  });

  it('serves a hundred calls at once and logs each of them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_unused, index) =>
        send(exchange, {
          body: QUERY,
          client: index % 2 === 0 ? CHIFENG : TONGLIAO,
          grant: `pension-transfer-records.${index % 2 === 0 ? 'chifeng' : 'tongliao'}-social-insurance`,
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ headers }) => headers['evidence-id'])).size).toBe(100);
    expect((await verifyMessageLog(exchange.db, exchange.box)).firstBad).toBeUndefined();
  });
});
