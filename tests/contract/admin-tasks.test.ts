import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { openTasks, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let first: Caller;
let second: Caller;
let elsewhere: Caller;
let path: string;
beforeAll(async () => {
  at = await startTestGateway();
  [first, second] = [await at.officer('operations'), await at.officer('operations')];
  elsewhere = await at.officer('operations', 'city:210200');
  path = `/admin/v1/tasks/${await conflicting()}`;
});
afterAll(() => at[Symbol.asyncDispose]());

/** Two answers to one step that name different sums. */
async function conflicting(): Promise<string> {
  const id = await openMyCase(at, await at.resident());
  const letter = await stepNamed(at.engine, id, 'letter');
  for (const total of ['100.00', '200.00']) {
    const content = { stepId: letter.id, messageId: `${id}-${total}`, outcome: 'SHEET_SENT', total };
    await receiveReply(at.engine, {
      memberId: letter.member_id ?? '',
      operationId: 'replySheet',
      caseId: id,
      stepId: letter.id,
      messageId: content.messageId,
      body: content,
      raw: Buffer.from(JSON.stringify(content)),
      token: 'token',
      evidenceId: UNKNOWN,
    }).catch((error: unknown) => error);
  }
  return (await openTasks(at.engine, id))[0]?.id ?? '';
}

const assign = (by: Caller, owner: string | null, version: number, reason = '我来核对') =>
  by.put(`${path}/owner`, { owner, reason }).set('if-match', `"${version}"`);

describe('getTask', () => {
  it('sets two answers against each other and says what may be decided', async () => {
    const { body } = await first.get(path).expect(200).expect('etag', '"1"');
    expect(body).toMatchObject({
      task: { reason: 'CONFLICT', fourEyes: true },
      resolutions: ['FIRST_ANSWER_STANDS', 'SETTLED_OUTSIDE'],
      differences: ['/total'],
      answers: [
        { verdict: 'APPLIED', content: { total: '100.00' } },
        { verdict: 'CONFLICT', content: { total: '200.00' } },
      ],
    });
    expect(JSON.stringify(body.answers)).not.toContain('messageId');
    expect(body.colleagues.map((one: { accountId: string }) => one.accountId)).toEqual([
      first.accountId,
      second.accountId,
    ]);
    await first.get(`/admin/v1/tasks/${UNKNOWN}`).expect(404);
    await elsewhere.get(path).expect(404);
  });
});

describe('assignTask', () => {
  it('takes, hands over and releases; whoever comes second sees that', async () => {
    const taken = await assign(first, first.accountId, 1).expect(200).expect('etag', '"2"');
    expect(taken.body).toMatchObject({ owner: first.accountId, ownerName: expect.stringContaining('官员') });
    expect((await assign(second, second.accountId, 1).expect(412)).body.code).toBe('VERSION_CHANGED');
    const mine = await first.get('/admin/v1/tasks?owner=me').expect(200);
    expect(mine.body.items).toMatchObject([{ owner: first.accountId }]);
    expect((await second.get('/admin/v1/tasks?owner=me').expect(200)).body.items).toEqual([]);
    expect((await second.get('/admin/v1/tasks?owner=nobody').expect(200)).body.items).toEqual([]);
    const decision = { resolution: 'FIRST_ANSWER_STANDS', reason: '已核实' };
    const refused = await second.post(`${path}/resolve`, decision).set('if-match', '"2"').expect(409);
    expect(refused.body).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
    await assign(first, second.accountId, 2, '请您继续').expect(200);
    await assign(second, null, 3, '现在没有时间').expect(200);
    expect((await second.get('/admin/v1/tasks?owner=nobody').expect(200)).body.total).toBe(1);
  });

  it.each([
    ['an officer who cannot reach the case', () => elsewhere.accountId, '/body/owner'],
    ['nobody we know', () => UNKNOWN, '/body/owner'],
  ])('refuses %s', async (_who, owner, at_) => {
    const { body } = await assign(first, owner(), 4).expect(400);
    expect(body.findings).toMatchObject([{ path: at_ }]);
  });

  it('wants a version and a reason without citizen numbers', async () => {
    await first.put(`${path}/owner`, { owner: null, reason: 'x' }).expect(428);
    expect((await assign(first, null, 4, '110101199003070011').expect(400)).body.findings).toMatchObject([
      { path: '/body/reason' },
    ]);
  });
});

describe('resolveTask', () => {
  it('takes none but the allowed resolutions, and shows what waits for a second person', async () => {
    const resolve = (resolution: string) =>
      first.post(`${path}/resolve`, { resolution, reason: '已电话核实' }).set('if-match', '"4"');
    expect((await resolve('DISMISSED').expect(400)).body.findings).toMatchObject([
      { path: '/body/resolution' },
    ]);
    const { body } = await resolve('FIRST_ANSWER_STANDS').expect(202);
    const shown = await second.get(path).expect(200);
    expect(shown.body.proposal).toMatchObject({
      approvalId: body.approvalId,
      resolution: 'FIRST_ANSWER_STANDS',
      requestedBy: first.accountId,
    });
    await second
      .post(`/admin/v1/approvals/${body.approvalId}/decision`, { decision: 'approve', reason: '同意' })
      .expect(200);
    const after = await second.get(path).expect(200);
    expect(after.body).toMatchObject({ resolutions: [], task: { secondBy: second.accountId } });
    expect(after.body.proposal).toBeUndefined();
    await assign(first, first.accountId, 5).expect(409);
    const approvals = await first.get('/admin/v1/approvals?status=decided').expect(200);
    expect(approvals.body.items).toMatchObject([
      { decisionReason: '同意', decidedByName: expect.any(String) },
    ]);
    expect((await first.get('/admin/v1/approvals?status=pending').expect(200)).body.items).toEqual([]);
  });
});
