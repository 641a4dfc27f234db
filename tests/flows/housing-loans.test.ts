import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { atEnd, atState, setDelays, until, withFault } from '../_support/flow.ts';
import {
  applyFor,
  CHIFENG,
  housingPath,
  letterOf,
  moveClock,
  mover,
  PLACES,
  reached,
  recordOf,
  statesOf,
  TONGLIAO,
  trailOf,
  transfersOf,
  waitingStep,
  type Mover,
} from '../_support/housing.ts';
import { membersWithHohhot } from '../_support/housing-members.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const HOHHOT = 'hohhot-housing-fund';

let system: TestSystem;
let newCentre: AgencyClient;
beforeAll(async () => {
  system = await startTestSystem({ settings: { MEMBERS_FILE: await membersWithHohhot() } });
  newCentre = await agencyClient(system, TONGLIAO);
});
afterAll(() => system[Symbol.asyncDispose]());

const preCheck = ({ resident }: Mover, workflow = 'account-transfer'): Promise<JsonObject> =>
  resident.send<JsonObject>('POST', `${housingPath(workflow)}/pre-check`, PLACES);

const LOAN = { amount: '260000.00', outstanding: '0.00', paidOff: true };
const OPEN = { amount: '300000.00', outstanding: '120000.00', paidOff: false };

describe('HPF-21 interest computed again at payment', () => {
  it('is over by 14.19, held in 06, and settled both ways', async () => {
    await moveClock(system, '2026-11-20T09:00');
    await setDelays(system, { requestHousingPayment: 7 * DAY });
    const cases: { person: Mover; caseId: string }[] = [];
    for (const wish of ['wants-return', undefined]) {
      await withFault(system, { kind: 'pays-recomputed-interest', times: 1 });
      if (wish !== undefined) await withFault(system, { kind: wish, times: 1 });
      const person = await mover(system);
      const { caseId } = await applyFor(person);
      await atState(person.resident, caseId, 'INFO_RECEIVED');
      expect((await letterOf(system, caseId)).amount).toBe('48942.26');
      cases.push({ person, caseId });
    }
    await setDelays(system, { requestHousingPayment: 7 * DAY, closeTransfer: 0 });
    await moveClock(system, '2026-11-27T10:00');
    const ends: string[] = [];
    for (const { person, caseId } of cases) {
      ends.push((await atEnd(person.resident, caseId)).state);
      const trail = await trailOf(system, caseId);
      expect(trail).toContain('match:OVER');
      expect(trail.indexOf('match:OVER')).toBeLessThan(trail.findIndex((step) => step.startsWith('close')));
      expect(await statesOf(system, caseId)).toContain('NEGOTIATING');
      const [paid] = await transfersOf(system, (await letterOf(system, caseId)).letterNumber);
      expect(paid?.total).toBe(4_895_645n);
    }
    expect(ends.toSorted()).toEqual(['CLOSED_NEGOTIATED', 'CLOSED_OK']);
    await setDelays(system, {});
  });
});

it('HPF-01 a payment past its date is told to those who must act, and the transfer goes on', async () => {
  await setDelays(system, { requestHousingPayment: 10 * DAY });
  const person = await mover(system);
  const { caseId } = await applyFor(person);
  await atState(person.resident, caseId, 'INFO_RECEIVED');
  await moveClock(system, '2026-12-06T10:00');
  const late = () =>
    system.db.query(
      `select 1 from case_event e where e.case_id = $1 and e.type = 'DEADLINE_OVERDUE'
         and e.facts ->> 'rule' = 'transferPayment' and e.side = 'origin'`,
      [caseId],
    );
  await until(late, (rows) => rows.length === 1, 'the breach of the old centre');
  await moveClock(system, '2026-12-08T10:00');
  expect((await atEnd(person.resident, caseId)).state).toBe('CLOSED_OK');
  await setDelays(system, {});
});

describe('HPF-11, HPF-12 the certificate for a loan elsewhere', () => {
  const certificateOf = async (caseId: string): Promise<JsonObject> => {
    const [message] = await system.world.query<{ body: string }>(
      `select m.body from agency_message m where m.case_id = $1 and m.operation = 'sendLoanUseCertificate'`,
      [caseId],
    );
    return (JSON.parse(message?.body ?? '{}') as { certificate: JsonObject }).certificate;
  };

  it('HPF-11 is issued, verified, and the account is marked only after the loan is granted', async () => {
    const account = {
      accountStatus: 'NORMAL',
      openedMonth: '2019-06',
      balance: '65000.00',
      continuousFrom: '2020-01',
      paidThrough: '2026-10',
      continuousMonths: 82,
    };
    const person = await mover(system, account);
    await setDelays(system, { requestLoanDecision: DAY });
    const { caseId } = await applyFor(person, 'loan-certificate');
    await atState(person.resident, caseId, 'VERIFIED');
    expect(await recordOf(system, CHIFENG, person)).not.toHaveProperty('loanRegion');
    expect(await certificateOf(caseId)).toMatchObject({
      result: 'ISSUED',
      number: expect.stringMatching(/^\d{12}$/u),
      verificationCode: expect.stringMatching(/^[0-9A-F]{12}$/u),
      certifiedStatus: 'NORMAL',
      monthly: '1920.00',
      continuousFrom: '2020-01',
      continuousTo: '2026-10',
      hasLoan: false,
      loanCount: 0,
      loanTotal: '0.00',
      outstandingLoan: '0.00',
    });
    await moveClock(system, '2026-12-10T10:00');
    expect((await atEnd(person.resident, caseId)).state).toBe('FLAGGED');
    expect(await recordOf(system, CHIFENG, person)).toMatchObject({ loanRegion: '150500' });
    await setDelays(system, {});
    const { id } = await waitingStep(system, caseId, 'settlement');
    const settled = await newCentre.call({
      method: 'POST',
      path: `/housing-fund/v1/cases/${caseId}/housing-replies`,
      body: { stepId: id, messageId: `settled-${id.slice(-12)}`, outcome: 'SETTLED' },
      purpose: 'housing-fund-offsite-loan',
      grant: 'housing-fund-loan-steps',
      sign: { case: caseId },
    });
    expect(settled.status).toBe(200);
    await reached(system, caseId, 'clear-flag:RECORDED');
    expect(await recordOf(system, CHIFENG, person)).not.toHaveProperty('loanRegion');
  });

  it.each([
    ['a one open', [OPEN], 'HPF_CERT_OPEN_LOAN'],
    ['b two paid off', [LOAN, LOAN], 'HPF_CERT_TWO_LOANS'],
  ])('HPF-12 %s: refused with %s', async (_which, loans, reasonCode) => {
    const person = await mover(system, { loans });
    const { caseId } = await applyFor(person, 'loan-certificate');
    const ended = await atEnd(person.resident, caseId);
    expect(ended).toMatchObject({ state: 'CERT_REFUSED', hasDecisionNotice: true });
    expect((await letterOf(system, caseId)).reasonCode).toBe(reasonCode);
  });

  it('HPF-12 c one paid off: issued with the loan on it', async () => {
    const person = await mover(system, { loans: [LOAN] });
    const { caseId } = await applyFor(person, 'loan-certificate');
    await atEnd(person.resident, caseId);
    expect(await certificateOf(caseId)).toMatchObject({
      hasLoan: true,
      loanCount: 1,
      outstandingLoan: '0.00',
    });
  });

  it('a forged code and a loan that is not granted mark nothing', async () => {
    for (const [kind, state] of [
      ['forged-certificate', 'MISMATCH'],
      ['denies-loan', 'DENIED'],
    ] as const) {
      await withFault(system, { kind, times: 1 });
      const person = await mover(system);
      const { caseId } = await applyFor(person, 'loan-certificate');
      expect((await atEnd(person.resident, caseId)).state).toBe(state);
      expect(await recordOf(system, CHIFENG, person)).not.toHaveProperty('loanRegion');
    }
  });

  it.each([
    [4, 5, '2026-06', 9, 'CERTIFICATE'],
    [4, 5, '2026-03', 4, 'REFUSE'],
    [4, 1, '2026-06', 5, 'REFUSE'],
  ])('HPF-13 %i months here, %i there until %s', async (here, there, paidThrough, months, decision) => {
    const person = await mover(
      system,
      { continuousMonths: there, paidThrough },
      { continuousMonths: here, continuousFrom: '2026-07' },
    );
    expect(await preCheck(person, 'loan-certificate')).toMatchObject({ recognisedMonths: months, decision });
  });
});

describe('HPF-14 an account that moves while a loan elsewhere is repaid', () => {
  it('takes its mark along, and the lender hears of it', async () => {
    const person = await mover(system, { loanRegion: '150100' });
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    await reached(system, caseId, 'loan-flag:RECORDED');
    await reached(system, caseId, 'lender-notice:RECORDED');
    expect(await recordOf(system, TONGLIAO, person)).toMatchObject({ loanRegion: '150100' });
    const told = await system.world.query(
      `select 1 from agency_step s where s.case_id::text = $1 and s.agency = $2 and s.operation = 'receiveDepositCentreChange'`,
      [caseId, HOHHOT],
    );
    expect(told).toHaveLength(1);
  });
});
