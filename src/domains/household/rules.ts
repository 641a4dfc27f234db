import { parse } from 'yaml';
import { z } from 'zod';
import { isPlainDate } from '../../core/dates.ts';
import { readRuleTexts } from '../../platform/rule-texts.ts';

const text = z.string().min(1);
const provenance = {
  source: z.string().nullable(),
  status: z.enum(['OFFICIAL', 'UNCONFIRMED']),
  effectiveFrom: z.string().refine(isPlainDate, 'not a day').nullable().default(null),
};
const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...provenance });
const count = sourced(z.int().min(0));

const paper = z.enum([
  'PROPERTY_CERTIFICATE',
  'FILED_PURCHASE_CONTRACT',
  'LEASE_CONTRACT',
  'LANDLORD_TITLE',
  'LANDLORD_CONSENT',
  'EMPLOYMENT_CONTRACT',
  'UNIT_CONSENT',
  'BUSINESS_LICENCE',
  'MARRIAGE_CERTIFICATE',
  'BIRTH_CERTIFICATE',
  'HOUSEHOLD_BOOK',
  'COURT_PAPERS',
  'ADMISSION_NOTICE',
  'DIPLOMA',
]);
const papers = sourced(z.array(paper).min(1));
const code = z.string().regex(/^\d{2,4}$/);
const reason = z.strictObject({ out: code, in: code });
const REASONS = [
  'CADRE_TRANSFER',
  'JOB_TRANSFER',
  'ADMISSION',
  'GRADUATION',
  'JOINS_RELATIVE',
  'JOINS_PARENT_OR_CHILD',
  'JOINS_SPOUSE',
  'CHILD_MOVES_ALONG',
  'FOLLOWS_SOLDIER',
  'HOME_PURCHASE',
  'INVESTMENT',
  'DISCHARGE',
  'DIVORCE',
  'MARRIAGE',
  'OTHER',
] as const;
const scope = z.strictObject({ CITY: code, TOWN: code, VILLAGE: code, COUNTY_VILLAGE: code.optional() });

const rulesFile = z.strictObject({
  version: text,
  papers: z.strictObject({
    OWNED: papers,
    LEASE: papers,
    EMPLOYMENT: papers,
    DEPENDENT: papers,
    STUDENT: papers,
  }),
  leaseMustBeFiled: sourced(z.boolean()),
  urbanResidentBy: sourced(z.literal('REGISTERED_ADDRESS')),
  minorBelow: count,
  moversPerPaper: count,
  paperDays: z.strictObject({ permit: count, certificate: count }),
  correctionDays: count,
  workingDays: z.strictObject({
    acceptance: count,
    decision: count,
    originCancellation: count,
    registration: count,
    householdBook: count,
    restoration: count,
  }),
  inTransit: z.strictObject({ resendMinutes: count, alarmHours: count, pageHours: count }),
  reasonCodes: sourced(z.record(z.enum(REASONS), reason)),
  scopeCodes: sourced(z.strictObject({ SAME_CITY: scope, SAME_PROVINCE: scope, OTHER_PROVINCE: scope })),
});

const clause = z.strictObject({ sources: z.array(text), reason: text, reasonZh: text });
const refusal = clause.extend({
  whoActs: z.enum(['RESIDENT', 'ORIGIN_AGENCY', 'DESTINATION_AGENCY']),
  fix: text,
  fixZh: text,
});
const RULES = [
  'R0',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'HOUSEHOLD',
  'GUARDIANS',
] as const;
/** Why a move is refused or cannot go on yet. */
export const REFUSALS = [
  'HUKOU_NO_BASIS',
  'HUKOU_FALSE_EVIDENCE',
  'HUKOU_NOT_SAME_HOUSEHOLD',
  'HUKOU_PERSON_LOCKED',
  'HUKOU_ALREADY_OUT',
  'HUKOU_DECEASED',
  'HUKOU_IN_SERVICE',
  'HUKOU_DOUBLE_REGISTRATION',
  'HUKOU_HEAD_REQUIRED',
  'HUKOU_GUARDIAN_CONSENT',
  'HUKOU_PERMIT_EXPIRED',
  'HUKOU_SCHOOL_WINDOW_CLOSED',
  'HUKOU_VILLAGE_DEST',
] as const;

const clausesFile = z.strictObject({
  appeal: z.strictObject({
    sources: z.array(text),
    status: provenance.status,
    text,
    textZh: text,
  }),
  rules: z.record(z.enum(RULES), clause),
  refusals: z.record(z.enum(REFUSALS), refusal),
});

export type BasisKind = keyof z.output<typeof rulesFile>['papers'];
export type Paper = z.output<typeof paper>;
export type MoveReason = (typeof REASONS)[number];
export type RuleId = (typeof RULES)[number];
export type RefusalCode = (typeof REFUSALS)[number];

const { texts, contentHash } = readRuleTexts(import.meta.url, ['rules.yaml', 'clauses.yaml']);
const [rules, clauses] = texts;

/** The rules of household registration as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export const LAW = {
  ...rulesFile.parse(parse(rules ?? '')),
  contentHash,
};

/** What each rule and each refusal says to the person it hits. */
export const CLAUSES = clausesFile.parse(parse(clauses ?? ''));
