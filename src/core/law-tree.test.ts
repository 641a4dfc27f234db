import { describe, expect, it } from 'vitest';
import { lawChanges, lawLines } from './law-tree.ts';

const file = {
  version: '2026-11',
  limits: { review: { value: 15, source: '国办发〔2009〕66号', status: 'OFFICIAL' } },
  rates: [
    { year: 2024, value: 2.62, source: null, status: 'UNCONFIRMED' },
    { year: 2025, value: 1.5, source: null, status: 'UNCONFIRMED' },
  ],
  papers: ['BOOK', 'DEED'],
};

describe('lawLines', () => {
  it('names every value with what is said of its origin', () => {
    expect(lawLines(file)).toEqual([
      { path: 'version', value: '2026-11' },
      { path: 'limits.review.value', value: '15', source: '国办发〔2009〕66号', status: 'OFFICIAL' },
      { path: 'rates[2024].year', value: '2024', source: null, status: 'UNCONFIRMED' },
      { path: 'rates[2024].value', value: '2.62', source: null, status: 'UNCONFIRMED' },
      { path: 'rates[2025].year', value: '2025', source: null, status: 'UNCONFIRMED' },
      { path: 'rates[2025].value', value: '1.5', source: null, status: 'UNCONFIRMED' },
      { path: 'papers', value: '["BOOK","DEED"]' },
    ]);
  });
});

describe('lawChanges', () => {
  it('finds what is new, other and gone, and nothing that only moved', () => {
    const [old, ...rest] = file.rates;
    const after = {
      ...file,
      limits: { review: { ...file.limits.review, value: 10, status: 'UNCONFIRMED' } },
      rates: [{ year: 2026, value: 1.4, source: 'X', status: 'OFFICIAL' }, ...rest],
    };
    expect(old?.year).toBe(2024);
    const found = lawChanges(lawLines(file), lawLines(after));
    expect(found.map(({ path, before, after: now }) => [path, before?.value, now?.value])).toEqual([
      ['limits.review.value', '15', '10'],
      ['rates[2026].year', undefined, '2026'],
      ['rates[2026].value', undefined, '1.4'],
      ['rates[2024].year', '2024', undefined],
      ['rates[2024].value', '2.62', undefined],
    ]);
    expect(lawChanges(lawLines(file), lawLines(structuredClone(file)))).toEqual([]);
  });
});
