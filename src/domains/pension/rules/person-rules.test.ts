import { describe, expect, it } from 'vitest';
import { loadPensionRules } from '../rules.ts';
import { arrearsMonths } from './arrears.ts';
import { findBenefitPlace } from './benefit-place.ts';
import { decideBridging, refundSchemeOverlap, type BridgingFacts } from './bridging.ts';
import type { ContributionSegment } from './contributions.ts';
import { inSamePool, poolOf } from './pools.ts';
import { decideResidentTransfer, residentTransferAmount } from './resident-account.ts';
import { retirementDate } from './retirement-age.ts';
import { temporaryFrom } from './temporary-account.ts';

const rules = loadPensionRules();

describe('pools', () => {
  it('put Chifeng and Tongliao together and Shenyang apart', () => {
    expect(inSamePool(rules, '150402', '150581')).toBe(true);
    expect(inSamePool(rules, '150402', '210102')).toBe(false);
    expect(poolOf(rules, '15').id).toBe('inner-mongolia');
  });
  it('let a longer prefix win', () => {
    const own = {
      prefix: '2101',
      id: 'shenyang',
      nameZh: '沈阳',
      oneOffRuleInside: false,
      source: null,
      status: 'UNCONFIRMED' as const,
    };
    const changed = { ...rules, pools: [...rules.pools, own] };
    expect([poolOf(changed, '210102').id, poolOf(changed, '210200').id]).toEqual(['shenyang', 'liaoning']);
  });
});

describe('the statutory retirement age', () => {
  it.each([
    ['1964-12-31', 'M', '2024-12-31'],
    ['1965-01-15', 'M', '2025-02-15'],
    ['1965-05-01', 'M', '2025-07-01'],
    ['1976-09-01', 'M', '2039-09-01'],
    ['1990-01-31', 'M', '2053-01-31'],
    ['1970-01-10', 'F', '2025-02-10'],
    ['1981-09-10', 'F', '2039-09-10'],
  ] as const)('born %s (%s) is reached on %s', (birth, sex, date) =>
    expect(retirementDate(rules, { birth, sex })).toBe(date),
  );
  it('is earlier for the women who retired at 50', () => {
    expect(retirementDate(rules, { birth: '1975-01-10', sex: 'F', womenGroup: 'F_50' })).toBe('2025-02-10');
    expect(retirementDate(rules, { birth: '1984-11-30', sex: 'F', womenGroup: 'F_50' })).toBe('2039-11-30');
  });
});

describe('temporary accounts', () => {
  it('tell the day from which an enrolment elsewhere opens one', () => {
    expect(temporaryFrom(rules, { sex: 'M', birth: '1980-03-04' }, '2026-03-02')).toBe('2030-03-04');
    expect(temporaryFrom(rules, { sex: 'F', birth: '1988-02-29' }, '2026-03-02')).toBe('2028-02-29');
    expect(temporaryFrom(rules, { sex: 'M', birth: '1980-02-29' }, '2026-03-02')).toBe('2030-03-01');
  });
});

describe('arrears', () => {
  it('are the months nobody paid', () => {
    const row = { base: 1n, payer: 'EMPLOYER', account: 'ORDINARY' } as const;
    const rows: ContributionSegment[] = [
      { ...row, from: '2024-03', to: '2024-05', paid: false },
      { ...row, from: '2024-05', to: '2024-12', paid: true },
      { ...row, from: '2024-01', to: '2024-01', paid: false },
    ];
    expect(arrearsMonths(rows)).toEqual(['2024-01', '2024-03', '2024-04']);
  });
});

describe('the benefit place', () => {
  it('names the city when all months of the province lie in one', () => {
    const question = { hukou: '15', current: '15', onDate: '2026-03-02' };
    const chifeng = { region: '150402', months: 60, last: '2020-01' };
    const tongliao = { region: '150502', months: 60, last: '2026-01' };
    expect(findBenefitPlace(rules, { ...question, places: [chifeng] }).handlingCity).toBe('150400');
    const both = findBenefitPlace(rules, { ...question, places: [chifeng, tongliao] });
    expect([both.handlingCity, both.monthsByProvince.get('15')]).toEqual([undefined, 120]);
    expect(both.explanation.ruleIds).toEqual(['BEN-A']);
  });
});

describe('bridging', () => {
  const facts: BridgingFacts = {
    atStatutoryAge: true,
    employeeMonths: 180,
    residentMonths: 24,
    minMonths: 180,
    employeeBalance: 100n,
    residentBalance: 50n,
    receiving: [],
  };
  it.each([
    [180, 'RESIDENT_TO_EMPLOYEE'],
    [179, 'EMPLOYEE_TO_RESIDENT'],
  ])('with %i employee months goes %s', (employeeMonths, direction) =>
    expect(decideBridging(rules, { ...facts, employeeMonths }).bridging).toMatchObject({
      direction,
      mergedBalance: 150n,
    }),
  );
  it('is refused to who already draws a pension', () => {
    expect(decideBridging(rules, { ...facts, receiving: ['RESIDENT'] }).decision.code).toBe(
      'ALREADY_RECEIVING',
    );
  });
  it('refunds overlapped months to the fen', () => {
    const year = { residentYearPremium: 10_000n, collectiveSubsidy: 0n };
    expect(refundSchemeOverlap({ ...year, overlapMonths: 1 }).refund).toBe(833n);
    expect(() => refundSchemeOverlap({ ...year, overlapMonths: 13 })).toThrow(RangeError);
  });
});

describe('a residents’ account', () => {
  const moved = {
    originRegion: '150402',
    destinationRegion: '150502',
    hukouRegion: '150502',
    receivingBenefit: false,
  };
  it('moves whole or not at all', () => {
    expect(residentTransferAmount(decideResidentTransfer(rules, moved), 310_007n)).toBe(310_007n);
    const stayed = decideResidentTransfer(rules, { ...moved, hukouRegion: '150402' });
    expect(residentTransferAmount(stayed, 310_007n)).toBe(0n);
    expect(decideResidentTransfer(rules, { ...moved, receivingBenefit: true }).code).toBe(
      'ALREADY_RECEIVING',
    );
  });
});
