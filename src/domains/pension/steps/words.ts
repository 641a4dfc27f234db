import { Refusal, type Finding, type Remedy } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { LAW } from '../in-force.ts';
import { clauseOf } from '../rules/decision.ts';

// What the contract lets agencies and residents say. Money is a yuan string; everything here was checked against the schemas.

export type Amounts = { personalAccount: string; pooledFund: string; total: string };
export type Funds = Amounts & { bankReference: string; bankDate: string };
export type Arrears = { months: number; from?: string; to?: string; amount?: string };
export type ExcludedPeriod = {
  from?: string;
  to?: string;
  months: number;
  amount?: string;
  ruleId: string;
  reason: string;
  reasonZh: string;
};
type DuplicateOption = {
  keep: 'DESTINATION' | 'ORIGIN';
  refundPrincipal: string;
  refundInterest: string;
  refund: string;
};
export type Duplicates = { from: string; to: string; months: number; options: DuplicateOption[] };
type Refund = { months: number; principal: string; interest: string; amount: string; paidOn: string };

type SheetPerson = {
  idNumber: string;
  name: string;
};

export type EmployeeSheet = {
  form: 'EMPLOYEE';
  number: string;
  person: SheetPerson;
  lines: { f1: string; f2: string; f3: string; f4: string; f5: string; f6: string };
  rows: { year: number; fromMonth: number; toMonth: number; months: number; interest: string }[];
};
export type ResidentSheet = {
  form: 'RESIDENT';
  number: string;
  person: SheetPerson;
  balance: {
    personal: string;
    collectiveSubsidy: string;
    governmentSubsidy: string;
    interest: string;
    total: string;
  };
};

/** An answer to a step, by whichever operation it came. */
export interface Words {
  outcome?: string;
  reasonCode?: string;
  reason?: string;
  reasonZh?: string;
  doneOn?: string;
  arrears?: Arrears;
  excluded?: ExcludedPeriod[];
  funds?: Funds;
  duplicates?: Duplicates;
  refund?: Refund;
  letter?: { number: string; person: SheetPerson; account: JsonObject };
  sheet?: EmployeeSheet | ResidentSheet;
  choice?: 'PAY_ARREARS' | 'WAIVE_ARREARS';
  keep?: 'DESTINATION' | 'ORIGIN';
}

/** The answer in the contract's words; nothing where nobody was asked. */
export const wordsOf = (answer: JsonObject | null): Words => (answer ?? {}) as unknown as Words;

/** The outcome said, if this step knows it. @throws Refusal OUTCOME_UNKNOWN */
export function outcomeOf<O extends string>(words: Words, known: readonly O[]): O {
  const outcome = known.find((one) => one === words.outcome);
  if (outcome !== undefined) return outcome;
  const message = `This step is answered with ${known.join(', ')}`;
  throw new Refusal('OUTCOME_UNKNOWN', {
    findings: [{ code: 'OUTCOME_UNKNOWN', message, path: '/body/outcome' }],
  });
}

/** A member that the contract demands beside the outcome. @throws Refusal DOCUMENT_INCONSISTENT */
export function required<T>(value: T | undefined, member: string): T {
  if (value !== undefined) return value;
  throw inconsistent([{ code: 'REQUIRED', message: `${member} is missing`, path: `/body/${member}` }]);
}

export const inconsistent = (findings: readonly Finding[]): Refusal =>
  new Refusal('DOCUMENT_INCONSISTENT', { findings });

const RULE_OF_REASON: Readonly<Record<string, string>> = {
  ALREADY_RECEIVING: 'ELI-2',
  DESTINATION_NOT_ESTABLISHED: 'ELI-8',
  ORIGIN_NOT_PAUSED: 'ELI-PLAT-PAUSED',
  ACCOUNT_TERMINATED: 'ELI-PLAT-TERMINATED',
  ARREARS: 'ARR-1',
  IDENTITY_MISMATCH: 'ID-1',
  ONE_OFF_UNDOCUMENTED: 'ONEOFF-2',
  BRIDGE_BEFORE_AGE: 'BRI-AGE',
  HUKOU_NOT_MOVED: 'RES-HUKOU',
};

/** What an agency's reason means for the person: its own words, and the rule's remedy where the code has a rule. */
export function remedyOf(words: Words): Remedy {
  const ruleId = RULE_OF_REASON[words.reasonCode ?? ''];
  const clause = ruleId === undefined ? undefined : clauseOf(LAW, ruleId);
  return {
    ruleIds: ruleId === undefined ? [] : [ruleId],
    sources: clause?.sources ?? [],
    reason: words.reason ?? clause?.reason ?? 'The agency gave no reason.',
    reasonZh: words.reasonZh ?? clause?.reasonZh ?? '经办机构未说明原因。',
    whoActs: clause?.whoActs ?? 'RESIDENT',
    fix: clause?.fix ?? 'Ask the agency what it needs, correct it and apply again.',
    fixZh: clause?.fixZh ?? '请向经办机构核实所需材料，更正后重新申请。',
  };
}
