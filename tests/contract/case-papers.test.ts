import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { components } from '../../src/contracts/admin.ts';
import { INBOX, ORIGIN, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

type Paper = components['schemas']['CasePaper'];

const PDF = Buffer.from('%PDF-1.7\n个人承诺书 欧阳若兰\n%%EOF');
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(40)]);

let at: TestGateway;
let owner: Caller;
let clerk: Caller;
let other: Caller;
let caseId: string;
beforeAll(async () => {
  at = await startTestGateway();
  at.engine.sides['destination'] = INBOX;
  owner = await at.resident();
  clerk = await at.officer('clerk');
  other = await at.officer('clerk', `member:${ORIGIN}`);
  caseId = await openMyCase(at, owner);
});
afterAll(() => at[Symbol.asyncDispose]());

const papers = (): string => `/admin/v1/cases/${caseId}/papers`;

const attach = (
  content: Buffer,
  { by = clerk, desk = INBOX, kind = 'COMMITMENT', type = 'application/pdf' } = {},
) =>
  at.anyone
    .post(`${papers()}?desk=${desk}&kind=${kind}`)
    .set('authorization', `Bearer ${by.token}`)
    .set('content-type', type)
    .send(content);

const listed = async (): Promise<Paper[]> => (await clerk.get(papers()).expect(200)).body.items as Paper[];

const mine = (): string => `/resident/v1/cases/${caseId}`;

const own = async (): Promise<{ paperId: string }[]> =>
  (await owner.get(mine()).expect(200)).body.papers as { paperId: string }[];

const told = async (type: string): Promise<object[]> =>
  (await owner.get(mine()).expect(200)).body.timeline.filter(
    (fact: { type: string }) => fact.type === type,
  ) as object[];

describe('a scanned paper', () => {
  it('goes to the clerks of the members that take part as it came, and every reading is recorded', async () => {
    const { body } = await attach(PDF).expect(201);
    expect(body).toMatchObject({
      kind: 'COMMITMENT',
      memberId: INBOX,
      officer: clerk.accountId,
      bytes: PDF.length,
    });
    expect(await listed()).toEqual([body]);
    const read = await other.get(`${papers()}/${body.paperId}`).buffer(true).expect(200);
    expect(read.body).toEqual(PDF);
    expect(read.get('content-type')).toBe('application/pdf');
    expect(read.get('content-disposition')).toMatch(/^attachment; filename=TC-\S+-commitment-\w+\.pdf$/u);
    const { items } = (await (await at.officer('audit', 'all')).get('/admin/v1/audit-trail?kind=REVEAL'))
      .body;
    expect(items[0]).toMatchObject({ operation: 'getCasePaper', accountId: other.accountId });
    expect(await told('PAPER_ATTACHED')).toHaveLength(1);
    const stored = await at.engine.db.query<{ ciphertext: Buffer }>('select s.ciphertext from sealed s');
    expect(stored.some(({ ciphertext }) => ciphertext.includes('PDF'))).toBe(false);
  });

  it('is opened by its resident, as a file that no browser runs', async () => {
    const { body } = await attach(Buffer.concat([PDF, Buffer.from('to read')])).expect(201);
    const { officer: _officer, digest: _digest, ...shown } = body;
    expect(await own()).toContainEqual(shown);
    const read = await owner.get(`${mine()}/papers/${body.paperId}`).buffer(true).expect(200);
    expect(read.body).toEqual(Buffer.concat([PDF, Buffer.from('to read')]));
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename=TC-\S+-commitment-\w+\.pdf$/u),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const stranger = await at.resident('李四');
    await stranger.get(`${mine()}/papers/${body.paperId}`).expect(404);
    const theirs = await openMyCase(at, stranger);
    await stranger.get(`/resident/v1/cases/${theirs}/papers/${body.paperId}`).expect(404);
    await clerk.get(`${mine()}/papers/${body.paperId}`).expect(403);
  });

  it('makes nobody answer anew, and stands in the chain of the case', async () => {
    const { id } = await stepNamed(at.engine, caseId, 'review');
    const etag = (await clerk.get(`/admin/v1/inbox/${id}`).expect(200)).get('etag');
    await attach(PNG, { kind: 'CERTIFICATE', type: 'image/png' }).expect(201);
    expect((await clerk.get(`/admin/v1/inbox/${id}`).expect(200)).get('etag')).toBe(etag);
    expect((await auditInvariants(at.engine.db)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('is there once, however often and at once it is sent', async () => {
    const before = await listed();
    const content = Buffer.concat([PDF, Buffer.from('again')]);
    const sent = await Promise.all(Array.from({ length: 5 }, () => attach(content).expect(201)));
    expect(new Set(sent.map(({ body }) => body.paperId)).size).toBe(1);
    expect(await listed()).toHaveLength(before.length + 1);
  });

  it('is taken out by its own member, with a reason: the bytes are forgotten, the line stays', async () => {
    const { body } = await attach(Buffer.concat([PDF, Buffer.from('of somebody else')])).expect(201);
    const removal = `${papers()}/${body.paperId}/removal`;
    await other.post(removal, { reason: '传错了' }).expect(403);
    const withNumber = await clerk.post(removal, { reason: `传成了${owner.idNumber}的` }).expect(400);
    expect(withNumber.body.findings[0].path).toBe('/body/reason');
    const sealed = async (): Promise<number> => (await at.engine.db.query('select 1 from sealed')).length;
    const before = await sealed();
    const gone = await clerk.post(removal, { reason: '传错了' }).expect(200);
    expect(gone.body).toMatchObject({ paperId: body.paperId, removedAt: expect.any(String) });
    // One body less, one reason in the record more.
    expect(await sealed()).toBe(before);
    expect((await clerk.post(removal, { reason: '再试一次' }).expect(200)).body).toEqual(gone.body);
    expect((await clerk.get(`${papers()}/${body.paperId}`).expect(404)).body.code).toBe('NOT_FOUND');
    expect(await listed()).toContainEqual(gone.body);
    await owner.get(`${mine()}/papers/${body.paperId}`).expect(404);
    expect((await own()).map(({ paperId }) => paperId)).not.toContain(body.paperId);
    expect(await told('PAPER_REMOVED')).toHaveLength(1);
  });

  it.each([
    ['text that says it is a PDF', Buffer.from('PK'), {}, 400, 'BODY_INVALID'],
    ['nothing', Buffer.alloc(0), {}, 400, 'BODY_INVALID'],
    ['a page that could run', Buffer.from('<html>'), { type: 'text/html' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['nine megabytes', Buffer.alloc(9_000_000, '%PDF-'), {}, 413, 'BODY_TOO_LARGE'],
    ['a kind that nobody knows', PDF, { kind: 'PASSPORT' }, 400, 'BODY_INVALID'],
    ['a desk of somebody else', PDF, { desk: ORIGIN }, 403, 'FORBIDDEN'],
  ])('is refused: %s', async (_what, content, given, status, code) => {
    const before = await listed();
    const { body } = await attach(content, given).expect(status);
    expect(body.code).toBe(code);
    expect(await listed()).toEqual(before);
  });

  it('is not there for those who take no part, and not for those who only watch', async () => {
    const outsider = await at.officer('clerk', 'member:somebody-else');
    await outsider.get(papers()).expect(404);
    await attach(PDF, { by: outsider }).expect(404);
    await (await at.officer('operations', 'all')).get(papers()).expect(403);
    await owner.get(papers()).expect(403);
  });
});
