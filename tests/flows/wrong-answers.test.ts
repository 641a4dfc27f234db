import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signResponseToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { CHIFENG, send, startTestExchange, type TestExchange } from '../_support/exchange.ts';
import { entryKinds, findingCodes, QUERY, smallService } from '../_support/small-service.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startTestExchange(smallService());
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
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
    if (finding !== undefined) expect(findingCodes(answer)).toContain(finding);
    expect(answer.text).not.toMatch(/9000\.00|张三|MAYBE/);
    expect(answer.headers['gateway-signature']).toMatch(/^eyJ/);
    expect(await entryKinds(exchange, answer)).toEqual(['REPLIED', 'ANSWERED']);
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
