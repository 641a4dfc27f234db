import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/pension.ts';
import { apply, atEnd, rawCall, workflowPath, type MyCase } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const ACCOUNT = 'resident-one-off';
const PLACES = { originRegion: '210106', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
let resident: Api;
let estimate: components['schemas']['EstimateResult'];
let before: components['schemas']['PreCheckResult'];
let ended: MyCase;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
  resident = await system.as(ACCOUNT);
  estimate = await resident.send('POST', `${workflowPath('transfer')}/estimate`, PLACES);
  before = await resident.send('POST', `${workflowPath('transfer')}/pre-check`, PLACES);
  ended = await atEnd(resident, (await apply(resident, 'transfer', PLACES)).caseId);
});
afterAll(() => system[Symbol.asyncDispose]());

describe('months bought back without a legal document', () => {
  it('are named before the resident applies', () => {
    expect(before).toMatchObject({ decision: 'PARTIAL_TRANSFER', allowed: true, excludedMonths: 36 });
  });

  it('stay behind, and all the rest moves', () => {
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    expect(estimate.paidMonths).toBe(84);
    expect(ended.funds.map(({ posted }) => posted)).toEqual(
      ['f4', 'f5'].map((name) => estimate.lines.find(({ line }) => line === name)?.amount),
    );
  });

  it('are told in writing within ten working days of the letter', async () => {
    expect(ended.hasDecisionNotice).toBe(true);
    const page = await rawCall(system, ACCOUNT, `/resident/v1/cases/${ended.id}/decision-notice/print`);
    expect(page.status).toBe(200);
    for (const words of ['告知书', '36个月不予转移', '人社厅发〔2019〕94号', '行政复议', ended.number])
      expect(page.text).toContain(words);
    const told = await system.db.query<{ days: number; status: string }>(
      `select d.working_days as days, d.status from case_deadline d
       where d.case_id = $1 and d.working_days = 10`,
      [ended.id],
    );
    expect(told).toEqual([{ days: 10, status: 'MET' }]);
  });

  it('a whole transfer has no such notice', async () => {
    const other = await system.as('resident-with-funds');
    const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
    const whole = await atEnd(other, (await apply(other, 'transfer', places)).caseId);
    expect(whole.hasDecisionNotice).toBe(false);
    const page = await rawCall(
      system,
      'resident-with-funds',
      `/resident/v1/cases/${whole.id}/decision-notice/print`,
    );
    expect(page.status).toBe(404);
  });
});
