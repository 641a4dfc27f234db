import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.ts';
import { isCaseFile, runWorkedCases, type CaseGroup } from './worked-cases.ts';

const echo: CaseGroup = { resultKeys: ['sum', 'list'], run: (input) => input as Record<string, unknown> };
const refuse: CaseGroup = {
  resultKeys: ['year'],
  run: () => {
    throw new Refusal('RATE_NOT_PUBLISHED', { extensions: { year: 2026 } });
  },
};
const broken: CaseGroup = {
  resultKeys: 'all',
  run: () => {
    throw new TypeError('a bug');
  },
};
const groups = { echo, refuse, broken };
const differences = (...cases: unknown[]) =>
  runWorkedCases(groups, { cases }).map((outcome) => outcome.differences);
const one = (group: string, input: unknown, expected: unknown) =>
  differences({ id: 'x', group, input, expected })[0];

describe('a worked case', () => {
  it('passes when every result key agrees, notes aside', () => {
    expect(
      one('echo', { sum: 1, list: [{ a: 1, b: 2 }] }, { list: [{ b: 2, a: 1 }], sum: 1, prose: 'x' }),
    ).toEqual([]);
  });
  it('shows each difference', () => {
    expect(one('echo', { sum: 1, list: [1] }, { sum: 2, list: [1, 2] })).toEqual([
      'sum: expected 2, got 1',
      'list: expected [1,2], got [1]',
    ]);
    expect(one('echo', {}, { sum: 2 })).toEqual(['sum: expected 2, got nothing']);
  });
  it('fails when it compares nothing', () => {
    expect(one('echo', { sum: 1 }, { prose: 'x' })?.[0]).toMatch(/nothing to compare/);
  });
  it('expecting an error passes only on that error', () => {
    expect(one('refuse', {}, { error: 'RATE_NOT_PUBLISHED' })).toEqual([]);
    expect(one('refuse', {}, { error: 'RATE_NOT_PUBLISHED', year: 2025 })).toEqual([
      'year: expected 2025, got 2026',
    ]);
    expect(one('refuse', {}, { error: 'CALENDAR_UNCOVERED' })).toHaveLength(1);
    expect(one('refuse', {}, { year: 2026 })).toHaveLength(1);
    expect(one('echo', { sum: 1 }, { error: 'RATE_NOT_PUBLISHED' })).toHaveLength(1);
  });
  it('that makes a rule fail is a failed case', () => {
    expect(one('broken', {}, { sum: 1 })?.[0]).toMatch(/INTERNAL.*a bug/);
  });
  it.each(['unknown', 'toString', '__proto__'])('of the group %s fails by name', (group) => {
    expect(one(group, {}, { sum: 1 })?.[0]).toMatch(/UNSUPPORTED_INPUT/);
  });
  it('without a proper shape fails beside good ones', () => {
    const good = { id: 'a', group: 'echo', input: { sum: 1 }, expected: { sum: 1 } };
    expect(differences(1, null, { id: 'b' }, { id: 'c', group: 'echo', expected: [] }, good)).toEqual([
      ['case 0 is not an object'],
      ['case 1 is not an object'],
      ['case 2 has no id or no group'],
      ['case c has no expected object'],
      [],
    ]);
  });
});

describe('a case file', () => {
  it.each([null, [], {}, { cases: {} }, 'cases', 1])('is not %j', (value) =>
    expect(isCaseFile(value)).toBe(false),
  );
});
