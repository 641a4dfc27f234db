import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { atEnd, refusal, until, withFault } from '../_support/flow.ts';
import {
  applyFor,
  CHIFENG,
  housingPath,
  letterOf,
  moveClock,
  mover,
  PLACES,
  reached,
  sendAs,
  setCentrePolicy,
  statesOf,
  TONGLIAO,
  UNDER,
  waitingStep,
  type Mover,
} from '../_support/housing.ts';
import { membersWithHohhot } from '../_support/housing-members.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let newCentre: AgencyClient;
let first: Api;
let second: Api;
beforeAll(async () => {
  system = await startTestSystem({ settings: { MEMBERS_FILE: await membersWithHohhot() } });
  newCentre = await agencyClient(system, TONGLIAO);
  first = await system.as('operations-1');
  second = await system.as('operations-2');
  await moveClock(system, '2026-11-23T09:00');
});
afterAll(() => system[Symbol.asyncDispose]());

/** An act of two people, decided by the second. */
async function byTwo(act: string, input: JsonObject): Promise<void> {
  const { approvalId } = await first.send<{ approvalId: string }>(
    'POST',
    `/admin/v1/services/housing-fund/acts/${act}`,
    { input, reason: '中心公布的政策' },
  );
  const decision = { decision: 'approve', reason: '同意' };
  await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
}

const NO_STABILITY = { kind: 'NONE', months: 0, windowMonths: 0, minOriginMonths: 0 };
const setPolicy = (memberId: string, effectiveFrom: string, change: JsonObject): Promise<void> =>
  setCentrePolicy(system, memberId, effectiveFrom, change);

const preCheck = ({ resident }: Mover, workflow = 'account-transfer'): Promise<JsonObject> =>
  resident.send<JsonObject>('POST', `${housingPath(workflow)}/pre-check`, PLACES);

const OPEN = { amount: '300000.00', outstanding: '120000.00', paidOff: false };

describe('the policy of a centre', () => {
  it('HPF-03 six months in one run: refused with four, open again with none asked', async () => {
    await setPolicy(TONGLIAO, '2026-01-01', {
      stability: { ...NO_STABILITY, kind: 'CONSECUTIVE', months: 6 },
    });
    const person = await mover(system, {}, { continuousMonths: 4 });
    expect(await refusal(applyFor(person))).toMatchObject({
      status: 422,
      reasonCode: 'HPF_STABLE_MONTHS',
      shortfallMonths: 2,
      earliest: '2027-01',
    });
    expect(await preCheck(person)).toMatchObject({ allowed: false, code: 'HPF_STABLE_MONTHS' });
    await setPolicy(TONGLIAO, '2026-01-02', {});
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    expect((await statesOf(system, caseId))[1]).toBe('SENT');
  });

  it('HPF-08 tells beforehand whether an open loan stops the transfer', async () => {
    const person = await mover(system, { loans: [OPEN] });
    expect(await preCheck(person)).toMatchObject({ decision: 'REFUSE', code: 'HPF_OUT_OPEN_LOAN' });
    await setPolicy(CHIFENG, '2026-01-02', { openLoanBlocksTransferOut: false });
    expect(await preCheck(person)).toMatchObject({ decision: 'TRANSFER' });
  });

  it('HPF-17 withdrawal where nobody pays for the person any more', async () => {
    const sealed = { sealedOn: '2026-05-20' };
    const leaver = await mover(system, sealed, null);
    expect(await preCheck(leaver)).toMatchObject({ decision: 'WITHDRAW', withdrawalReason: '18' });
    expect(await preCheck(await mover(system, sealed))).toMatchObject({
      decision: 'TRANSFER',
      withdrawalReason: '19',
    });
  });
});

describe('HPF-15 a batch of letters', () => {
  const row = ({ idNumber, name }: Mover, serial: number): string =>
    [
      `${serial}`,
      `C15050261201${`${9000 + serial}`}`,
      '赤峰市住房公积金中心',
      name,
      '01',
      idNumber,
      '甲公司',
      '150400000000001234',
      '0500100200300',
      '通辽市住房公积金中心',
      '中国建设银行',
      '',
      '0475-8200000',
      '20261201',
      ...Array.from({ length: 5 }, () => ''),
    ]
      .map((cell) => `${cell}@|$`)
      .join('');

  const send = (batch: object) =>
    newCentre.call({ method: 'POST', path: '/housing-fund/v1/transfer-batches', body: batch, ...UNDER });

  it('opens a case for each row under its number, and nothing for a wrong count', async () => {
    const people = [await mover(system), await mover(system)];
    const file = people.map((person, index) => `${row(person, index + 1)}\n`).join('');
    const batch = { batConNum: 'PLZYJXHC150502612010001', batchTotalNum: '2', file };
    const wrong = await send({ ...batch, batchTotalNum: '3' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({ reasonCode: 'HPF_BATCH_COUNT' });
    const answer = await send(batch);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ columns: 19, rows: [{ serial: '1' }, { serial: '2' }] });
    const again = await send(batch);
    expect(again.body).toEqual(answer.body);
    const { caseId, conNum } = answer.body.rows[0] as { caseId: string; conNum: string };
    await atEnd(people[0]!.resident, caseId);
    expect((await letterOf(system, caseId)).letterNumber).toBe(conNum);
  });

  it('BDC906 gives each row with the step that waits for it; BDC904 and BDC909 answer', async () => {
    await withFault(system, { kind: 'silent', operation: 'requestTransferInformation', times: 1 });
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    const { id } = await waitingStep(system, caseId, 'information');
    const { letterNumber } = await letterOf(system, caseId);
    const cells = ['1', letterNumber, person.name, '01', person.idNumber, '48956.45', '48652.37', '304.08'];
    const more = ['201803', '202605', '1', '0', '2', '2', '0', '', '', ''];
    const file = `${[...cells, ...more].map((cell) => `${cell}@|$`).join('')}\n`;
    const oldCentre = await agencyClient(system, CHIFENG);
    const read = await oldCentre.call({
      method: 'POST',
      path: '/housing-fund/v1/information-batches/read',
      body: { batConNum: 'PLZYJXHC150402612010001', batchTotalNum: '1', file },
      ...UNDER,
    });
    expect(read.body).toMatchObject({ columns: 18, rows: [{ caseId, stepId: id }] });
    const { information } = read.body.rows[0] as { information: object };
    const sent = await sendAs(oldCentre, caseId, 'transfer-information', {
      stepId: id,
      messageId: `batch-${id.slice(-12)}`,
      information,
    });
    expect(sent.status).toBe(200);
    const progress = await newCentre.call({
      method: 'POST',
      path: '/housing-fund/v1/transfer-progress/query',
      body: { orConNum: letterNumber },
      ...UNDER,
    });
    expect(progress.body).toMatchObject({ contacts: '赤峰市住房公积金中心', contPhone: '0476-0000000' });
    const codes = await newCentre.call({
      method: 'POST',
      path: '/housing-fund/v1/centre-codes/query',
      body: {},
      ...UNDER,
    });
    expect(codes.body.centres.map(({ node }: { node: string }) => node)).toEqual(
      expect.arrayContaining(['C15040', 'C15050', 'C15010']),
    );
  });
});

describe('the daily reconciliation', () => {
  interface Sheet {
    originId: string;
    balanced: boolean;
    totals: { informed: string; banked: string; credited: string };
    exceptions: { kind: string; caseNumber: string }[];
    signedBy: string | null;
    secondBy: string | null;
  }

  const path = '/admin/v1/services/housing-fund/reports/reconciliation';

  interface Matrix {
    services: { service: string; sheets: { standing: string; exceptions: { kind: string }[] }[] }[];
  }

  /** The approval that waits since the day was not over yet. */
  async function secondSigns(): Promise<void> {
    const { items } = await second.get<{ items: { approvalId: string; status: string }[] }>(
      '/admin/v1/approvals',
    );
    const pending = items.find(({ status }) => status === 'pending');
    const decision = { decision: 'approve', reason: '核对一致' };
    await second.send('POST', `/admin/v1/approvals/${pending?.approvalId}/decision`, decision);
  }

  it('has three equal totals and is signed by two people', { timeout: 40_000 }, async () => {
    await moveClock(system, '2026-12-10T09:00');
    const person = await mover(system);
    const { caseId } = await applyFor(person);
    await atEnd(person.resident, caseId);
    await reached(system, caseId, 'closure-notice:RECORDED');
    const read = async () => (await first.get<{ day: string; sheets: Sheet[] }>(path)).sheets;
    const { amount } = await letterOf(system, caseId);
    const credited = async (): Promise<number> => Number((await read())[0]?.totals.credited ?? '0');
    await until(credited, (sum) => sum >= Number(amount), 'the sheet');
    const [sheet, ...others] = await read();
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({ originId: CHIFENG, balanced: true, exceptions: [], signedBy: null });
    expect(new Set(Object.values(sheet?.totals ?? {})).size).toBe(1);
    const sheetOf = { day: '2026-12-10', originId: CHIFENG, destinationId: TONGLIAO, remark: '核对一致' };
    expect(await refusal(byTwo('sign-reconciliation', sheetOf))).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      detail: expect.stringContaining('not over'),
    });
    await moveClock(system, '2026-12-11T00:30');
    const matrix = await first.get<Matrix>('/admin/v1/reconciliation?from=2026-12-10&to=2026-12-10');
    const [own] = matrix.services.filter(({ service }) => service === 'housing-fund');
    expect(own?.sheets).toMatchObject([
      {
        begins: '2026-12-10',
        members: [CHIFENG, TONGLIAO],
        standing: 'AGREED',
        exceptions: [],
        acts: [{ act: 'sign-reconciliation', input: { day: '2026-12-10' } }],
      },
    ]);
    await secondSigns();
    const [signed] = (await first.get<{ sheets: Sheet[] }>(`${path}?day=2026-12-10`)).sheets;
    expect(signed).toMatchObject({ signedBy: expect.any(String), secondBy: expect.any(String) });
    expect(signed?.signedBy).not.toBe(signed?.secondBy);
  });

  it('lists what somebody must look at, with the case', { timeout: 40_000 }, async () => {
    await moveClock(system, '2026-12-14T09:00');
    await using faults = new AsyncDisposableStack();
    faults.use(await withFault(system, { kind: 'silent', operation: 'requestFundsDecision' }));
    faults.use(await withFault(system, { kind: 'down', operation: 'receiveTransferClosure' }));
    const short = await withFault(system, { kind: 'pays-principal-only', times: 1 });
    const tooLittle = await mover(system);
    const diff = await applyFor(tooLittle);
    await waitingStep(system, diff.caseId, 'negotiate');
    await short[Symbol.asyncDispose]();
    const person = await mover(system);
    const untold = await applyFor(person);
    await atEnd(person.resident, untold.caseId);
    faults.use(await withFault(system, { kind: 'silent', operation: 'requestHousingPayment' }));
    const unpaid = await applyFor(await mover(system));
    await waitingStep(system, unpaid.caseId, 'payment');
    await moveClock(system, '2026-12-22T09:00');
    const read = async () => {
      const [sheet] = (await first.get<{ sheets: Sheet[] }>(path)).sheets;
      return sheet?.exceptions ?? [];
    };
    const late = (lines: Sheet['exceptions']): boolean =>
      lines.some(({ kind }) => kind === 'INFO_WITHOUT_MONEY');
    const kinds = Object.fromEntries(
      (await until(read, late, 'the lists')).map(({ caseNumber, kind }) => [caseNumber, kind]),
    );
    expect(kinds).toMatchObject({
      [diff.number]: 'AMOUNT_DIFF',
      [unpaid.number]: 'INFO_WITHOUT_MONEY',
    });
    const before = (await first.get<{ sheets: Sheet[] }>(`${path}?day=2026-12-14`)).sheets[0];
    expect(before?.balanced).toBe(false);
    expect(before?.exceptions).toContainEqual(
      expect.objectContaining({ kind: 'CREDITED_NOT_CLOSED', caseNumber: untold.number }),
    );
  });
});
