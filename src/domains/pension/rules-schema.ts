import { z } from 'zod';
import { isMonth, isPlainDate } from '../../core/dates.ts';
import { percentToBasisPoints } from '../../core/money.ts';

const plainDate = z.string().refine(isPlainDate, 'write an existing day as YYYY-MM-DD');
const month = z.string().refine(isMonth, 'write a month as YYYY-MM');
const provenance = {
  source: z.string().min(1).nullable(),
  status: z.enum(['OFFICIAL', 'UNCONFIRMED']),
};
const percent = z.number().transform((value) => percentToBasisPoints(value.toFixed(2)));
const wholeNumber = z.int().positive();

function dated<T extends z.ZodType>(value: T) {
  return z
    .array(
      z.strictObject({
        value,
        effectiveFrom: plainDate,
        effectiveTo: plainDate.nullable().default(null),
        ...provenance,
      }),
    )
    .min(1);
}

const retirementAge = z.strictObject({
  fromMonths: wholeNumber,
  toMonths: wholeNumber,
  firstBirth: month,
  stepMonths: wholeNumber,
  ...provenance,
});

/** Schemes a pension relation can lie in: 企业职工, 机关事业单位, 城乡居民. */
export const SCHEMES = ['ENTERPRISE_EMPLOYEE', 'PUBLIC_INSTITUTION', 'RESIDENT'] as const;

/** The shape of rules.yaml. */
export const rulesFile = z.strictObject({
  version: z.string().min(1),
  personalAccountPercent: dated(percent),
  pooledPercent: dated(percent),
  temporaryAccountAge: z.strictObject({ M: dated(wholeNumber), F: dated(wholeNumber) }),
  workingDays: z.strictObject({
    destinationReview: dated(wholeNumber),
    originSheetAndFunds: dated(wholeNumber),
    destinationCredit: dated(wholeNumber),
    oneOffNotice: dated(wholeNumber),
    registrationChange: dated(wholeNumber),
    bridgingLetter: dated(wholeNumber),
    bridgingSheet: dated(wholeNumber),
    bridgingCredit: dated(wholeNumber),
  }),
  benefitPlaceMonths: dated(wholeNumber),
  minMonths: dated(wholeNumber),
  retirementAge: z.strictObject({ M: retirementAge, F_55: retirementAge, F_50: retirementAge }),
  oneOffMonths: dated(wholeNumber),
  oneOffCutoff: z.strictObject({ value: plainDate, ...provenance }),
  interestRates: z.array(
    z.strictObject({
      year: z.int().min(1990).max(2100),
      value: percent,
      scheme: z.enum(SCHEMES).nullable(),
      pool: z.string().optional(),
      ...provenance,
      status: z.enum(['OFFICIAL', 'PROVISIONAL', 'UNCONFIRMED']),
    }),
  ),
  pools: z
    .array(
      z.strictObject({
        prefix: z.string().regex(/^\d{2,6}$/),
        id: z.string().min(1),
        nameZh: z.string().min(1),
        oneOffRuleInside: z.boolean().default(false),
        ...provenance,
      }),
    )
    .min(1),
});

/** The shape of clauses.yaml: rule id → what it says. */
export const clausesFile = z.record(
  z.string(),
  z.strictObject({
    sources: z.array(z.string().min(1)).min(1),
    status: provenance.status,
    reason: z.string().min(1),
    reasonZh: z.string().min(1),
    whoActs: z.enum(['RESIDENT', 'ORIGIN_AGENCY', 'DESTINATION_AGENCY', 'NOBODY']).default('NOBODY'),
    fix: z.string().min(1).default('Nothing needs to be done.'),
    fixZh: z.string().min(1).default('无需办理。'),
  }),
);
