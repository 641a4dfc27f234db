import { parse } from 'yaml';
import { z } from 'zod';
import type { Limit } from '../../cases/workflow.ts';
import { isPlainDate } from '../../core/dates.ts';
import { Refusal, type Remedy } from '../../core/errors.ts';
import { readRuleTexts } from '../../platform/rule-texts.ts';

const date = z.string().refine(isPlainDate, 'not a day');
const provenance = { source: z.string().nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const text = z.string().min(1);
const count = z.strictObject({
  value: z.int().min(0),
  effectiveFrom: date,
  effectiveTo: date.nullable().default(null),
  ...provenance,
});
const setting = z.strictObject({ value: z.int().min(0), ...provenance });
const refusal = z.strictObject({ ...provenance, reason: text, reasonZh: text, fix: text, fixZh: text });
const transferRefusal = refusal.extend({
  whoActs: z.enum(['RESIDENT', 'EMPLOYER', 'ORIGIN', 'DESTINATION']),
});
const multiple = z.strictObject({
  value: z.int().positive(),
  effectiveFrom: date.nullable(),
  effectiveTo: date.nullable(),
  /** For a first loan on a first home only. */
  firstOnly: z.boolean(),
  ...provenance,
});

const stability = z.strictObject({
  kind: z.enum(['NONE', 'CONSECUTIVE', 'WINDOW']),
  months: z.int().min(0),
  windowMonths: z.int().min(0),
  minOriginMonths: z.int().min(0),
});

const centrePolicy = z.strictObject({
  stability,
  openLoanBlocksTransferOut: z.boolean(),
  flags: z.enum(['strict', 'lenient']),
  ...provenance,
});

const LIMITS = [
  'letterReview',
  'letterAcceptance',
  'transferInformation',
  'transferPayment',
  'transferClosure',
  'failureClosure',
  'negotiationStart',
  'negotiationAnswer',
  'negotiationEnd',
  'returnOfMoney',
  'certificateIssue',
  'certificateCheck',
  'loanDecision',
  'loanFlag',
] as const;

const TRANSFER_REFUSALS = [
  'HPF_STABLE_MONTHS',
  'HPF_ORIGIN_MONTHS',
  'HPF_IN_NO_ACCOUNT',
  'HPF_IN_TWO_ACCOUNTS',
  'HPF_DUPLICATE_OPEN',
  'HPF_OUT_NOT_SEALED',
  'HPF_OUT_NO_ACCOUNT',
  'HPF_OUT_ID_MISMATCH',
  'HPF_OUT_OPEN_LOAN',
  'HPF_OUT_FROZEN',
  'HPF_OUT_ALREADY_CLOSED',
  'HPF_OUT_PENDING_WITHDRAWAL',
  'HPF_OUT_FRAUD_FLAG',
  'HPF_CANCEL_TOO_LATE',
  'HPF_NEGOTIATE_TOO_EARLY',
  'HPF_CONNUM_CONFLICT',
  'HPF_SEAL_NOT_DUE',
  'HPF_NOT_CONTINUOUS',
] as const;

const rulesFile = z.strictObject({
  version: text,
  certificateLoansPaidOff: z.array(count).min(1),
  workingDays: z.record(z.enum(LIMITS), setting),
  materialAnswerDays: setting,
  interest: z.strictObject({
    ratePct: z.strictObject({ value: text, ...provenance }),
    daysOfYear: setting,
  }),
  sealedMonthsToWithdraw: setting,
  loanMonths: setting,
  loanGapMonths: setting,
  centres: z.record(
    z.string().regex(/^\d{6}$/),
    z.strictObject({ node: z.string().regex(/^C\d{5}$/), phone: text, ...provenance }),
  ),
  defaultPolicy: centrePolicy,
  balanceMultiples: z.record(z.string(), z.array(multiple).min(1)),
  refusals: z.strictObject({ OPEN_LOAN: refusal, TWO_LOANS: refusal, ACCOUNT_CLOSED: refusal }),
  transferRefusals: z.record(z.enum(TRANSFER_REFUSALS), transferRefusal),
});

export type RefusalCode = keyof z.output<typeof rulesFile>['refusals'];
export type TransferRefusalCode = (typeof TRANSFER_REFUSALS)[number];
export type StabilityPolicy = z.output<typeof stability>;
export type CentrePolicy = z.output<typeof centrePolicy>;
export type BalanceMultiple = z.output<typeof multiple>;

/** The housing fund law as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export const LAW = load();

function load(): z.output<typeof rulesFile> & { contentHash: string } {
  const { texts, contentHash } = readRuleTexts(import.meta.url, ['rules.yaml']);
  return { ...rulesFile.parse(parse(texts[0] ?? '')), contentHash };
}

/** A limit of rules.yaml in working days, counted from an event of the step table. */
export function limit(rule: (typeof LIMITS)[number], from: string): Limit {
  const { value, source, status } = LAW.workingDays[rule];
  return { rule, workingDays: value, from, source, status };
}

/** A policy as an officer enters it. @throws ZodError */
export const readPolicy = (value: unknown): CentrePolicy => centrePolicy.parse(value);

/** Why, and what helps, for a person. */
export function remedyOf(code: TransferRefusalCode): Remedy {
  const { source, reason, reasonZh, whoActs, fix, fixZh } = LAW.transferRefusals[code];
  const sources = source === null ? [] : [source];
  return { ruleIds: [code], sources, reason, reasonZh, whoActs, fix, fixZh };
}

const isTransferRefusal = (code: string): code is TransferRefusalCode =>
  TRANSFER_REFUSALS.some((known) => known === code);

/** The remedy of a reason that a centre gave, in its own words where the code is not ours. */
export function remedyOfReason(reasonCode: string, reason: string): Remedy {
  if (isTransferRefusal(reasonCode)) return remedyOf(reasonCode);
  return {
    ruleIds: [],
    sources: [],
    reason,
    reasonZh: reason,
    whoActs: 'RESIDENT',
    fix: 'Ask the centre what it needs and apply again.',
    fixZh: '请向中心核实所需事项后重新申请。',
  };
}

/** A refusal by a rule of the service: `reasonCode` names it beside the catalogue's code. */
export function refused(
  code: TransferRefusalCode,
  as: 'REFUSED_BY_RULE' | 'CASE_OVERLAP' | 'ACTION_NOT_ALLOWED' | 'REPLY_CONFLICT',
  facts: Readonly<Record<string, unknown>> = {},
): Refusal {
  const remedy = remedyOf(code);
  return new Refusal(as, {
    detail: remedy.reason,
    detailZh: remedy.reasonZh,
    remedy,
    findings: [{ code, message: remedy.reason }],
    extensions: { reasonCode: code, ...facts },
  });
}
