import { describe, expect, it } from 'vitest';
import type { Remedy } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { agenciesWith, type AgencyRecord } from '../../../../tests/_support/pension-agencies.ts';
import { APPLICATION } from '../../../../tests/_support/pension-answers.ts';
import {
  subject,
  older,
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

async function preCheck(
  input: JsonObject,
  records: Readonly<Record<string, AgencyRecord>>,
  { who = subject, today = '2026-03-02' } = {},
): Promise<JsonObject> {
  expect(findingsOf('TransferPreCheck', input)).toEqual([]);
  const result = await transfer.preCheck(input, who, await agenciesWith(records, today));
  expect(findingsOf('PreCheckResult', result)).toEqual([]);
  return result;
}

describe('pre-check of a transfer', () => {
  it('tells an employee from Chifeng to Tongliao that only the registration changes and no money moves', async () => {
    const result = await preCheck(fromChifeng, { [CHIFENG]: origin, [TONGLIAO]: destination });
    expect(result).toMatchObject({
      decision: 'REGISTRATION_CHANGE_ONLY',
      allowed: true,
      table: 'pension.registration-change@1',
      money: 'NONE',
      reasons: [{ ruleIds: ['POOL-1'] }],
    });
  });

  it('lets funds move from Shenyang, with certificate, evidence, dates and the benefit place', async () => {
    const result = await preCheck(fromShenyang, { [SHENYANG]: origin, [TONGLIAO]: destination });
    expect(result).toMatchObject({
      decision: 'TRANSFER_WITH_FUNDS',
      table: 'pension.transfer-with-funds@1',
      money: 'FUNDS',
      benefitPlace: { place: '15', rule: 'A' },
    });
    expect(result['found']).toMatchObject([
      { side: 'origin', source: 'AGENCY', evidenceId: 'evidence-1', certificateNumber: 'PZ-0001' },
      { side: 'destination', source: 'AGENCY', relation: 'ACTIVE' },
    ]);
    expect(result['dates']).toMatchObject([
      { rule: 'destinationReview', workingDays: 15, due: '2026-03-23' },
      { rule: 'originSheetAndFunds', workingDays: 15, due: '2026-04-14' },
      { rule: 'oneOffNotice', workingDays: 10 },
      { rule: 'destinationCredit', workingDays: 15, due: '2026-05-08' },
    ]);
  });

  it('asks every agency in the destination’s name and puts nobody into an address', async () => {
    const context = await agenciesWith({ [SHENYANG]: origin, [TONGLIAO]: destination });
    await transfer.preCheck(fromShenyang, subject, context);
    expect(context.calls.map(({ agencyOperation, provider }) => [agencyOperation, provider])).toEqual([
      ['queryStatus', 'shenyang-social-insurance'],
      ['queryStatus', 'tongliao-social-insurance'],
      ['queryCertificate', 'shenyang-social-insurance'],
    ]);
    expect(new Set(context.calls.map(({ consumer }) => consumer))).toEqual(
      new Set(['tongliao-social-insurance']),
    );
    for (const { body } of context.calls) expect(findingsOf('RelationQuery', body)).toEqual([]);
  });

  const cases: [string, JsonObject, AgencyRecord, AgencyRecord, JsonObject][] = [
    [
      'a pension already drawn',
      fromShenyang,
      { status: status({ receivingBenefit: true }) },
      destination,
      { decision: 'REFUSE', code: 'ALREADY_RECEIVING' },
    ],
    [
      'an origin that is not paused',
      fromShenyang,
      { status: status({ relation: 'ACTIVE' }) },
      destination,
      { decision: 'REFUSE', code: 'ORIGIN_NOT_PAUSED' },
    ],
    [
      'a terminated account',
      fromShenyang,
      { status: status({ relation: 'TERMINATED' }) },
      destination,
      { decision: 'REFUSE', code: 'ACCOUNT_TERMINATED' },
    ],
    [
      'nothing at the destination',
      fromShenyang,
      origin,
      {},
      { decision: 'REFUSE', code: 'DESTINATION_NOT_ESTABLISHED' },
    ],
    ['nothing at the origin', fromShenyang, {}, destination, { decision: 'REFUSE', code: 'NO_RELATION' }],
    [
      'another name at the origin',
      fromShenyang,
      { status: status({ name: '王晓明' }) },
      destination,
      { decision: 'REFUSE', code: 'IDENTITY_MISMATCH' },
    ],
    [
      'arrears without a choice',
      fromShenyang,
      { status: status({ arrears: { months: 4 } }) },
      destination,
      { decision: 'NEEDS_CHOICE', allowed: true, table: 'pension.transfer-with-funds@1' },
    ],
    [
      'arrears inside the pool without a choice',
      fromChifeng,
      { status: status({ arrears: { months: 4 } }) },
      destination,
      { decision: 'NEEDS_CHOICE', allowed: false },
    ],
    [
      'waived arrears',
      { ...fromShenyang, arrearsChoice: 'WAIVE_ARREARS' },
      { status: status({ arrears: { months: 4 } }) },
      destination,
      { decision: 'TRANSFER_WITH_FUNDS', excludedMonths: 4 },
    ],
    [
      'a temporary account at the origin',
      fromShenyang,
      { status: status({ account: 'TEMP' }) },
      destination,
      { decision: 'SEAL_TEMP_ACCOUNT', table: 'pension.seal-temporary-account@1' },
    ],
    [
      'one-off years without a document',
      fromShenyang,
      { status: status({ oneOffPayments: [{ months: 36, paidOn: '2018-05-01', document: 'NONE' }] }) },
      destination,
      { decision: 'PARTIAL_TRANSFER', excludedMonths: 36 },
    ],
    [
      'the same place twice',
      { originRegion: '150502', destinationRegion: '150502' },
      origin,
      destination,
      { decision: 'REFUSE', code: 'SAME_PLACE' },
    ],
    [
      'two schemes of different systems',
      { ...fromShenyang, destinationScheme: 'RESIDENT' },
      origin,
      destination,
      { decision: 'REFUSE', code: 'OTHER_SERVICE' },
    ],
  ];
  it.each(cases)('decides on %s', async (_what, input, at, there, expected) => {
    const records = { [SHENYANG]: at, [CHIFENG]: at, [TONGLIAO]: there };
    const result = await preCheck(input, records);
    expect(result).toMatchObject(expected);
    const [reason] = result['reasons'] as unknown as Remedy[];
    expect([reason?.reason, reason?.reasonZh, reason?.fix, reason?.fixZh]).not.toContain('');
  });

  it('opens a temporary account for a man of 53 outside his province, and asks for the hukou where it decides', async () => {
    const his = { name: older.name, birth: '1972-06-15' };
    const records = {
      [TONGLIAO]: { status: status({ ...his, hukouRegion: undefined as unknown as string }) },
      [SHENYANG]: {
        status: status({ ...his, relation: 'ACTIVE', hukouRegion: undefined as unknown as string }),
      },
    };
    const toShenyang = { originRegion: '150502', destinationRegion: '210100' };
    const asked = await preCheck(toShenyang, records, { who: older });
    expect(asked).toMatchObject({ decision: 'NEEDS_ANSWERS', questions: [{ field: 'hukouRegion' }] });
    const away = await preCheck({ ...toShenyang, hukouRegion: '150502' }, records, { who: older });
    expect(away).toMatchObject({
      decision: 'TEMP_ACCOUNT',
      table: 'pension.temporary-account@1',
      money: 'NONE',
    });
    const home = await preCheck({ ...toShenyang, hukouRegion: '210100' }, records, { who: older });
    expect(home).toMatchObject({ decision: 'TRANSFER_WITH_FUNDS' });
  });

  it('still asks for a transfer where a public institution is involved inside the pool', async () => {
    const at = (scheme: string) => `150402/${scheme}`;
    const there = (scheme: string) => `150502/${scheme}`;
    const inside = { ...fromChifeng, scheme: 'PUBLIC_INSTITUTION' };
    const same = await preCheck(inside, {
      [at('PUBLIC_INSTITUTION')]: origin,
      [there('PUBLIC_INSTITUTION')]: destination,
    });
    expect(same).toMatchObject({
      decision: 'TRANSFER_REQUIRED',
      table: 'pension.relation-only@1',
      money: 'NONE',
    });
    expect(same['unconfirmed']).toHaveLength(1);
    const mixed = await preCheck(
      { ...inside, destinationScheme: 'ENTERPRISE_EMPLOYEE' },
      { [at('PUBLIC_INSTITUTION')]: origin, [TONGLIAO]: destination },
    );
    expect(mixed).toMatchObject({ decision: 'TRANSFER_REQUIRED', money: 'FUNDS' });
  });

  it('asks the person where an agency has no system, and uses the answer', async () => {
    const records = { [SHENYANG]: { inbox: true as const }, [TONGLIAO]: destination };
    const asked = await preCheck(fromShenyang, records);
    expect(asked).toMatchObject({
      decision: 'NEEDS_ANSWERS',
      allowed: false,
      questions: [{ field: 'originDeclared' }],
    });
    const told = await preCheck(
      { ...fromShenyang, hukouRegion: '150502', originDeclared: { relation: 'PAUSED', arrearsMonths: 0 } },
      records,
    );
    expect(told).toMatchObject({ decision: 'TRANSFER_WITH_FUNDS', found: [{ source: 'DECLARED' }, {}] });
  });

  it('names the first day without a calendar and still answers; only a question for dates is refused', async () => {
    const records = { [SHENYANG]: origin, [TONGLIAO]: destination };
    const late = await preCheck(fromShenyang, records, { today: '2026-12-28' });
    expect(late['dates']).toMatchObject([
      { due: null, uncovered: '2027-01-01', notBefore: '2027-01-18' },
      {},
      {},
      {},
    ]);
    const asked = preCheck({ ...fromShenyang, askDates: true }, records, { today: '2026-12-28' });
    await expect(asked).rejects.toMatchObject({ code: 'CALENDAR_UNCOVERED' });
  });

  it.each([
    ['an unknown region', { originRegion: '999999', destinationRegion: '150502' }, subject, 'REGION_UNKNOWN'],
    [
      'a wrong citizen number',
      fromShenyang,
      { ...subject, idNumber: '150402199003071234' },
      'RESIDENT_ID_INVALID',
    ],
  ])('refuses %s', async (_what, input, who, code) => {
    const context = await agenciesWith({ [SHENYANG]: origin, [TONGLIAO]: destination });
    await expect(transfer.preCheck(input, who, context)).rejects.toMatchObject({ code });
    await expect(transfer.plan({ ...APPLICATION, ...input }, who, context)).rejects.toMatchObject({ code });
  });
});
