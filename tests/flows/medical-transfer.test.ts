import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import {
  answerAsked,
  atEnd,
  atRest,
  atState,
  caseFile,
  rawCall,
  refusal,
  until,
  withFault,
  type MyCase,
} from '../_support/flow.ts';
import { applyFor, estimate, PLACES, preCheck, type Estimate } from '../_support/medical-flow.ts';
import { loadMedicalPeople, MOVED, TO_RESIDENTS, TWICE, WITH_GAP } from '../_support/medical-people.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const ORIGIN = 'chifeng-medical-insurance';
const DESTINATION = 'tongliao-medical-insurance';

let system: TestSystem;
let resident: Api;
let operations: Api;
let people: Api[];
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
  resident = await system.as('resident-same-pool');
  operations = await system.as('operations-1');
  const numbers = await loadMedicalPeople(system, [MOVED, WITH_GAP, TWICE, TO_RESIDENTS, MOVED]);
  people = await Promise.all(numbers.map((number) => system.as(number)));
});
afterAll(() => system[Symbol.asyncDispose]());

const person = (index: number): Api => {
  const found = people[index];
  if (found === undefined) throw new Error(`no person ${index}`);
  return found;
};
const outcomesOf = async (caseId: string, step: string): Promise<(string | null)[]> =>
  (await caseFile(operations, caseId)).steps
    .filter((one) => one.step === step)
    .map(({ outcome }) => outcome ?? null);

describe('a transfer between the two cities', () => {
  let ended: MyCase;
  let told: Estimate;
  beforeAll(async () => {
    told = await estimate(resident, 'transfer', PLACES);
    const { caseId } = await applyFor(resident, 'transfer', PLACES);
    ended = await atEnd(resident, caseId);
  });

  it('says before anything is filed what will happen, by the person’s own months', async () => {
    const found = await preCheck(resident, 'transfer', { ...PLACES, askDates: true });
    expect(found).toMatchObject({
      decision: 'ACCEPT',
      allowed: true,
      benefits: { rule: 'CONTINUOUS', gapMonths: 0, waitingMonths: 0, benefitFrom: '2026-01' },
      months: { employeeMonths: 170, overlapMonths: 0, retirementMonths: 300, retirementShort: 130 },
    });
    expect(found.found.map(({ source }) => source)).toEqual(['AGENCY', 'AGENCY']);
    expect(found.dates.map(({ rule, workingDays }) => [rule, workingDays])).toEqual([
      ['transferOut', 10],
      ['transferIn', 5],
    ]);
  });

  it('ends with months and money at the new place', () => {
    expect(ended).toMatchObject({ state: 'COMPLETED', endedAs: 'completed', needsYou: [], overdue: false });
    const [line] = told.lines;
    expect(line?.amount).toBe('3885.00');
    expect(ended.funds).toEqual([
      { kind: 'MEDICAL_ACCOUNT', agreed: line?.amount, posted: line?.amount, pending: '0.00' },
    ]);
  });

  it('shows the two limits of the law, kept', () => {
    const limits = ended.steps.filter(({ limit }) => limit !== undefined);
    expect(limits.map(({ limit, overdue }) => [limit?.workingDays, overdue])).toEqual([
      [10, false],
      [5, false],
    ]);
  });

  it('prints the information sheet with the signature of its agency', async () => {
    const document = ended.documents.find(({ kind }) => kind === 'information-sheet');
    expect(document?.authenticity).toBe('signed');
    const address = `/resident/v1/cases/${ended.id}/documents/${document?.id}/print`;
    const page = await rawCall(system, 'resident-same-pool', address);
    expect(page.status).toBe(200);
    for (const word of ['参保人员基本医疗保险信息表', '赵敏', '3885.00']) expect(page.text).toContain(word);
  });
});

it('sends money back that does not match the sheet, and pays anew', async () => {
  await using _short = await withFault(system, { kind: 'short-payment', agency: ORIGIN, times: 1 });
  const { caseId } = await applyFor(person(0), 'transfer', PLACES);
  const ended = await atEnd(person(0), caseId);
  expect(ended.state).toBe('COMPLETED');
  expect(await outcomesOf(caseId, 'difference')).toEqual(['RETURN_ASKED']);
  expect(await outcomesOf(caseId, 'money-return')).toEqual(['MONEY_RETURNED']);
  expect(await outcomesOf(caseId, 'credit')).toHaveLength(1);
  const [fund] = ended.funds;
  expect([fund?.posted, fund?.pending]).toEqual([fund?.agreed, '0.00']);
  const [bank] = await system.world.query<{ net: bigint }>(
    `select coalesce(sum(case when t.agency = $2 then t.amount_fen else -t.amount_fen end), 0)::bigint as net
     from bank_transfer t where t.reference = $1`,
    [ended.number, ORIGIN],
  );
  expect(`${bank?.net}`).toBe(fund?.agreed?.replace('.', ''));
});

it('keeps a returned sheet beside its correction, and says what a gap means', async () => {
  const before = await preCheck(person(1), 'transfer', PLACES);
  expect(before.benefits).toMatchObject({
    rule: 'EMPLOYEE_LE3',
    gapMonths: 2,
    backPay: 'YES',
    waitingMonths: null,
  });
  const paid = await estimate(person(1), 'transfer', { ...PLACES, backPayMonth: '2026-03' });
  expect(paid.benefits).toMatchObject({
    waitingMonths: 0,
    benefitFrom: '2026-03',
    retroactiveFrom: '2025-11',
  });
  await using _returned = await withFault(system, { kind: 'return-sheet', agency: DESTINATION, times: 1 });
  const { caseId } = await applyFor(person(1), 'transfer', PLACES);
  const ended = await atEnd(person(1), caseId);
  expect(ended.state).toBe('COMPLETED');
  const sheets = ended.documents.filter(({ kind }) => kind === 'information-sheet');
  expect(sheets.map(({ version }) => version)).toEqual([1, 2]);
  expect((await outcomesOf(caseId, 'relation')).map((outcome) => outcome?.split('_')[0])).toEqual([
    'RETURNED',
    'DONE',
  ]);
});

it('refuses with every reason at once; two open enrolments go to people', async () => {
  const refused = await refusal(applyFor(person(2), 'transfer', PLACES));
  expect(refused).toMatchObject({
    status: 422,
    code: 'REFUSED_BY_RULE',
    decisionCode: 'OUT_NOT_SUSPENDED',
    remedy: { whoActs: 'RESIDENT', sources: ['医保办发〔2021〕43号'] },
  });
  const { caseId } = await applyFor(person(2), 'duplicate-enrolment', PLACES);
  await atState(person(2), caseId, 'WITH_PEOPLE');
  const file = await atRest(operations, caseId);
  expect(file.tasks.map(({ reason }) => reason)).toContain('DUPLICATE_ENROLMENT');
  await answerAsked(person(2), caseId, { keep: 'DESTINATION', understood: true });
  expect(await atEnd(person(2), caseId)).toMatchObject({ state: 'COMPLETED' });
  const [task] = (await caseFile(operations, caseId)).tasks;
  expect(task).toMatchObject({ reason: 'DUPLICATE_ENROLMENT', resolution: 'CASE_ENDED' });
  const after = await preCheck(person(2), 'transfer', PLACES);
  expect(after).toMatchObject({ decision: 'ACCEPT', months: { overlapMonths: 2 } });
});

it('leaves the balance to the old place where the new scheme has no account, and says so', async () => {
  const places = { ...PLACES, destinationScheme: 'RESIDENT' };
  expect(await preCheck(person(3), 'transfer', places)).toMatchObject({
    allowed: true,
    fundsTrack: 'LOCAL_RULE',
  });
  const { caseId } = await applyFor(person(3), 'transfer', places);
  const ended = await atEnd(person(3), caseId);
  expect(ended).toMatchObject({ state: 'COMPLETED', funds: [] });
  expect(ended.documents.some(({ kind }) => kind === 'decision-notice')).toBe(true);
});

it('waits, without failing, for a place that does not answer; the second application is refused by name', async () => {
  const down = await withFault(system, { kind: 'down', agency: ORIGIN, operation: 'checkOutgoingRelation' });
  const { caseId } = await applyFor(person(4), 'transfer', PLACES);
  const standing = await atState(person(4), caseId, 'PRECHECKING');
  expect(standing.steps.every(({ overdue }) => overdue !== true)).toBe(true);
  const twin = await refusal(applyFor(person(4), 'transfer', PLACES));
  expect(twin).toMatchObject({ code: 'REFUSED_BY_RULE', decisionCode: 'DUPLICATE_OPEN_TRANSFER' });
  await down[Symbol.asyncDispose]();
  await until(
    () => caseFile(operations, caseId),
    ({ steps }) => steps.some(({ step }) => step === 'sheet'),
    'the sheet',
  );
});
