import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  answerAsked,
  atEnd,
  atState,
  caseFile,
  rawCall,
  refusal,
  setDelays,
  until,
  withFault,
} from '../_support/flow.ts';
import {
  applyToMove,
  CHIFENG,
  factsOf,
  household,
  jumpTo,
  moving,
  preCheckMove,
  say,
  somebody,
  startHouseholdSystem,
  TONGLIAO,
  violations,
  waitingStep,
} from '../_support/household.ts';
import { applyFor as applyForAccount, mover } from '../_support/housing.ts';
import { DAY, type TestSystem } from '../_support/system.ts';

// What the worked scenarios tell beside the states: codes in messages, dates that count alone, what must not happen.

let system: TestSystem;
let admin: Api;
beforeAll(async () => {
  ({ system, admin } = await startHouseholdSystem('2026-11-23T09:00:00'));
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(async () => {
  await setDelays(system, {});
  await jumpTo(system, '2026-11-23T09:00:00');
});

/** What a bureau's software has sent of a case under an operation, oldest first. */
async function sentBy(agency: string, caseId: string, operation: string): Promise<JsonObject[]> {
  const rows = await system.world.query<{ body: string }>(
    `select m.body from agency_message m
     where m.case_id::text = $1 and m.agency = $2 and m.operation = $3 order by m.message_id`,
    [caseId, agency, operation],
  );
  return rows.map(({ body }) => JSON.parse(body) as JsonObject);
}

const stepsAt = (agency: string, caseId: string, operation: string): Promise<unknown[]> =>
  system.world.query(
    `select 1 from agency_step s where s.case_id::text = $1 and s.agency = $2 and s.operation = $3`,
    [caseId, agency, operation],
  );

const holdsOf = (caseId: string): Promise<unknown[]> =>
  system.db.query('select 1 from identity_hold h where h.case_id = $1 and h.ended_at is null', [caseId]);

describe('what the papers and messages say', () => {
  it('HUKOU-01 the old record says moved out in the end, under the number that never changes', async () => {
    const { resident, caseId } = await moving(system);
    await atState(resident, caseId, 'COMPLETED');
    await jumpTo(system, '2026-12-24T09:00:00');
    expect(await preCheckMove(resident, {})).toMatchObject({ decision: 'REFUSE', code: 'HUKOU_ALREADY_OUT' });
  });

  it('HUKOU-04 the one notice asks for the filing number or for proof of work, and work is enough', async () => {
    const person = somebody();
    await household(system, [person], {
      lease: { filingNumber: null, landlordConsents: true, validUntil: '2027-10-31' },
      employment: { insuredAs: 'EMPLOYEE', unitHasCollective: false },
    });
    const resident = await system.as(person.idNumber);
    expect(await preCheckMove(resident, {})).toMatchObject({
      decision: 'NEED_EVIDENCE',
      rule: 'R9',
      asks: [{ whatZh: '租赁备案编号或就业证明' }],
    });
    const both = { claims: [{ basis: 'LEASE' }, { basis: 'EMPLOYMENT' }] };
    expect(await preCheckMove(resident, both)).toMatchObject({ decision: 'ALLOW', rule: 'R4' });
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'CORRECTION');
    const notice = `/resident/v1/cases/${caseId}/decision-notice/print`;
    expect((await rawCall(system, person.idNumber, notice)).text).toContain('租赁备案编号或就业证明');
    await answerAsked(resident, caseId, { claims: [{ basis: 'EMPLOYMENT' }] });
    await atState(resident, caseId, 'COMPLETED');
  });

  it('HUKOU-10 both permits name one group', async () => {
    const people = ['1990-01-01', '1992-03-05', '2018-09-09', '2021-01-01', '1964-04-20'].map(somebody);
    await household(system, people);
    const [first, spouse, ...others] = people;
    const resident = await system.as(first?.idNumber ?? '');
    const movers = [
      { person: spouse!, relation: 'SPOUSE' },
      ...others.map((person, index) => ({ person, relation: index < 2 ? 'CHILD' : 'PARENT' })),
    ];
    const { caseId } = await applyToMove(resident, { movers });
    await atState(resident, caseId, 'COMPLETED');
    const [{ permits }] = (await sentBy(TONGLIAO, caseId, 'sendMovePermit')) as [{ permits: JsonObject[] }];
    expect(permits).toHaveLength(2);
    expect(new Set(permits.map(({ groupId }) => groupId)).size).toBe(1);
    expect(new Set(permits.map(({ number }) => number)).size).toBe(2);
  });

  it('HUKOU-11 the head who leaves alone: the old place says HUKOU_HEAD_REQUIRED and cancels nobody', async () => {
    const [head, spouse] = [somebody(), somebody('1992-03-05')];
    await household(system, [head, spouse]);
    const resident = await system.as(head.idNumber);
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'HEAD_WANTED');
    expect(JSON.stringify(await sentBy(CHIFENG, caseId, 'sendMoveReply'))).toContain('HUKOU_HEAD_REQUIRED');
    expect(await sentBy(CHIFENG, caseId, 'sendMoveCertificate')).toEqual([]);
    await answerAsked(resident, caseId, { newHead: spouse });
    await atState(resident, caseId, 'COMPLETED');
  });

  it('HUKOU-18 a permit that the old place cannot take has the receipt 99', async () => {
    await using _fault = await withFault(system, { kind: 'not-taken', agency: CHIFENG, times: 1 });
    // What follows a receipt 99 takes a day as well, so that the state can be seen.
    await setDelays(system, { decideMove: DAY });
    const { resident, caseId } = await moving(system);
    await waitingStep(admin, caseId, 'decide');
    await jumpTo(system, '2026-11-24T09:00:01');
    await atState(resident, caseId, 'ORIGIN_REFUSED');
    const read = await say(system, TONGLIAO, { operationId: 'getMoveMessages', caseId, body: {} });
    expect(JSON.stringify(read.body)).toContain('{"name":"code","value":"99"}');
  });

  it('HUKOU-19 takes both right numbers and says where the wrong one stands', async () => {
    const person = somebody();
    await household(system, [person]);
    const resident = await system.as(person.idNumber);
    const asking = (idNumber: string) =>
      preCheckMove(resident, { movers: [{ person: { idNumber, name: '测试' }, relation: 'SPOUSE' }] });
    expect(await refusal(asking('150402199001010000'))).toMatchObject({
      status: 400,
      findings: [{ path: '/body/movers/0/person/idNumber' }],
    });
    for (const right of ['150402199001010007', '11010519491231002X'])
      expect(await asking(right)).toHaveProperty('decision');
  });
});

describe('between the two registers', () => {
  it('HUKOU-13 an electronic certificate of 2030 does not move the date of registration', async () => {
    await setDelays(system, { registerMove: 4 * DAY });
    const { resident, caseId } = await moving(system);
    await waitingStep(admin, caseId, 'register');
    expect((await factsOf(system, caseId))['certificates']).toMatchObject([{ validUntil: '2030-01-01' }]);
    const due = async (): Promise<unknown> =>
      (await caseFile(admin, caseId)).deadlines.find(({ rule }) => rule === 'registration')?.due;
    expect(await due()).toBe('2026-11-25');
    await jumpTo(system, '2026-11-26T09:00:00');
    const late = await until(
      () => caseFile(admin, caseId),
      ({ events }) =>
        events.some(({ type, facts }) => type === 'DEADLINE_OVERDUE' && facts['rule'] === 'registration'),
      'the late registration',
    );
    expect(late.state).toBe('ORIGIN_CANCELLED');
    await jumpTo(system, '2026-11-28T09:00:00');
    await atState(resident, caseId, 'COMPLETED');
  });

  it('HUKOU-14 asks again under one certificate, holds the identity, cancels once and restores nothing', async () => {
    const fault = await withFault(system, {
      kind: 'down',
      agency: TONGLIAO,
      operation: 'registerMove',
    });
    const { resident, caseId } = await moving(system);
    await atState(resident, caseId, 'ORIGIN_CANCELLED');
    await until(
      () => holdsOf(caseId),
      (holds) => holds.length === 1,
      'the hold',
    );
    expect(await stepsAt(CHIFENG, caseId, 'requestRestoration')).toEqual([]);
    await fault[Symbol.asyncDispose]();
    await atState(resident, caseId, 'COMPLETED');
    expect(await holdsOf(caseId)).toEqual([]);
    expect(await stepsAt(CHIFENG, caseId, 'cancelRegistration')).toHaveLength(1);
    expect(await stepsAt(TONGLIAO, caseId, 'registerMove')).toHaveLength(1);
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-20 the housing fund waits for the identity only, and goes on by itself', async () => {
    const who = somebody('1985-05-05');
    await household(system, [who]);
    const person = await mover(system, {}, {}, who);
    await setDelays(system, { registerMove: 2 * DAY });
    const { caseId } = await applyToMove(person.resident);
    await atState(person.resident, caseId, 'ORIGIN_CANCELLED');
    const { caseId: account } = await applyForAccount(person);
    const held = await caseFile(admin, account);
    expect(held.state).toBe('DRAFT');
    expect(held.tasks).toEqual([]);
    expect(await stepsAt('tongliao-housing-fund', account, 'reviewHousingTransfer')).toEqual([]);
    await jumpTo(system, '2026-11-25T10:00:00');
    await atState(person.resident, caseId, 'COMPLETED');
    expect((await atEnd(person.resident, account)).state).toBe('CLOSED_OK');
  });
});
