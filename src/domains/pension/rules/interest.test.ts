import { describe, expect, it } from 'vitest';
import { loadPensionRules } from '../rules.ts';
import { rateTable, settleAccount } from './interest.ts';

const rules = loadPensionRules();

describe('rateTable', () => {
  it('holds the published years and no others', () => {
    const rates = rateTable(rules, 'ENTERPRISE_EMPLOYEE', 'inner-mongolia');
    expect(rates.get(2024)).toEqual({ rate: 262n, status: 'OFFICIAL' });
    expect(rates.get(2025)).toEqual({ rate: 150n, status: 'UNCONFIRMED' });
    expect([rates.has(2015), rates.has(2026)]).toEqual([false, false]);
  });

  it('knows what is special to a scheme or pool', () => {
    expect(rateTable(rules, 'PUBLIC_INSTITUTION', 'liaoning').get(2015)?.rate).toBe(500n);
    const own = {
      year: 2024,
      value: 300n,
      scheme: null,
      pool: 'liaoning',
      source: null,
      status: 'UNCONFIRMED' as const,
    };
    const changed = { ...rules, interestRates: [own, ...rules.interestRates] };
    expect(rateTable(changed, 'ENTERPRISE_EMPLOYEE', 'liaoning').get(2024)?.rate).toBe(300n);
    expect(rateTable(changed, 'ENTERPRISE_EMPLOYEE', 'inner-mongolia').get(2024)?.rate).toBe(262n);
  });
});

describe('settleAccount', () => {
  const rates = new Map(
    [2023, 2024, 2025].map((year) => [year, { rate: 1200n, status: 'OFFICIAL' as const }]),
  );

  it('gives a January posting twelve months of interest and a December posting one', () => {
    const interestOf = (month: string) => {
      const postings = [{ month, amount: 120_000n }];
      return (
        settleAccount({ opening: 0n, openingYearEnd: 2022, postings, throughYear: 2023, rates }).closing -
        120_000n
      );
    };
    expect([interestOf('2023-01'), interestOf('2023-12')]).toEqual([14_400n, 1_200n]);
  });

  it('equals the annual shortcut 13/24 for level contributions', () => {
    const postings = Array.from({ length: 12 }, (_, index) => ({
      month: `2023-${String(index + 1).padStart(2, '0')}`,
      amount: 40_000n,
    }));
    const { years } = settleAccount({
      opening: 0n,
      openingYearEnd: 2022,
      postings,
      throughYear: 2023,
      rates,
    });
    expect(years[0]?.interestOnYear).toBe((480_000n * 12n * 13n) / (100n * 24n));
  });

  it('asks for no rate in years when nothing stands on the account', () => {
    const postings = [{ month: '2023-06', amount: 100n }];
    const { years } = settleAccount({
      opening: 0n,
      openingYearEnd: 1997,
      postings,
      throughYear: 2025,
      rates,
    });
    expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });
});
