import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type supertest from 'supertest';
import { attachPaper } from '../../src/cases/papers.ts';
import { DESTINATION, INBOX, ORIGIN, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let caseId: string;
let stepId: string;
let documentId: string;
let paperId: string;
let notificationId: string;
let owner: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  owner = await at.resident();
  at.engine.sides['origin'] = INBOX;
  caseId = await openMyCase(at, owner);
  at.engine.sides['origin'] = ORIGIN;
  stepId = (await stepNamed(at.engine, caseId, 'letter')).id;
  const { body } = await owner.get(`/resident/v1/cases/${caseId}/documents`).expect(200);
  const told = await owner.get('/resident/v1/notifications').expect(200);
  notificationId = (told.body as { items: { id: string }[] }).items[0]?.id ?? '';
  const paper = await attachPaper(at.engine, {
    caseId,
    kind: 'COMMITMENT',
    memberId: INBOX,
    officer: owner.accountId,
    mediaType: 'application/pdf',
    digest: 'sha-256=:x:',
    content: Buffer.from('%PDF-1.7'),
  });
  paperId = paper.paperId;
  documentId = (body as { items: { id: string }[] }).items[0]?.id ?? '';
});
afterAll(() => at[Symbol.asyncDispose]());

/** Everything of an answer that could tell an existing thing from none. */
function told({ status, body, headers }: supertest.Response): object {
  const { requestId: _requestId, ...problem } = body as Record<string, unknown>;
  const names = Object.keys(headers).filter((name) => !/^(ratelimit|date)/u.test(name));
  return { status, problem, names: names.toSorted() };
}

type Verb = 'get' | 'post' | 'put';

const residentPaths: readonly (readonly [Verb, string, object?])[] = [
  ['get', '/resident/v1/cases/{case}'],
  ['get', '/resident/v1/cases/{case}/receipt'],
  ['get', '/resident/v1/cases/{case}/documents'],
  ['get', '/resident/v1/cases/{case}/documents/{document}/print'],
  ['get', '/resident/v1/cases/{case}/papers/{paper}'],
  ['get', '/resident/v1/cases/{case}/decision-notice/print'],
  ['post', '/resident/v1/cases/{case}/steps/{step}/answer', { choice: 'PAY' }],
  ['post', '/resident/v1/cases/{case}/withdraw', { reason: 'x' }],
  ['post', '/resident/v1/cases/{case}/withdraw-consent', { reason: 'x' }],
  ['post', '/resident/v1/cases/{case}/remind', { reason: 'x' }],
  ['put', '/resident/v1/notifications/{notification}', { read: true }],
];

const clerkPaths: readonly (readonly ['get' | 'post', string, object?])[] = [
  ['get', '/admin/v1/cases/{case}'],
  ['post', '/admin/v1/cases/{case}/acts', { act: 'remind', side: 'destination', reason: 'x' }],
  ['post', '/admin/v1/cases/{case}/reveal', { reason: 'x' }],
  ['get', '/admin/v1/cases/{case}/documents/{document}/print'],
  ['get', '/admin/v1/cases/{case}/papers'],
  ['get', '/admin/v1/cases/{case}/papers/{paper}'],
  ['post', '/admin/v1/cases/{case}/papers/{paper}/removal', { reason: 'x' }],
  ['get', '/admin/v1/inbox/{step}'],
  ['post', '/admin/v1/inbox/{step}/answer', { operationId: 'replySheet', body: { outcome: 'SHEET_SENT' } }],
];

const filled = (path: string, known: boolean): string =>
  path
    .replace('{case}', known ? caseId : UNKNOWN)
    .replace('{paper}', known ? paperId : UNKNOWN)
    .replace('{document}', known ? documentId : UNKNOWN)
    .replace('{notification}', known ? notificationId : UNKNOWN)
    .replace('{step}', known ? stepId : UNKNOWN);

const send = (caller: Caller, verb: Verb, path: string, body: object | undefined): supertest.Test =>
  (verb === 'get' ? caller.get(path) : caller[verb](path, body)).set('if-match', '"1"');

describe("another person's case answers exactly as an unknown one", () => {
  it.each(residentPaths.map(([verb, path, body]) => ({ verb, path, body })))(
    '$verb $path',
    async ({ verb, path, body }) => {
      const stranger = await at.resident('李四');
      const theirs = await send(stranger, verb, filled(path, true), body);
      expect(told(theirs)).toEqual(told(await send(stranger, verb, filled(path, false), body)));
      expect(theirs.status).toBe(404);
    },
  );
});

describe("another member's case answers a clerk exactly as an unknown one", () => {
  it.each(clerkPaths.map(([verb, path, body]) => ({ verb, path, body })))(
    '$verb $path',
    async ({ verb, path, body }) => {
      const clerk = await at.officer('clerk', 'member:shenyang-social-insurance');
      const theirs = await send(clerk, verb, filled(path, true), body);
      expect(told(theirs)).toEqual(told(await send(clerk, verb, filled(path, false), body)));
      expect(theirs.status).toBe(404);
    },
  );

  it('lists nothing of it', async () => {
    const clerk = await at.officer('clerk', 'member:shenyang-social-insurance');
    expect((await clerk.get('/admin/v1/cases').expect(200)).body.items).toEqual([]);
    expect((await clerk.get('/admin/v1/inbox').expect(200)).body.items).toEqual([]);
    await clerk.get(`/admin/v1/cases?member=${DESTINATION}`).expect(403);
  });

  it('shows it to the clerks of the members that take part', async () => {
    for (const member of [DESTINATION, INBOX]) {
      const clerk = await at.officer('clerk', `member:${member}`);
      expect((await clerk.get('/admin/v1/cases').expect(200)).body.items).toMatchObject([{ id: caseId }]);
      await clerk.get(`/admin/v1/cases/${caseId}`).expect(200);
    }
  });

  it('keeps operations of one city to it', async () => {
    const here = await at.officer('operations', 'city:150400');
    const elsewhere = await at.officer('operations', 'city:210100');
    await here.get(`/admin/v1/cases/${caseId}`).expect(200);
    await elsewhere.get(`/admin/v1/cases/${caseId}`).expect(404);
    await elsewhere.post(`/admin/v1/steps/${stepId}/retry`, { reason: 'x' }).expect(404);
    for (const list of ['cases', 'deadlines', 'tasks', 'dead-letters'])
      expect((await elsewhere.get(`/admin/v1/${list}`).expect(200)).body.items).toEqual([]);
    expect((await here.get('/admin/v1/deadlines').expect(200)).body.items).toHaveLength(1);
  });
});

describe('an id that cannot be one', () => {
  it.each(['1', 'x'.repeat(2000), '%00', '%ff', '../../etc/passwd', `${UNKNOWN}'--`])('%s', async (id) => {
    const { status, body } = await owner.get(`/resident/v1/cases/${encodeURI(id)}`);
    expect([404, 414]).toContain(status);
    expect(body.code).toBe('NOT_FOUND');
  });
});
