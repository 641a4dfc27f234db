import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runDueSteps, stepNamed } from '../_support/case-engine.ts';
import { answers } from '../_support/fake-agency.ts';
import {
  APPLICATION,
  openMyCase,
  startTestGateway,
  TRANSFER,
  type Caller,
  type TestGateway,
} from '../_support/gateway.ts';

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

/** A case in which the resident is asked something. */
async function openChoice(): Promise<{ id: string; stepId: string }> {
  const id = await openMyCase(at, me);
  const letter = await stepNamed(at.engine, id, 'letter');
  const { receiveReply } = await import('../../src/cases/receive-reply.ts');
  const content = { stepId: letter.id, messageId: `m-${id}`, outcome: 'NEEDS_CHOICE' };
  await receiveReply(at.engine, {
    memberId: letter.member_id ?? '',
    operationId: 'replyChoice',
    caseId: id,
    stepId: letter.id,
    messageId: content.messageId,
    body: content,
    raw: Buffer.from(JSON.stringify(content)),
    token: 'token',
    evidenceId: ID,
  });
  await runDueSteps(at.engine);
  return { id, stepId: (await stepNamed(at.engine, id, 'choice')).id };
}

describe('who and what', () => {
  it('getMe shows me masked', async () => {
    const { body } = await me.get('/resident/v1/me').expect(200);
    expect(body.resident).toEqual({ name: '张*三', idNumber: expect.stringMatching(/^1504\*{10}.{4}$/) });
    expect(body.csrfToken).toBeNull();
    expect(JSON.stringify(body)).not.toContain(me.idNumber);
  });

  it('getBusinessTime tells the day that limits are counted in', async () => {
    const { body } = await me.get('/resident/v1/business-time').expect(200);
    expect(body).toMatchObject({ today: '2026-03-02', rate: 1, sandbox: true });
  });

  it('listServices carries the forms', async () => {
    const { body } = await me.get('/resident/v1/services').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'test', workflows: [{ name: 'transfer' }] });
    expect(body.items[0].workflows[0].forms.application.required).toEqual(['originRegion']);
  });
});

describe('before applying', () => {
  it.each(['pre-check', 'estimate'])('%s answers from the service, for me', async (what) => {
    const { body } = await me.post(`${TRANSFER}/${what}`, { originRegion: '210100' }).expect(200);
    expect(body).toEqual(
      what === 'pre-check'
        ? { mode: 'WITH_FUNDS', from: '210100' }
        : { total: '100.00', forNumberEndingIn: me.idNumber.slice(-4) },
    );
  });

  it.each(['pre-check', 'estimate'])('%s refuses what the form does not know', async (what) => {
    const { body } = await me
      .post(`${TRANSFER}/${what}`, { originRegion: 5, idNumber: me.idNumber })
      .expect(400);
    expect(body.code).toBe('BODY_INVALID');
    expect(body.findings.map((found: { path: string }) => found.path).toSorted()).toEqual([
      '/body/idNumber',
      '/body/originRegion',
    ]);
    expect(JSON.stringify(body)).not.toContain(me.idNumber);
  });

  it.each([
    '/resident/v1/services/nothing/workflows/transfer',
    '/resident/v1/services/test/workflows/nothing',
  ])('knows no %s', async (base) => {
    for (const what of ['pre-check', 'estimate', 'applications']) {
      const body = what === 'applications' ? APPLICATION : { originRegion: '210100' };
      const answer = await me.post(`${base}/${what}`, body).set('idempotency-key', 'nothing-1').expect(404);
      expect(answer.body.code).toBe('NOT_FOUND');
    }
  });
});

describe('apply', () => {
  const send = (key: string, body: object = APPLICATION) =>
    me.post(`${TRANSFER}/applications`, body).set('idempotency-key', key);

  it('opens a case, once for a key', async () => {
    const first = await send('apply-once').expect(201).expect('etag', '"1"');
    const again = await send('apply-once').expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ state: 'SUBMITTED', version: 1 });
    const { body } = await me.get('/resident/v1/cases').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ id: first.body.caseId }] });
  });

  it('refuses another body under the same key', async () => {
    await send('apply-reuse').expect(201);
    const other = { ...APPLICATION, application: { originRegion: '150400' } };
    expect((await send('apply-reuse', other).expect(422)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('refuses a second open case of the same matter', async () => {
    await send('apply-overlap-1').expect(201);
    expect((await send('apply-overlap-2').expect(409)).body.code).toBe('CASE_OVERLAP');
  });

  it('names every finding, where it stands', async () => {
    const body = { ...APPLICATION, application: { originRegion: 'x' }, subject: 'someone else' };
    const refused = await send('apply-invalid', body).expect(400);
    expect(refused.body.findings).toContainEqual(expect.objectContaining({ path: '/body/subject' }));
    const inForm = await send('apply-invalid', { ...APPLICATION, application: { idNumber: '1' } }).expect(
      400,
    );
    expect(inForm.body.findings).toContainEqual(
      expect.objectContaining({ path: '/body/application/idNumber', code: 'UNKNOWN_MEMBER' }),
    );
  });

  it('wants a key', async () => {
    const { body } = await me.post(`${TRANSFER}/applications`, APPLICATION).expect(400);
    expect(body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
  });
});

describe('following', () => {
  it('listMyCases pages', async () => {
    await openMyCase(at, me);
    const { body } = await me.get('/resident/v1/cases?page=2&pageSize=1').expect(200);
    expect(body).toEqual({ items: [], page: 2, pageSize: 1, total: 1 });
  });

  it.each(['pageSize=101', 'pageSize=0', 'page=x', 'surprise=1'])('refuses ?%s', async (query) => {
    expect((await me.get(`/resident/v1/cases?${query}`).expect(400)).body.code).toBe('BODY_INVALID');
  });

  it('getMyCase shows six plain steps, who holds it and by when', async () => {
    const id = await openMyCase(at, me);
    const { body } = await me
      .get(mine(id))
      .expect(200)
      .expect('etag', /^"\d+"$/);
    expect(body.steps).toHaveLength(6);
    const current = body.steps.find((step: { status: string }) => step.status === 'current');
    expect(current).toMatchObject({
      stage: 3,
      overdue: false,
      due: '2026-03-23',
      limit: { workingDays: 15 },
    });
    expect(body.holder).toMatchObject({ side: 'origin' });
    expect(body.timeline[0].at >= body.timeline.at(-1).at).toBe(true);
    expect(JSON.stringify(body)).not.toContain(me.idNumber);
  });

  it('listMyDocuments and print show what was handed in', async () => {
    const id = await openMyCase(at, me);
    const { body } = await me.get(mine(id, '/documents')).expect(200);
    const application = body.items.find((one: { kind: string }) => one.kind === 'application');
    expect(application.printable).toBe(true);
    const page = await me.get(mine(id, `/documents/${application.id}/print`)).expect(200);
    expect(page.get('content-type')).toMatch(/^text\/html/);
    expect(page.get('content-security-policy')).toMatch(/style-src 'sha256-/);
    expect(page.get('content-security-policy')).not.toMatch(/unsafe/);
    await me.get(mine(id, `/documents/${ID}/print`)).expect(404);
  });

  it('prints a decision notice of a refused case only', async () => {
    const running = await openMyCase(at, me);
    await me.get(mine(running, '/decision-notice/print')).expect(404);
    at.engine.agency.on('reviewApplication', answers({ outcome: 'REFUSED' }));
    const other = await at.resident();
    const refused = await openMyCase(at, other);
    const { body } = await other.get(mine(refused)).expect(200);
    expect(body).toMatchObject({
      endedAs: 'refused',
      hasDecisionNotice: true,
      reasons: [
        { reasonZh: expect.stringContaining('已领取待遇') as unknown, sources: ['国办发〔2009〕66号'] },
      ],
    });
    const notice = await other.get(mine(refused, '/decision-notice/print')).expect(200);
    expect(notice.text).toContain('告知书');
    expect(notice.text).toContain('已领取待遇');
    expect(notice.text).toContain('国办发〔2009〕66号');
  });
});

describe('answerMyStep', () => {
  it('takes the answer that the case asks for', async () => {
    const { id, stepId } = await openChoice();
    const { body, headers } = await me.get(mine(id)).expect(200);
    expect(body.needsYou).toMatchObject([{ stepId, answer: 'Choice', form: { required: ['choice'] } }]);
    const path = mine(id, `/steps/${stepId}/answer`);
    const etag = String(headers['etag']);
    const wrong = await me.post(path, { choice: 'BOTH' }).set('if-match', etag).expect(400);
    expect(wrong.body.code).toBe('BODY_INVALID');
    await me.post(path, { choice: 'PAY' }).set('if-match', '"1"').expect(412);
    await me.post(path, { choice: 'PAY' }).expect(428);
    const done = await me.post(path, { choice: 'PAY' }).set('if-match', etag).expect(200);
    expect(done.body.state).toBe('ORIGIN_REVIEW');
    const late = await me.post(path, { choice: 'PAY' }).set('if-match', String(done.get('etag')));
    expect([200, 409]).toContain(late.status);
  });

  it('knows no step of others', async () => {
    const id = await openMyCase(at, me);
    const letter = await stepNamed(at.engine, id, 'letter');
    const etag = await versionOf(id);
    for (const stepId of [letter.id, ID]) {
      const { body } = await me
        .post(mine(id, `/steps/${stepId}/answer`), {})
        .set('if-match', etag)
        .expect(404);
      expect(body.code).toBe('NOT_FOUND');
    }
  });
});

describe('withdrawMyCase and remindMyCase', () => {
  it('withdraws while nothing has moved, once', async () => {
    const id = await openMyCase(at, me);
    const because = { reason: '不再转移' };
    await me.post(mine(id, '/withdraw'), because).expect(428);
    await me.post(mine(id, '/withdraw'), because).set('if-match', '"999"').expect(412);
    await me
      .post(mine(id, '/withdraw'), {})
      .set('if-match', await versionOf(id))
      .expect(400);
    const done = await me
      .post(mine(id, '/withdraw'), because)
      .set('if-match', await versionOf(id))
      .expect(200);
    expect(done.body.state).toBe('WITHDRAWN');
    const again = await me
      .post(mine(id, '/withdraw'), because)
      .set('if-match', await versionOf(id))
      .expect(409);
    expect(['CASE_CLOSED', 'ACTION_NOT_ALLOWED']).toContain(again.body.code);
  });

  it('reminds only when a limit is overdue', async () => {
    const id = await openMyCase(at, me);
    const remind = async () =>
      me.post(mine(id, '/remind'), { reason: '催办' }).set('if-match', await versionOf(id));
    expect((await remind()).body).toMatchObject({ status: 409, code: 'ACTION_NOT_ALLOWED' });
    await at.engine.db.query(`update case_deadline set level = 'OVERDUE' where case_id = $1`, [id]);
    expect((await remind()).status).toBe(200);
  });
});
