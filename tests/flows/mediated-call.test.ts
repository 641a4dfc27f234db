import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/digest.ts';
import { trustedIssuer, verifyResponseToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  startTestExchange,
  STEP_GRANT,
  TONGLIAO,
  type TestExchange,
} from '../_support/exchange.ts';
import { entryKinds, QUERY, smallService } from '../_support/small-service.ts';

const NOTICE = {
  target: '/pension/v1/funds-notices',
  grant: STEP_GRANT,
  body: QUERY,
  headers: { 'idempotency-key': 'key-00000001' },
};

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
    expect(await entryKinds(exchange, answer)).toEqual(['REPLIED', 'ANSWERED']);
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
    expect(await entryKinds(exchange, answer)).toEqual(['RECEIVED', 'REPLIED', 'ANSWERED']);
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
