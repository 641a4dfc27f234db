import { z } from 'zod';
import { isMonth, isPlainDate } from '../../../core/dates.ts';
import { parseYuan, percentToBasisPoints, type BasisPoints } from '../../../core/money.ts';
import { isProvinceCode, isRegionCode } from '../../../core/region.ts';
import type { ContributionSegment } from '../rules/contributions.ts';
import type { RateTable } from '../rules/interest.ts';

/** Words and values that worked cases of several groups share. */
export const plainDate = z.string().refine(isPlainDate, 'write an existing day as YYYY-MM-DD');
export const month = z.string().refine(isMonth, 'write a month as YYYY-MM');
/** A province of two digits or a division of six. */
export const region = z
  .string()
  .refine((text) => isProvinceCode(text) || isRegionCode(text), 'write a division code of two or six digits');
export const count = z.int().min(0);

const YUAN = /^\d{1,13}(\.\d{1,2})?$/;
const PERCENT = /^\d{1,3}(\.\d{1,2}0*)?$/;

function toFen(value: string | number): bigint {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return parseYuan(`${whole}.${decimals.padEnd(2, '0')}`);
}

/** Yuan as a number or text, into fen; nothing that these rules are asked about can be negative. */
export const yuan = z
  .union([z.number(), z.string()])
  .refine((value) => YUAN.test(String(value)), 'write yuan with at most two decimals')
  .transform(toFen);

/** A percentage as a number or text, into basis points. */
const percent = z
  .union([z.number(), z.string()])
  .refine((value) => PERCENT.test(String(value)), 'write a percentage with at most two decimals')
  .transform(percentToBasisPoints);

/** Year → percent. */
export const ratesPct = z
  .record(z.string().regex(/^\d{4}$/), percent)
  .transform(
    (rates): RateTable =>
      new Map(
        Object.entries(rates).map(([year, rate]) => [Number(year), { rate, status: 'OFFICIAL' as const }]),
      ),
  );

interface SegmentInput {
  from: string;
  to: string;
  base: bigint;
  payer: 'EMPLOYER' | 'FLEX';
  account: 'ORDINARY' | 'TEMP';
  employerRatePct?: BasisPoints | undefined;
  recordedPct?: BasisPoints | undefined;
  postedMonth?: string | undefined;
  paid: boolean;
}

function toSegment({
  employerRatePct,
  recordedPct,
  postedMonth,
  ...segment
}: SegmentInput): ContributionSegment {
  return {
    ...segment,
    ...(employerRatePct === undefined ? {} : { employerRate: employerRatePct }),
    ...(recordedPct === undefined ? {} : { recordedRate: recordedPct }),
    ...(postedMonth === undefined ? {} : { postedMonth }),
  };
}

/** Contribution rows with the defaults of the vocabulary. */
export const segments = z.array(
  z
    .strictObject({
      from: month,
      to: month,
      base: yuan,
      payer: z.enum(['EMPLOYER', 'FLEX']).default('EMPLOYER'),
      account: z.enum(['ORDINARY', 'TEMP']).default('ORDINARY'),
      employerRatePct: percent.optional(),
      recordedPct: percent.optional(),
      postedMonth: month.optional(),
      paid: z.boolean().default(true),
    })
    .transform(toSegment),
);
