import { describe, expect, it } from 'vitest';
import { memoryReplayStore } from '../../src/platform/replay-store.ts';
import { cutOff, restore } from '../_support/cut-off.ts';
import { send, startTestExchange, STEP_GRANT, type Call } from '../_support/exchange.ts';
import { QUERY, smallService } from '../_support/small-service.ts';

const operations = smallService();

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
