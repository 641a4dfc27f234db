import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthRange } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import { loadPensionRules } from '../rules.ts';
import type { ContributionSegment } from './contributions.ts';
import { computeFundLines, type FundInput } from './fund-lines.ts';
import type { RateTable } from './interest.ts';

const rules = loadPensionRules();
const TRANSFER = '2026-03';

const segment: fc.Arbitrary<ContributionSegment> = fc
  .record({
    start: fc.integer({ min: 0, max: 360 }),
    length: fc.integer({ min: 0, max: 30 }),
    base: fc.bigInt({ min: 1n, max: 5_000_000n }),
    payer: fc.constantFrom('EMPLOYER' as const, 'FLEX' as const),
    account: fc.constantFrom('ORDINARY' as const, 'TEMP' as const),
    employerRate: fc.bigInt({ min: 500n, max: 2000n }),
    paid: fc.boolean(),
  })
  .map(({ start, length, ...rest }) => {
    const from = addMonths('1993-01', start);
    const to = addMonths(from, length);
    return { ...rest, from, to: to < TRANSFER ? to : TRANSFER };
  });
const rate = fc.bigInt({ min: 0n, max: 1200n });
const rates: fc.Arbitrary<RateTable> = fc
  .array(rate, { minLength: 40, maxLength: 40 })
  .map(
    (list) =>
      new Map(list.map((value, index) => [1990 + index, { rate: value, status: 'OFFICIAL' as const }])),
  );
const input: fc.Arbitrary<FundInput> = fc.record({
  samePool: fc.constant(false),
  transferMonth: fc.constant(TRANSFER),
  segments: fc.array(segment, { maxLength: 6 }),
  pre1998Personal: fc.bigInt({ min: 0n, max: 1_000_000n }),
  rates,
});

const linesOf = ({ line1, line2, line3, line4, line5, line6 }: ReturnType<typeof computeFundLines>) => [
  line1,
  line2,
  line3,
  line4,
  line5,
  line6,
];

describe('the six lines', () => {
  it('add up: ④ = ① + ② + ③ and ⑥ = ④ + ⑤', () => {
    fc.assert(
      fc.property(input, (facts) => {
        const { line1, line2, line3, line4, line5, line6 } = computeFundLines(rules, facts);
        return line4 === line1 + line2 + line3 && line6 === line4 + line5 && line1 === facts.pre1998Personal;
      }),
    );
  });

  it('do not depend on the order of the segments', () => {
    fc.assert(
      fc.property(
        input.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray([...facts.segments], { minLength: facts.segments.length }),
          ),
        ),
        ([facts, segments]) => {
          expect(linesOf(computeFundLines(rules, { ...facts, segments }))).toEqual(
            linesOf(computeFundLines(rules, facts)),
          );
        },
      ),
    );
  });

  it('do not depend on how a period is cut into segments', () => {
    fc.assert(
      fc.property(input, (facts) => {
        const segments = facts.segments.flatMap((whole) =>
          monthRange(whole.from, whole.to).map((month) => ({ ...whole, from: month, to: month })),
        );
        expect(linesOf(computeFundLines(rules, { ...facts, segments }))).toEqual(
          linesOf(computeFundLines(rules, facts)),
        );
      }),
    );
  });

  it('never come out when a rate they need is unknown', () => {
    fc.assert(
      fc.property(input, fc.nat(), (facts, pick) => {
        const { accountTrace } = computeFundLines(rules, facts);
        const needed = accountTrace[pick % Math.max(1, accountTrace.length)];
        fc.pre(needed !== undefined);
        const known = new Map(facts.rates);
        if (needed) known.delete(needed.year);
        try {
          computeFundLines(rules, { ...facts, rates: known });
          return false;
        } catch (error) {
          return error instanceof Refusal && error.code === 'RATE_NOT_PUBLISHED';
        }
      }),
    );
  });

  it('never grow when months are excluded', () => {
    const months = fc.array(fc.integer({ min: 0, max: 390 }), { maxLength: 60 });
    fc.assert(
      fc.property(input, months, (facts, offsets) => {
        const excluded = new Set(offsets.map((offset) => addMonths('1993-01', offset)));
        const without = linesOf(computeFundLines(rules, { ...facts, excluded }));
        return linesOf(computeFundLines(rules, facts)).every((line, index) => line >= (without[index] ?? 0n));
      }),
    );
  });

  it('are all zero inside one pool, whatever was paid and without any rate', () => {
    fc.assert(
      fc.property(input, (facts) => {
        const statement = computeFundLines(rules, { ...facts, samePool: true, rates: new Map() });
        return statement.mode === 'RELATION_ONLY' && linesOf(statement).every((line) => line === 0n);
      }),
    );
  });
});

describe('computeFundLines', () => {
  const known: RateTable = new Map([
    [2024, { rate: 262n, status: 'OFFICIAL' }],
    [2025, { rate: 150n, status: 'UNCONFIRMED' }],
  ]);
  const year2025: ContributionSegment = {
    from: '2025-01',
    to: '2025-12',
    base: 500_000n,
    payer: 'EMPLOYER',
    account: 'ORDINARY',
    paid: true,
  };
  const base: FundInput = {
    samePool: false,
    transferMonth: TRANSFER,
    segments: [year2025],
    pre1998Personal: 0n,
    rates: known,
  };
  const codeOf = (facts: FundInput) => {
    try {
      computeFundLines(rules, facts);
    } catch (error) {
      return (error as Refusal).code;
    }
    return undefined;
  };

  it('continues a balance the origin states, without older rates', () => {
    const statement = computeFundLines(rules, { ...base, opening: { balance: 10_000_000n, yearEnd: 2024 } });
    expect(statement).toMatchObject({ mode: 'FUNDS', line2: 10_000_000n + 150_000n + 480_000n + 3_900n });
    expect(statement.rateStatus).toBe('UNCONFIRMED');
  });

  it('says which rules made the lines', () => {
    expect(computeFundLines(rules, base).ruleIds).toEqual(['FUND-8', 'FUND-12', 'FUND-NOINT', 'INT-2']);
    const flexible = computeFundLines(rules, { ...base, segments: [{ ...year2025, payer: 'FLEX' }] });
    expect(flexible.ruleIds).toContain('FUND-FLEX');
  });

  it('notes where the record differs from the law', () => {
    const segments = [
      { ...year2025, recordedRate: 1100n },
      { ...year2025, recordedRate: 500n },
    ];
    const effects = computeFundLines(rules, { ...base, segments }).corrections.map(({ effect }) => effect);
    expect(effects).toEqual(['EXCESS_STAYS', 'TOPPED_UP']);
  });

  it('counts a month paid in two rows once', () => {
    expect(computeFundLines(rules, { ...base, segments: [year2025, year2025] }).paidMonths).toBe(12);
  });

  it.each<[string, Partial<FundInput>]>([
    ['after the transfer', { segments: [{ ...year2025, to: '2026-04' }] }],
    ['posted after the transfer', { segments: [{ ...year2025, postedMonth: '2026-04' }] }],
    ['ending before it starts', { segments: [{ ...year2025, to: '2024-12' }] }],
    [
      'inside a stated balance but excluded',
      { opening: { balance: 1n, yearEnd: 2025 }, excluded: new Set(['2025-03']) },
    ],
    ['with a balance of the year of transfer', { opening: { balance: 1n, yearEnd: 2026 } }],
  ])('refuses a segment %s', (_, changes) =>
    expect(codeOf({ ...base, ...changes })).toBe('UNSUPPORTED_INPUT'),
  );
});
