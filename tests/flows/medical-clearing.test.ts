import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import type { Api } from '../../src/cli/api.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { components } from '../../src/contracts/medical-insurance.ts';
import type { JsonObject } from '../../src/core/json.ts';
import medical from '../../src/domains/medical-insurance/index.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { atEnd, refusal, until, withFault } from '../_support/flow.ts';
import { moveClock } from '../_support/housing.ts';
import { applyFor } from '../_support/medical-flow.ts';
import { loadMedicalPeople, MOVED } from '../_support/medical-people.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

type Clearing = components['schemas']['Clearing'];

const CARE = 'chifeng-medical-insurance';
const INSURED = 'tongliao-medical-insurance';
const KEY = { month: '2026-06', insuredMember: INSURED, careMember: CARE };
const SERVICE = '/admin/v1/services/medical-insurance';

let system: TestSystem;
let first: Api;
let second: Api;
beforeAll(async () => {
  system = await startTestSystem();
  first = await system.as('operations-1');
  second = await system.as('operations-2');
});
afterAll(() => system[Symbol.asyncDispose]());

async function clearing(): Promise<Clearing> {
  const { clearings } = await first.get<{ clearings: Clearing[] }>(
    `${SERVICE}/reports/clearing?day=${KEY.month}-01`,
  );
  const found = clearings.find(({ insuredMember }) => insuredMember === INSURED);
  return found ?? ({ state: 'OPEN', messages: [], disputes: [] } as unknown as Clearing);
}

const inState = (...states: Clearing['state'][]): Promise<Clearing> =>
  until(clearing, ({ state }) => states.includes(state), states.join(' or '));

/** An act of two people, decided by the second. */
async function byTwo(act: string, more: JsonObject = {}): Promise<unknown> {
  const { approvalId } = await first.send<{ approvalId: string }>('POST', `${SERVICE}/acts/${act}`, {
    input: { ...KEY, ...more },
    reason: '月度清算',
  });
  return second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, {
    decision: 'approve',
    reason: '同意',
  });
}

const platformMessages = (): Promise<{ times: number; returned: boolean }[]> =>
  system.world.query(
    `select (h.value ->> 'times')::int as times, (h.value ->> 'returned')::boolean as returned
     from held_value h where h.owner = '/systems/medical-insurance/national-platform' order by h.key`,
  );

const confirmations = ({ messages }: Clearing): Clearing['messages'] =>
  messages.filter(({ kind }) => kind === 'CONFIRM');

describe('the clearing of a month', () => {
  it('begins by itself on its day, takes in every page, and puts what is not alike before people', async () => {
    await using _unbalanced = await withFault(system, {
      kind: 'unbalanced-settlement',
      agency: CARE,
      times: 1,
    });
    await using _other = await withFault(system, { kind: 'other-booking', agency: INSURED, times: 1 });
    await moveClock(system, '2026-07-21T09:00');
    const disputed = await until(clearing, ({ disputes }) => disputes.length === 2, 'two disputes');
    expect(disputed.declared.settlements).toBe(112);
    expect(disputed.booked.settlements).toBe(112);
    const declared = await inState('DECLARED');
    expect(declared.disputes).toEqual([
      expect.objectContaining({ finding: 'SETTLEMENT_NOT_BALANCED', status: 'EXCLUDED' }),
      expect.objectContaining({ finding: 'AMOUNT_DIFFERS', status: 'AGREED' }),
    ]);
    expect(declared.disputes.every(({ caseNumber }) => caseNumber !== null)).toBe(true);
    const tasks = await system.db.query('select 1 from case_task t where t.reason = $1', [
      'SETTLEMENT_DISPUTED',
    ]);
    expect(tasks).toHaveLength(2);
  });

  it('is confirmed by two people, in all its messages; a lost answer is asked about and nothing is sent twice', async () => {
    await using _lost = await withFault(system, {
      kind: 'lose-answer',
      agency: CARE,
      operation: 'confirmClearing',
      times: 1,
    });
    await byTwo('confirm-clearing');
    const confirmed = await inState('CONFIRMED');
    expect(confirmations(confirmed).map(({ state }) => state)).toEqual(['TAKEN', 'TAKEN']);
    expect((await platformMessages()).map(({ times }) => times)).toEqual([1, 1]);
    const rows = await system.db.query<{ n: bigint }>(
      `select count(*) as n from svc_medical_insurance.settlement s where s.confirmed_in is not null group by s.confirmed_in order by 1`,
    );
    expect(rows.map(({ n }) => Number(n))).toEqual([11, 100]);
  });

  it('is returned by the ids under which it was sent, and can be confirmed again', async () => {
    const before = confirmations(await clearing()).map(({ messageId }) => messageId);
    await byTwo('return-clearing', { remark: '金额复核' });
    const again = await inState('DECLARED');
    const returns = again.messages.filter(({ kind }) => kind === 'RETURN');
    expect(new Set(returns.map(({ originalMessageId }) => originalMessageId))).toEqual(new Set(before));
    expect((await platformMessages()).map(({ returned }) => returned)).toEqual([true, true]);
    await byTwo('confirm-clearing');
    expect(confirmations(await inState('CONFIRMED'))).toHaveLength(4);
  });

  it('is paid to the fen of what was confirmed', async () => {
    const { agreedSum } = await clearing();
    const paid = { bankReference: 'QS-20260725-1', paidOn: '2026-07-25' };
    const wrong = await refusal(byTwo('record-clearing-payment', { ...paid, amount: '1.00' }));
    expect(wrong).toMatchObject({ code: 'DOCUMENT_INCONSISTENT' });
    await byTwo('record-clearing-payment', { ...paid, amount: agreedSum });
    expect(await clearing()).toMatchObject({ state: 'PAID', payment: paid });
    const findings = await auditInvariants(system.db, medical.invariants);
    expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([]);
  });
});

describe('a settlement', () => {
  let agency: AgencyClient;
  let number: string;
  let person: Api;
  beforeAll(async () => {
    agency = await agencyClient(system, CARE);
    [number = ''] = await loadMedicalPeople(system, [MOVED]);
    person = await system.as(number);
  });

  const bill = (over: JsonObject = {}, amounts: JsonObject = {}): JsonObject => ({
    settlementId: 'S2026070001',
    visit: 'V2026070001',
    careRegion: '150402',
    insuredRegion: '150502',
    scheme: 'EMPLOYEE',
    kind: 'INPATIENT',
    institution: 'H15040200001',
    settledAt: '2026-07-10T10:00:00+08:00',
    messageId: 'H15040200001202607101000000001',
    person: { idNumber: number, name: '医保1' },
    amounts: {
      total: '5792.53',
      inScope: '4973.72',
      ownPay: '296.20',
      preSelfPay: '522.61',
      overLimit: '0.00',
      fundSum: '3106.54',
      personalPart: '2685.99',
      accountPay: '0.00',
      familyAccountPay: '0.00',
      cashPay: '2685.99',
      hospitalPart: '0.00',
      ...amounts,
    },
    agencyPays: '3106.54',
    ...over,
  });
  const post = (path: string, body: JsonObject): Promise<Response> =>
    agency.call({
      method: 'POST',
      path: `/medical-insurance/v1/settlements${path}`,
      body,
      purpose: 'medical-clearing',
      grant: 'medical-clearing',
    });
  const told = async (
    path: string,
    body: JsonObject,
  ): Promise<[number, string | undefined, string | undefined]> => {
    const answer = await post(path, body);
    const { code, status, findings } = answer.body as {
      code?: string;
      status?: string;
      findings?: { code: string }[];
    };
    return [answer.status, code ?? status, findings?.[0]?.code];
  };

  it('is kept once, only when its three sums hold to the fen', async () => {
    expect(await told('', bill({}, { cashPay: '2680.99' }))).toEqual([
      422,
      'DOCUMENT_INCONSISTENT',
      'SETTLEMENT_NOT_BALANCED',
    ]);
    expect(await told('', bill())).toEqual([200, 'RECORDED', undefined]);
    expect(await told('', bill())).toEqual([200, 'RECORDED', undefined]);
    expect((await told('', bill({ agencyPays: '3000.00' }))).slice(0, 2)).toEqual([409, 'REPLY_CONFLICT']);
    expect((await told('', bill({ careRegion: '150502', insuredRegion: '150402' })))[0]).toBe(403);
    expect((await told('', bill({ insuredRegion: '310100' }))).slice(0, 2)).toEqual([422, 'REGION_UNKNOWN']);
  });

  it('is disputed by its own person only; people decide', async () => {
    const dispute = { settlementId: 'S2026070001', careRegion: '150402', reason: '未住院' };
    const other = await refusal(
      applyFor(await system.as('resident-same-pool'), 'settlement-dispute', dispute),
    );
    expect(other).toMatchObject({ decisionCode: 'SETTLEMENT_UNKNOWN' });
    const { caseId } = await applyFor(person, 'settlement-dispute', dispute);
    expect(await atEnd(person, caseId)).toMatchObject({ state: 'ACCEPTED', endedAs: 'completed' });
  });

  it('is taken back only by the id of the message that sent it', async () => {
    const reversal = { settlementId: 'S2026070001', messageId: 'H15040200001202607111000000002' };
    const sent = 'H15040200001202607101000000001';
    expect(await told('/reversals', { ...reversal, originalMessageId: reversal.messageId })).toEqual([
      422,
      'DOCUMENT_INCONSISTENT',
      'ORIGINAL_MESSAGE_OTHER',
    ]);
    expect(await told('/reversals', { ...reversal, originalMessageId: sent })).toEqual([
      200,
      'REVERSED',
      undefined,
    ]);
    expect(await told('/reversals', { ...reversal, originalMessageId: sent })).toEqual([
      200,
      'REVERSED',
      undefined,
    ]);
    expect((await told('/reversals', { ...reversal, settlementId: 'S9', originalMessageId: sent }))[0]).toBe(
      400,
    );
  });
});
