import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';
import { STRANGER, Verifier, type Given } from '../_support/verification.ts';

const CHIFENG = 'chifeng-medical-insurance';
const TONGLIAO = 'tongliao-medical-insurance';
const TRANSFER = { purpose: 'medical-transfer', grant: 'medical-transfer-records' };
const CARE = { purpose: 'medical-offsite-care', grant: 'medical-offsite-care-records' };

let system: TestSystem;
let verifier: Verifier;
beforeAll(async () => {
  system = await startTestSystem();
  verifier = await Verifier.of(system);
});
afterAll(() => system[Symbol.asyncDispose]());

type Basis = typeof TRANSFER;

const ask = (asks: string, basis: Basis, operationId: string, body: JsonObject): Promise<Given> =>
  verifier.ask({ ...basis, service: 'medical-insurance', asks, operationId, body });

const about = (account: string, region: string, scheme = 'EMPLOYEE'): JsonObject => ({
  region,
  scheme,
  person: verifier.residentOf(account),
});

describe('enrolment and entitlement', () => {
  it('tell a transfer whether the old place stopped and the new one began', async () => {
    const old = await ask(TONGLIAO, TRANSFER, 'checkEntitlement', about('resident-same-pool', '150402'));
    expect(old).toMatchObject({ status: 200, isSigned: true });
    expect(old.body).toEqual({
      region: '150402',
      match: true,
      scheme: 'EMPLOYEE',
      enrolled: true,
      insuranceStatus: 'SUSPENDED',
      enrolledOn: '2012-01-01',
      suspendedOn: '2026-01-01',
      retired: false,
      hasArrears: false,
      inHospital: false,
      accountBalance: '3885.00',
    });
    const now = await ask(CHIFENG, TRANSFER, 'checkEntitlement', about('resident-same-pool', '150502'));
    expect(now.body).toMatchObject({ insuranceStatus: 'NORMAL', enrolledOn: '2026-01-01' });
    expect(now.body).not.toHaveProperty('entitled');
  });

  it('tell a place of care whether somebody is covered on a day, and why not', async () => {
    const on = async (account: string, region: string, onDate: string): Promise<JsonObject> =>
      (await ask(TONGLIAO, CARE, 'checkEntitlement', { ...about(account, region), onDate })).body;
    expect(await on('resident-same-pool', '150402', '2025-12-31')).toMatchObject({ entitled: true });
    expect(await on('resident-same-pool', '150402', '2026-01-01')).toMatchObject({
      entitled: false,
      notEntitled: { code: 'ENROLMENT_SUSPENDED' },
    });
    expect(await on('resident-same-pool', '150402', '2011-12-31')).toMatchObject({
      notEntitled: { code: 'BEFORE_ENROLMENT' },
    });
    expect(await on('resident-household-move', '150426', '2026-03-02')).toMatchObject({
      entitled: false,
      notEntitled: { code: 'NOT_ENROLLED' },
    });
  });

  it('know the retired, whom no transfer is for', async () => {
    const { body } = await ask(TONGLIAO, TRANSFER, 'checkEntitlement', about('resident-receiving', '150428'));
    expect(body).toMatchObject({ insuranceStatus: 'NORMAL', retired: true });
  });
});

describe('a filing', () => {
  const filing = async (
    asks: string,
    account: string,
    region: string,
    careRegion: string,
    onDate?: string,
  ) => {
    const person = verifier.residentOf(account);
    const day = onDate === undefined ? {} : { onDate };
    const { status, body } = await ask(asks, CARE, 'queryFilingStatus', {
      region,
      careRegion,
      person,
      ...day,
    });
    expect(status).toBe(200);
    return body;
  };

  it('is never asked for between the two cities', async () => {
    const expected = { required: false, filingStatus: 'NOT_NEEDED' };
    expect(await filing(TONGLIAO, 'resident-same-pool', '150402', '150502')).toMatchObject(expected);
    expect(await filing(CHIFENG, 'resident-same-pool', '150502', '150402')).toMatchObject(expected);
    expect(await filing(TONGLIAO, 'resident-same-pool', '150402', '150404')).toMatchObject(expected);
  });

  it('for another region is in force, over, to come or missing', async () => {
    expect(await filing(TONGLIAO, 'resident-same-pool', '150402', '210102')).toMatchObject({
      required: true,
      filingStatus: 'EFFECTIVE',
      category: 'LONG_TERM_RESIDENT',
      effectiveFrom: '2024-05-06',
    });
    const referral = (onDate: string) => filing(CHIFENG, 'resident-with-funds', '150502', '210102', onDate);
    expect(await referral('2026-03-02')).toMatchObject({ filingStatus: 'EFFECTIVE', category: 'REFERRAL' });
    expect(await referral('2026-07-14')).toMatchObject({ filingStatus: 'EFFECTIVE' });
    expect(await referral('2026-07-15')).toMatchObject({ filingStatus: 'EXPIRED' });
    expect(await referral('2026-01-14')).toMatchObject({ filingStatus: 'NOT_YET' });
    expect(await filing(TONGLIAO, 'resident-over-50', '150402', '210102')).toMatchObject({
      filingStatus: 'EXPIRED',
      effectiveTo: '2025-09-09',
    });
    expect(await filing(TONGLIAO, 'resident-duplicate', '150402', '210102')).toMatchObject({
      required: true,
      filingStatus: 'NONE',
    });
  });
});

describe('contribution months', () => {
  it('are those of one place and one scheme, each once, with their periods', async () => {
    const { body } = await ask(
      TONGLIAO,
      TRANSFER,
      'queryContributionMonths',
      about('resident-duplicate', '150402'),
    );
    expect(body).toMatchObject({
      firstMonth: '2023-07',
      lastMonth: '2026-02',
      actualMonths: 20,
      netMonths: 20,
      segments: [
        { from: '2023-07', to: '2024-06', months: 12, kind: 'ACTUAL' },
        { from: '2025-07', to: '2026-02', months: 8, kind: 'ACTUAL' },
      ],
    });
    const resident = about('resident-household-move', '150525', 'RESIDENT');
    const tongliao = await ask(CHIFENG, TRANSFER, 'queryContributionMonths', resident);
    expect(tongliao.body).toMatchObject({ scheme: 'RESIDENT', actualMonths: 1 });
    const employee = about('resident-household-move', '150525');
    expect((await ask(CHIFENG, TRANSFER, 'queryContributionMonths', employee)).status).toBe(404);
  });
});

const PLACES = [
  [TONGLIAO, '150402'],
  [CHIFENG, '150502'],
] as const;

describe.each([
  ['checkEntitlement', TRANSFER, { scheme: 'EMPLOYEE' }, 'entitled'],
  ['queryFilingStatus', CARE, { careRegion: '210100' }, 'enrolled'],
  ['queryContributionMonths', TRANSFER, { scheme: 'EMPLOYEE' }, 'entitled'],
] as const)('%s', (operationId, basis, more, ungranted) => {
  it.each(PLACES)('asked by %s at %s, knows no stranger and tells no name', async (asks, region) => {
    expect(await ask(asks, basis, operationId, { region, person: STRANGER, ...more })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      provider: { status: 404, code: 'NOT_FOUND' },
    });
    const person = { ...verifier.residentOf('resident-same-pool'), name: '张三' };
    const other = await ask(asks, basis, operationId, { region, person, ...more });
    expect([other.status, other.body]).toEqual([200, { region, match: false }]);
  });

  it.each(PLACES)('asked by %s at %s, needs a grant for it', async (asks, region) => {
    const body = { region, person: verifier.residentOf('resident-same-pool'), ...more };
    const refused = { status: 403, code: 'GRANT_MISSING' };
    const question = { ...basis, service: 'medical-insurance', asks, operationId, body };
    expect(await verifier.ask({ ...question, asks: 'tongliao-housing-fund' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, grant: 'housing-fund-loan-records' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, purpose: 'pension-transfer' })).toMatchObject(refused);
    expect(await ask(asks, basis, operationId, { ...body, fields: [ungranted] })).toMatchObject(refused);
  });

  it('is held to its purpose', async () => {
    const body = { region: '150402', person: verifier.residentOf('resident-same-pool'), ...more };
    const other = basis === CARE ? TRANSFER : CARE;
    const question = { service: 'medical-insurance', asks: TONGLIAO, operationId, body };
    expect(await verifier.ask({ ...question, purpose: other.purpose, grant: basis.grant })).toMatchObject({
      status: 403,
      code: 'GRANT_MISSING',
    });
  });
});

describe('an agency that says more than was granted', () => {
  it.each(PLACES)('is not passed on: asked by %s at %s', async (asks, region) => {
    const body = about('resident-same-pool', region);
    const question = {
      ...TRANSFER,
      service: 'medical-insurance',
      asks,
      operationId: 'checkEntitlement',
      body,
    };
    expect(await verifier.askTalkative(question)).toMatchObject({
      status: 502,
      code: 'PROVIDER_ANSWER_INVALID',
    });
  });
});
