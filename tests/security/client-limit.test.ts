import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { createLimits, LIMITS } from '../../src/gateway/limits.ts';
import { CHIFENG, send, startTestExchange, TONGLIAO, type TestExchange } from '../_support/exchange.ts';
import { QUERY, smallService } from '../_support/small-service.ts';

const CALLS = 3;
let limits = createLimits();
let exchange: TestExchange;
beforeAll(async () => {
  const takeLimit = (clientId: string) => limits.take('client', clientId);
  exchange = await startTestExchange(smallService(), { takeLimit });
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  limits = createLimits(undefined, { ...LIMITS, client: { calls: CALLS, seconds: 60 } });
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
});

const used = async (): Promise<bigint> => {
  const [row] = await exchange.db.query<{ used: bigint }>(
    'select coalesce(sum(g.used), 0)::bigint as used from grant_use g',
  );
  return row?.used ?? 0n;
};

describe('the calls of a client', () => {
  it('are counted in every answer; beyond the limit they are refused, recorded, and reach no agency', async () => {
    for (const left of [2, 1, 0]) {
      const answer = await send(exchange, { body: QUERY });
      expect([answer.status, answer.headers['ratelimit-policy']]).toEqual([200, '"client";q=3;w=60']);
      expect(answer.headers['ratelimit']).toMatch(new RegExp(`^"client";r=${left};t=\\d+$`));
    }
    const before = await used();
    const refused = await send(exchange, { body: QUERY });
    expect([refused.status, refused.json]).toMatchObject([
      429,
      { code: 'TOO_MANY_REQUESTS', origin: 'client', retryable: true },
    ]);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.json['retryAfter']).toBe(wait);
    expect(refused.headers['ratelimit']).toBe(`"client";r=0;t=${wait}`);
    expect(refused.headers['ratelimit-policy']).toBe('"client";q=3;w=60');
    expect(refused.json).not.toHaveProperty('rateLimit');
    expect(exchange.agency.heard).toHaveLength(CALLS);

    expect(refused.headers['gateway-signature']).toMatch(/^eyJ/);
    const evidenceId = String(refused.json['evidenceId']);
    const { entries, decisions } = await getEvidence(exchange.db, exchange.box, evidenceId);
    expect(entries.map(({ text }) => JSON.parse(text) as object)).toMatchObject([
      { kind: 'ANSWERED', code: 'TOO_MANY_REQUESTS', status: 429, client: CHIFENG },
    ]);
    expect(decisions).toMatchObject([{ outcome: 'deny', reasons: ['TOO_MANY_REQUESTS'] }]);
    expect(await used(), 'what was not answered uses up no grant').toBe(before);
  });

  it('are counted for each client on its own', async () => {
    for (let call = 0; call <= CALLS; call += 1) await send(exchange, { body: QUERY });
    const other = {
      client: TONGLIAO,
      grant: 'pension-transfer-records.tongliao-social-insurance',
      body: QUERY,
    };
    expect((await send(exchange, other)).status).toBe(200);
    expect((await send(exchange, { body: QUERY })).status).toBe(429);
  });

  it('count also when they are refused, not when nobody knows whose they are', async () => {
    for (let call = 0; call < 5; call += 1)
      expect((await send(exchange, { body: QUERY, token: { aud: 'x' } })).status).toBe(401);
    const denied = await send(exchange, { body: QUERY, grant: 'nothing' });
    expect([denied.status, denied.headers['ratelimit']]).toEqual([
      403,
      expect.stringMatching(/^"client";r=2;/),
    ]);
    const invalid = await send(exchange, { body: '{' });
    expect([invalid.status, invalid.headers['ratelimit']]).toEqual([
      400,
      expect.stringMatching(/^"client";r=1;/),
    ]);
    expect((await send(exchange, { body: QUERY })).status).toBe(200);
    expect((await send(exchange, { body: QUERY, grant: 'nothing' })).status).toBe(429);
  });
});
