import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/pension.ts';
import type { components as ResidentComponents } from '../../src/contracts/resident.ts';
import { apply, atEnd, rawCall, workflowPath, type MyCase } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const ACCOUNT = 'resident-with-funds';
const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
let resident: Api;
let estimate: components['schemas']['EstimateResult'];
let ended: MyCase;
type Money = ResidentComponents['schemas']['CaseMoney'];
let early: Money;
const moneyOf = (caseId: string): Promise<Money> => resident.get(`/resident/v1/cases/${caseId}/money`);
beforeAll(async () => {
  system = await startTestSystem();
  resident = await system.as(ACCOUNT);
  estimate = await resident.send('POST', `${workflowPath('transfer')}/estimate`, PLACES);
  const { caseId } = await apply(resident, 'transfer', PLACES);
  early = await moneyOf(caseId);
  await system.setRate(2 * DAY);
  ended = await atEnd(resident, caseId);
});
afterAll(() => system[Symbol.asyncDispose]());

const line = (name: string): string | undefined => estimate.lines.find((one) => one.line === name)?.amount;
const print = (kind: string): Promise<{ status: number; text: string; headers: Headers }> => {
  const document = ended.documents.find((one) => one.kind === kind);
  return rawCall(system, ACCOUNT, `/resident/v1/cases/${ended.id}/documents/${document?.id}/print`);
};

describe('a transfer with funds, as the resident sees it', () => {
  it('ends with all six plain steps done, in order of time', () => {
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed', needsYou: [], overdue: false });
    expect(ended.steps.map(({ stage, status }) => `${stage} ${status}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((stage) => `${stage} done`),
    );
    const times = ended.timeline.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('shows each legal limit with its source and a date that was kept', () => {
    const limits = ended.steps.filter(({ limit }) => limit !== undefined);
    expect(limits.map(({ stage, limit }) => [stage, limit?.workingDays])).toEqual([
      [2, 15],
      [3, 15],
      [4, 15],
      [5, 15],
    ]);
    for (const { limit, due, overdue } of limits) {
      expect(limit?.source).toContain('国办发〔2009〕66号');
      expect(due).toMatch(/^2026-\d\d-\d\d$/u);
      expect(overdue).toBe(false);
    }
    expect(limits[1]?.due).toBe(limits[2]?.due);
  });

  it('says of each line what it rests on: an estimate first, then the sheet, and that it has arrived', async () => {
    const all = (money: Money) =>
      money.lines.map(({ line: name, amount, standing }) => [name, amount, standing]);
    expect(all(early)).toEqual(estimate.lines.map(({ line: name, amount }) => [name, amount, 'ESTIMATED']));
    expect(early.lines[4]?.sources.join()).toContain('国办发〔2009〕66号');
    expect(await moneyOf(ended.id)).toMatchObject({ document: 'information-sheet', unconfirmed: [] });
    const now = await moneyOf(ended.id);
    expect(all(now)).toEqual(
      estimate.lines.map(({ line: name, amount }) => [name, amount, amount === '0.00' ? 'STATED' : 'POSTED']),
    );
    expect(now.lines.map(({ rules }) => rules)).toEqual(
      early.lines.map(({ rules, amount }) => (amount === '0.00' ? expect.any(Array) : rules)),
    );
  });

  it('moves to the fen what the estimate said', () => {
    expect(line('f6')).not.toBe('0.00');
    expect(ended.funds).toEqual([
      { kind: 'PERSONAL_ACCOUNT', agreed: line('f4'), posted: line('f4'), pending: '0.00' },
      { kind: 'POOLED_FUND', agreed: line('f5'), posted: line('f5'), pending: '0.00' },
    ]);
  });

  it('holds documents with the signatures of their agencies', () => {
    const signed = ended.documents.filter(({ authenticity }) => authenticity === 'signed');
    expect(signed.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['contact-letter', 'information-sheet', 'funds-notice', 'funds-receipt']),
    );
    for (const document of signed) expect(document.evidenceId).toBeDefined();
    expect(ended.documents.some(({ authenticity }) => authenticity === 'attested')).toBe(false);
  });

  it.each(['information-sheet', 'certificate'])('prints the %s', async (kind) => {
    const page = await print(kind);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('孙磊');
    if (kind === 'information-sheet') expect(page.text).toContain(line('f6'));
  });

  it('leaves nothing on its way at the bank, and the destination has the money', async () => {
    const transfers = await system.world.query<{ total: bigint; arrived: string | null }>(
      `select t.amount_fen as total, t.arrived_on as arrived
       from bank_transfer t where t.reference = $1`,
      [ended.number],
    );
    expect(transfers).toHaveLength(1);
    expect(transfers[0]?.arrived).not.toBeNull();
    expect(`${transfers[0]?.total}`).toBe(line('f6')?.replace('.', ''));
  });
});
