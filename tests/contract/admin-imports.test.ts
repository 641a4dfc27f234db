import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/admin.ts';
import { createImportRunner } from '../../src/gateway/imports/run-rows.ts';
import { INBOX, nextIdNumber, ORIGIN } from '../_support/case-engine.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

type Import = components['schemas']['Import'];

let at: TestGateway;
let clerk: Caller;
let runRows: () => Promise<number>;
/** Version and items of the present form, as the cells of a row name them. */
let present: { version: string; items: string[] };
beforeAll(async () => {
  at = await startTestGateway();
  at.engine.sides['destination'] = INBOX;
  runRows = createImportRunner(at.gateway);
  const { body } = await at.anyone
    .get('/resident/v1/consent-form?matters=test/transfer')
    .set('authorization', `Bearer ${(await at.stranger()).token}`)
    .expect(200);
  const { version, items } = body as { version: string; items: { item: string }[] };
  present = { version, items: items.map(({ item }) => item) };
});
beforeEach(async () => {
  clerk = await at.officer('clerk');
});
afterAll(() => at[Symbol.asyncDispose]());

const HEADINGS =
  'person.name,person.idNumber,mandate.basis,mandate.document.kind,mandate.document.reference,' +
  'mandate.consentForm,consent.version,consent.items,application.originRegion';

const rowOf = (
  idNumber: string,
  region = '210100',
  name = '欧阳若兰',
  { form, version, items } = { ...present, form: 'READ_ALOUD' },
): string =>
  `${name},${idNumber},IN_PERSON,RESIDENT_IDENTITY_CARD,收件 17,${form},${version},${items.join(';')},${region}`;

const fileOf = (...rows: readonly string[]): string => [HEADINGS, ...rows].join('\r\n');

let keys = 0;
const WHERE = `/admin/v1/imports?desk=${INBOX}&service=test&workflow=transfer`;

const upload = (
  body: string | Buffer,
  { by = clerk, where = WHERE, key = `import-key-${(keys += 1)}` } = {},
) =>
  at.anyone
    .post(where)
    .set('authorization', `Bearer ${by.token}`)
    .set('idempotency-key', key)
    .set('content-type', 'text/csv')
    .send(body);

async function run(importId: string): Promise<Import> {
  while ((await runRows()) > 0);
  return (await clerk.get(`/admin/v1/imports/${importId}`).expect(200)).body as Import;
}

const resultsOf = async (importId: string): Promise<string[]> =>
  (await clerk.get(`/admin/v1/imports/${importId}/results`).expect(200)).text.trimEnd().split('\r\n');

/** Whatever of a row the store still holds. */
const kept = (importId: string): Promise<object[]> =>
  at.engine.db.query(
    'select r.* from application_import_row r where r.import_id = $1 and r.cells_sealed is not null',
    [importId],
  );

describe('an import', () => {
  it('files each good row, says why the others are not, and forgets what they said', async () => {
    const [one, two] = [nextIdNumber(), nextIdNumber()];
    const { body } = await upload(
      fileOf(rowOf(one), rowOf(two, 'nowhere'), '', rowOf('150402198001010000'), rowOf(one)),
    ).expect(202);
    expect(body).toMatchObject({ status: 'RUNNING', rows: 4, accepted: 0 });
    expect(await kept(body.importId)).toHaveLength(4);
    expect(await run(body.importId)).toMatchObject({ status: 'DONE', accepted: 1, refused: 3 });
    const [head, ...lines] = await resultsOf(body.importId);
    expect(head).toMatch(/^\uFEFF行号 row,结果 outcome,受理编号/u);
    expect(lines[0]).toMatch(/^2,已受理 accepted,TC-/u);
    expect(lines[3]).toMatch(/^6,未受理 refused,,CASE_OVERLAP/u);
    expect(lines[1]).toMatch(/^3,未受理 refused,,BODY_INVALID,.*application\.originRegion,更正后/u);
    expect(lines[2]).toMatch(/^5,未受理 refused,,BODY_INVALID,.*person\.idNumber/u);
    expect(await kept(body.importId)).toEqual([]);
    expect(lines.join()).not.toContain('欧阳');
    expect(lines.join()).not.toContain(one);
    const cases = await at.engine.db.query(
      `select 1 from case_file c join application_import_row r on r.case_id = c.id
       where r.import_id = $1 and c.channel = 'counter'`,
      [body.importId],
    );
    expect(cases).toHaveLength(1);
  });

  it('takes a consent read aloud only from the present form, the whole of it; on paper another text may stand', async () => {
    const old = { version: '1', items: ['records-at-both-agencies', 'application-to-agencies'] };
    const given = [
      { ...old, form: 'READ_ALOUD' },
      { ...present, form: 'READ_ALOUD', items: present.items.slice(1).concat('something-else') },
      { ...old, form: 'SIGNED_ON_PAPER' },
      { ...present, form: 'READ_ALOUD' },
    ];
    const rows = given.map((consent) => rowOf(nextIdNumber(), '210100', '欧阳若兰', consent));
    const { body } = await upload(fileOf(...rows)).expect(202);
    expect(await run(body.importId)).toMatchObject({ status: 'DONE', accepted: 2, refused: 2 });
    const [, ...lines] = await resultsOf(body.importId);
    expect(lines[0]).toMatch(/^2,未受理 refused,,CONSENT_INCOMPLETE,.*授权内容已有变化.*,consent\.version,/u);
    expect(lines[1]).toMatch(/^3,未受理 refused,,CONSENT_INCOMPLETE,.*,consent\.items,/u);
    expect(lines[2]).toMatch(/^4,已受理/u);
    expect(lines[3]).toMatch(/^5,已受理/u);
  });

  it('is read in GB18030 too', async () => {
    const known = await at.resident('赵若兰');
    // 赵若兰 in GB18030; the rest is ASCII.
    const [before = '', after = ''] = fileOf(rowOf(known.idNumber, '210100', '@'))
      .replace('收件 ', 'ref')
      .split('@');
    const name = Buffer.from([0xd5, 0xd4, 0xc8, 0xf4, 0xc0, 0xbc]);
    const { body } = await upload(Buffer.concat([Buffer.from(before), name, Buffer.from(after)])).expect(202);
    expect(await run(body.importId)).toMatchObject({ accepted: 1, refused: 0 });
  });

  it('takes the same file once under a key, and another file or matter not at all', async () => {
    const file = fileOf(rowOf(nextIdNumber()));
    const first = await upload(file, { key: 'import-once' }).expect(202);
    const again = await upload(file, { key: 'import-once' }).expect(202);
    expect(again.body.importId).toBe(first.body.importId);
    const other = await upload(fileOf(rowOf(nextIdNumber())), { key: 'import-once' }).expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    await at.engine.db.query(`update application_import i set workflow = 'other' where i.id = $1`, [
      first.body.importId,
    ]);
    const forAnother = await upload(file, { key: 'import-once' }).expect(422);
    expect(forAnother.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['no headings', '', '/body/1'],
    ['a heading that is unknown', fileOf().replace('person.name', 'person.nick'), '/body/1'],
    ['quotes that do not end', `${fileOf()}\r\n"x`, '/body/2'],
  ])('refuses a file with %s', async (_what, file, path) => {
    const { body } = await upload(file || '\n').expect(400);
    expect(body.findings.map((found: { path: string }) => found.path)).toContain(path);
  });

  it('stops when it is cancelled; what is filed stays', async () => {
    const rows = Array.from({ length: 9 }, () => rowOf(nextIdNumber()));
    const { body } = await upload(fileOf(...rows)).expect(202);
    expect(await runRows()).toBeGreaterThan(0);
    const cancelled = await clerk
      .post(`/admin/v1/imports/${body.importId}/cancel`, { reason: '选错了文件' })
      .expect(200);
    expect(cancelled.body).toMatchObject({ status: 'CANCELLED' });
    const { accepted, cancelled: left } = await run(body.importId);
    expect(accepted).toBeGreaterThan(0);
    expect(accepted + left).toBe(9);
    expect(await kept(body.importId)).toEqual([]);
  });

  it('is seen by its own desk alone, and filed at it alone', async () => {
    const { body } = await upload(fileOf(rowOf(nextIdNumber()))).expect(202);
    const other = await at.officer('clerk', `member:${ORIGIN}`);
    await other.get(`/admin/v1/imports/${body.importId}`).expect(404);
    await other.get(`/admin/v1/imports/${body.importId}/results`).expect(404);
    expect((await other.get('/admin/v1/imports').expect(200)).body.items).toEqual([]);
    await upload(fileOf(rowOf(nextIdNumber())), { by: other }).expect(403);
    expect((await clerk.get('/admin/v1/imports').expect(200)).body.items[0].importId).toBe(body.importId);
    await run(body.importId);
  });

  it('has a template with the columns of the workflow', async () => {
    const { text } = await clerk.get('/admin/v1/import-template?service=test&workflow=transfer').expect(200);
    for (const name of HEADINGS.split(',')) expect(text).toContain(name);
  });
});
