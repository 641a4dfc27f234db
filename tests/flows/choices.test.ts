import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/pension.ts';
import { parseYuan } from '../../src/core/money.ts';
import {
  answerAsked,
  apply,
  atEnd,
  rawCall,
  refusal,
  setDelays,
  workflowPath,
  type MyCase,
} from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(async () => {
  await fetch(`${system.sandboxUrl}/sandbox/people/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
});

const posted = (ended: MyCase, kind: string): bigint =>
  parseYuan(ended.funds.find((fund) => fund.kind === kind)?.posted ?? '0.00');

describe('unpaid months at the origin', () => {
  const places = { originRegion: '210104', destinationRegion: '150502', hukouRegion: '150502' };
  const pooled = new Map<string, bigint>();

  it.each(['PAY_ARREARS', 'WAIVE_ARREARS'])('%s, and the relation moves', async (choice) => {
    const resident = await system.as('resident-arrears');
    const { caseId } = await apply(resident, 'transfer', places);
    const asked = await answerAsked(resident, caseId, { choice, understood: true });
    expect(asked).toMatchObject({
      step: 'arrears-choice',
      answer: 'ArrearsChoiceAnswer',
      about: { months: 3 },
    });
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    pooled.set(choice, posted(ended, 'POOLED_FUND'));
  });

  it('moves the pooled part of three months more when they were paid', () => {
    const [paid, waived] = [pooled.get('PAY_ARREARS') ?? 0n, pooled.get('WAIVE_ARREARS') ?? 0n];
    expect(paid - waived).toBe((3n * parseYuan('6100.00') * 12n) / 100n);
  });

  it('takes no waiver that was not understood', async () => {
    const resident = await system.as('resident-arrears');
    const { caseId } = await apply(resident, 'transfer', places);
    const answer = { choice: 'WAIVE_ARREARS', understood: false };
    expect(await refusal(answerAsked(resident, caseId, answer))).toMatchObject({
      status: 400,
      code: 'BODY_INVALID',
    });
    await answerAsked(resident, caseId, { ...answer, understood: true });
    await atEnd(resident, caseId);
  });
});

describe('months paid in two places', () => {
  const places = { originRegion: '210105', destinationRegion: '150402', hukouRegion: '150421' };
  const refundAccount = { bank: '沙箱银行', holder: '陈浩', number: '6299000011112222' };

  async function refunded(number: string): Promise<bigint> {
    const [row] = await system.world.query<{ paid: bigint }>(
      `select sum(t.amount_fen)::bigint as paid from bank_transfer t where t.reference = $1 and t.to_account = $2`,
      [number, refundAccount.number],
    );
    return row?.paid ?? 0n;
  }

  it.each([
    ['transfer', 'DESTINATION'],
    ['transfer', 'ORIGIN'],
    ['duplicate-clearing', 'DESTINATION'],
    ['duplicate-clearing', 'ORIGIN'],
  ])('%s: keep the %s, the other account is refunded as it was shown', async (workflow, keep) => {
    const resident = await system.as('resident-duplicate');
    const asks = workflow === 'transfer' ? places : { ...places, hukouRegion: undefined };
    const body = JSON.parse(JSON.stringify(asks)) as Record<string, string>;
    const estimate = await resident.send<components['schemas']['EstimateResult']>(
      'POST',
      `${workflowPath(workflow)}/estimate`,
      body,
    );
    const shown = estimate.options.find((option) => option.keep === keep);
    const { caseId, number } = await apply(resident, workflow, { ...body, refundAccount });
    const asked = await answerAsked(resident, caseId, { keep, understood: true });
    expect(asked).toMatchObject({
      step: 'duplicate-choice',
      about: { months: 6, options: estimate.options },
    });
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    expect(await refunded(number)).toBe(parseYuan(shown?.refund ?? '0.00'));
  });
});

describe('months paid in two places that the agency does not find', () => {
  it('end the clearing with a printable reason', async () => {
    const resident = await system.as('resident-duplicate');
    const places = { originRegion: '210105', destinationRegion: '150402' };
    const refundAccount = { bank: '沙箱银行', holder: '陈浩', number: '6299000011112222' };
    await setDelays(system, { requestDuplicateCheck: 2 * DAY });
    const { caseId } = await apply(resident, 'duplicate-clearing', { ...places, refundAccount });
    await system.world.query(
      `update segment set paid = false from relation r where r.id = segment.relation_id and r.region = '150402'`,
    );
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'NOTHING_TO_CLEAR', endedAs: 'refused', hasDecisionNotice: true });
    const page = await rawCall(
      system,
      'resident-duplicate',
      `/resident/v1/cases/${caseId}/decision-notice/print`,
    );
    expect(page.text).toContain('没有重复缴费的月份');
  });
});
