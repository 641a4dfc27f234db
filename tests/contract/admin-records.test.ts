import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESTINATION, INBOX, ORIGIN } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let auditor: Caller;
let owner: Caller;
let caseId: string;
beforeAll(async () => {
  at = await startTestGateway();
  auditor = await at.officer('audit');
  owner = await at.resident();
  caseId = await openMyCase(at, owner);
});
afterAll(() => at[Symbol.asyncDispose]());

describe('reports of legs', () => {
  const LEGS = '/admin/v1/reports/legs?from=2026-03&to=2026-03';

  it('count answers, working days and limits by month and step', async () => {
    const { body } = await auditor.get(LEGS).expect(200);
    expect(body.items).toContainEqual({
      month: '2026-03',
      service: 'test',
      workflow: 'test.transfer@1',
      step: 'review',
      answered: 1,
      p50: 0,
      p95: 0,
      limited: 1,
      inTime: 1,
    });
  });

  it.each([
    ['agency', { member: DESTINATION }],
    ['direction', { direction: '210100-150500' }],
    ['service', { service: 'test' }],
  ])('can be counted by %s', async (by, part) => {
    const { body } = await auditor.get(`${LEGS}&by=${by}`).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining(part));
  });

  it('show a clerk the own agency alone', async () => {
    const clerk = await at.officer('clerk', `member:${ORIGIN}`);
    const { body } = await clerk.get(`${LEGS}&by=agency`).expect(200);
    expect(body.items.map(({ member }: { member: string }) => member)).not.toContain(DESTINATION);
    await clerk.get(`${LEGS}&member=${INBOX}`).expect(403);
  });

  it.each(['from=2026-03&to=2026-02', 'from=2020-01&to=2026-01', 'from=2026-03'])(
    'refuse the period %s',
    async (period) => {
      const { body } = await auditor.get(`/admin/v1/reports/legs?${period}`).expect(400);
      expect(body.code).toBe('BODY_INVALID');
    },
  );

  it('are given as a file: CSV in either language, and a workbook', async () => {
    const zh = await auditor.get(`/admin/v1/reports/legs/export?from=2026-03&to=2026-03`).expect(200);
    expect(zh.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(zh.headers['content-disposition']).toContain('legs-leg-2026-03-2026-03.csv');
    expect(zh.text).toMatch(/^\uFEFF月份,/u);
    const en = await auditor.get(`${LEGS.replace('legs', 'legs/export')}&language=en`).expect(200);
    expect(en.text.split('\r\n')[0]).toContain('Half within (working days)');
    const book = await auditor
      .get(`${LEGS.replace('legs', 'legs/export')}&format=xlsx`)
      .buffer()
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(partOf(book.body as Buffer, 'xl/worksheets/sheet1.xml')).toContain('<v>');
  });
});

/** One file of a ZIP archive. */
function partOf(archive: Buffer, name: string): string {
  let start = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  for (;;) {
    const length = archive.readUInt16LE(start + 28);
    if (archive.toString('utf8', start + 46, start + 46 + length) === name) break;
    start += 46 + length + archive.readUInt16LE(start + 30) + archive.readUInt16LE(start + 32);
  }
  const local = archive.readUInt32LE(start + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  return inflateRawSync(archive.subarray(from, from + archive.readUInt32LE(start + 20))).toString();
}

describe('exchanges', () => {
  const EVIDENCE = '01900000-0000-7000-8000-00000000e001';

  it('are found by case, message and time', async () => {
    const { db } = at.engine;
    await db.query(`insert into stream (id, node_id, head_hash) values ($1, 't1', decode('00', 'hex'))`, [
      EVIDENCE,
    ]);
    const entry = {
      kind: 'SENT',
      at: Date.parse('2026-03-02T01:00:00Z'),
      evidence: EVIDENCE,
      case: caseId,
      operation: 'reviewApplication',
    };
    for (const [seq, said] of [entry, { ...entry, kind: 'REPLIED', status: 200, at: entry.at + 5 }].entries())
      await db.query(
        `insert into message_log (stream_id, seq, hash, entry) values ($1, $2, decode('00', 'hex'), $3)`,
        [EVIDENCE, seq + 1, JSON.stringify(said)],
      );
    const found = async (query: string): Promise<string[]> => {
      const { body } = await auditor.get(`/admin/v1/evidence?${query}`).expect(200);
      return body.items.map(({ id }: { id: string }) => id);
    };
    const time = (clock: string): string => encodeURIComponent(`2026-03-02T${clock}:00+08:00`);
    expect(await found(`case=${caseId}`)).toEqual([EVIDENCE]);
    expect(await found(`message=${EVIDENCE}`)).toEqual([EVIDENCE]);
    expect(await found(`from=${time('08:59')}&to=${time('09:01')}`)).toEqual([EVIDENCE]);
    expect(await found(`case=${caseId}&from=${time('09:01')}`)).toEqual([]);
    expect(await found('message=nothing')).toEqual([]);
    expect(await found('')).toEqual([]);
    const { body } = await auditor.get(`/admin/v1/evidence?case=${caseId}`).expect(200);
    expect(body.items[0]).toMatchObject({
      kinds: ['SENT', 'REPLIED'],
      status: 200,
      operation: 'reviewApplication',
    });
    expect(body.items[0].caseNumber).toMatch(/^TC-/u);
  });
});

describe('the audit', () => {
  interface Deed {
    kind: string;
    operation: string;
    reason?: string;
  }

  const deeds = async (query: string): Promise<Deed[]> =>
    (await auditor.get(`/admin/v1/audit-trail?${query}`).expect(200)).body.items;

  it('tells who read, revealed, asked and decided', async () => {
    const [one, two] = [await at.officer('operations'), await at.officer('security')];
    await one.post(`/admin/v1/cases/${caseId}/reveal`, { reason: '投诉 17' }).expect(200);
    await one.get('/admin/v1/overview').expect(200);
    const { accountId } = await at.stranger();
    const wanted = { accountId, role: 'audit', scope: 'all', reason: '补充审计人员' };
    await two.post('/admin/v1/assignments', wanted).expect(202);
    expect(await deeds(`account=${one.accountId}`)).toMatchObject([
      { kind: 'READ', operation: 'getOverview', status: '200', role: 'operations' },
      { kind: 'REVEAL', operation: 'revealPerson', subject: caseId, reason: '投诉 17' },
    ]);
    expect((await deeds(`account=${two.accountId}`)).map(({ kind }) => kind)).toEqual([
      'ACT',
      'APPROVAL_ASKED',
    ]);
    expect(await deeds('kind=REVEAL&operation=getOverview')).toEqual([]);
    const now = encodeURIComponent('2100-01-01T00:00:00+08:00');
    expect(await deeds(`from=${now}`)).toEqual([]);
  });

  it('holds the invariants on demand and names what breaks them', async () => {
    const run = () =>
      at.anyone.post('/admin/v1/audit-runs').set('authorization', `Bearer ${auditor.token}`).expect(200);
    const { body } = await run();
    const names = body.findings.map(({ name }: { name: string }) => name);
    expect(names).toContain('event chains are intact');
    expect(names).toContain('seals hold what the log holds');
    await at.engine.db.query(
      `update case_tally set difference = 7 where id = (select min(id) from case_tally)`,
    );
    const after = await run();
    const bad = after.body.findings.filter(
      ({ violations }: { violations: string[] }) => violations.length > 0,
    );
    expect(bad.map(({ name }: { name: string }) => name)).toContain(
      'the counter of cases agrees with the cases',
    );
  });
});
