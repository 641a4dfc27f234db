import { describe, expect, it } from 'vitest';
import { checkEvidence, type Evidence } from './basis.ts';
import { householdRecordOf } from './synthetic-record.ts';

const DAY = '2026-03-02';
const lease = { filingNumber: 'ZL-00000001', landlordConsents: true, validUntil: DAY };
const employment = { insuredAs: 'EMPLOYEE', unitHasCollective: true } as const;

describe('the evidence of a basis', () => {
  it.each([
    ['OWNED', { property: { number: 'BDC-1' } }, 'PROPERTY_REGISTERED', 'OWN_ADDRESS'],
    ['LEASE', { lease }, 'LEASE_IN_FORCE', 'LEASED_ADDRESS'],
    ['LEASE', { lease: { ...lease, landlordConsents: false } }, 'LEASE_IN_FORCE', 'PUBLIC_COLLECTIVE'],
    ['EMPLOYMENT', { employment }, 'INSURED_EMPLOYEE', 'UNIT_COLLECTIVE'],
    [
      'EMPLOYMENT',
      { employment: { ...employment, unitHasCollective: false } },
      'INSURED_EMPLOYEE',
      'PUBLIC_COLLECTIVE',
    ],
    [
      'EMPLOYMENT',
      { employment: { ...employment, insuredAs: 'FLEXIBLE' } },
      'INSURED_FLEXIBLE',
      'PUBLIC_COLLECTIVE',
    ],
  ] as const)('%s %j proves it', (basis, evidence: Evidence, finding, registerAt) => {
    expect(checkEvidence(basis, evidence, { day: DAY })).toMatchObject({
      result: 'PROVEN',
      finding,
      registerAt,
    });
  });

  it.each([
    ['OWNED', {}, 'NOTHING_FOUND'],
    ['LEASE', {}, 'NOTHING_FOUND'],
    ['LEASE', { lease: { ...lease, filingNumber: null } }, 'LEASE_NOT_FILED'],
    ['LEASE', { lease: { ...lease, validUntil: '2026-03-01' } }, 'LEASE_EXPIRED'],
    ['EMPLOYMENT', { property: { number: 'BDC-1' }, lease }, 'NOTHING_FOUND'],
  ] as const)('%s %j needs papers and is not refused', (basis, evidence: Evidence, finding) => {
    const answer = checkEvidence(basis, evidence, { day: DAY });
    expect(answer).toMatchObject({ result: 'NEED_EVIDENCE', finding });
    expect(answer.papers?.length).toBeGreaterThan(0);
  });

  it('must be the one that was named', () => {
    const named = (reference: string): string =>
      checkEvidence('LEASE', { lease }, { day: DAY, reference }).result;
    expect([named('ZL-00000001'), named('ZL-00000002')]).toEqual(['PROVEN', 'NEED_EVIDENCE']);
  });
});

describe('invented registrations', () => {
  it('stand, are in transit or are locked; never the same person twice differently', () => {
    const people = Array.from({ length: 400 }, (_, index) => ({
      idNumber: `15040219900101${String(index).padStart(4, '0')}`,
      name: '测试',
      sex: 'F' as const,
      birth: '1990-01-01',
      hukouRegion: '150402',
      stays: [],
    }));
    const records = people.map((person) => householdRecordOf(person, '150400'));
    expect(new Set(records.map(({ registration }) => registration?.standing))).toEqual(
      new Set(['ACTIVE', 'IN_TRANSIT']),
    );
    expect(new Set(records.map(({ registration }) => registration?.locked))).toEqual(new Set([false, true]));
    expect(people.map((person) => householdRecordOf(person, '150400'))).toEqual(records);
    expect(people.every((person) => householdRecordOf(person, '150500').registration === undefined)).toBe(
      true,
    );
  });
});
