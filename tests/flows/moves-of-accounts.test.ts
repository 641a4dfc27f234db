import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/pension.ts';
import { apply, atEnd, rawCall, workflowPath } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

describe('moves of the personal account alone', () => {
  it.each([
    {
      what: 'the residents’ scheme after a household move',
      account: 'resident-household-move',
      workflow: 'resident-transfer',
      places: { originRegion: '150426', destinationRegion: '150525', hukouRegion: '150525' },
      balance: '9486.37',
    },
    {
      what: 'bridging at the statutory age',
      account: 'resident-bridging',
      workflow: 'bridging',
      places: { employeeRegion: '150502', residentRegion: '150426' },
      balance: '5120.48',
    },
  ])('$what', async ({ account, workflow, places, balance }) => {
    const resident = await system.as(account);
    const estimate = await resident.send<components['schemas']['EstimateResult']>(
      'POST',
      `${workflowPath(workflow)}/estimate`,
      places,
    );
    expect(estimate.mode).toBe('ACCOUNT_ONLY');
    expect(estimate.lines.find(({ line }) => line === 'f4')?.amount).toBe(balance);

    const { caseId } = await apply(resident, workflow, places);
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    expect(ended.funds).toEqual([
      { kind: 'PERSONAL_ACCOUNT', agreed: balance, posted: balance, pending: '0.00' },
      ...(ended.funds.length > 1
        ? [{ kind: 'POOLED_FUND', agreed: '0.00', posted: '0.00', pending: '0.00' }]
        : []),
    ]);

    const sheet = ended.documents.find(({ kind }) => kind === 'information-sheet');
    const page = await rawCall(system, account, `/resident/v1/cases/${caseId}/documents/${sheet?.id}/print`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(balance);
  });
});
