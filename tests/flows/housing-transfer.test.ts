import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { Api } from '../../src/cli/api.ts';
import {
  atEnd,
  atState,
  caseFile,
  myCase,
  setDelays,
  withFault,
  type CaseFile,
  type MyCase,
} from '../_support/flow.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import {
  applyFor,
  CHIFENG,
  letterOf,
  moveClock,
  mover,
  reached,
  recordOf,
  statesOf,
  TONGLIAO,
  trailOf,
  sendAs,
  transfersOf,
  UNDER,
  waitingStep,
  type Mover,
} from '../_support/housing.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let operations: Api;
let newCentre: AgencyClient;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
  newCentre = await agencyClient(system, TONGLIAO);
});
afterAll(() => system[Symbol.asyncDispose]());
afterEach(async () => {
  await setDelays(system, {});
  await fetch(`${system.sandboxUrl}/sandbox/faults`, { method: 'DELETE' });
});

const LOAN = { amount: '300000.00', outstanding: '120000.00', paidOff: false };

const setTime = (at: string): Promise<unknown> => moveClock(system, at);

describe('HPF-01 a transfer from Chifeng to Tongliao', () => {
  let person: Mover;
  let caseId: string;
  let ended: MyCase;
  let file: CaseFile;

  beforeAll(async () => {
    await setTime('2026-11-16T09:00');
    await setDelays(system, {
      receiveTransferLetter: DAY,
      requestTransferInformation: 3 * DAY,
      bank: 3 * DAY,
      closeTransfer: DAY,
    });
    person = await mover(system);
    ({ caseId } = await applyFor(person));
    await atState(person.resident, caseId, 'SENT');
    await setTime('2026-11-17T10:00');
    await atState(person.resident, caseId, 'ACCEPTED_BY_OUT');
    await setTime('2026-11-20T11:00');
    await reached(system, caseId, 'payment:PAID');
    await setTime('2026-11-23T12:00');
    await atState(person.resident, caseId, 'FUNDS_MATCHED');
    await setTime('2026-11-24T13:00');
    ended = await atEnd(person.resident, caseId);
    file = await caseFile(operations, caseId);
  });

  it('goes 01, 02, 08, 00 and is closed only when the money has matched', async () => {
    expect(await statesOf(system, caseId)).toEqual([
      'DRAFT',
      'SENT',
      'ACCEPTED_BY_OUT',
      'INFO_RECEIVED',
      'FUNDS_MATCHED',
      'CLOSED_OK',
    ]);
    expect(ended.endedAs).toBe('completed');
  });

  it('moves 48 652.37 and 289.89 of interest, to the fen, once', async () => {
    const { letterNumber, amount } = await letterOf(system, caseId);
    expect(letterNumber).toMatch(/^C15050261116\d{4}$/u);
    expect(amount).toBe('48942.26');
    const transfers = await transfersOf(system, letterNumber);
    expect(transfers).toMatchObject([{ total: 4_894_226n }]);
    expect(file.funds).toMatchObject([
      { kind: 'HOUSING_FUND', agreed: '48942.26', posted: '48942.26', pending: '0.00' },
    ]);
  });

  it('closes the old account and credits the new one', async () => {
    expect(await recordOf(system, CHIFENG, person)).toMatchObject({
      accountStatus: 'TRANSFERRED_OUT',
      balance: '0.00',
      closedReason: '07',
    });
    expect(await recordOf(system, TONGLIAO, person)).toMatchObject({ balance: '60462.26' });
  });

  it('has its dates in working days', () => {
    const due = Object.fromEntries(file.deadlines.map(({ rule, due: day }) => [rule, day]));
    expect(due).toMatchObject({
      letterAcceptance: '2026-11-18',
      transferInformation: '2026-11-24',
      transferPayment: '2026-11-24',
      transferClosure: '2026-11-26',
    });
  });
});

/** A person with a case in some state; the old centre's next step is acknowledged and left to the test. */
async function caseAt(state: string, silent?: string): Promise<{ person: Mover; caseId: string }> {
  if (silent !== undefined) await withFault(system, { kind: 'silent', operation: silent });
  const person = await mover(system);
  const { caseId } = await applyFor(person);
  await atState(person.resident, caseId, state);
  return { person, caseId };
}

describe('an old centre that does not let the account go', () => {
  it.each([
    ['HPF-02 not sealed', { accountStatus: 'NORMAL' }, 'HPF_OUT_NOT_SEALED'],
    ['HPF-16 frozen', { accountStatus: 'FROZEN' }, 'HPF_OUT_FROZEN'],
    ['HPF-16 another name', { name: '测试乙' }, 'HPF_OUT_ID_MISMATCH'],
    ['HPF-16 closed', { accountStatus: 'TRANSFERRED_OUT' }, 'HPF_OUT_ALREADY_CLOSED'],
    ['a withdrawal under way', { pendingWithdrawal: true }, 'HPF_OUT_PENDING_WITHDRAWAL'],
    ['a mark of fraud', { fraud: true }, 'HPF_OUT_FRAUD_FLAG'],
    ['HPF-08 an open loan', { loans: [LOAN] }, 'HPF_OUT_OPEN_LOAN'],
  ])('%s: 01, 02, 13, 40 with %s', async (_why, there, reasonCode) => {
    const person = await mover(system, there);
    const { caseId } = await applyFor(person, 'account-transfer', { originAccount: '150400000000001234' });
    const ended = await atEnd(person.resident, caseId);
    expect(await statesOf(system, caseId)).toEqual([
      'DRAFT',
      'SENT',
      'ACCEPTED_BY_OUT',
      'REJECTED_BY_OUT',
      'FAILED',
    ]);
    const { letterNumber, reasonCode: found } = await letterOf(system, caseId);
    expect(found).toBe(reasonCode);
    expect(await transfersOf(system, letterNumber)).toEqual([]);
    expect(ended.hasDecisionNotice).toBe(true);
  });

  it('HPF-16 no account: 13, 40', async () => {
    const person = await mover(system, null);
    const { caseId } = await applyFor(person, 'account-transfer', { originAccount: '150400000000009999' });
    await atEnd(person.resident, caseId);
    expect((await letterOf(system, caseId)).reasonCode).toBe('HPF_OUT_NO_ACCOUNT');
  });

  it('HPF-02 a new attempt has a new number', async () => {
    const person = await mover(system, { accountStatus: 'NORMAL' });
    const numbers: string[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { caseId } = await applyFor(person);
      await atEnd(person.resident, caseId);
      numbers.push((await letterOf(system, caseId)).letterNumber);
    }
    expect(new Set(numbers).size).toBe(2);
  });

  it('HPF-08 an open loan that its policy lets go: the flag says so', async () => {
    const person = await mover(system, { loans: [LOAN], openLoanBlocks: false });
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect((await statesOf(system, caseId)).at(-1)).toBe('CLOSED_OK');
    const [message] = await system.world.query<{ body: string }>(
      `select m.body from agency_message m where m.case_id = $1 and m.operation = 'sendTransferInformation'
       order by m.message_id limit 1`,
      [caseId],
    );
    expect(message).toBeDefined();
    expect(await letterOf(system, caseId)).toMatchObject({ openLoan: true });
  });
});

describe('a cancellation BDC903', () => {
  const cancel = (caseId: string, stepId: string, orConNum: string) =>
    sendAs(newCentre, caseId, 'transfer-cancellations', {
      stepId,
      messageId: `cancel-${stepId.slice(-12)}`,
      cancellation: { orConNum, orTxFunc: '1' },
    });

  it('HPF-04 in 01 ends the letter as 05', async () => {
    await setDelays(system, { receiveTransferLetter: 30 * DAY });
    const { person, caseId } = await caseAt('SENT');
    const { letterNumber } = await letterOf(system, caseId);
    const step = await waitingStep(system, caseId, 'cancellation');
    expect(await cancel(caseId, step.id, letterNumber)).toMatchObject({ status: 200 });
    expect((await atEnd(person.resident, caseId)).state).toBe('WITHDRAWN');
    await reached(system, caseId, 'cancellation-notice:RECORDED');
    const progress = await newCentre.call({
      method: 'POST',
      path: '/housing-fund/v1/transfer-progress/query',
      body: { orConNum: letterNumber },
      ...UNDER,
    });
    expect(progress.body).toMatchObject({ appPrStatus: '05', appProMessage: '转入撤销业务办结' });
  });

  it('HPF-05 in 02 is refused: settle it outside', async () => {
    const { person, caseId } = await caseAt('ACCEPTED_BY_OUT', 'requestTransferInformation');
    const { letterNumber } = await letterOf(system, caseId);
    const step = await waitingStep(system, caseId, 'cancellation');
    const refused = await cancel(caseId, step.id, letterNumber);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      reasonCode: 'HPF_CANCEL_TOO_LATE',
      detailZh: '联系函状态已不可撤销，请线下协商处理',
    });
    expect((await myCase(person.resident, caseId)).state).toBe('ACCEPTED_BY_OUT');
  });
});

describe('what the bank brings', () => {
  it('HPF-06 too little: PARTIAL, 06, the rest comes, 20', async () => {
    await setTime('2026-11-27T09:00');
    await withFault(system, { kind: 'pays-principal-only', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect((await statesOf(system, caseId)).slice(-3)).toEqual([
      'INFO_RECEIVED',
      'NEGOTIATING',
      'CLOSED_NEGOTIATED',
    ]);
    const trail = await trailOf(system, caseId);
    expect(trail.filter((step) => step.startsWith('match'))).toEqual([
      'match:PENDING',
      'match:PARTIAL',
      'match:SETTLED',
    ]);
    expect(trail.indexOf('match:SETTLED')).toBeLessThan(trail.indexOf('close-negotiated:CLOSED'));
    const { amount, letterNumber } = await letterOf(system, caseId);
    expect(amount).toBe('48956.45');
    expect(await transfersOf(system, letterNumber)).toMatchObject([
      { total: 4_865_237n },
      { total: 30_408n },
    ]);
    expect((await caseFile(operations, caseId)).funds).toMatchObject([
      { agreed: '48956.45', posted: '48956.45', pending: '0.00' },
    ]);
  });

  it('a closed account at the new centre: all of it goes back and the letter ends as 20', async () => {
    await withFault(system, { kind: 'account-closed-meanwhile', times: 1 });
    await withFault(system, { kind: 'wants-all-back', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect((await statesOf(system, caseId)).at(-1)).toBe('CLOSED_NEGOTIATED');
    const transfers = await transfersOf(system, (await letterOf(system, caseId)).letterNumber);
    expect(transfers.map(({ total }) => total)).toHaveLength(2);
    expect(transfers[0]?.total).toBe(transfers[1]?.total);
    expect((await caseFile(operations, caseId)).funds).toMatchObject([{ agreed: '0.00', posted: '0.00' }]);
  });
});

it('leaves the audit clean', async () => {
  expect((await auditInvariants(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
});
