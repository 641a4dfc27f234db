import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answers } from '../_support/fake-agency.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  at.engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  me = await at.resident();
});

const ID = '01900000-0000-7000-8000-000000000000';
const mine = (id: string, rest = ''): string => `/resident/v1/cases/${id}${rest}`;

async function versionOf(id: string): Promise<string> {
  const { headers } = await me.get(mine(id)).expect(200);
  return String(headers['etag']);
}

describe('notifications', () => {
  const LIST = '/resident/v1/notifications';

  it('listMyNotifications tells what happened to my cases, newest first', async () => {
    const id = await openMyCase(at, me);
    const { body } = await me.get(LIST).expect(200);
    expect(body).toMatchObject({
      page: 1,
      pageSize: 20,
      total: body.items.length,
      unread: body.items.length,
    });
    expect(body.items[0]).toMatchObject({ caseId: id, service: 'test', kind: 'STATE_ENTERED', readAt: null });
    const ids = body.items.map((one: { id: string }) => one.id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    const other = await at.resident('李四');
    expect((await other.get(LIST).expect(200)).body).toMatchObject({ items: [], total: 0, unread: 0 });
    await me.get(`${LIST}?pageSize=101`).expect(400);
  });

  it('readMyNotification marks one as read, once and for all', async () => {
    await openMyCase(at, me);
    const { body } = await me.get(LIST).expect(200);
    const { id } = body.items[0] as { id: string };
    const first = await me.put(`${LIST}/${id}`, { read: true }).expect(200);
    expect(first.body).toMatchObject({ id, readAt: expect.any(String) });
    expect((await me.put(`${LIST}/${id}`, { read: true }).expect(200)).body).toEqual(first.body);
    await me.put(`${LIST}/${id}`, { read: false }).expect(400);
    const left = await me.get(`${LIST}?unread=true`).expect(200);
    expect(left.body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(left.body).toMatchObject({ total: body.total - 1, unread: body.unread - 1 });
    const all = await me.get(LIST).expect(200);
    expect(all.body).toMatchObject({ total: body.total, unread: body.unread - 1 });
  });

  it("readMyNotification knows no other person's and none that is not there", async () => {
    await openMyCase(at, me);
    const { body } = await me.get(LIST).expect(200);
    const other = await at.resident('李四');
    for (const id of [body.items[0].id as string, ID])
      await other.put(`${LIST}/${id}`, { read: true }).expect(404);
    expect((await me.get(LIST).expect(200)).body.unread).toBe(body.unread);
  });
});

describe('withdrawMyConsent', () => {
  it('ends the case and keeps when it was, with the version that was seen', async () => {
    const id = await openMyCase(at, me);
    const path = mine(id, '/withdraw-consent');
    await me.post(path, { reason: '不再办理' }).expect(428);
    expect(
      (
        await me
          .post(path, { reason: ' ' })
          .set('if-match', await versionOf(id))
          .expect(400)
      ).body.code,
    ).toBe('BODY_INVALID');
    const { body } = await me
      .post(path, { reason: '不再办理' })
      .set('if-match', await versionOf(id))
      .expect(200);
    expect(body).toMatchObject({ caseId: id, state: 'WITHDRAWN' });
    const stands = await me.get(mine(id)).expect(200);
    expect(stands.body.consent).toMatchObject({ version: '1', withdrawnAt: expect.any(String) });
    const again = await me
      .post(path, { reason: '不再办理' })
      .set('if-match', await versionOf(id))
      .expect(409);
    expect(again.body).toMatchObject({ code: 'ACTION_NOT_ALLOWED', remedy: { whoActs: 'RESIDENT' } });
  });
});
