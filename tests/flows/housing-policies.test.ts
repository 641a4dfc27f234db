import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { atEnd, atState, refusal, setDelays, until, withFault } from '../_support/flow.ts';
import { jumpTo } from '../_support/household.ts';
import { membersWithHohhot } from '../_support/housing-members.ts';
import {
  applyFor,
  CHIFENG,
  housingPath,
  informationOf,
  letterOf,
  mover,
  PLACES,
  reached,
  sendAs,
  setCentrePolicy,
  statesOf,
  TONGLIAO,
  waitingStep,
  type Mover,
} from '../_support/housing.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

// What the worked scenarios tell of policies, months and numbers.

const HOHHOT = 'hohhot-housing-fund';
const BY_THE_LETTER = '2026-11-23T09:00:00';

let system: TestSystem;
let oldCentre: AgencyClient;
let newCentre: AgencyClient;
beforeAll(async () => {
  system = await startTestSystem({ settings: { MEMBERS_FILE: await membersWithHohhot() } });
  oldCentre = await agencyClient(system, CHIFENG);
  newCentre = await agencyClient(system, TONGLIAO);
  await jumpTo(system, BY_THE_LETTER);
});
afterAll(() => system[Symbol.asyncDispose]());
afterEach(async () => {
  await setDelays(system, {});
  await fetch(`${system.sandboxUrl}/sandbox/faults`, { method: 'DELETE' });
});

const preCheck = ({ resident }: Mover, workflow = 'account-transfer'): Promise<JsonObject> =>
  resident.send<JsonObject>('POST', `${housingPath(workflow)}/pre-check`, PLACES);

describe('the policy of a centre, asked through the API', () => {
  const setPolicy = (effectiveFrom: string, change: JsonObject): Promise<void> =>
    setCentrePolicy(system, TONGLIAO, effectiveFrom, change);

  it('HPF-23 six months within twelve, and six at the old centre', async () => {
    const paid = ['2026-01', '2026-02', '2026-03', '2026-07', '2026-08', '2026-09'];
    const early = ['2025-09', '2025-10', '2026-03', '2026-07', '2026-08', '2026-09'];
    const asking = async (recentMonths: string[], paidMonths: number) =>
      mover(system, { paidMonths }, { recentMonths, continuousMonths: 3 });
    const stability = { kind: 'WINDOW', months: 6, windowMonths: 12, minOriginMonths: 6 };
    await setPolicy('2026-01-01', { stability });
    expect(await preCheck(await asking(paid, 20))).toMatchObject({ decision: 'TRANSFER', allowed: true });
    const four = await asking(early, 20);
    expect(await preCheck(four)).toMatchObject({ allowed: false, code: 'HPF_STABLE_MONTHS' });
    expect(await refusal(applyFor(four))).toMatchObject({ status: 422, shortfallMonths: 2 });
    expect(await preCheck(await asking(paid, 5))).toMatchObject({
      allowed: false,
      code: 'HPF_ORIGIN_MONTHS',
    });
    await setPolicy('2026-01-02', { stability: { ...stability, kind: 'CONSECUTIVE' } });
    expect(await preCheck(await asking(paid, 20))).toMatchObject({ code: 'HPF_STABLE_MONTHS' });
  });

  it('HPF-03 a refusal leaves no case behind', async () => {
    await setPolicy('2026-01-03', {
      stability: { kind: 'CONSECUTIVE', months: 6, windowMonths: 0, minOriginMonths: 0 },
    });
    const person = await mover(system, {}, { continuousMonths: 4 });
    expect(await refusal(applyFor(person))).toMatchObject({ status: 422, reasonCode: 'HPF_STABLE_MONTHS' });
    expect((await person.resident.get<{ items: unknown[] }>('/resident/v1/cases')).items).toEqual([]);
    await setPolicy('2026-01-04', {});
  });

  it('HPF-19 a lenient centre reads 0 as 2 and keeps which flags it has read so', async () => {
    await setPolicy('2026-01-05', { flags: 'lenient' });
    await setDelays(system, { bank: DAY });
    await withFault(system, { kind: 'silent', operation: 'requestTransferInformation', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    const { id } = await waitingStep(system, caseId, 'information');
    const { letterNumber } = await letterOf(system, caseId);
    const zero = { sixMconFlag: '0', loanEndFlag: '0', frLoanFlag: '0' };
    const taken = await sendAs(oldCentre, caseId, 'transfer-information', {
      stepId: id,
      messageId: `lenient-${id.slice(-12)}`,
      information: { ...informationOf(person, letterNumber), ...zero },
    });
    expect(taken.status).toBe(200);
    await atState(person.resident, caseId, 'INFO_RECEIVED');
    expect(await letterOf(system, caseId)).toMatchObject({
      openLoan: false,
      warning: 'HPF_FLAG_NORMALISED',
      normalisedFlags: ['sixMconFlag', 'loanEndFlag', 'frLoanFlag'],
    });
    await setPolicy('2026-01-06', {});
  });

  it('HPF-17 withdrawal from the day on which the account is sealed for half a year', async () => {
    const leaver = await mover(system, { sealedOn: '2026-05-20' }, null);
    await jumpTo(system, '2026-11-19T09:00:00');
    expect(await preCheck(leaver)).toMatchObject({ decision: 'WAIT', earliest: '2026-11-20' });
    await jumpTo(system, '2026-11-20T09:00:00');
    expect(await preCheck(leaver)).toMatchObject({
      decision: 'WITHDRAW',
      withdrawalReason: '18',
      allowed: false,
    });
    await jumpTo(system, BY_THE_LETTER);
  });

  it.each([
    ['2023-12-04', true, 20, '640000.00'],
    ['2023-12-05', true, 25, '800000.00'],
    ['2023-12-05', false, 20, '640000.00'],
  ])(
    'HPF-22 signed %s, first loan %s: %i times the balance',
    async (signedOn, firstLoan, multiple, limit) => {
      const person = await mover(system, { balance: '32000.00' }, null);
      const asked = { ...PLACES, destinationRegion: '150102', signedOn, firstLoan, firstHome: true };
      const path = `${housingPath('loan-certificate')}/estimate`;
      expect(await person.resident.send('POST', path, asked)).toMatchObject({ multiple, limit });
    },
  );

  it('HPF-13 a gap between the cities is told as the reason', async () => {
    const person = await mover(
      system,
      { continuousMonths: 5, paidThrough: '2026-03' },
      { continuousMonths: 4, continuousFrom: '2026-07' },
    );
    expect(await preCheck(person, 'loan-certificate')).toMatchObject({
      decision: 'REFUSE',
      code: 'HPF_NOT_CONTINUOUS',
      recognisedMonths: 4,
    });
  });
});

describe('HPF-20 the number of a letter', () => {
  it('is refused with a wrong form, claims nothing for a letter that is refused, and stands on the right one', async () => {
    await withFault(system, { kind: 'silent', operation: 'reviewHousingTransfer', times: 1 });
    const [person, other] = [await mover(system), await mover(system)];
    const { caseId } = await applyFor(person);
    const { id } = await waitingStep(system, caseId, 'review');
    const send = (conNum: string, about: Mover) =>
      sendAs(newCentre, caseId, 'transfer-letters', {
        stepId: id,
        messageId: `letter-${conNum}-${about.idNumber.slice(-4)}`,
        enteredBy: 'desk-1',
        reviewedBy: 'desk-2',
        letter: letterFor(about, conNum),
      });
    for (const wrong of ['C1505026111600001', '150500261116001', 'C150502613310001'])
      expect(await send(wrong, person)).toMatchObject({
        status: 422,
        body: { findings: [{ code: 'HPF_CONNUM_FORMAT' }] },
      });
    const stranger = await send('C150502611230901', other);
    expect(stranger).toMatchObject({ status: 409, body: { reasonCode: 'HPF_CONNUM_CONFLICT' } });
    expect(await statesOf(system, caseId)).toEqual(['DRAFT']);
    const claimed = await system.db.query('select 1 from svc_housing_fund.letter l where l.case_id = $1', [
      caseId,
    ]);
    expect(claimed).toEqual([]);
    expect(await send('C150502611230901', person)).toMatchObject({ status: 200 });
    await reached(system, caseId, 'review:SENT');
    expect((await letterOf(system, caseId)).letterNumber).toBe('C150502611230901');
  });
});

const letterFor = ({ name, idNumber }: Mover, conNum: string): JsonObject => ({
  conNum,
  txFunc: '0',
  tranOutUnitNo: 'C15040',
  tranCenName: '赤峰市住房公积金中心',
  empName: name,
  docType: '01',
  idNum: idNumber,
  socUnitName: '甲公司',
  socRefAcctNo: '150400000000001234',
  tranRefAcctNo: '0500100200300',
  tranRefAcctName: '通辽市住房公积金中心',
  tranBank: '中国建设银行',
  trenCenInfo: '0475-8200000',
  genDate: '20261123',
});

it('HPF-14 a lender that does not hear of the move is an incident, and hears of it in the end', async () => {
  const fault = await withFault(system, {
    kind: 'down',
    agency: HOHHOT,
    operation: 'receiveDepositCentreChange',
  });
  const person = await mover(system, { loanRegion: '150100' });
  const { caseId } = await applyFor(person);
  await atEnd(person.resident, caseId);
  await reached(system, caseId, 'loan-flag:RECORDED');
  await jumpTo(system, '2026-11-25T10:00:00');
  const late = () =>
    system.db.query(
      `select 1 from case_event e where e.case_id = $1 and e.type = 'DEADLINE_OVERDUE' and e.side = 'lender'`,
      [caseId],
    );
  await until(late, (rows) => rows.length === 1, 'the incident');
  await fault[Symbol.asyncDispose]();
  await reached(system, caseId, 'lender-notice:RECORDED');
});
