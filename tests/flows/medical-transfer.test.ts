import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/medical-insurance.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { atEnd, CONSENT, rawCall, refusal, type MyCase, type Receipt } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

type PreCheck = components['schemas']['PreCheckResult'];
type Estimate = components['schemas']['EstimateResult'];

const PLACES = { originRegion: '150402', destinationRegion: '150502' };
const CONTACT = { phone: '04768888888' };
const path = (workflow: string): string => `/resident/v1/services/medical-insurance/workflows/${workflow}`;

let system: TestSystem;
let resident: Api;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
  resident = await system.as('resident-same-pool');
});
afterAll(() => system[Symbol.asyncDispose]());

const apply = (who: Api, workflow: string, application: JsonObject): Promise<Receipt> =>
  who.send<Receipt>(
    'POST',
    `${path(workflow)}/applications`,
    { application: { contact: CONTACT, ...application }, consent: CONSENT },
    { 'idempotency-key': randomUUID() },
  );

describe('a transfer between the two cities', () => {
  let ended: MyCase;
  let estimate: Estimate;
  beforeAll(async () => {
    estimate = await resident.send('POST', `${path('transfer')}/estimate`, PLACES);
    const { caseId } = await apply(resident, 'transfer', PLACES);
    ended = await atEnd(resident, caseId);
  });

  it('says before anything is filed what will happen, by the person’s own months', async () => {
    const found = await resident.send<PreCheck>('POST', `${path('transfer')}/pre-check`, {
      ...PLACES,
      askDates: true,
    });
    expect(found).toMatchObject({ decision: 'ACCEPT', allowed: true, fundsTrack: 'REQUIRED' });
    expect(found).toMatchObject({ benefits: { rule: 'CONTINUOUS', gapMonths: 0, waitingMonths: 0 } });
    expect(found).toMatchObject({ months: { employeeMonths: 170, overlapMonths: 0, retirementShort: 130 } });
    expect(found.dates.map(({ rule, workingDays }) => [rule, workingDays])).toEqual([
      ['transferOut', 10],
      ['transferIn', 5],
    ]);
  });

  it('ends with months and money at the new place', () => {
    expect(ended).toMatchObject({ state: 'COMPLETED', endedAs: 'completed', needsYou: [] });
    const [line] = estimate.lines;
    expect(line?.amount).not.toBe('0.00');
    expect(ended.funds).toEqual([
      { kind: 'MEDICAL_ACCOUNT', agreed: line?.amount, posted: line?.amount, pending: '0.00' },
    ]);
  });

  it('prints the information sheet', async () => {
    const document = ended.documents.find(({ kind }) => kind === 'information-sheet');
    const page = await rawCall(
      system,
      'resident-same-pool',
      `/resident/v1/cases/${ended.id}/documents/${document?.id}/print`,
    );
    expect(page.status).toBe(200);
    expect(page.text).toContain('参保人员基本医疗保险信息表');
    expect(page.text).toContain('赵敏');
  });
});

it('refuses with every reason and what helps', async () => {
  const call = apply(resident, 'transfer', { originRegion: '150502', destinationRegion: '150402' });
  const refused = await refusal(call);
  expect(refused).toMatchObject({ status: 422, code: 'REFUSED_BY_RULE', decisionCode: 'OUT_NOT_SUSPENDED' });
});
