import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/core/ids.ts';
import { stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let operations: Caller;
let second: Caller;
let cases: string[];
beforeAll(async () => {
  at = await startTestGateway();
  operations = await at.officer('operations');
  second = await at.officer('operations');
  cases = [];
  for (let count = 0; count < 3; count += 1) cases.push(await openMyCase(at, await at.resident()));
});
afterAll(() => at[Symbol.asyncDispose]());

interface Preview {
  count: number;
  left: { code: string; count: number }[];
  seen: string;
  twoPeople?: boolean;
}

const preview = async (path: string, body: object): Promise<Preview> =>
  (await operations.post(`/admin/v1/${path}/preview`, body).expect(200)).body as Preview;

const fail = async (caseId: string): Promise<string> => {
  const { id } = await stepNamed(at.engine, caseId, 'letter');
  await at.engine.db.query(`update case_step set status = 'FAILED' where id = $1`, [id]);
  await at.engine.db.query(
    `insert into case_task (id, case_id, step_id, reason, side, detail, detail_zh, facts, opened_at, opened_business)
     values ($1, $2, $3, 'STEP_FAILED', 'origin', 'It failed', '失败', '{}', clock_timestamp(), business_now())`,
    [uuidv7(), caseId, id],
  );
  return id;
};

describe('an act on many cases', () => {
  it('is previewed, done to exactly those, and recorded in each case with its reason', async () => {
    const { count, seen, twoPeople } = await preview('bulk-acts', { act: 'remind', filter: { open: true } });
    expect({ count, twoPeople }).toEqual({ count: 3, twoPeople: false });
    const body = { act: 'remind', filter: { open: true }, seen, reason: '临近期限' };
    await operations.post('/admin/v1/bulk-acts', { ...body, reason: '' }).expect(400);
    const changed = await operations
      .post('/admin/v1/bulk-acts', { ...body, seen: 'a'.repeat(64) })
      .expect(412);
    expect(changed.body).toMatchObject({ code: 'VERSION_CHANGED', preview: { count: 3, seen } });
    const { body: result } = await operations.post('/admin/v1/bulk-acts', body).expect(200);
    expect(result).toEqual({ done: 3, left: [] });
    for (const id of cases) {
      const { events } = (await operations.get(`/admin/v1/cases/${id}`).expect(200)).body;
      expect(events.filter(({ type }: { type: string }) => type === 'ACT_DONE')).toMatchObject([
        { by: operations.accountId, facts: { act: 'remind' } },
      ]);
    }
  });

  it('leaves cases alone that are out of scope, and shows nothing of them', async () => {
    const elsewhere = await at.officer('operations', 'city:999999');
    const { body } = await elsewhere
      .post('/admin/v1/bulk-acts/preview', { act: 'remind', caseIds: cases })
      .expect(200);
    expect(body).toMatchObject({ count: 0, left: [] });
  });

  it('waits for a second person where it ends cases', async () => {
    const [first = '', other = ''] = cases;
    const wish = { act: 'close', caseIds: [first, other] };
    const { count, seen, twoPeople } = await preview('bulk-acts', wish);
    expect({ count, twoPeople }).toEqual({ count: 2, twoPeople: true });
    const { body } = await operations
      .post('/admin/v1/bulk-acts', { ...wish, seen, reason: '机构合并，原业务终止' })
      .expect(202);
    expect(body).toMatchObject({ kind: 'BULK_ACT', status: 'pending' });
    const path = `/admin/v1/approvals/${body.approvalId}/decision`;
    await operations.post(path, { decision: 'approve', reason: '同意' }).expect(409);
    await second.post(path, { decision: 'approve', reason: '同意' }).expect(200);
    for (const id of [first, other])
      expect((await operations.get(`/admin/v1/cases/${id}`)).body.state).toBe('CLOSED_BY_AGENCY');
    const again = await preview('bulk-acts', wish);
    expect(again).toMatchObject({ count: 0, left: [{ code: 'CASE_ENDED', count: 2 }] });
  });
});

describe('failed steps', () => {
  it('run again by filter, with a preview', async () => {
    const stepId = await fail(cases[2] ?? '');
    const filter = { service: 'test', reason: 'STEP_FAILED' };
    const { body } = await operations
      .get('/admin/v1/dead-letters?service=test&reason=STEP_FAILED')
      .expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ stepId }] });
    expect((await preview('dead-letters', { filter: { service: 'other' } })).count).toBe(0);
    const { count, seen } = await preview('dead-letters', { filter });
    expect(count).toBe(1);
    const { body: result } = await operations
      .post('/admin/v1/dead-letters/redrive', { filter, seen, reason: '对方已恢复' })
      .expect(200);
    expect(result).toEqual({ done: 1, left: [] });
    expect((await operations.get('/admin/v1/dead-letters')).body.total).toBe(0);
  });

  it('begin in turn, five in a second at an agency; what has not begun is called off', async () => {
    const steps: string[] = [];
    while (steps.length < 3) steps.push(await fail(await openMyCase(at, await at.resident())));
    const wish = { stepIds: steps };
    const { seen } = await preview('dead-letters', wish);
    await operations
      .post('/admin/v1/dead-letters/redrive', { ...wish, seen, reason: '对方已恢复' })
      .expect(200);
    const { db } = at.engine;
    const line = await db.query<{ id: string; gap: number }>(
      `select s.id, extract(epoch from s.not_before - lag(s.not_before) over (order by s.not_before))::float8 as gap
       from case_step s where s.id = any($1) and s.status = 'PENDING' and s.queued_at is null order by s.not_before`,
      [steps],
    );
    expect(line.map(({ id }) => id).toSorted()).toEqual(steps.toSorted());
    for (const { gap } of line.slice(1)) expect(gap).toBeCloseTo(0.2);
    // The first of the line has begun meanwhile.
    await db.query('update case_step set queued_at = clock_timestamp() where id = $1', [line[0]?.id]);
    const path = '/admin/v1/dead-letters/redrive/cancellation';
    const elsewhere = await at.officer('operations', 'city:999999');
    expect((await elsewhere.post(path, { reason: '误操作' }).expect(200)).body.done).toBe(0);
    const { done } = (await operations.post(path, { reason: '对方仍未恢复' }).expect(200)).body;
    expect(done).toBe(line.length - 1);
    const { body } = await operations.get('/admin/v1/dead-letters?reason=STEP_FAILED').expect(200);
    const back = body.items.map(({ stepId }: { stepId: string }) => stepId);
    expect(back).toEqual(expect.arrayContaining(line.slice(1).map(({ id }) => id)));
    expect(back).not.toContain(line[0]?.id);
    expect((await operations.post(path, { reason: '再次取消' }).expect(200)).body.done).toBe(0);
    const rest = await preview('dead-letters', {});
    await operations
      .post('/admin/v1/dead-letters/redrive', { seen: rest.seen, reason: '对方已恢复' })
      .expect(200);
  });

  it('are skipped only where the case does not wait for them', async () => {
    const open = await fail(cases[2] ?? '');
    const refused = await operations.post(`/admin/v1/steps/${open}/skip`, { reason: 'x' }).expect(409);
    expect(refused.body).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      detailZh: expect.stringContaining('重放、转办或结束'),
    });
    const ended = await fail(cases[0] ?? '');
    await operations.post(`/admin/v1/steps/${ended}/skip`, { reason: '' }).expect(400);
    await operations.post(`/admin/v1/steps/${ended}/skip`, { reason: '业务已终止' }).expect(200);
    const { body } = await operations.get('/admin/v1/dead-letters').expect(200);
    expect(body.items.map(({ stepId }: { stepId: string }) => stepId)).toEqual([open]);
    const { steps, tasks } = (await operations.get(`/admin/v1/cases/${cases[0]}`)).body;
    expect(steps.find(({ id }: { id: string }) => id === ended).status).toBe('CANCELLED');
    expect(tasks[0]).toMatchObject({ resolution: 'SKIPPED' });
  });
});
