import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESTINATION, INBOX } from '../_support/case-engine.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let operations: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  operations = await at.officer('operations');
});
afterAll(() => at[Symbol.asyncDispose]());

const inHours = (hours: number): string =>
  new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().replace('Z', '+08:00');

describe('examineMember', () => {
  it('says what was seen, in both languages', async () => {
    const examine = (member: string) =>
      at.anyone
        .post(`/admin/v1/members/${member}/examination`)
        .set('authorization', `Bearer ${operations.token}`);
    const { body } = await examine(DESTINATION).expect(200);
    expect(body).toEqual({
      memberId: DESTINATION,
      findings: [{ check: 'member', result: 'ok', what: 'known', whatZh: '已登记' }],
    });
    await examine('nobody').expect(404);
  });
});

describe('pauseMember and resumeMember', () => {
  const pause = (until: string, member = DESTINATION) =>
    operations.post(`/admin/v1/members/${member}/pause`, { until, reason: 'their system is renewed' });
  const resume = (member = DESTINATION) =>
    operations.post(`/admin/v1/members/${member}/resumption`, { reason: 'done' });

  it('let calls rest for a time, once, and end it', async () => {
    await resume().expect(404);
    const until = inHours(2);
    expect((await pause(until).expect(200)).body).toEqual({ memberId: DESTINATION, pausedUntil: until });
    await pause(inHours(3)).expect(200);
    const open = await at.engine.db.query(
      'select p.begun_by from member_pause p where p.ended_at is null and p.member_id = $1',
      [DESTINATION],
    );
    expect(open).toEqual([{ begun_by: operations.accountId }]);
    expect((await resume().expect(200)).body).toEqual({ memberId: DESTINATION });
    await resume().expect(404);
  });

  it('take no pause without an end soon enough, and none of whom we do not call', async () => {
    for (const until of [inHours(-1), inHours(169)]) {
      const { body } = await pause(until).expect(400);
      expect(body.findings).toMatchObject([{ code: 'OUT_OF_RANGE', path: '/body/until' }]);
    }
    await pause(inHours(1), INBOX).expect(404);
    await pause(inHours(1), 'nobody').expect(404);
  });
});

describe('what services offer officers', () => {
  it('listServiceActs and readReconciliation have nothing of a service without a desk', async () => {
    expect((await operations.get('/admin/v1/service-acts').expect(200)).body).toEqual({ items: [] });
    const { body } = await operations.get('/admin/v1/reconciliation').expect(200);
    expect(body).toEqual({ from: '2026-01-31', to: '2026-03-02', services: [] });
  });

  it.each(['from=2026-03-02&to=2026-03-01', 'from=2026-01-01&to=2026-04-03'])('refuses %s', async (range) => {
    const { body } = await operations.get(`/admin/v1/reconciliation?${range}`).expect(400);
    expect(body.findings).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  });
});
