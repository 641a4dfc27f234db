import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INBOX, runDueSteps, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let clerk: Caller;
let owner: Caller;
let caseId: string;
let stepId: string;
beforeAll(async () => {
  at = await startTestGateway();
  at.engine.sides['destination'] = INBOX;
  clerk = await at.officer('clerk');
});
afterAll(() => at[Symbol.asyncDispose]());

async function openOne(): Promise<void> {
  owner = await at.resident();
  caseId = await openMyCase(at, owner);
  stepId = (await stepNamed(at.engine, caseId, 'review')).id;
}

const etagOf = async (): Promise<string> =>
  String((await clerk.get(`/admin/v1/inbox/${stepId}`).expect(200)).get('etag'));

const answer = (by: Caller, body: object, etag: string) =>
  by.post(`/admin/v1/inbox/${stepId}/answer`, body).set('if-match', etag);

const accept = { operationId: 'replyReview', body: { outcome: 'ACCEPTED' } };

describe('the inbox of a member without a system', () => {
  it('lists what waits and shows what is asked, with the forms', async () => {
    await openOne();
    const { body } = await clerk.get('/admin/v1/inbox').expect(200);
    expect(body.items).toMatchObject([{ stepId, caseId, step: 'review', memberId: INBOX, overdue: false }]);
    const step = await clerk.get(`/admin/v1/inbox/${stepId}`).expect(200);
    expect(step.body).toMatchObject({
      person: { idNumber: owner.idNumber },
      request: { idNumber: owner.idNumber },
      forms: [{ operationId: 'replyReview' }],
    });
    expect(step.body).toMatchObject({ earlier: [], proposals: [] });
    expect(step.body.outcomes).toContain('ACCEPTED');
    await clerk.get(`/admin/v1/inbox/${UNKNOWN}`).expect(404);
  });

  it('is narrowed by service, step, limit, case number and what waits for a second clerk', async () => {
    await openOne();
    const { body } = await clerk.get(`/admin/v1/inbox/${stepId}`).expect(200);
    const ids = async (query: string): Promise<string[]> => {
      const found = await clerk.get(`/admin/v1/inbox?${query}`).expect(200);
      return found.body.items.map((row: { stepId: string }) => row.stepId);
    };
    expect(await ids(`q=${body.step.caseNumber}&service=test&step=review&overdue=false`)).toEqual([stepId]);
    for (const none of ['service=other', 'step=letter', 'overdue=true', 'proposed=true', 'q=TC-0'])
      expect(await ids(none)).toEqual([]);
    expect(await ids('proposed=false')).toContain(stepId);
  });

  it('takes an answer, once', async () => {
    await openOne();
    const etag = await etagOf();
    await answer(clerk, accept, etag).expect(200);
    await runDueSteps(at.engine);
    expect((await stepNamed(at.engine, caseId, 'review')).outcome).toBe('ACCEPTED');
    expect((await answer(clerk, accept, etag).expect(404)).body.code).toBe('NOT_FOUND');
  });

  it.each([
    [{ operationId: 'replySheet', body: { outcome: 'X' } }, '/body/operationId'],
    [{ operationId: 'replyReview', body: { outcome: 'ACCEPTED', extra: 1 } }, '/body/body/extra'],
    [{ operationId: 'replyReview' }, '/body/body'],
  ])('refuses %j', async (wrong, path) => {
    await openOne();
    const { body } = await answer(clerk, wrong, await etagOf()).expect(400);
    expect(body.code).toBe('BODY_INVALID');
    expect(body.findings).toContainEqual(expect.objectContaining({ path }));
    expect((await stepNamed(at.engine, caseId, 'review')).status).toBe('WAITING');
  });

  it('wants the version of the case', async () => {
    await openOne();
    await clerk.post(`/admin/v1/inbox/${stepId}/answer`, accept).expect(428);
    expect((await answer(clerk, accept, '"99"').expect(412)).body.code).toBe('VERSION_CHANGED');
  });

  it('waits for a second clerk of the same member where four eyes are asked', async () => {
    await openOne();
    const asked = await answer(clerk, { ...accept, fourEyes: true }, await etagOf()).expect(202);
    const path = `/admin/v1/approvals/${asked.body.approvalId}`;
    const other = await at.officer('clerk', 'member:tongliao-social-insurance');
    await other.get(path).expect(404);
    await other.post(`${path}/decision`, { decision: 'approve', reason: 'x' }).expect(404);
    const own = await clerk.post(`${path}/decision`, { decision: 'approve', reason: 'x' }).expect(409);
    expect(own.body.code).toBe('SECOND_PERSON_REQUIRED');
    expect((await stepNamed(at.engine, caseId, 'review')).status).toBe('WAITING');
    const second = await at.officer('clerk');
    expect((await second.get('/admin/v1/approvals').expect(200)).body.items).toMatchObject([
      { subject: stepId },
    ]);
    await second.post(`${path}/decision`, { decision: 'approve', reason: '同意' }).expect(200);
    expect((await stepNamed(at.engine, caseId, 'review')).outcome).toBe('ACCEPTED');
  });

  it('does nothing when the second clerk declines', async () => {
    await openOne();
    const asked = await answer(clerk, { ...accept, fourEyes: true }, await etagOf()).expect(202);
    const second = await at.officer('clerk');
    const path = `/admin/v1/approvals/${asked.body.approvalId}/decision`;
    expect((await second.post(path, { decision: 'decline', reason: '有误' }).expect(200)).body.status).toBe(
      'declined',
    );
    expect((await stepNamed(at.engine, caseId, 'review')).status).toBe('WAITING');
    const again = await clerk.get(`/admin/v1/inbox/${stepId}`).expect(200);
    expect(again.body.proposals).toMatchObject([
      { body: accept.body, approval: { status: 'declined', decisionReason: '有误' } },
    ]);
  });

  it('prints a document for a clerk and keeps who did', async () => {
    await openOne();
    const { body } = await clerk.get(`/admin/v1/inbox/${stepId}`).expect(200);
    const document = body.documents.find((one: { kind: string }) => one.kind === 'application');
    await clerk.get(`/admin/v1/cases/${caseId}/documents/${document.id}/print`).expect(200).expect(/TC-/);
    await clerk.get(`/admin/v1/cases/${caseId}/documents/${UNKNOWN}/print`).expect(404);
    const audit = await at.officer('audit');
    const log = await audit.get('/admin/v1/read-log?operation=printCaseDocument').expect(200);
    expect(log.body.items.map((one: { status: number }) => one.status)).toEqual([404, 200]);
  });
});
