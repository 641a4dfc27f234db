import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentIdCheckCharacter } from '../../core/resident-id.ts';
import { checkEvidence, type Evidence } from './basis.ts';
import { decideMove, type ClaimFacts, type MoveFacts, type MoverFacts } from './decide-move.ts';
import { remediesOf, remedyOf } from './remedies.ts';
import { CLAUSES, LAW, REFUSALS, type BasisKind } from './rules.ts';

const DAY = '2026-11-23';
const SELF: MoverFacts = {
  idNumber: '150402199001010007',
  relation: 'SELF',
  standing: 'ACTIVE',
  locked: false,
  household: 'HH-CF-001',
};
const SPOUSE: MoverFacts = { ...SELF, idNumber: '150402199203050007', relation: 'SPOUSE' };
const CHILD: MoverFacts = { ...SELF, idNumber: '150402201809090003', relation: 'CHILD' };

const lease = { filingNumber: 'ZL-00000001', landlordConsents: true, validUntil: '2027-10-31' };
const worker = { employment: { insuredAs: 'EMPLOYEE', unitHasCollective: false } } as const;

/** The registers' own answer to each basis that is named. */
const claims = (evidence: Evidence, ...kinds: BasisKind[]): ClaimFacts[] =>
  kinds.map((basis) => ({
    basis,
    ...checkEvidence(basis, evidence, { day: DAY, sponsor: SPOUSE.idNumber }),
  }));

const decide = (evidence: Evidence, kinds: BasisKind[], more: Partial<MoveFacts> = {}) =>
  decideMove({
    movers: [SELF],
    from: 'CITY',
    to: 'CITY',
    claims: claims(evidence, ...kinds),
    on: DAY,
    ...more,
  });

describe('the scenarios of the decision table, as rules', () => {
  it('HUKOU-02 lets in a tenant whose landlord agrees, at the leased address', () => {
    const decision = decide({ lease }, ['LEASE']);
    expect(decision).toEqual({
      decision: 'ALLOW',
      rule: 'R2',
      basis: 'LEASE',
      registerAt: 'LEASED_ADDRESS',
      asks: [],
    });
  });

  it('HUKOU-03 registers a tenant whose landlord refuses at the public collective household', () => {
    expect(decide({ lease: { ...lease, landlordConsents: false } }, ['LEASE'])).toMatchObject({
      decision: 'ALLOW',
      rule: 'R3',
      registerAt: 'PUBLIC_COLLECTIVE',
    });
  });

  it('HUKOU-04 asks for a filing or employment where a lease is not filed, and refuses nothing', () => {
    const unfiled = { lease: { ...lease, filingNumber: null } };
    const decision = decide(unfiled, ['LEASE']);
    expect(decision).toMatchObject({ decision: 'NEED_EVIDENCE', rule: 'R9' });
    expect(decision.asks.map(({ whatZh }) => whatZh)).toEqual(['租赁备案编号或就业证明']);
    expect(LAW.correctionDays.value).toBe(30);
    expect(decide({ ...unfiled, ...worker }, ['LEASE', 'EMPLOYMENT'])).toMatchObject({
      decision: 'ALLOW',
      rule: 'R4',
    });
  });

  it('HUKOU-05 lets in whoever works there, however short', () => {
    expect(decide(worker, ['EMPLOYMENT'])).toMatchObject({
      decision: 'ALLOW',
      rule: 'R4',
      registerAt: 'PUBLIC_COLLECTIVE',
    });
  });

  it('HUKOU-06 refuses without any basis and names the other ways', () => {
    const decision = decide({}, []);
    expect(decision).toMatchObject({ decision: 'REFUSE', rule: 'R10', code: 'HUKOU_NO_BASIS' });
    const [remedy] = remediesOf(decision);
    expect(remedy?.fixZh).toMatch(/投靠.*学生/u);
  });

  it('HUKOU-07 lets in a spouse at the sponsor’s household and asks no years of marriage', () => {
    const kin = [{ idNumber: SPOUSE.idNumber, relation: 'SPOUSE', isHere: true }] as const;
    expect(decide({ kin }, ['DEPENDENT'])).toMatchObject({
      decision: 'ALLOW',
      rule: 'R5',
      registerAt: 'SPONSOR_HOUSEHOLD',
    });
    expect(LAW.reasonCodes.value.JOINS_SPOUSE.out).toBe('0433');
    expect(decide({ kin: [{ ...kin[0], isHere: false }] }, ['DEPENDENT'])).toMatchObject({
      decision: 'NEED_EVIDENCE',
    });
  });

  it('HUKOU-08 moves a child with both parents; one guardian alone is not enough', () => {
    const movers = [SELF, SPOUSE, CHILD];
    expect(decide({ lease }, ['LEASE'], { movers })).toMatchObject({ decision: 'ALLOW' });
    const refused = decide({ lease }, ['LEASE'], {
      movers: [SELF, SPOUSE, { ...CHILD, guardianConsent: 'ONE' }],
    });
    expect(refused).toMatchObject({ decision: 'NEED_EVIDENCE', code: 'HUKOU_GUARDIAN_CONSENT' });
    expect(refused.asks.map(({ whatZh }) => whatZh)).toEqual(['另一监护人同意书或抚养权文书']);
    const alone = { movers: [{ ...SELF, idNumber: CHILD.idNumber }] };
    expect(decide({ lease }, ['LEASE'], alone).decision).toBe('NEED_EVIDENCE');
    for (const guardianConsent of ['BOTH', 'SOLE_CUSTODY'] as const)
      expect(decide({ lease }, ['LEASE'], { movers: [SELF, { ...CHILD, guardianConsent }] }).decision).toBe(
        'ALLOW',
      );
  });

  it('HUKOU-09 takes one household in one application', () => {
    expect(
      decide({ lease }, ['LEASE'], { movers: [SELF, { ...SPOUSE, household: 'HH-CF-002' }] }),
    ).toMatchObject({
      decision: 'REFUSE',
      code: 'HUKOU_NOT_SAME_HOUSEHOLD',
    });
  });

  it('HUKOU-15 tells why a registration cannot move', () => {
    const states: [Partial<MoverFacts>, string][] = [
      [{ locked: true }, 'HUKOU_PERSON_LOCKED'],
      [{ standing: 'MOVED_OUT' }, 'HUKOU_ALREADY_OUT'],
      [{ standing: 'DECEASED' }, 'HUKOU_DECEASED'],
      [{ standing: 'IN_SERVICE' }, 'HUKOU_IN_SERVICE'],
    ];
    for (const [state, code] of states)
      expect(decide({ lease }, ['LEASE'], { movers: [{ ...SELF, ...state }] })).toMatchObject({
        decision: 'REFUSE',
        rule: 'R0',
        code,
      });
    expect(decide({ lease }, ['LEASE'], { movers: [{ ...SELF, registeredThere: true }] })).toMatchObject({
      decision: 'MANUAL',
      code: 'HUKOU_DOUBLE_REGISTRATION',
    });
    const falsified = claims({ lease }, 'LEASE').map((claim) => ({ ...claim, isFalse: true }));
    expect(decide({}, [], { claims: falsified }).code).toBe('HUKOU_FALSE_EVIDENCE');
  });

  it('HUKOU-16 routes a rural resident to the national policy and a village to its station', () => {
    const property = { property: { number: 'BDC-1' } };
    expect(decide(property, ['OWNED'], { from: 'VILLAGE' })).toMatchObject({
      decision: 'ROUTE_BASELINE',
      rule: 'R7',
      registerAt: 'OWN_ADDRESS',
    });
    expect(decide(property, ['OWNED'], { to: 'VILLAGE' })).toMatchObject({
      decision: 'MANUAL',
      rule: 'R8',
      code: 'HUKOU_VILLAGE_DEST',
    });
  });

  it('HUKOU-22 moves students to the school until the day of reporting, and home after it', () => {
    const admitted = { student: { move: 'ADMISSION', reportingDay: '2026-08-31' } } as const;
    const on = (day: string) => decide(admitted, ['STUDENT'], { on: day });
    expect(on('2026-08-31')).toMatchObject({
      decision: 'ALLOW',
      rule: 'R6',
      registerAt: 'SCHOOL_COLLECTIVE',
    });
    expect(on('2026-09-01')).toMatchObject({ decision: 'REFUSE', code: 'HUKOU_SCHOOL_WINDOW_CLOSED' });
    expect(decide({ student: { move: 'GRADUATION' } }, ['STUDENT'])).toMatchObject({
      decision: 'ALLOW',
      registerAt: 'FORMER_HOUSEHOLD',
    });
    expect(LAW.reasonCodes.value).toMatchObject({ ADMISSION: { out: '0424' }, GRADUATION: { out: '0425' } });
  });
});

it('looks at papers by people where the registers prove nothing', () => {
  const shown = claims({}, 'OWNED').map((claim) => ({
    ...claim,
    shownPapers: ['PROPERTY_CERTIFICATE' as const],
  }));
  expect(decide({}, [], { claims: shown })).toMatchObject({ decision: 'MANUAL', rule: 'R9' });
});

it('says of every refusal why, what helps and how to appeal', () => {
  for (const code of REFUSALS) {
    const remedy = remedyOf(code);
    for (const words of [remedy.reasonZh, remedy.fixZh, remedy.appealZh])
      expect(words).toMatch(/\p{Script=Han}/u);
  }
  expect(Object.keys(CLAUSES.refusals).toSorted()).toEqual([...REFUSALS].toSorted());
});

/** An adult's citizen number of any age and place. */
const adult = fc
  .tuple(fc.integer({ min: 1930, max: 2005 }), fc.integer({ min: 0, max: 999 }))
  .map(([year, sequence]) => {
    const first17 = `150402${year}0101${String(sequence).padStart(3, '0')}`;
    return first17 + residentIdCheckCharacter(first17);
  });

/** What the proposal forbids to ask: each may be anything. */
const forbidden = fc.record({
  yearsOfResidence: fc.nat(90),
  insuranceMonths: fc.nat(600),
  education: fc.constantFrom('PRIMARY', 'MASTER', 'DOCTOR'),
  points: fc.nat(1000),
  homeArea: fc.nat(400),
  employerType: fc.constantFrom('STATE', 'PRIVATE', 'SELF'),
  taxPaid: fc.nat(1_000_000),
  leaseUntil: fc.integer({ min: 0, max: 40 }).map((years) => `${2027 + years}-01-31`),
  age: adult,
  familySize: fc.integer({ min: 1, max: 10 }),
});

const situation = fc.record({
  from: fc.constantFrom('CITY' as const, 'TOWN' as const, 'VILLAGE' as const),
  to: fc.constantFrom('CITY' as const, 'TOWN' as const, 'VILLAGE' as const),
  standing: fc.constantFrom('ACTIVE' as const, 'MOVED_OUT' as const),
  hasProperty: fc.boolean(),
  filed: fc.boolean(),
  consents: fc.boolean(),
  insuredAs: fc.constantFrom('EMPLOYEE' as const, 'FLEXIBLE' as const),
  kinds: fc.uniqueArray(fc.constantFrom<BasisKind>('OWNED', 'LEASE', 'EMPLOYMENT', 'DEPENDENT', 'STUDENT')),
});

it('decides the same whatever the forbidden inputs are', () => {
  type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;
  type Forbidden = typeof forbidden extends fc.Arbitrary<infer T> ? T : never;
  const run = (one: Situation, { leaseUntil, age, familySize, ...rest }: Forbidden) => {
    const evidence = {
      ...(one.hasProperty && { property: { number: 'BDC-1', area: rest.homeArea } }),
      lease: {
        filingNumber: one.filed ? 'ZL-1' : null,
        landlordConsents: one.consents,
        validUntil: leaseUntil,
        years: rest.yearsOfResidence,
      },
      employment: { insuredAs: one.insuredAs, unitHasCollective: false, ...rest },
    };
    const mover = { ...SELF, idNumber: age, standing: one.standing, ...rest };
    const movers = Array.from({ length: familySize }, (_, index) =>
      index === 0 ? mover : { ...mover, relation: 'OTHER' as const },
    );
    const { from, to, kinds } = one;
    return decide(evidence, kinds, { from, to, movers, ...rest });
  };
  fc.assert(
    fc.property(situation, forbidden, forbidden, (one, some, others) => {
      expect(run(one, some)).toEqual(run(one, others));
    }),
    { numRuns: 500 },
  );
});
