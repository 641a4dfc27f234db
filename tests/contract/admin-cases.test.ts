import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTasks, runDueSteps, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let operations: Caller;
let owner: Caller;
let caseId: string;
beforeAll(async () => {
  at = await startTestGateway();
  operations = await at.officer('operations');
  owner = await at.resident();
  caseId = await openMyCase(at, owner);
});
afterAll(() => at[Symbol.asyncDispose]());

const etagOf = async (id: string): Promise<string> =>
  String((await operations.get(`/admin/v1/cases/${id}`).expect(200)).get('etag'));

describe('listCases and getCase', () => {
  it('lists with filters and pages, without personal data', async () => {
    const { body } = await operations.get('/admin/v1/cases?service=test&open=true&side=origin&pageSize=1');
    expect(body).toMatchObject({
      page: 1,
      pageSize: 1,
      total: 1,
      items: [{ id: caseId, state: 'ORIGIN_REVIEW' }],
    });
    expect(JSON.stringify(body)).not.toContain(owner.idNumber);
    const number = String(body.items[0].number);
    expect((await operations.get(`/admin/v1/cases?q=${number}`)).body.items).toMatchObject([{ number }]);
    for (const none of ['state=CLOSED', 'overdue=true', 'service=other', 'q=TC-0', 'open=false'])
      expect((await operations.get(`/admin/v1/cases?${none}`).expect(200)).body.items).toEqual([]);
  });

  it.each(['pageSize=101', 'page=0', 'overdue=maybe', 'member=Not%20One', 'sort=number'])(
    'refuses ?%s',
    async (query) => {
      expect((await operations.get(`/admin/v1/cases?${query}`).expect(400)).body.code).toBe('BODY_INVALID');
    },
  );

  it('shows all of a case but the person', async () => {
    const { body } = await operations
      .get(`/admin/v1/cases/${caseId}`)
      .expect(200)
      .expect('etag', /^"\d+"$/);
    expect(body.steps.map((step: { step: string }) => step.step)).toEqual(
      expect.arrayContaining(['review', 'letter']),
    );
    for (const part of ['events', 'documents', 'deadlines']) expect(body[part].length).toBeGreaterThan(0);
    expect(Object.keys(body.allowedActs)).toEqual(
      expect.arrayContaining(['gateway', 'destination', 'origin']),
    );
    expect(JSON.stringify(body)).not.toContain(owner.idNumber);
    await operations.get(`/admin/v1/cases/${UNKNOWN}`).expect(404);
  });
});

describe('revealPerson', () => {
  it('shows the person for a reason, and keeps who asked why', async () => {
    const path = `/admin/v1/cases/${caseId}/reveal`;
    await operations.post(path, {}).expect(400);
    await operations.post(`/admin/v1/cases/${UNKNOWN}/reveal`, { reason: 'x' }).expect(404);
    const { body } = await operations.post(path, { reason: '来电核实' }).expect(200);
    expect(body).toEqual({ idNumber: owner.idNumber, name: '张小三' });
    const audit = await at.officer('audit');
    const log = await audit
      .get(`/admin/v1/read-log?operation=revealPerson&account=${operations.accountId}`)
      .expect(200);
    expect(log.body.items[0]).toMatchObject({
      subject: caseId,
      reason: '来电核实',
      status: 200,
      role: 'operations',
    });
    expect(log.body.items.map((entry: { status: number }) => entry.status)).toEqual([200, 404, 400]);
  });

  it('ends for the day when the number is used up, and raises one alarm', async () => {
    const eager = await at.officer('operations');
    await at.engine.db.query(
      `insert into admin_read_log (account_id, operation, status, request_id)
       select $1, 'revealPerson', 200, 'r' from generate_series(1, 50)`,
      [eager.accountId],
    );
    for (const _ of [1, 2]) {
      const { body } = await eager.post(`/admin/v1/cases/${caseId}/reveal`, { reason: 'x' }).expect(429);
      expect(body.code).toBe('TOO_MANY_REQUESTS');
    }
    const alarms = await at.engine.db.query('select 1 from alarm where kind = $1', ['HARVESTING']);
    expect(alarms).toHaveLength(1);
  });
});

describe('actOnCase', () => {
  const act = async (by: Caller, body: object, etag?: string) =>
    by.post(`/admin/v1/cases/${caseId}/acts`, body).set('if-match', etag ?? (await etagOf(caseId)));

  it('does what is allowed and says why the rest is not', async () => {
    const reminded = await act(operations, { act: 'remind', side: 'gateway', reason: '请尽快办理' });
    expect(reminded.status).toBe(200);
    const rejected = await act(operations, { act: 'reject', side: 'gateway', reason: 'x' });
    expect(rejected.body).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      findings: [{ code: 'NOT_OWNER' }],
    });
  });

  it('wants the version, and shows when it is old', async () => {
    const body = { act: 'remind', side: 'gateway', reason: 'x' };
    await operations.post(`/admin/v1/cases/${caseId}/acts`, body).expect(428);
    expect((await act(operations, body, '"1"')).body).toMatchObject({ status: 412, code: 'VERSION_CHANGED' });
    await operations.post(`/admin/v1/cases/${UNKNOWN}/acts`, body).set('if-match', '"1"').expect(404);
  });

  it('lets nobody act for a side that is not theirs', async () => {
    const clerk = await at.officer('clerk', 'member:tongliao-social-insurance');
    for (const [by, side] of [
      [operations, 'destination'],
      [clerk, 'origin'],
      [clerk, 'gateway'],
    ] as const)
      expect((await act(by, { act: 'remind', side, reason: 'x' })).body.code).toBe('FORBIDDEN');
    expect((await act(clerk, { act: 'remind', side: 'destination', reason: 'x' })).status).toBe(200);
  });

  it('refuses an act or a payload that makes no sense', async () => {
    expect((await act(operations, { act: 'delete', side: 'gateway', reason: 'x' })).body.code).toBe(
      'BODY_INVALID',
    );
    const forward = { act: 'forward', side: 'gateway', reason: 'x', payload: { memberId: 'nobody' } };
    expect((await act(operations, forward)).body.code).toBe('BODY_INVALID');
  });
});

describe('tasks', () => {
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
    return id;
  }

  it('a conflict is released by two people only', async () => {
    const id = await conflicting();
    const [task] = await openTasks(at.engine, id);
    const listed = await operations.get('/admin/v1/tasks?reason=CONFLICT').expect(200);
    expect(listed.body.items).toMatchObject([{ id: task?.id, fourEyes: true }]);
    const resolve = (body: object) =>
      operations.post(`/admin/v1/tasks/${task?.id}/resolve`, body).set('if-match', `"${task?.version}"`);
    const decision = { resolution: 'FIRST_ANSWER_STANDS', reason: '已电话核实' };
    const asked = await resolve(decision).expect(202);
    expect(asked.body).toMatchObject({ kind: 'TASK_RELEASE', status: 'pending' });
    expect((await resolve(decision).expect(409)).body.code).toBe('APPROVAL_PENDING');
    const path = `/admin/v1/approvals/${asked.body.approvalId}`;
    const approve = { decision: 'approve', reason: '同意' };
    expect((await operations.post(`${path}/decision`, approve).expect(409)).body.code).toBe(
      'SECOND_PERSON_REQUIRED',
    );
    const second = await at.officer('operations');
    expect((await second.get(path).expect(200)).body.payload).toMatchObject(decision);
    expect((await second.post(`${path}/decision`, approve).expect(200)).body.status).toBe('approved');
    expect((await second.post(`${path}/decision`, approve).expect(409)).body.code).toBe('APPROVAL_DECIDED');
    const resolved = await operations.get('/admin/v1/tasks?status=resolved').expect(200);
    expect(resolved.body.items[0]).toMatchObject({
      resolvedBy: operations.accountId,
      secondBy: second.accountId,
    });
  });

  it('refuses an old version and an unknown task', async () => {
    const id = await conflicting();
    const [task] = await openTasks(at.engine, id);
    const body = { resolution: 'X', reason: 'x' };
    await operations.post(`/admin/v1/tasks/${task?.id}/resolve`, body).expect(428);
    await operations.post(`/admin/v1/tasks/${task?.id}/resolve`, body).set('if-match', '"99"').expect(412);
    await operations.post(`/admin/v1/tasks/${UNKNOWN}/resolve`, body).set('if-match', '"1"').expect(404);
  });

  it('a dead letter is listed and driven again with a reason', async () => {
    at.engine.agency.on('reviewApplication', () => ({ status: 422, body: { code: 'REFUSED' } }));
    const id = await openMyCase(at, await at.resident());
    const step = await stepNamed(at.engine, id, 'review');
    expect(step.status).toBe('FAILED');
    const dead = await operations.get('/admin/v1/dead-letters').expect(200);
    expect(dead.body.items).toContainEqual(expect.objectContaining({ caseId: id, stepId: step.id }));
    at.engine.agency.on('reviewApplication', () => ({ status: 200, body: { outcome: 'ACCEPTED' } }));
    await operations.post(`/admin/v1/steps/${step.id}/retry`, {}).expect(400);
    await operations.post(`/admin/v1/steps/${UNKNOWN}/retry`, { reason: 'x' }).expect(404);
    await operations.post(`/admin/v1/steps/${step.id}/retry`, { reason: '机构已恢复' }).expect(200);
    await runDueSteps(at.engine);
    expect((await stepNamed(at.engine, id, 'review')).status).toBe('DONE');
    await operations.post(`/admin/v1/steps/${step.id}/retry`, { reason: 'x' }).expect(409);
    const left = await operations.get('/admin/v1/dead-letters').expect(200);
    expect(left.body.items.map((task: { caseId: string }) => task.caseId)).not.toContain(id);
  });
});
