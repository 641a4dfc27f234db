import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';
import { STRANGER, Verifier, type Given } from '../_support/verification.ts';

const CHIFENG = 'chifeng-public-security';
const TONGLIAO = 'tongliao-public-security';
const REGISTRATION = { purpose: 'household-move', grant: 'household-move-registration' };
const BASIS = { purpose: 'household-move', grant: 'household-move-basis' };

let system: TestSystem;
let verifier: Verifier;
beforeAll(async () => {
  system = await startTestSystem();
  verifier = await Verifier.of(system);
});
afterAll(() => system[Symbol.asyncDispose]());

const ask = (asks: string, basis: typeof BASIS, operationId: string, body: JsonObject): Promise<Given> =>
  verifier.ask({ ...basis, service: 'household', asks, operationId, body });

describe('registration verification', () => {
  const verify = async (asks: string, account: string, region: string): Promise<JsonObject> => {
    const person = verifier.residentOf(account);
    const given = await ask(asks, REGISTRATION, 'verifyRegistration', { region, person });
    expect(given).toMatchObject({ status: 200, isSigned: true });
    return given.body;
  };

  it('tells where a registration stands, in either city', async () => {
    expect(await verify(TONGLIAO, 'resident-same-pool', '150402')).toMatchObject({
      match: true,
      standing: 'ACTIVE',
      locked: false,
      addressRegion: '150402',
      settlement: 'CITY',
      registeredSince: '1988-03-16',
    });
    expect(await verify(CHIFENG, 'resident-with-funds', '150502')).toMatchObject({
      standing: 'ACTIVE',
      addressRegion: '150502',
    });
  });

  it('tells the old place from the new one after a move', async () => {
    const old = await verify(TONGLIAO, 'resident-household-move', '150426');
    expect(old).toMatchObject({ standing: 'MOVED_OUT', addressRegion: '150426', movedOutOn: '2026-01-15' });
    const now = await verify(CHIFENG, 'resident-household-move', '150525');
    expect(now).toMatchObject({ standing: 'ACTIVE', addressRegion: '150525', registeredSince: '2026-01-15' });
  });

  it('gives other services what their law needs and no more', async () => {
    const person = verifier.residentOf('resident-household-move');
    const question = {
      service: 'household',
      operationId: 'verifyRegistration',
      body: { region: '150525', person },
    };
    const expected = { region: '150525', match: true, standing: 'ACTIVE', addressRegion: '150525' };
    const pension = await verifier.ask({
      ...question,
      asks: 'chifeng-social-insurance',
      purpose: 'pension-transfer',
      grant: 'household-registration-for-pension',
    });
    expect(pension.body).toEqual(expected);
    const medical = await verifier.ask({
      ...question,
      asks: 'chifeng-medical-insurance',
      purpose: 'medical-transfer',
      grant: 'household-registration-for-medical',
    });
    expect(medical.body).toEqual(expected);
  });
});

describe('the basis of a move', () => {
  const check = async (account: string, basis: string, region = '150502', more: JsonObject = {}) => {
    const person = verifier.residentOf(account);
    const asks = region.startsWith('1505') ? CHIFENG : TONGLIAO;
    const { status, body } = await ask(asks, BASIS, 'checkBasis', { region, basis, person, ...more });
    expect(status).toBe(200);
    return body;
  };

  it('is proven by a lease in force, with the landlord’s consent or without', async () => {
    expect(await check('resident-same-pool', 'LEASE')).toEqual({
      region: '150502',
      match: true,
      basis: 'LEASE',
      result: 'PROVEN',
      finding: 'LEASE_IN_FORCE',
      checkedWith: 'LEASE_FILINGS',
      checkedOn: '2026-03-02',
      landlordConsents: true,
      validUntil: '2027-06-30',
      registerAt: 'LEASED_ADDRESS',
    });
    expect(await check('resident-with-funds', 'LEASE', '150402')).toMatchObject({
      result: 'PROVEN',
      landlordConsents: false,
      registerAt: 'PUBLIC_COLLECTIVE',
    });
  });

  it('is asked for on paper, never refused, where the registers do not prove it', async () => {
    const papers = ['LEASE_CONTRACT', 'LANDLORD_TITLE', 'LANDLORD_CONSENT'];
    expect(await check('resident-over-50', 'LEASE', '150402')).toMatchObject({
      result: 'NEED_EVIDENCE',
      finding: 'LEASE_NOT_FILED',
      papers,
    });
    expect(await check('resident-duplicate', 'LEASE', '150402')).toMatchObject({
      result: 'NEED_EVIDENCE',
      finding: 'LEASE_EXPIRED',
      papers,
    });
    expect(await check('resident-same-pool', 'LEASE', '150502', { reference: 'ZL-00000000' })).toMatchObject({
      result: 'NEED_EVIDENCE',
      finding: 'NOTHING_FOUND',
    });
  });

  it('is proven by property and by employment in the city asked', async () => {
    expect(await check('resident-arrears', 'OWNED')).toMatchObject({
      result: 'PROVEN',
      finding: 'PROPERTY_REGISTERED',
      registerAt: 'OWN_ADDRESS',
    });
    expect(await check('resident-same-pool', 'EMPLOYMENT')).toMatchObject({
      result: 'PROVEN',
      finding: 'INSURED_EMPLOYEE',
      registerAt: 'UNIT_COLLECTIVE',
    });
    expect(await check('resident-same-pool', 'EMPLOYMENT', '150402')).toMatchObject({
      result: 'NEED_EVIDENCE',
      finding: 'NOTHING_FOUND',
      papers: ['EMPLOYMENT_CONTRACT', 'UNIT_CONSENT', 'BUSINESS_LICENCE'],
    });
  });

  it.each(['yearsOfResidence', 'insuredMonths', 'education', 'age', 'points', 'income'])(
    'takes no %s',
    async (member) => {
      const body = {
        region: '150502',
        basis: 'EMPLOYMENT',
        person: verifier.residentOf('resident-same-pool'),
        [member]: 1,
      };
      expect(await ask(CHIFENG, BASIS, 'checkBasis', body)).toMatchObject({
        status: 400,
        code: 'BODY_INVALID',
      });
    },
  );
});

const PLACES = [
  [TONGLIAO, '150402', 'resident-same-pool'],
  [CHIFENG, '150502', 'resident-with-funds'],
] as const;

describe.each([
  ['verifyRegistration', REGISTRATION, {}, 'headOfHousehold'],
  ['checkBasis', BASIS, { basis: 'EMPLOYMENT' }, 'reference'],
] as const)('%s', (operationId, basis, more, ungranted) => {
  it.each(PLACES)('asked by %s at %s, knows no stranger and tells no name', async (asks, region, account) => {
    expect(await ask(asks, basis, operationId, { region, person: STRANGER, ...more })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      provider: { status: 404, code: 'NOT_FOUND' },
    });
    const person = { ...verifier.residentOf(account), name: '张三' };
    const other = await ask(asks, basis, operationId, { region, person, ...more });
    expect([other.status, other.body]).toEqual([200, { region, match: false }]);
  });

  it.each(PLACES)('asked by %s at %s, needs a grant for it', async (asks, region, account) => {
    const body = { region, person: verifier.residentOf(account), ...more };
    const refused = { status: 403, code: 'GRANT_MISSING' };
    const question = { ...basis, service: 'household', asks, operationId, body };
    expect(await verifier.ask({ ...question, asks: 'tongliao-housing-fund' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, grant: 'housing-fund-loan-records' })).toMatchObject(refused);
    expect(await verifier.ask({ ...question, purpose: 'medical-transfer' })).toMatchObject(refused);
    expect(await ask(asks, basis, operationId, { ...body, fields: [ungranted] })).toMatchObject(refused);
  });
});

describe('a bureau that says more than was granted', () => {
  it.each(PLACES)('is not passed on: asked by %s at %s', async (asks, region, account) => {
    const body = { region, person: verifier.residentOf(account) };
    const question = { ...REGISTRATION, service: 'household', asks, operationId: 'verifyRegistration', body };
    expect(await verifier.askTalkative(question)).toMatchObject({
      status: 502,
      code: 'PROVIDER_ANSWER_INVALID',
    });
  });
});
