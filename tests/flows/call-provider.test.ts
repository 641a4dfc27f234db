import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/core/ids.ts';
import { callProvider } from '../../src/exchange/call-provider.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { startTestExchange, type TestExchange } from '../_support/exchange.ts';
import { QUERY, smallService } from '../_support/small-service.ts';

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

  it('judges no answer by a clock that has jumped since the call began', async () => {
    const { now } = Date;
    exchange.agency.behave(() => {
      Date.now = () => now() + 3_600_000;
      return { status: 200, body: '{"relation":"ACTIVE"}' };
    });
    try {
      const asked = callProvider(exchange.context, { ...call, operationId: 'queryStatus' });
      await expect(asked).rejects.toMatchObject({ code: 'REGISTRY_STALE' });
    } finally {
      Date.now = now;
    }
    exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
    expect((await callProvider(exchange.context, { ...call, operationId: 'queryStatus' })).status).toBe(200);
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
