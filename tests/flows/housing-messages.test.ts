import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { Api } from '../../src/cli/api.ts';
import {
  answerAsked,
  atEnd,
  atRest,
  atState,
  myCase,
  refusal,
  setDelays,
  withFault,
} from '../_support/flow.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import {
  applyFor,
  CHIFENG,
  informationOf,
  letterOf,
  moveClock,
  mover,
  reached,
  recordOf,
  TONGLIAO,
  sendAs,
  transfersOf,
  waitingStep,
  type Mover,
} from '../_support/housing.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let operations: Api;
let oldCentre: AgencyClient;
let newCentre: AgencyClient;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
  oldCentre = await agencyClient(system, CHIFENG);
  newCentre = await agencyClient(system, TONGLIAO);
});
afterAll(() => system[Symbol.asyncDispose]());
afterEach(async () => {
  await setDelays(system, {});
  await fetch(`${system.sandboxUrl}/sandbox/faults`, { method: 'DELETE' });
});

const setTime = (at: string): Promise<unknown> => moveClock(system, at);

/** A person with a case in some state; the old centre's next step is acknowledged and left to the test. */
async function caseAt(state: string, silent?: string): Promise<{ person: Mover; caseId: string }> {
  if (silent !== undefined) await withFault(system, { kind: 'silent', operation: silent });
  const person = await mover(system);
  const { caseId } = await applyFor(person);
  await atState(person.resident, caseId, state);
  return { person, caseId };
}

describe('account information BDC905 that breaks a rule', () => {
  const send = (caseId: string, stepId: string, person: Mover, orConNum: string, change: object) =>
    sendAs(oldCentre, caseId, 'transfer-information', {
      stepId,
      messageId: `info-${stepId.slice(-12)}-${(sent += 1)}`,
      information: { ...informationOf(person, orConNum), ...change },
    });
  let sent = 0;

  it('HPF-07, HPF-19 is refused in 02, the right one is taken, null code or not', async () => {
    const { person, caseId } = await caseAt('ACCEPTED_BY_OUT', 'requestTransferInformation');
    const { letterNumber } = await letterOf(system, caseId);
    const { id } = await waitingStep(system, caseId, 'information');
    const sum = await send(caseId, id, person, letterNumber, { tranAmt: '50000.00' });
    expect(sum.status).toBe(422);
    expect(sum.body).toMatchObject({
      reasonCode: 'HPF_AMOUNT_IDENTITY',
      expected: '48956.45',
      got: '50000.00',
    });
    const zero = { sixMconFlag: '0', loanEndFlag: '0', frLoanFlag: '0' };
    const flags = await send(caseId, id, person, letterNumber, zero);
    expect(flags.status).toBe(422);
    expect(flags.body.findings.map(({ path }: { path: string }) => path)).toEqual([
      '/body/sixMconFlag',
      '/body/loanEndFlag',
      '/body/frLoanFlag',
    ]);
    expect(flags.body).toMatchObject({ reasonCode: 'HPF_FLAG_DOMAIN' });
    const empty = await send(caseId, id, person, letterNumber, { tranRstCode: '1', tranRstMsg: '' });
    expect(empty.status).toBe(422);
    expect((await myCase(person.resident, caseId)).state).toBe('ACCEPTED_BY_OUT');
    const right = await send(caseId, id, person, letterNumber, { tranRstCode: null });
    expect(right.status).toBe(200);
    const [kept] = await system.db.query('select 1 from case_message m where m.step_id = $1', [id]);
    expect(kept).toBeDefined();
    await atState(person.resident, caseId, 'INFO_RECEIVED');
  });

  it('credits nobody before the money has matched', async () => {
    await setDelays(system, { bank: 30 * DAY });
    const { person, caseId } = await caseAt('INFO_RECEIVED');
    const { letterNumber } = await letterOf(system, caseId);
    const { id } = await waitingStep(system, caseId, 'delivery');
    const closure = await sendAs(newCentre, caseId, 'transfer-information', {
      stepId: id,
      messageId: `close-${id.slice(-12)}`,
      information: { ...informationOf(person, letterNumber), txFunc: '2', tranRstCode: '0' },
    });
    expect(closure.status).toBe(422);
    expect((await myCase(person.resident, caseId)).state).toBe('INFO_RECEIVED');
    expect((await recordOf(system, TONGLIAO, person))['balance']).toBe('11520.00');
  });
});

describe('HPF-09 the same again', () => {
  it('a second application, a replay, and a number that stands on another letter', async () => {
    const { person, caseId } = await caseAt('ACCEPTED_BY_OUT', 'requestTransferInformation');
    const { letterNumber } = await letterOf(system, caseId);
    expect(await refusal(applyFor(person))).toMatchObject({
      status: 409,
      reasonCode: 'HPF_DUPLICATE_OPEN',
      existing: letterNumber,
    });
    const [message] = await system.world.query<{ body: string }>(
      `select m.body from agency_message m where m.case_id = $1 and m.agency = $2`,
      [caseId, TONGLIAO],
    );
    const body = JSON.parse(message?.body ?? '{}') as { letter: object };
    const [first, second] = [
      await sendAs(newCentre, caseId, 'transfer-letters', body),
      await sendAs(newCentre, caseId, 'transfer-letters', body),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const stories = await system.db.query('select 1 from case_file c where c.id = $1', [caseId]);
    expect(stories).toHaveLength(1);
    const other = { ...body, letter: { ...body.letter, idNum: '150404198806150005' } };
    const conflict = await sendAs(newCentre, caseId, 'transfer-letters', other);
    expect(conflict.status).toBe(409);
    expect(conflict.body).toMatchObject({ reasonCode: 'HPF_CONNUM_CONFLICT' });
  });
});

describe('HPF-10 a payment whose outcome is not known', () => {
  it.each([
    ['a', 'bank-reply-lost-paid', 'PAID', 1],
    ['b', 'bank-reply-lost-failed', 'PAY_FAILED', 0],
    ['c', 'bank-reply-lost-unknown', 'MANUAL', 1],
    ['d', 'bank-query-fails', 'MANUAL', 0],
  ])('%s %s: %s, and nothing is paid again by itself', async (_case, kind, outcome, paid) => {
    await setDelays(system, { requestPaymentRuling: 30 * DAY, bank: 30 * DAY });
    await withFault(system, { kind, times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await reached(system, caseId, `payment:${outcome}`);
    const { letterNumber } = await letterOf(system, caseId);
    const file = await atRest(operations, caseId);
    expect(await transfersOf(system, letterNumber)).toHaveLength(paid);
    expect(file.state).toBe('INFO_RECEIVED');
    if (outcome === 'PAID') return;
    const reason = outcome === 'MANUAL' ? 'PAYMENT_UNKNOWN' : 'PAYMENT_FAILED';
    expect(file.tasks).toMatchObject([{ reason }]);
    await waitingStep(system, caseId, 'payment-ruling');
  });

  it('c, d: people settle it with the bank, and it goes on with one payment', async () => {
    for (const kind of ['bank-reply-lost-unknown', 'bank-query-fails']) {
      await withFault(system, { kind, times: 1 });
      const person = await mover(system);
      const { caseId } = await applyFor(person);
      expect((await atEnd(person.resident, caseId)).state).toBe('CLOSED_OK');
      expect(await transfersOf(system, (await letterOf(system, caseId)).letterNumber)).toHaveLength(1);
    }
  });

  it('e refused before it was sent: tried again by itself', async () => {
    await setDelays(system, { bank: 30 * DAY });
    await withFault(system, { kind: 'bank-unreachable', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atState(person.resident, caseId, 'INFO_RECEIVED');
    await operations.send('PUT', '/admin/v1/business-clock', { rate: 600 });
    await reached(system, caseId, 'payment:PAID');
    await operations.send('PUT', '/admin/v1/business-clock', { rate: 1 });
    expect(await transfersOf(system, (await letterOf(system, caseId)).letterNumber)).toHaveLength(1);
  });

  it('an answer lost on its way to the gateway is asked for, not paid for again', async () => {
    await withFault(system, { kind: 'lose-answer', operation: 'requestHousingPayment', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    expect((await atEnd(person.resident, caseId)).state).toBe('CLOSED_OK');
    expect(await transfersOf(system, (await letterOf(system, caseId)).letterNumber)).toHaveLength(1);
  });
});

describe('material that is missing', () => {
  const ask = (caseId: string, stepId: string) =>
    sendAs(newCentre, caseId, 'housing-replies', {
      stepId,
      messageId: `ask-${stepId.slice(-12)}`,
      outcome: 'NEEDS_MATERIAL',
      reason: 'Proof of employment',
      reasonZh: '请补充在职证明',
    });

  it('is asked for once, given, and the letter goes out', async () => {
    await using _silent = await withFault(system, {
      kind: 'silent',
      operation: 'reviewHousingTransfer',
      times: 1,
    });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    expect(await ask(caseId, (await waitingStep(system, caseId, 'review')).id)).toMatchObject({
      status: 200,
    });
    await answerAsked(person.resident, caseId, { text: '在职证明已上传' });
    expect((await atEnd(person.resident, caseId)).state).toBe('CLOSED_OK');
  });

  it('lapses after thirty days without an answer', async () => {
    await withFault(system, { kind: 'silent', operation: 'reviewHousingTransfer', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await ask(caseId, (await waitingStep(system, caseId, 'review')).id);
    await atState(person.resident, caseId, 'CORRECTION');
    await setTime('2026-12-29T09:00');
    expect((await atEnd(person.resident, caseId)).state).toBe('LAPSED');
  });
});

it('leaves the audit clean', async () => {
  expect((await auditInvariants(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
});

describe('two accounts at the new centre', () => {
  it('two accounts at the new centre are one afterwards', async () => {
    const second = {
      accountNumber: '150500000000009999',
      accountStatus: 'SEALED',
      openedMonth: '2015-01',
      balance: '100.00',
    };
    const person = await mover(system, {}, { second });
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    const { amount = '' } = await letterOf(system, caseId);
    const record = await recordOf(system, TONGLIAO, person);
    expect(record['second']).toBeUndefined();
    expect(Number(record['balance'])).toBeCloseTo(11_520 + 100 + Number(amount), 2);
  });

  it('two live accounts at the new centre: refused, nobody guesses', async () => {
    const second = {
      accountNumber: '150500000000009999',
      accountStatus: 'NORMAL',
      openedMonth: '2015-01',
      balance: '100.00',
    };
    const person = await mover(system, {}, { second });
    const { caseId } = await applyFor(person);
    expect((await atEnd(person.resident, caseId)).state).toBe('REFUSED');
  });
});
