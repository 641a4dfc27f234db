import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import type { HouseholdRecord, Registration } from '../../src/domains/household/synthetic-record.ts';
import { refusal, setDelays } from '../_support/flow.ts';
import {
  applyToMove,
  CHIFENG,
  hold,
  household,
  jumpTo,
  LEASE,
  preCheckMove,
  registered,
  somebody,
  type Person,
} from '../_support/household.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await jumpTo(system, '2026-08-31T09:00:00');
  await setDelays(system, { default: 60 * DAY });
});
afterAll(() => system[Symbol.asyncDispose]());

interface Given {
  evidence?: (sponsor: Person) => HouseholdRecord['evidence'];
  registration?: Partial<Registration>;
  claims?: (sponsor: Person) => JsonObject[];
  more?: JsonObject;
}

const worker = { employment: { insuredAs: 'EMPLOYEE', unitHasCollective: false } } as const;
const lease = { claims: () => [{ basis: 'LEASE' }] };

/** What the two simulated bureaus hold, asked through the API by the person; nothing is filed. */
const SCENARIOS: readonly [id: string, given: Given, expected: JsonObject][] = [
  [
    'HUKOU-02 a lease whose landlord agrees',
    { ...lease, evidence: () => LEASE },
    { decision: 'ALLOW', rule: 'R2', registerAt: 'LEASED_ADDRESS', asks: [] },
  ],
  [
    'HUKOU-03 a lease whose landlord does not',
    {
      ...lease,
      evidence: () => ({
        lease: { filingNumber: 'ZL-00000001', landlordConsents: false, validUntil: '2027-10-31' },
      }),
    },
    { decision: 'ALLOW', rule: 'R3', registerAt: 'PUBLIC_COLLECTIVE' },
  ],
  [
    'HUKOU-05 employment only',
    { claims: () => [{ basis: 'EMPLOYMENT' }], evidence: () => worker },
    { decision: 'ALLOW', rule: 'R4', registerAt: 'PUBLIC_COLLECTIVE' },
  ],
  [
    'HUKOU-06 nothing at all',
    { claims: () => [] },
    { decision: 'REFUSE', rule: 'R10', code: 'HUKOU_NO_BASIS', allowed: false },
  ],
  [
    'HUKOU-07 a spouse registered there',
    {
      claims: (sponsor) => [{ basis: 'DEPENDENT', sponsor }],
      evidence: ({ idNumber }) => ({ kin: [{ idNumber, relation: 'SPOUSE', isHere: true }] }),
    },
    {
      decision: 'ALLOW',
      rule: 'R5',
      registerAt: 'SPONSOR_HOUSEHOLD',
      reasonCodes: { out: '0433', in: '0533' },
    },
  ],
  [
    'HUKOU-16 a rural resident with a home of their own',
    {
      registration: { settlement: 'VILLAGE' },
      claims: () => [{ basis: 'OWNED' }],
      evidence: () => ({ property: { number: 'BDC-000001' } }),
    },
    { decision: 'ROUTE_BASELINE', rule: 'R7', allowed: true },
  ],
  [
    'HUKOU-16 a village to move to',
    {
      claims: () => [{ basis: 'OWNED' }],
      evidence: () => ({ property: { number: 'BDC-000001' } }),
      more: { destinationSettlement: 'VILLAGE', destinationRegion: '150521' },
    },
    { decision: 'MANUAL', rule: 'R8', code: 'HUKOU_VILLAGE_DEST', scopeCode: '41' },
  ],
  [
    'HUKOU-17 a town of another county',
    { ...lease, evidence: () => LEASE, more: { destinationSettlement: 'TOWN', destinationRegion: '150523' } },
    { scopeCode: '42' },
  ],
  [
    'HUKOU-22 a student admitted, on the day of reporting',
    {
      claims: () => [{ basis: 'STUDENT' }],
      evidence: () => ({ student: { move: 'ADMISSION', reportingDay: '2026-08-31' } }),
    },
    { decision: 'ALLOW', registerAt: 'SCHOOL_COLLECTIVE', reasonCodes: { out: '0424', in: '0524' } },
  ],
  [
    'HUKOU-22 a student admitted, the day after',
    {
      claims: () => [{ basis: 'STUDENT' }],
      evidence: () => ({ student: { move: 'ADMISSION', reportingDay: '2026-08-30' } }),
    },
    { decision: 'REFUSE', code: 'HUKOU_SCHOOL_WINDOW_CLOSED' },
  ],
  [
    'HUKOU-22 a graduate who goes home',
    {
      claims: () => [{ basis: 'STUDENT' }],
      evidence: () => ({ student: { move: 'GRADUATION' } }),
    },
    { decision: 'ALLOW', registerAt: 'FORMER_HOUSEHOLD', reasonCodes: { out: '0425', in: '0525' } },
  ],
];

describe('what the decision table says, asked of both bureaus', () => {
  it.each(SCENARIOS)('%s', async (_id, { evidence, registration, claims, more }, expected) => {
    const [person, sponsor] = [somebody(), somebody()];
    await household(system, [person], evidence?.(sponsor) ?? {}, registration);
    const resident = await system.as(person.idNumber);
    const answer = await preCheckMove(resident, { claims: claims?.(sponsor) ?? [], ...more });
    expect(answer).toMatchObject(expected);
    expect(answer['reasons']).not.toEqual([]);
  });

  it('refuses an application with the reason, the other ways and the way of appeal', async () => {
    const person = somebody();
    await household(system, [person]);
    const resident = await system.as(person.idNumber);
    const problem = await refusal(applyToMove(resident, { claims: [] }));
    expect(problem).toMatchObject({ status: 422, decisionCode: 'HUKOU_NO_BASIS' });
    const remedy = problem['remedy'] as JsonObject;
    expect(remedy['fixZh']).toMatch(/投靠.*学生/u);
    expect(remedy['appealZh']).toMatch(/行政复议/u);
  });

  it('HUKOU-15 names what the state of a registration is, before anything is filed', async () => {
    const person = somebody();
    await household(system, [person]);
    const resident = await system.as(person.idNumber);
    const states: [Partial<Registration>, string][] = [
      [{ locked: true }, 'HUKOU_PERSON_LOCKED'],
      [{ standing: 'MOVED_OUT' }, 'HUKOU_ALREADY_OUT'],
      [{ standing: 'DECEASED' }, 'HUKOU_DECEASED'],
      [{ standing: 'IN_SERVICE' }, 'HUKOU_IN_SERVICE'],
    ];
    for (const [state, code] of states) {
      const registration = registered(state);
      await hold(system, CHIFENG, person, { name: person.name, evidence: {}, registration });
      expect(await preCheckMove(resident, {})).toMatchObject({ decision: 'REFUSE', rule: 'R0', code });
    }
  });

  it.each([
    'yearsOfResidence',
    'yearsOfMarriage',
    'insuredMonths',
    'education',
    'points',
    'taxPaid',
    'homeArea',
  ])('takes no %s in the form', async (member) => {
    const person = somebody();
    await household(system, [person]);
    const resident = await system.as(person.idNumber);
    expect(
      await refusal(preCheckMove(resident, { claims: [{ basis: 'LEASE', [member]: 1 }] })),
    ).toMatchObject({ status: 400, code: 'BODY_INVALID' });
  });
});
