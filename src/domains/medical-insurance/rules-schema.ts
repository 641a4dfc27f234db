import { z } from 'zod';
import { isMonth, isPlainDate } from '../../core/dates.ts';

const date = z.string().refine(isPlainDate, 'write an existing day as YYYY-MM-DD');
const provenance = { source: z.string().min(1).nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const text = z.string().min(1);
const months = z.int().min(0);
const region = z.string().regex(/^\d{2}$/);

const dated = <T extends z.ZodType>(value: T) =>
  z
    .array(
      z.strictObject({
        value,
        effectiveFrom: date,
        effectiveTo: date.nullable().default(null),
        ...provenance,
      }),
    )
    .min(1);

const reason = z.strictObject({ ...provenance, reason: text, reasonZh: text, fix: text, fixZh: text });

/** Whose months, account and waiting: employees 职工医保 (310) or residents 居民医保 (390). */
export const SCHEMES = ['EMPLOYEE', 'RESIDENT'] as const;
export type Scheme = (typeof SCHEMES)[number];

const sourcedCount = z.strictObject({ value: z.int().positive(), ...provenance });

const sourcedFlag = z.strictObject({ value: z.boolean(), ...provenance });

/** What must be shown for a filing. */
const MATERIALS = ['CREDENTIAL', 'FILING_FORM', 'RESIDENCE_PROOF_OR_COMMITMENT', 'REFERRAL_PROOF'] as const;

const category = z.strictObject({
  group: z.enum(['LONG_TERM', 'TEMPORARY']),
  materials: z.array(z.enum(MATERIALS)),
  reductionPointsMax: z.int().min(0).max(100),
  needsFiling: z.boolean(),
  ...provenance,
});

/** A place whose waiting is longer than the nation allows is a mistake in the file, not a rule. */
export function withinCeiling(waiting: number, ceiling: number): boolean {
  return waiting <= ceiling;
}

/** The shape of rules.yaml. */
export const rulesFile = z
  .strictObject({
    version: text,
    filingWithinRegion: dated(z.boolean()),
    temporaryFilingMonths: dated(z.int().positive()),
    filingCategories: z.strictObject({
      RESETTLED_RETIREE: category,
      LONG_TERM_RESIDENT: category,
      STATIONED_WORKER: category,
      REFERRAL: category,
      EMERGENCY: category,
      OTHER_TEMPORARY: category,
    }),
    workingDays: z.strictObject({
      transferOut: dated(z.int().positive()),
      transferIn: dated(z.int().positive()),
    }),
    coveredGapMonths: dated(months),
    continuousMonthsForSchemeChange: dated(months),
    waitingMonthsMax: dated(months),
    localWaitingMonths: z.record(z.string().regex(/^\d{6}$/), dated(months)),
    residentWaiting: z.strictObject({
      fixedMonths: dated(months),
      monthsPerBrokenYear: dated(months),
      longBreakYears: dated(months),
      longBreakMonthsMin: dated(months),
    }),
    retirementMonths: z.record(region, dated(months)),
    accountMoves: dated(z.boolean()),
    accountStaysWithin: z.record(region, dated(z.boolean())),
    fundSumIncludesAccount: z.strictObject({
      national: sourcedFlag,
      regions: z.record(region, sourcedFlag),
    }),
    clearing: z.strictObject({
      firstMonth: z.string().refine(isMonth, 'write a month as YYYY-MM'),
      statementDay: sourcedCount,
      pageRows: sourcedCount,
      longestWaitSeconds: sourcedCount,
      alarmAfterAttempts: sourcedCount,
    }),
    reasons: z.strictObject({
      NOT_ENROLLED: reason,
      BEFORE_ENROLMENT: reason,
      ENROLMENT_SUSPENDED: reason,
      ENROLMENT_ENDED: reason,
      ARREARS_OPEN: reason,
    }),
  })
  .superRefine(({ localWaitingMonths, waitingMonthsMax }, context) => {
    const ceiling = Math.max(...waitingMonthsMax.map(({ value }) => value));
    for (const [place, entries] of Object.entries(localWaitingMonths)) {
      if (entries.every(({ value }) => withinCeiling(value, ceiling))) continue;
      context.addIssue({
        code: 'custom',
        path: ['localWaitingMonths', place],
        message: `LOCAL_WAITING_EXCEEDS_${ceiling}`,
      });
    }
  });

/** The shape of clauses.yaml: rule id → what it says. */
export const clausesFile = z.record(
  z.string(),
  z.strictObject({
    sources: z.array(text),
    status: provenance.status,
    reason: text,
    reasonZh: text,
    whoActs: z.enum(['RESIDENT', 'ORIGIN_AGENCY', 'DESTINATION_AGENCY', 'NOBODY']).default('NOBODY'),
    fix: text.default('Nothing needs to be done.'),
    fixZh: text.default('无需办理。'),
  }),
);
