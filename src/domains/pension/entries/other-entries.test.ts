import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/json.ts';
import type { Subject, WorkflowEntry } from '../../../service.ts';
import { agenciesWith, type AgencyRecord } from '../../../../tests/_support/pension-agencies.ts';
import { APPLICATION } from '../../../../tests/_support/pension-answers.ts';
import { findingsOf } from '../../../../tests/_support/table-run.ts';
import { bridging } from './bridging.ts';
import { duplicateClearing } from './duplicate-clearing.ts';
import { residentTransfer } from './resident-transfer.ts';

const subject = { idNumber: '150402196503071236', name: '赵建国' };
const status = (more: JsonObject = {}): JsonObject => ({
  relation: 'PAUSED',
  name: subject.name,
  receivingBenefit: false,
  ...more,
});
const residentAccount = {
  personal: '2000.00',
  collectiveSubsidy: '100.00',
  governmentSubsidy: '900.00',
  interest: '100.00',
  total: '3100.00',
};
type Records = Readonly<Record<string, AgencyRecord>>;

async function preCheck(
  entry: WorkflowEntry,
  form: string,
  input: JsonObject,
  records: Records,
): Promise<JsonObject> {
  expect(findingsOf(`${form}PreCheck`, input)).toEqual([]);
  const result = await entry.preCheck(input, subject, await agenciesWith(records));
  expect(findingsOf('PreCheckResult', result)).toEqual([]);
  return result;
}

async function estimate(entry: WorkflowEntry, input: JsonObject, records: Records): Promise<JsonObject> {
  const result = await entry.estimate(input, subject, await agenciesWith(records));
  expect(findingsOf('EstimateResult', result)).toEqual([]);
  return result;
}

const plan = async (entry: WorkflowEntry, input: JsonObject, records: Records, who: Subject = subject) =>
  entry.plan({ contact: APPLICATION['contact'] ?? null, ...input }, who, await agenciesWith(records));

const amountOf = (result: JsonObject, name: string) =>
  (result['lines'] as { line: string; amount: string }[]).find(({ line }) => line === name)?.amount;

describe('resident transfer', () => {
  const input = { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150502' };
  const records = { '150402/RESIDENT': { status: status(), history: { segments: [], residentAccount } } };

  it('follows the household registration with the whole account', async () => {
    const result = await preCheck(residentTransfer, 'ResidentTransfer', input, records);
    expect(result).toMatchObject({
      allowed: true,
      table: 'pension.resident-transfer@1',
      money: 'ACCOUNT_ONLY',
    });
    expect(amountOf(await estimate(residentTransfer, input, records), 'f4')).toBe('3100.00');
    const planned = await plan(residentTransfer, input, records);
    expect(planned).toMatchObject({
      data: { scheme: 'RESIDENT' },
      overlapKey: 'RESIDENT/chifeng-social-insurance',
    });
  });

  it.each<[string, JsonObject, AgencyRecord, JsonObject]>([
    [
      'the hukou has not moved',
      { ...input, hukouRegion: '150402' },
      records['150402/RESIDENT'],
      { code: 'HUKOU_NOT_MOVED' },
    ],
    [
      'a benefit is drawn',
      input,
      { status: status({ receivingBenefit: true }) },
      { code: 'ALREADY_RECEIVING' },
    ],
    ['nothing is known', input, {}, { code: 'NO_RELATION' }],
    ['the name differs', input, { status: status({ name: '赵健国' }) }, { code: 'IDENTITY_MISMATCH' }],
    ['the agency has no system', input, { inbox: true }, { decision: 'NEEDS_ANSWERS' }],
  ])('does not go when %s', async (_what, asked, at, expected) => {
    const there = { '150402/RESIDENT': at };
    const result = await preCheck(residentTransfer, 'ResidentTransfer', asked, there);
    expect(result).toMatchObject({ allowed: false, table: null, money: 'NONE', ...expected });
    await expect(plan(residentTransfer, asked, there)).rejects.toMatchObject({ code: 'REFUSED_BY_RULE' });
  });

  it('only changes the registration inside one county', async () => {
    const inside = { originRegion: '150502', destinationRegion: '150502', hukouRegion: '150502' };
    const result = await preCheck(residentTransfer, 'ResidentTransfer', inside, {
      '150502/RESIDENT': { status: status() },
    });
    expect(result).toMatchObject({ decision: 'REGISTRATION_CHANGE_ONLY', money: 'NONE' });
  });
});

describe('bridging', () => {
  const input = { employeeRegion: '150502', residentRegion: '150402', retirementDate: '2026-02-07' };
  const records = (employeeMonths: number, more: JsonObject = {}): Records => ({
    '150502/ENTERPRISE_EMPLOYEE': {
      status: status({ paidMonths: employeeMonths, ...more }),
      certificate: { number: 'PZ-1', accountBalance: '62000.00' },
    },
    '150402/RESIDENT': { status: status({ paidMonths: 60 }), history: { segments: [], residentAccount } },
  });

  it('merges the residents’ account into the employees’ one from 180 months on', async () => {
    const result = await preCheck(bridging, 'Bridging', input, records(180));
    expect(result).toMatchObject({
      decision: 'BRIDGE',
      direction: 'RESIDENT_TO_EMPLOYEE',
      money: 'ACCOUNT_ONLY',
    });
    const estimated = await estimate(bridging, input, records(180));
    expect([amountOf(estimated, 'f4'), amountOf(estimated, 'merged')]).toEqual(['3100.00', '65100.00']);
    expect(await plan(bridging, input, records(180))).toMatchObject({
      table: 'pension.bridging@1',
      members: { origin: 'chifeng-social-insurance', destination: 'tongliao-social-insurance' },
      data: { scheme: 'RESIDENT', originRegion: '150402' },
    });
  });

  it('goes to the residents’ scheme below them, the agencies change sides', async () => {
    const estimated = await estimate(bridging, input, records(179));
    expect(amountOf(estimated, 'f4')).toBe('62000.00');
    expect(await plan(bridging, input, records(179))).toMatchObject({
      members: { origin: 'tongliao-social-insurance', destination: 'chifeng-social-insurance' },
      data: { scheme: 'ENTERPRISE_EMPLOYEE', direction: 'EMPLOYEE_TO_RESIDENT' },
    });
  });

  it('waits for the age and ends where a pension is drawn', async () => {
    const young = { ...input, retirementDate: '2026-03-03' };
    expect(await preCheck(bridging, 'Bridging', young, records(180))).toMatchObject({
      code: 'BRIDGE_BEFORE_AGE',
    });
    const drawing = records(180, { receivingBenefit: true });
    expect(await preCheck(bridging, 'Bridging', input, drawing)).toMatchObject({ code: 'ALREADY_RECEIVING' });
  });

  it('never takes an unknown balance for nothing', async () => {
    const unknown = (months: number) => ({
      ...records(months),
      '150502/ENTERPRISE_EMPLOYEE': {
        status: status({ paidMonths: months }),
        certificate: { number: 'PZ-1' },
      },
    });
    const estimated = await estimate(bridging, input, unknown(180));
    expect(amountOf(estimated, 'f4')).toBe('3100.00');
    expect(amountOf(estimated, 'employee') ?? amountOf(estimated, 'merged')).toBeUndefined();
    await expect(estimate(bridging, input, unknown(179))).rejects.toMatchObject({
      code: 'UNSUPPORTED_INPUT',
    });
  });

  it('says that a retirement age it computed itself is not confirmed', async () => {
    const { retirementDate: _confirmed, ...open } = input;
    const result = await preCheck(bridging, 'Bridging', open, records(180));
    expect(result['unconfirmed']).toContain('retirementAge');
  });
});

describe('duplicate clearing', () => {
  const input = { originRegion: '210100', destinationRegion: '150502' };
  const segments = (from: string, to: string, base: string) => ({ segments: [{ from, to, base }] });
  const records = (originHistory: JsonObject): Records => ({
    '210100/ENTERPRISE_EMPLOYEE': { status: status(), history: originHistory },
    '150502/ENTERPRISE_EMPLOYEE': { status: status(), history: segments('2023-07', '2024-06', '6000.00') },
  });

  it('finds the months by month and shows both refunds', async () => {
    const there = records(segments('2023-01', '2023-12', '5000.00'));
    const result = await preCheck(duplicateClearing, 'DuplicateClearing', input, there);
    expect(result).toMatchObject({
      decision: 'CLEAR_DUPLICATES',
      allowed: true,
      duplicates: { from: '2023-07', to: '2023-12', months: 6 },
    });
    const { options } = await estimate(duplicateClearing, input, there);
    expect(options).toContainEqual(
      expect.objectContaining({ keep: 'DESTINATION', refundPrincipal: '2400.00' }),
    );
    const planned = await plan(duplicateClearing, input, there);
    expect(planned.members).not.toHaveProperty('platform');
    expect(planned.documents.map(({ kind }) => kind)).toContain('origin-history');
  });

  it('opens no case where nothing is paid twice', async () => {
    const there = records(segments('2022-01', '2022-12', '5000.00'));
    const result = await preCheck(duplicateClearing, 'DuplicateClearing', input, there);
    expect(result).toMatchObject({ decision: 'NOTHING_TO_CLEAR', allowed: false });
    await expect(plan(duplicateClearing, input, there)).rejects.toMatchObject({
      options: { extensions: { decisionCode: 'NOTHING_TO_CLEAR' } },
    });
  });
});
