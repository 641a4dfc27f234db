import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';
import { STRANGER, Verifier, type Given } from '../_support/verification.ts';

const CHIFENG = 'chifeng-housing-fund';
const TONGLIAO = 'tongliao-housing-fund';
const LOAN = {
  service: 'housing-fund',
  purpose: 'housing-fund-offsite-loan',
  grant: 'housing-fund-loan-records',
};

let system: TestSystem;
let verifier: Verifier;
beforeAll(async () => {
  system = await startTestSystem();
  verifier = await Verifier.of(system);
});
afterAll(() => system[Symbol.asyncDispose]());

const ask = (asks: string, operationId: string, body: JsonObject): Promise<Given> =>
  verifier.ask({ ...LOAN, asks, operationId, body });

const loanOf = (account: string, region: string, lendingRegion: string): JsonObject => ({
  region,
  lendingRegion,
  person: verifier.residentOf(account),
});

describe('contribution verification', () => {
  it('answers of an account in either city, signed by its centre, with granted fields only', async () => {
    const chifeng = await ask(TONGLIAO, 'verifyContributions', {
      region: '150402',
      person: verifier.residentOf('resident-same-pool'),
    });
    expect(chifeng).toMatchObject({ status: 200, isSigned: true });
    expect(chifeng.body).toMatchObject({
      match: true,
      accountStatus: 'SEALED',
      openedMonth: '2012-01',
      paidThrough: '2025-12',
      paidMonths: 168,
      continuousMonths: 168,
      openLoan: false,
    });
    expect(chifeng.body).not.toHaveProperty('accountNumber');
    const tongliao = await ask(CHIFENG, 'verifyContributions', {
      region: '150502',
      person: verifier.residentOf('resident-same-pool'),
    });
    expect(tongliao.body).toMatchObject({
      accountStatus: 'NORMAL',
      continuousFrom: '2026-01',
      paidMonths: 2,
    });
  });

  it('counts the latest run only, after a gap', async () => {
    const { body } = await ask(TONGLIAO, 'verifyContributions', {
      region: '150402',
      person: verifier.residentOf('resident-duplicate'),
      fields: ['paidMonths', 'continuousFrom', 'continuousMonths'],
    });
    expect(body).toEqual({
      region: '150402',
      match: true,
      paidMonths: 20,
      continuousFrom: '2025-07',
      continuousMonths: 8,
    });
  });

  it('answers about residents without an employer as about strangers', async () => {
    const { status } = await ask(TONGLIAO, 'verifyContributions', {
      region: '150426',
      person: verifier.residentOf('resident-household-move'),
    });
    expect(status).toBe(404);
  });
});

describe('the certificate for a loan elsewhere', () => {
  it('is issued where nothing was borrowed, and where the one loan is paid off', async () => {
    const none = await ask(
      TONGLIAO,
      'queryLoanUseCertificate',
      loanOf('resident-same-pool', '150402', '150500'),
    );
    expect(none.body).toMatchObject({
      result: 'ISSUED',
      issuedBy: '赤峰市住房公积金中心',
      lendingRegion: '150500',
      hasLoan: false,
      loanCount: 0,
      loanTotal: '0.00',
    });
    const paidOff = await ask(
      CHIFENG,
      'queryLoanUseCertificate',
      loanOf('resident-with-funds', '150502', '150400'),
    );
    expect(paidOff.body).toMatchObject({ result: 'ISSUED', loanCount: 1, outstandingLoan: '0.00' });
  });

  it.each([
    ['OPEN_LOAN', 'resident-duplicate', '150402', '建金〔2015〕135号'],
    ['TWO_LOANS', 'resident-over-50', '150402', '建金〔2015〕135号'],
    ['ACCOUNT_CLOSED', 'resident-receiving', '150428', null],
  ])('is refused with its reason: %s', async (code, account, region, source) => {
    const { status, body } = await ask(
      TONGLIAO,
      'queryLoanUseCertificate',
      loanOf(account, region, '150500'),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: 'REFUSED', refusal: { code, source, status: 'UNCONFIRMED' } });
    expect(Object.keys(body).toSorted()).toEqual(['match', 'refusal', 'region', 'result']);
  });

  it('verifies by number and code, for this person and this lender only', async () => {
    const question = loanOf('resident-same-pool', '150402', '150500');
    const { body } = await ask(TONGLIAO, 'queryLoanUseCertificate', question);
    const { number, verificationCode, issuedOn } = body as Record<string, string>;
    const presented = { number: number ?? '', verificationCode: verificationCode ?? '' };
    const check = async (change: JsonObject): Promise<JsonObject> =>
      (await ask(TONGLIAO, 'verifyLoanUseCertificate', { ...question, ...presented, ...change })).body;
    expect(await check({})).toMatchObject({ match: true, valid: true, issuedOn });
    expect(await check({ lendingRegion: '210100' })).toEqual({ region: '150402', match: true, valid: false });
    expect(await check({ verificationCode: '0123456789AB' })).toMatchObject({ valid: false });
    expect(await check({ number: `20990101${presented.number.slice(8)}` })).toMatchObject({ valid: false });
    expect(await check({ person: verifier.residentOf('resident-public-institution') })).toMatchObject({
      valid: false,
    });
  });
});

const PLACES = [
  [TONGLIAO, '150402'],
  [CHIFENG, '150502'],
] as const;

describe.each([
  ['verifyContributions', {}],
  ['queryLoanUseCertificate', { lendingRegion: '150500' }],
  [
    'verifyLoanUseCertificate',
    { lendingRegion: '150500', number: '202603020001', verificationCode: '0123456789AB' },
  ],
] as const)('%s', (operationId, more) => {
  it.each(PLACES)('asked by %s at %s, knows no stranger and tells no name', async (asks, region) => {
    expect(await ask(asks, operationId, { region, person: STRANGER, ...more })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      provider: { status: 404, code: 'NOT_FOUND' },
    });
    const account = verifier.residentOf('resident-same-pool');
    const person = { ...account, name: '张三' };
    const other = await ask(asks, operationId, { region, person, ...more });
    expect([other.status, other.body]).toEqual([200, { region, match: false }]);
  });

  it.each(PLACES)('asked by %s at %s, needs a grant for it', async (asks, region) => {
    const body = { region, person: verifier.residentOf('resident-same-pool'), ...more };
    const question = { ...LOAN, asks, operationId, body };
    const refused = { status: 403, code: 'GRANT_MISSING' };
    expect(await verifier.ask({ ...question, asks: 'chifeng-social-insurance' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, grant: 'pension-transfer-records' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, purpose: 'pension-transfer' })).toMatchObject(refused);
    expect(await ask(asks, operationId, { ...body, fields: ['match', 'accountNumber'] })).toMatchObject(
      refused,
    );
  });
});

describe('a centre that says more than was granted', () => {
  it.each(PLACES)('is not passed on: asked by %s at %s', async (asks, region) => {
    const body = { region, person: verifier.residentOf('resident-same-pool') };
    expect(
      await verifier.askTalkative({ ...LOAN, asks, operationId: 'verifyContributions', body }),
    ).toMatchObject({ status: 502, code: 'PROVIDER_ANSWER_INVALID' });
  });

  it('leaves an alarm that quotes nothing', async () => {
    const alarms = await system.db.query<{ text: string }>(`select a::text as text from alarm a`);
    expect(
      alarms.some(({ text }) => text.includes('verifyContributions') || text.includes('accountNumber')),
    ).toBe(true);
    expect(alarms.some(({ text }) => text.includes(verifier.residentOf('resident-same-pool').idNumber))).toBe(
      false,
    );
  });
});
