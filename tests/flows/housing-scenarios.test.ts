import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { atEnd, atState, caseFile, rawCall, setDelays, withFault } from '../_support/flow.ts';
import { jumpTo } from '../_support/household.ts';
import {
  applyFor,
  CHIFENG,
  letterOf,
  mover,
  reached,
  recordOf,
  statesOf,
  TONGLIAO,
  trailOf,
  transfersOf,
  UNDER,
  waitingStep,
} from '../_support/housing.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

// What the worked scenarios tell beside the states: amounts in messages, dates, words, and what must not happen.

const BY_THE_LETTER = '2026-11-23T09:00:00';

let system: TestSystem;
let operations: Api;
let newCentre: AgencyClient;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
  newCentre = await agencyClient(system, TONGLIAO);
  await jumpTo(system, BY_THE_LETTER);
});
afterAll(() => system[Symbol.asyncDispose]());
afterEach(async () => {
  await setDelays(system, {});
  await fetch(`${system.sandboxUrl}/sandbox/faults`, { method: 'DELETE' });
});

/** What a centre's software has sent of a case, oldest first. */
async function sentBy(agency: string, caseId: string, operation: string): Promise<JsonObject[]> {
  const rows = await system.world.query<{ body: string }>(
    `select m.body from agency_message m
     where m.case_id::text = $1 and m.agency = $2 and m.operation = $3 order by m.message_id`,
    [caseId, agency, operation],
  );
  return rows.map(({ body }) => JSON.parse(body) as JsonObject);
}

async function progressOf(caseId: string): Promise<unknown> {
  const { letterNumber: orConNum } = await letterOf(system, caseId);
  const path = '/housing-fund/v1/transfer-progress/query';
  const answer = await newCentre.call({ method: 'POST', path, body: { orConNum }, ...UNDER });
  return (answer.body as { appPrStatus?: string }).appPrStatus;
}

/** The newest call of an operation, as the agency of the sandbox has kept it. */
async function requestOf(caseId: string, operation: string): Promise<JsonObject | undefined> {
  const [row] = await system.world.query<{ request: string }>(
    `select s.request from agency_step s where s.case_id::text = $1 and s.operation = $2 order by s.step_id desc limit 1`,
    [caseId, operation],
  );
  return row === undefined ? undefined : (JSON.parse(row.request) as JsonObject);
}

describe('what the messages say', () => {
  it('HPF-01 the letter, the account, the interest, and the platform’s state at each', async () => {
    await jumpTo(system, '2026-11-16T09:00:00');
    await setDelays(system, {
      receiveTransferLetter: DAY,
      requestTransferInformation: 3 * DAY,
      bank: 3 * DAY,
      closeTransfer: DAY,
    });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atState(person.resident, caseId, 'SENT');
    expect(await progressOf(caseId)).toBe('01');
    await jumpTo(system, '2026-11-17T10:00:00');
    await atState(person.resident, caseId, 'ACCEPTED_BY_OUT');
    expect(await progressOf(caseId)).toBe('02');
    await jumpTo(system, '2026-11-20T11:00:00');
    await atState(person.resident, caseId, 'INFO_RECEIVED');
    expect(await progressOf(caseId)).toBe('08');
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('11520.00');
    await reached(system, caseId, 'payment:PAID');
    await jumpTo(system, '2026-11-23T12:00:00');
    await atState(person.resident, caseId, 'FUNDS_MATCHED');
    expect(await progressOf(caseId)).toBe('08');
    await jumpTo(system, '2026-11-24T13:00:00');
    await atEnd(person.resident, caseId);
    expect(await progressOf(caseId)).toBe('00');
    const [{ letter }] = (await sentBy(TONGLIAO, caseId, 'sendTransferLetter')) as [{ letter: JsonObject }];
    expect(letter).toMatchObject({
      txFunc: '0',
      tranOutUnitNo: 'C15040',
      docType: '01',
      idNum: person.idNumber,
      socRefAcctNo: '150400000000001234',
      genDate: '20261116',
    });
    const [{ information }] = (await sentBy(CHIFENG, caseId, 'sendTransferInformation')) as [
      { information: JsonObject },
    ];
    expect(information).toMatchObject({
      txFunc: '0',
      tranRstCode: '0',
      tranAmt: '48942.26',
      orAcctAmt: '48652.37',
      yinter: '289.89',
      oAcctDate: '201803',
      payEndDate: '202605',
      sixMconFlag: '1',
      loanNum: '0',
      loanEndFlag: '2',
      frLoanFlag: '2',
    });
    await jumpTo(system, BY_THE_LETTER);
  });

  it('HPF-02 a rejection has no amounts, ends as 40, and tells the person what helps', async () => {
    const person = await mover(system, { accountStatus: 'NORMAL' });
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect(await progressOf(caseId)).toBe('40');
    const [rejection] = await sentBy(CHIFENG, caseId, 'sendTransferInformation');
    expect(rejection).toMatchObject({
      information: { tranRstCode: '1', tranRstMsg: expect.stringMatching(/未封存/u) as string },
    });
    expect(rejection?.['information']).not.toHaveProperty('tranAmt');
    const notice = await rawCall(
      system,
      person.idNumber,
      `/resident/v1/cases/${caseId}/decision-notice/print`,
    );
    expect(notice.text).toMatch(/HPF_OUT_NOT_SEALED/u);
    expect(notice.text).toMatch(/封存/u);
    expect(notice.text).toMatch(/重新申请/u);
  });

  it('HPF-16 no account: 01, 02, 13, 40', async () => {
    const person = await mover(system, null);
    const { caseId } = await applyFor(person, 'account-transfer', { originAccount: '150400000000009999' });
    await atEnd(person.resident, caseId);
    expect((await statesOf(system, caseId)).slice(1)).toEqual([
      'SENT',
      'ACCEPTED_BY_OUT',
      'REJECTED_BY_OUT',
      'FAILED',
    ]);
  });

  it('HPF-08 an open loan that does not stop the transfer is told as LoanNum 1, LoanEndFlag 1', async () => {
    const open = { amount: '300000.00', outstanding: '120000.00', paidOff: false };
    const person = await mover(system, { loans: [open], openLoanBlocks: false });
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect((await sentBy(CHIFENG, caseId, 'sendTransferInformation'))[0]).toMatchObject({
      information: { loanNum: '1', loanEndFlag: '1' },
    });
    expect(await progressOf(caseId)).toBe('00');
  });

  it('HPF-11 the certificate is dated and says what the account is', async () => {
    const person = await mover(system, {
      accountStatus: 'NORMAL',
      openedMonth: '2019-06',
      balance: '65000.00',
    });
    const { caseId } = await applyFor(person, 'loan-certificate');
    await atEnd(person.resident, caseId);
    const [{ certificate }] = (await sentBy(CHIFENG, caseId, 'sendLoanUseCertificate')) as [
      { certificate: JsonObject },
    ];
    expect(certificate).toMatchObject({
      number: expect.stringMatching(/^20261123\d{4}$/u) as string,
      openedMonth: '2019-06',
      base: '8000.00',
      unitRatePct: '12',
      personRatePct: '12',
      balance: '65000.00',
    });
  });
});

describe('money that is not what was told', () => {
  it('HPF-06 too little: 304.08 is asked for, nothing is credited before, all of it after', async () => {
    await jumpTo(system, '2026-11-27T09:00:00');
    await setDelays(system, { receiveTransferNegotiation: 3 * DAY });
    await withFault(system, { kind: 'pays-principal-only', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atState(person.resident, caseId, 'NEGOTIATING');
    expect(await progressOf(caseId)).toBe('06');
    expect(await letterOf(system, caseId)).toMatchObject({ amount: '48956.45', funds: 'PARTIAL' });
    expect(await requestOf(caseId, 'requestFundsDecision')).toMatchObject({
      informed: '48956.45',
      received: '48652.37',
      difference: '-304.08',
    });
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('11520.00');
    await jumpTo(system, '2026-11-30T10:00:00');
    await atEnd(person.resident, caseId);
    expect(await progressOf(caseId)).toBe('20');
    expect(await letterOf(system, caseId)).toMatchObject({ funds: 'MATCHED' });
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('60476.45');
    await jumpTo(system, BY_THE_LETTER);
  });

  it('HPF-21 too much: over by 14.19, and nothing is credited until it is settled', async () => {
    await jumpTo(system, '2026-11-20T09:00:00');
    await setDelays(system, { requestHousingPayment: 7 * DAY, receiveTransferNegotiation: 3 * DAY });
    await withFault(system, { kind: 'pays-recomputed-interest', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atState(person.resident, caseId, 'INFO_RECEIVED');
    await waitingStep(system, caseId, 'payment');
    await jumpTo(system, '2026-11-27T10:00:00');
    await atState(person.resident, caseId, 'NEGOTIATING');
    expect(await progressOf(caseId)).toBe('06');
    expect(await letterOf(system, caseId)).toMatchObject({ funds: 'OVER' });
    expect(await requestOf(caseId, 'requestFundsDecision')).toMatchObject({
      informed: '48942.26',
      received: '48956.45',
      difference: '14.19',
    });
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('11520.00');
    await jumpTo(system, '2026-11-30T11:00:00');
    await atEnd(person.resident, caseId);
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('60476.45');
    await jumpTo(system, BY_THE_LETTER);
  });

  it('HPF-10 b failed: paid again only when a person says so, under a reference of its own', async () => {
    await setDelays(system, { requestPaymentRuling: 3 * DAY });
    await withFault(system, { kind: 'bank-reply-lost-failed', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await waitingStep(system, caseId, 'payment-ruling');
    const { letterNumber } = await letterOf(system, caseId);
    expect(await transfersOf(system, letterNumber)).toEqual([]);
    await jumpTo(system, '2026-11-26T10:00:00');
    await atEnd(person.resident, caseId);
    const trail = await trailOf(system, caseId);
    expect(trail.filter((step) => step.startsWith('payment'))).toEqual([
      'payment:PAY_FAILED',
      'payment-ruling:PAY_AGAIN',
      'payment:PAID',
    ]);
    const file = await caseFile(operations, caseId);
    expect(new Set(file.steps.filter(({ step }) => step === 'payment').map(({ id }) => id)).size).toBe(2);
    expect(await transfersOf(system, letterNumber)).toHaveLength(1);
    await jumpTo(system, BY_THE_LETTER);
  });
});
