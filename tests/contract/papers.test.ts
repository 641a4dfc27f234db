import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContract } from '../../src/gateway/surface.ts';
import { answers } from '../_support/fake-agency.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const CALLS = 20;
let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway({ limits: { verify: { calls: CALLS, seconds: 60 } } });
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  at.engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  me = await at.resident();
});

interface Receipt {
  number: string;
  dates: { rule: string; workingDays: number; due: string }[];
  verification: { code: string; address: string; qr: { size: number; path: string } };
}

const mine = (id: string, rest = ''): string => `/resident/v1/cases/${id}${rest}`;
const receiptOf = async (id: string): Promise<Receipt> =>
  (await me.get(mine(id, '/receipt')).expect(200)).body as Receipt;
const verdictOf = async (code: string): Promise<boolean> =>
  ((await at.anyone.post('/public/v1/verifications').send({ code }).expect(200)).body as { valid: boolean })
    .valid;
const codeOn = (html: string): string => /<strong>([0-9A-Z-]+)<\/strong>/u.exec(html)?.[1] ?? '';

async function withdraw(id: string): Promise<void> {
  const { headers } = await me.get(mine(id)).expect(200);
  await me
    .post(mine(id, '/withdraw'), { reason: '不再办理' })
    .set('if-match', String(headers['etag']))
    .expect(200);
}

describe('the receipt of an application', () => {
  it('has its number, the legal dates and one code that stays', async () => {
    const id = await openMyCase(at, me);
    const receipt = await receiptOf(id);
    expect(receipt.number).toMatch(/^TC-n1-/u);
    expect(receipt.dates[0]).toMatchObject({ rule: 'REVIEW', workingDays: 15, due: '2026-03-23' });
    expect(receipt.verification).toMatchObject({
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u),
      address: `${at.url}/verify`,
      qr: { path: expect.stringMatching(/^M/u) },
    });
    const again = await Promise.all([receiptOf(id), receiptOf(id)]);
    expect(again).toEqual([receipt, receipt]);
    await (await at.resident('李四')).get(mine(id, '/receipt')).expect(404);
  });

  it('is valid by its code however it is typed, until the application is withdrawn', async () => {
    const id = await openMyCase(at, me);
    const { code } = (await receiptOf(id)).verification;
    expect(await verdictOf(code)).toBe(true);
    expect(await verdictOf(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
    await withdraw(id);
    expect(await verdictOf(code)).toBe(false);
  });
});

describe('a printed document', () => {
  it('carries a code of its own, valid until a newer version or its last day', async () => {
    const id = await openMyCase(at, me);
    const { body } = await me.get(mine(id, '/documents')).expect(200);
    const { id: documentId } = (body as { items: { id: string }[] }).items[0]!;
    const page = (await me.get(mine(id, `/documents/${documentId}/print`)).expect(200)).text;
    const code = codeOn(page);
    expect(page).toContain(`${at.url}/verify`);
    expect(page).toContain('<svg role="img"');
    expect(code).not.toBe((await receiptOf(id)).verification.code);
    expect(await verdictOf(code)).toBe(true);
    const { db } = at.engine;
    const row = 'where document_id = $1';
    await db.query(`update verification_code set valid_until = '2026-03-01' ${row}`, [documentId]);
    expect(await verdictOf(code)).toBe(false);
    await db.query(`update verification_code set valid_until = '2026-03-02' ${row}`, [documentId]);
    expect(await verdictOf(code)).toBe(true);
    await db.query(
      `insert into case_document (id, case_id, kind, version, side, body_sealed, commitment, received_at, received_business)
       select gen_random_uuid()::text, d.case_id, d.kind, d.version + 1, d.side, d.body_sealed, d.commitment,
         d.received_at, d.received_business from case_document d where d.id = $1`,
      [documentId],
    );
    expect(await verdictOf(code)).toBe(false);
  });
});

describe('checking a paper', () => {
  it('says valid or not valid and nothing else, also without a script', async () => {
    const id = await openMyCase(at, me);
    const { code } = (await receiptOf(id)).verification;
    const gate = await openContract('site');
    const { body } = await at.anyone.post('/public/v1/verifications').send({ code }).expect(200);
    expect(body).toEqual({ valid: true });
    expect(gate.checkAnswer('verifyPaper', 200, body)).toEqual([]);
    const blank = await at.anyone.get('/verify').expect(200);
    expect(blank.text).toContain('<form method="post" action="/verify"');
    const asked = await at.anyone.post('/verify').type('form').send({ code }).expect(200);
    expect(asked.text).toContain('有效 · Valid');
    expect(asked.text).not.toContain(code);
    const wrong = await at.anyone.post('/verify').type('form').send({ code: '<b>1</b>' }).expect(200);
    expect(wrong.text).toContain('无效 · Not valid');
    expect(wrong.text).not.toContain('<b>1');
  });

  it.each([
    [{}, 400],
    [{ code: '' }, 400],
    [{ code: 7 }, 400],
    [{ code: 'x'.repeat(65) }, 400],
    [{ code: 'x', more: 1 }, 400],
    [{ code: 'x'.repeat(600) }, 413],
  ])('refuses %o', async (body, status) => {
    await at.anyone.post('/public/v1/verifications').send(body).expect(status);
  });

  it('is limited by address, and for that address alone', async () => {
    const ask = (address: string) =>
      at.anyone
        .post('/public/v1/verifications')
        .set('x-forwarded-for', address)
        .send({ code: '0000-0000-0000-0000' });
    for (let calls = 0; calls < CALLS; calls += 1)
      expect((await ask('203.0.113.9').expect(200)).body).toEqual({ valid: false });
    const { body } = await ask('203.0.113.9').expect(429).expect('Retry-After', /\d+/u);
    expect(body.code).toBe('TOO_MANY_REQUESTS');
    await ask('203.0.113.10').expect(200);
  });

  it('leaves no code in the database to be read', async () => {
    const id = await openMyCase(at, me);
    const { code } = (await receiptOf(id)).verification;
    const [row] = await at.engine.db.query<{ kept: string }>(
      'select row_to_json(v)::text as kept from verification_code v where v.case_id = $1',
      [id],
    );
    expect(row?.kept).not.toContain(code.replaceAll('-', ''));
  });
});
