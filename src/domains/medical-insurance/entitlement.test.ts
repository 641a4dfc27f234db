import { describe, expect, it } from 'vitest';
import { entitlementGap } from './entitlement.ts';
import { filingFor, needsFiling, statusOn, type Filing } from './filing.ts';

const DAY = '2026-03-02';
const enrolled = { insuranceStatus: 'NORMAL', enrolledOn: '2020-01-01', arrearsMonths: 0 } as const;

describe('entitlement', () => {
  it.each([
    [undefined, 'NOT_ENROLLED'],
    [enrolled, undefined],
    [{ ...enrolled, enrolledOn: '2026-03-03' }, 'BEFORE_ENROLMENT'],
    [{ ...enrolled, arrearsMonths: 1 }, 'ARREARS_OPEN'],
    [{ ...enrolled, insuranceStatus: 'SUSPENDED', suspendedOn: '2026-03-03' }, undefined],
    [{ ...enrolled, insuranceStatus: 'SUSPENDED', suspendedOn: DAY }, 'ENROLMENT_SUSPENDED'],
    [{ ...enrolled, insuranceStatus: 'ENDED' }, 'ENROLMENT_ENDED'],
  ] as const)('%j: %s', (enrolment, gap) => {
    expect(entitlementGap(enrolment, DAY)).toBe(gap);
  });
});

describe('a filing', () => {
  it.each([
    ['150402', '150502', false],
    ['150402', '150404', false],
    ['210102', '210181', false],
    ['150499', '150599', false],
    ['150402', '210100', true],
    ['210100', '150500', true],
  ])('from %s for %s is needed: %s', (insured, care, expected) => {
    expect(needsFiling(insured, care, DAY)).toBe(expected);
  });

  it('in force counts before one to come and one that is over, for its city only', () => {
    const filed = (effectiveFrom: string, effectiveTo?: string): Filing => ({
      careCity: '210100',
      category: 'REFERRAL',
      effectiveFrom,
      ...(effectiveTo !== undefined && { effectiveTo }),
    });
    const over = filed('2024-01-01', '2024-06-30');
    const now = filed('2026-01-01', '2026-03-02');
    const later = filed('2026-05-01');
    expect(filingFor([over, later, now], '210102', DAY)).toBe(now);
    expect(filingFor([over, later], '210102', DAY)).toBe(later);
    expect(filingFor([over], '210102', DAY)).toBe(over);
    expect(filingFor([now], '310100', DAY)).toBeUndefined();
    expect([over, now, later].map((filing) => statusOn(filing, DAY))).toEqual([
      'EXPIRED',
      'EFFECTIVE',
      'NOT_YET',
    ]);
  });
});
