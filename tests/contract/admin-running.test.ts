import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let operations: Caller;
let audit: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  operations = await at.officer('operations');
  audit = await at.officer('audit');
  await openMyCase(at, await at.resident());
});
afterAll(() => at[Symbol.asyncDispose]());

describe('running', () => {
  it('getOverview counts and shows every agency', async () => {
    const { body } = await operations.get('/admin/v1/overview').expect(200);
    expect(body).toMatchObject({ open: 1, overdue: 0, conflicts: 0, deadLetters: 0 });
    const waiting = body.agencies.find((one: { waitingSteps: number }) => one.waitingSteps > 0);
    expect(waiting).toMatchObject({
      memberId: 'shenyang-social-insurance',
      waitingSteps: 1,
      failingSteps: 0,
    });
  });

  it('getQueueCounts', async () => {
    await operations.get('/admin/v1/queue').expect(200, { waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('listDeadlines by what is due and what is overdue', async () => {
    const all = await operations.get('/admin/v1/deadlines?within=60').expect(200);
    expect(all.body.items).toMatchObject([{ rule: 'LETTER', due: '2026-03-23', status: 'OPEN' }]);
    expect((await operations.get('/admin/v1/deadlines?overdue=true').expect(200)).body.items).toEqual([]);
    await operations.get('/admin/v1/deadlines?within=x').expect(400);
  });

  it('getCalendar and listRules say where values come from and how sure they are', async () => {
    const { body } = await operations.get('/admin/v1/calendar').expect(200);
    expect(body.provenance[0]).toHaveProperty('status');
    const rules = await operations.get('/admin/v1/rules?status=UNCONFIRMED').expect(200);
    expect(rules.body.items).toMatchObject([{ id: 'RATE-2025', source: null }]);
  });
});

describe('setBusinessClock', () => {
  it('moves business time in a sandbox', async () => {
    const moved = await operations.put('/admin/v1/business-clock', {
      at: '2026-04-01T09:00:00+08:00',
      rate: 60,
    });
    expect(moved.body).toMatchObject({ today: '2026-04-01', rate: 60 });
    for (const wrong of [{}, { at: 'tomorrow' }, { rate: -1 }, { at: '2026-04-01T09:00:00Z' }])
      await operations.put('/admin/v1/business-clock', wrong).expect(400);
  });

  it('is refused outside one', async () => {
    await at.engine.db.query('update business_clock set movable = false');
    await operations.put('/admin/v1/business-clock', { rate: 2 }).expect(403);
    await at.engine.db.query('update business_clock set movable = true');
  });
});

describe('audit', () => {
  const evidence = '01900000-0000-7000-8000-000000000000';

  it('getEvidence knows nothing of what never was', async () => {
    expect((await audit.get(`/admin/v1/evidence/${evidence}`).expect(404)).body.code).toBe('NOT_FOUND');
  });

  it('the record of reads holds acts, reads and refusals, and cannot be changed', async () => {
    await operations.get('/admin/v1/members').expect(200);
    await operations.get('/admin/v1/accounts').expect(403);
    const { body } = await audit
      .get(`/admin/v1/read-log?account=${operations.accountId}&pageSize=2`)
      .expect(200);
    expect(body.items).toMatchObject([
      { operation: 'listAccounts', status: 403 },
      { operation: 'listMembers', status: 200 },
    ]);
    for (const change of ['update admin_read_log set status = 200', 'delete from admin_read_log'])
      await expect(at.engine.db.query(change)).rejects.toThrow('append-only');
  });

  it('no record, no answer', async () => {
    await at.engine.db.query('alter table admin_read_log rename to away');
    await operations.get('/admin/v1/members').expect(500);
    await at.engine.db.query('alter table away rename to admin_read_log');
    await operations.get('/admin/v1/members').expect(200);
  });
});
