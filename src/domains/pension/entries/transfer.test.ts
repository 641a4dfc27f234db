import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { agenciesWith, type AgencyRecord } from '../../../../tests/_support/pension-agencies.ts';
import { APPLICATION } from '../../../../tests/_support/pension-answers.ts';
import {
  subject,
  status,
  origin,
  destination,
  CHIFENG,
  TONGLIAO,
  SHENYANG,
  fromChifeng,
  fromShenyang,
} from '../../../../tests/_support/pension-people.ts';
import { findingsOf } from '../../../../tests/_support/table-run.ts';
import { transfer } from './transfer.ts';

describe('estimate of a transfer', () => {
  const estimate = async (input: JsonObject, records: Readonly<Record<string, AgencyRecord>>) => {
    expect(findingsOf('TransferEstimate', input)).toEqual([]);
    const result = await transfer.estimate(input, subject, await agenciesWith(records));
    expect(findingsOf('EstimateResult', result)).toEqual([]);
    return result;
  };
  const amounts = (result: JsonObject) =>
    (result['lines'] as { amount: string }[]).map(({ amount }) => amount);

  it('shows lines ① to ⑥ with rule and document beside each', async () => {
    const input = { ...fromShenyang, transferMonth: '2025-02' };
    const result = await estimate(input, { [SHENYANG]: origin, [TONGLIAO]: destination });
    expect(amounts(result)).toEqual(['0.00', '4376.59', '0.00', '4376.59', '6480.00', '10856.59']);
    expect(result['lines']).toMatchObject([
      { line: 'f1' },
      { rules: ['FUND-8', 'INT-2'] },
      {},
      {},
      {
        rules: ['FUND-12', 'FUND-NOINT'],
        sources: expect.arrayContaining(['国办发〔2009〕66号 第四条（二）']),
      },
      {},
    ]);
    expect(result['years']).toMatchObject([
      { year: 2024, months: 9, ratePct: '2.62', interest: '56.59', balance: '4376.59', pooled: '6480.00' },
    ]);
  });

  it('moves nothing inside the pool', async () => {
    const result = await estimate(fromChifeng, { [CHIFENG]: origin, [TONGLIAO]: destination });
    expect(result).toMatchObject({ mode: 'RELATION_ONLY' });
    expect(new Set(amounts(result))).toEqual(new Set(['0.00']));
  });

  it('never turns an unknown rate into a number', async () => {
    const input = { ...fromShenyang, transferMonth: '2028-01' };
    await expect(estimate(input, { [SHENYANG]: origin })).rejects.toMatchObject({
      code: 'RATE_NOT_PUBLISHED',
    });
  });

  it('shows what each choice refunds for months paid in both places', async () => {
    const there = {
      ...destination,
      history: { segments: [{ from: '2024-10', to: '2025-06', base: '5000.00' }] },
    };
    const result = await estimate(fromShenyang, { [SHENYANG]: origin, [TONGLIAO]: there });
    expect(result['options']).toMatchObject([
      { keep: 'ORIGIN', refundPrincipal: '800.00' },
      { keep: 'DESTINATION', refundPrincipal: '960.00' },
    ]);
  });

  it('says when nothing moves today, with the reason', async () => {
    const active = { ...origin, status: status({ relation: 'ACTIVE' }) };
    const result = await estimate(fromShenyang, { [SHENYANG]: active, [TONGLIAO]: destination });
    expect(result['notes']).toMatchObject([{ text: expect.stringContaining('not been paused') as string }]);
  });

  it('leaves out the months of a one-off payment without its document', async () => {
    const oneOff = { from: '2024-03', to: '2027-02', months: 36, paidOn: '2018-05-01', document: 'NONE' };
    const at = { ...origin, status: status({ oneOffPayments: [oneOff] }) };
    const input = { ...fromShenyang, transferMonth: '2025-02' };
    const result = await estimate(input, { [SHENYANG]: at, [TONGLIAO]: destination });
    expect(amounts(result).at(-1)).toBe('0.00');
  });

  it('says what is missing where nothing is stated for the years before 1998', async () => {
    const early = { ...origin, history: { segments: [{ from: '1995-07', to: '1997-12', base: '600.00' }] } };
    const result = await estimate(fromShenyang, { [SHENYANG]: early, [TONGLIAO]: destination });
    expect(result['notes']).toMatchObject([{ textZh: expect.stringContaining('1998年前') as string }]);
  });

  it('says so when the origin gives no history by system', async () => {
    await expect(estimate(fromShenyang, { [SHENYANG]: { inbox: true } })).rejects.toBeInstanceOf(Refusal);
  });
});

describe('plan of a transfer', () => {
  it('opens the table of the decision with its members, places and documents', async () => {
    expect(findingsOf('TransferApplication', { ...APPLICATION, ...fromShenyang })).toEqual([]);
    const context = await agenciesWith({ [SHENYANG]: origin, [TONGLIAO]: destination });
    const plan = await transfer.plan({ ...APPLICATION, ...fromShenyang }, subject, context);
    expect(plan).toMatchObject({
      table: 'pension.transfer-with-funds@1',
      members: {
        destination: 'tongliao-social-insurance',
        origin: 'shenyang-social-insurance',
        platform: 'national-social-insurance-platform',
      },
      overlapKey: 'ENTERPRISE_EMPLOYEE/shenyang-social-insurance',
      data: { scheme: 'ENTERPRISE_EMPLOYEE', originRegion: '210100', destinationRegion: '150502' },
    });
    expect(plan.documents.map(({ kind }) => kind)).toEqual(['application', 'certificate']);
    expect(JSON.stringify(plan.data)).not.toContain(subject.idNumber);
  });

  it('refuses with rule, document, who must act and what fixes it', async () => {
    const context = await agenciesWith({
      [SHENYANG]: { status: status({ relation: 'ACTIVE' }) },
      [TONGLIAO]: destination,
    });
    const refused = transfer.plan({ ...APPLICATION, ...fromShenyang }, subject, context);
    await expect(refused).rejects.toMatchObject({
      code: 'REFUSED_BY_RULE',
      options: {
        remedy: { ruleIds: ['ELI-PLAT-PAUSED'], whoActs: 'RESIDENT' },
        extensions: { decision: 'REFUSE', decisionCode: 'ORIGIN_NOT_PAUSED' },
      },
    });
  });
});
