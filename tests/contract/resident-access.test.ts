import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../src/cases/open-case.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { findPerson } from '../../src/platform/persons.ts';
import { INBOX } from '../_support/case-engine.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  me = await at.resident();
});

const LOG = '/resident/v1/access-log';
const TRACKER = '/resident/v1/data-tracker/v2';

interface Look {
  at?: string;
  status?: number | null;
  code?: string | null;
  legalStatus?: 'OFFICIAL' | 'UNCONFIRMED' | null;
  caseId?: string;
}

async function look(
  caller: Caller,
  { at: when, status = 200, code = null, legalStatus = 'OFFICIAL', caseId }: Look = {},
): Promise<string> {
  const evidenceId = uuidv7();
  await at.engine.db.query(
    `insert into access_log (evidence_id, person_id, at, member_id, client_id, desk, service, operation, purpose,
       legal_document, legal_article, legal_status, fields, status, code, case_id)
     values ($1, $2, coalesce($3::timestamptz, clock_timestamp()), $4, $5, '窗口 3', 'test', 'queryStatus',
       'pension-transfer', '国办发〔2009〕66号', '第八条', $9, $6, $7, $8, $10)`,
    [
      evidenceId,
      await findPerson(at.engine.db, at.engine.box, caller.idNumber),
      when ?? null,
      INBOX,
      `${INBOX}.core`,
      ['relation'],
      status,
      code,
      legalStatus,
      caseId ?? null,
    ],
  );
  return evidenceId;
}

const tracker = (path: string, user: string | undefined) => {
  const test = me.get(`${TRACKER}/${path}`);
  return user === undefined ? test : test.set('x-road-userid', user);
};

describe('listMyAccess', () => {
  it('says in plain words who looked, why, and what they got', async () => {
    const evidenceId = await look(me);
    const { body } = await me.get(LOG).expect(200);
    expect(body).toMatchObject({ page: 1, pageSize: 20, total: 1 });
    expect(body.items).toMatchObject([
      {
        evidenceId,
        who: { memberId: INBOX, nameZh: expect.any(String) },
        desk: '窗口 3',
        asked: null,
        what: { code: 'queryStatus' },
        why: { code: 'pension-transfer' },
        legalBasis: {
          document: '国办发〔2009〕66号',
          article: '第八条',
          status: 'OFFICIAL',
          text: { zh: '依据国办发〔2009〕66号第八条', en: 'On the basis of 国办发〔2009〕66号 第八条' },
        },
        fields: [{ code: 'relation' }],
        outcome: 'answered',
        code: null,
      },
    ]);
  });

  it.each(['UNCONFIRMED', null] as const)(
    'says of a law with status %s that it is not confirmed',
    async (status) => {
      await look(me, { legalStatus: status });
      const { body } = await me.get(LOG).expect(200);
      expect(body.items[0].legalBasis).toMatchObject({
        status: 'UNCONFIRMED',
        text: {
          zh: '依据国办发〔2009〕66号第八条（待核实）',
          en: expect.stringContaining('(to be confirmed)'),
        },
      });
      const usages = await tracker('findUsage', me.idNumber).expect(200);
      expect(usages.body.usages[0].action).toContain('（依据国办发〔2009〕66号第八条（待核实））');
    },
  );

  it('shows refused attempts, newest first, in pages', async () => {
    await look(me, { at: '2026-01-01T00:00:00Z' });
    await look(me, { at: '2026-01-02T00:00:00Z', status: 403, code: 'GRANT_MISSING' });
    const { body } = await me.get(`${LOG}?page=1&pageSize=1`).expect(200);
    expect(body).toMatchObject({ total: 2, items: [{ outcome: 'refused', code: 'GRANT_MISSING' }] });
    const second = await me.get(`${LOG}?page=2&pageSize=1`).expect(200);
    expect(second.body.items).toMatchObject([{ outcome: 'answered' }]);
    await me.get(`${LOG}?pageSize=101`).expect(400);
  });

  it('shows nothing of another person', async () => {
    await look(await at.resident('李四'));
    expect((await me.get(LOG).expect(200)).body.items).toEqual([]);
  });
});

describe("the Data Tracker's shape", () => {
  it('finds the uses of the person signed in', async () => {
    await look(me);
    const { body } = await tracker('findUsage', me.idNumber).expect(200);
    expect(body).toMatchObject({
      totalUsages: 1,
      usages: [{ logtime: expect.any(String), receiverSystem: `${INBOX}.core` }],
    });
    expect(body.usages[0].action).toContain('国办发〔2009〕66号第八条');
    const withCode = await tracker(`findUsage?userCode=CN${me.idNumber}`, `CN${me.idNumber}`).expect(200);
    expect(withCode.body).toEqual(body);
  });

  it('keeps to the period and to the part that is asked for', async () => {
    for (const day of ['01', '02', '03']) await look(me, { at: `2026-01-${day}T00:00:00Z` });
    const period = 'periodStart=2026-01-02T00:00:00Z&periodEnd=2026-01-03T00:00:00Z';
    expect((await tracker(`findUsage?${period}`, me.idNumber).expect(200)).body.totalUsages).toBe(1);
    const part = await tracker('findUsage?offset=1&limit=1', me.idNumber).expect(200);
    expect(part.body.totalUsages).toBe(3);
    expect(part.body.usages.map(({ logtime }: { logtime: string }) => logtime)).toEqual([
      '2026-01-02T08:00:00.000+08:00',
    ]);
    expect((await tracker('usagePeriod', me.idNumber).expect(200)).body).toEqual({
      totalUsages: 3,
      periodStart: '2026-01-01T08:00:00.000+08:00',
      periodEnd: '2026-01-03T08:00:00.000+08:00',
    });
  });

  it('shows whoever acts for another in a case the looks of that case, and nobody else', async () => {
    const child = await at.resident('张小小');
    const opened = await openCase(at.engine, {
      service: 'test',
      workflow: 'transfer',
      input: { originRegion: '210100' },
      subject: { idNumber: child.idNumber, name: '张小小' },
      account: me.accountId,
      channel: 'portal',
      consent: { version: '1', items: ['records'] },
      idempotencyKey: `for-${child.idNumber}`,
      representative: {
        person: (await findPerson(at.engine.db, at.engine.box, me.idNumber)) ?? '',
        mandate: 'household:1',
      },
    });
    await look(child, { at: '2026-01-05T00:00:00Z', caseId: opened.caseId });
    await look(child);
    const { body } = await tracker(`findUsage?userCode=${child.idNumber}`, me.idNumber).expect(200);
    expect(body.usages.map(({ logtime }: { logtime: string }) => logtime)).toEqual([
      '2026-01-05T08:00:00.000+08:00',
    ]);
    const period = await tracker(`usagePeriod?userCode=CN${child.idNumber}`, me.idNumber).expect(200);
    expect(period.body).toMatchObject({ totalUsages: 1, periodStart: '2026-01-05T08:00:00.000+08:00' });
    me = await at.resident('王五');
    await tracker(`findUsage?userCode=${child.idNumber}`, me.idNumber).expect(403);
  });

  it('answers an empty period and a heartbeat', async () => {
    expect((await tracker('usagePeriod', me.idNumber).expect(200)).body).toEqual({ totalUsages: 0 });
    expect((await me.get(`${TRACKER}/heartbeat`).expect(200)).body).toMatchObject({ status: 'OK' });
  });

  it('refuses everybody but the person signed in', async () => {
    const other = await at.resident('李四');
    await look(other);
    for (const path of ['findUsage', 'usagePeriod']) {
      await tracker(path, other.idNumber).expect(403);
      await tracker(`${path}?userCode=${other.idNumber}`, me.idNumber).expect(403);
      await tracker(`${path}?userCode=${me.idNumber}`, other.idNumber).expect(403);
      await tracker(path, undefined).expect(400);
      await tracker(path, 'x').expect(400);
    }
  });
});
