import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import {
  answerAsked,
  atState,
  caseFile,
  myCase,
  rawCall,
  refusal,
  setDelays,
  until,
  type CaseFile,
} from '../_support/flow.ts';
import {
  applyToMove,
  CHIFENG,
  factsOf,
  household,
  jumpTo,
  preCheckMove,
  say,
  somebody,
  startHouseholdSystem,
  statesOf,
  TONGLIAO,
  violations,
} from '../_support/household.ts';
import { DAY, type TestSystem } from '../_support/system.ts';

// Deadlines of these days count Monday to Friday: no holiday of the calendar of 2026 falls on them.
let system: TestSystem;
let admin: Api;
beforeAll(async () => {
  ({ system, admin } = await startHouseholdSystem('2026-11-16T09:00:00'));
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(() => setDelays(system, {}));

const dueOf = (file: CaseFile): Record<string, string> =>
  Object.fromEntries(file.deadlines.map(({ rule, due }) => [rule, due ?? '']));

const recordOf = async (agency: string, idNumber: string): Promise<unknown> => {
  const [row] = await system.world.query<{ record: { registration: unknown } }>(
    `select r.record from service_record r where r.service = 'household' and r.agency = $1 and r.id_number = $2`,
    [agency, idNumber],
  );
  return row?.record.registration;
};

describe('a move in one visit', () => {
  it('HUKOU-01 goes from application to household book with its dates and papers', async () => {
    const person = somebody();
    await household(system, [person], { employment: { insuredAs: 'EMPLOYEE', unitHasCollective: true } });
    await setDelays(system, { decideMove: DAY, cancelRegistration: DAY, issueHouseholdBook: DAY });
    const resident = await system.as(person.idNumber);
    const application = { claims: [{ basis: 'EMPLOYMENT' }], reason: 'JOB_TRANSFER' };
    expect(await preCheckMove(resident, { claims: application.claims })).toMatchObject({
      decision: 'ALLOW',
      rule: 'R4',
      registerAt: 'UNIT_COLLECTIVE',
      scopeCode: '43',
      visits: 1,
      originVisits: 0,
    });
    const { caseId } = await applyToMove(resident, application);
    await atState(resident, caseId, 'ACCEPTED');
    await jumpTo(system, '2026-11-18T10:00:00');
    await atState(resident, caseId, 'PERMIT_DELIVERED');
    await jumpTo(system, '2026-11-20T10:00:00');
    await atState(resident, caseId, 'REGISTERED');
    await jumpTo(system, '2026-11-23T10:00:00');
    const done = await atState(resident, caseId, 'COMPLETED');
    const file = await caseFile(admin, caseId);
    expect(statesOf(file)).toEqual([
      'SUBMITTED',
      'ACCEPTED',
      'PERMIT_ISSUED',
      'PERMIT_DELIVERED',
      'ORIGIN_CANCELLED',
      'REGISTERED',
      'COMPLETED',
    ]);
    expect(dueOf(file)).toMatchObject({
      decision: '2026-11-23',
      originCancellation: '2026-11-23',
      registration: '2026-11-24',
    });
    const facts = await factsOf(system, caseId);
    expect(facts['permits']).toMatchObject([{ validUntil: '2026-12-28', movers: 1 }]);
    expect(facts['household']).toEqual({ remaining: 0, heads: 0, status: 'CANCELLED' });
    expect(await recordOf(CHIFENG, person.idNumber)).toMatchObject({ standing: 'IN_TRANSIT' });
    expect(await recordOf(TONGLIAO, person.idNumber)).toMatchObject({
      standing: 'ACTIVE',
      addressRegion: '150502',
    });
    for (const [kind, words] of [
      ['move-permit', '准予迁入证明'],
      ['move-certificate', '户口迁移证'],
    ] as const) {
      const id = done.documents.find((one) => one.kind === kind)?.id;
      const page = await rawCall(
        system,
        person.idNumber,
        `/resident/v1/cases/${caseId}/documents/${id}/print`,
      );
      expect([page.status, page.text.includes(words), page.text.includes(person.idNumber)]).toEqual([
        200,
        true,
        true,
      ]);
    }
    const standard = await say(system, CHIFENG, { operationId: 'getMoveMessages', caseId, body: {} });
    expect(JSON.stringify(standard.body)).toContain(`{"name":"qfrq","value":"20261118"}`);
    expect(standard.body['messages']).toMatchObject([
      {
        head: expect.arrayContaining([
          { name: 'sjblx', value: '010122' },
          { name: 'code', value: '00' },
        ]) as unknown,
      },
      { head: expect.arrayContaining([{ name: 'sjblx', value: '010124' }]) as unknown },
    ]);
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-08 takes a child along on one certificate', async () => {
    const [one, two] = [somebody(), somebody('1992-03-05')];
    const child = somebody('2018-09-09');
    await household(system, [one, two, child]);
    const resident = await system.as(one.idNumber);
    const spouse = { person: two, relation: 'SPOUSE' };
    const refused = { person: child, relation: 'CHILD', guardianConsent: 'ONE' };
    expect(await preCheckMove(resident, { movers: [spouse, refused] })).toMatchObject({
      decision: 'NEED_EVIDENCE',
      code: 'HUKOU_GUARDIAN_CONSENT',
      asks: [{ whatZh: '另一监护人同意书或抚养权文书' }],
    });
    const movers = [spouse, { person: child, relation: 'CHILD' }];
    expect(await preCheckMove(resident, { movers })).toMatchObject({ decision: 'ALLOW', certificates: [3] });
    const { caseId } = await applyToMove(resident, { movers });
    await atState(resident, caseId, 'COMPLETED');
    const facts = await factsOf(system, caseId);
    expect(facts['certificates']).toMatchObject([{ movers: 3 }]);
    expect(facts['household']).toMatchObject({ status: 'CANCELLED' });
    for (const { idNumber } of [one, two, child])
      expect(await recordOf(TONGLIAO, idNumber)).toMatchObject({ standing: 'ACTIVE' });
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-10 puts five people on two permits of one group', async () => {
    const people = [
      somebody(),
      somebody('1992-03-05'),
      somebody('2018-09-09'),
      somebody('2021-01-01'),
      somebody('1964-04-20'),
    ];
    await household(system, people);
    const [first, second, ...others] = people;
    const resident = await system.as(first?.idNumber ?? '');
    const movers = [
      { person: second!, relation: 'SPOUSE' },
      ...others.map((person, index) => ({ person, relation: index < 2 ? 'CHILD' : 'PARENT' })),
    ];
    const { caseId } = await applyToMove(resident, { movers });
    await atState(resident, caseId, 'COMPLETED');
    const permits = (await factsOf(system, caseId))['permits'] as { movers: number; caseNo: string }[];
    expect(permits.map((permit) => permit.movers)).toEqual([4, 1]);
    expect(new Set(permits.map(({ caseNo }) => caseNo)).size).toBe(2);
    const heard = await system.db.query('select 1 from announcement a where a.case_id = $1', [caseId]);
    expect(heard).toHaveLength(5);
  });

  it('HUKOU-11 asks for a new head before the head leaves alone, and cancels an empty household', async () => {
    const [head, spouse, child] = [somebody(), somebody('1992-03-05'), somebody('2018-09-09')];
    await household(system, [head, spouse, child]);
    const resident = await system.as(head.idNumber);
    const { caseId } = await applyToMove(resident);
    const waiting = await atState(resident, caseId, 'HEAD_WANTED');
    expect(waiting.needsYou).toHaveLength(1);
    const holds = await system.db.query('select 1 from identity_hold h where h.case_id = $1', [caseId]);
    expect(holds).toEqual([]);
    await answerAsked(resident, caseId, { newHead: spouse });
    await atState(resident, caseId, 'COMPLETED');
    expect((await factsOf(system, caseId))['household']).toEqual({
      remaining: 2,
      heads: 1,
      status: 'NORMAL',
    });
    expect(await recordOf(CHIFENG, spouse.idNumber)).toMatchObject({ headOfHousehold: true });
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-04 asks once for what is missing and goes on with it', async () => {
    const person = somebody();
    const unfiled = { lease: { filingNumber: null, landlordConsents: true, validUntil: '2027-10-31' } };
    const working = { employment: { insuredAs: 'EMPLOYEE', unitHasCollective: false } } as const;
    await household(system, [person], { ...unfiled, ...working });
    const resident = await system.as(person.idNumber);
    expect(await preCheckMove(resident, {})).toMatchObject({ decision: 'NEED_EVIDENCE', rule: 'R9' });
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'CORRECTION');
    expect((await factsOf(system, caseId))['correctionUntil']).toBe('2026-12-23');
    const asked = await answerAsked(resident, caseId, { claims: [{ basis: 'EMPLOYMENT' }] });
    expect(JSON.stringify(asked)).toContain('2026-12-23');
    await atState(resident, caseId, 'COMPLETED');
  });
});

describe('what cannot be filed', () => {
  it('HUKOU-09 is a move of two households in one application', async () => {
    const [one, other] = [somebody(), somebody('1962-02-10')];
    await household(system, [one]);
    await household(system, [other], {}, { householdNumber: 'HH-CF-002' });
    const resident = await system.as(one.idNumber);
    const problem = await refusal(applyToMove(resident, { movers: [{ person: other, relation: 'PARENT' }] }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'REFUSED_BY_RULE',
      decisionCode: 'HUKOU_NOT_SAME_HOUSEHOLD',
      remedy: { fix: 'File one application for each household.' },
    });
    expect(JSON.stringify(problem['remedy'])).toContain('行政复议');
  });

  it('HUKOU-19 is a citizen number with a wrong check digit', async () => {
    const person = somebody();
    await household(system, [person]);
    const resident = await system.as(person.idNumber);
    const wrong = { idNumber: '150402199001010000', name: '测试' };
    expect(
      await refusal(applyToMove(resident, { movers: [{ person: wrong, relation: 'SPOUSE' }] })),
    ).toMatchObject({
      status: 400,
      code: 'BODY_INVALID',
      findings: [{ path: '/body/application/movers/0/person/idNumber' }],
    });
  });

  it('is a second move while one is open; it may be withdrawn before the permit', async () => {
    const person = somebody();
    await household(system, [person]);
    await setDelays(system, { decideMove: 20 * DAY });
    const resident = await system.as(person.idNumber);
    const { caseId } = await applyToMove(resident);
    const open = await atState(resident, caseId, 'ACCEPTED');
    expect(await refusal(applyToMove(resident))).toMatchObject({ status: 409, code: 'CASE_OVERLAP' });
    await resident.send(
      'POST',
      `/resident/v1/cases/${caseId}/withdraw`,
      { reason: 'It can wait' },
      { 'if-match': `"${open.version}"` },
    );
    expect(await myCase(resident, caseId)).toMatchObject({ state: 'WITHDRAWN', endedAs: 'withdrawn' });
    await until(
      () =>
        system.world.query(
          `select 1 from agency_step s where s.case_id::text = $1 and s.operation = 'receiveMoveNotice'`,
          [caseId],
        ),
      (notices) => notices.length === 2,
      'notices at both bureaus',
    );
  });
});
