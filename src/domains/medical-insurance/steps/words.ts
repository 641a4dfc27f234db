import { Refusal, type Finding, type Remedy } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { remedyFor } from '../remedy.ts';
import { LAW } from '../rules.ts';
import type { Scheme } from '../rules-schema.ts';

// What the contract lets agencies and residents say. Money is a yuan string; everything here was checked against the schemas.

type Person = { idNumber: string; name: string };
export type Payment = { amount: string; bankReference: string; bankDate: string; person: Person };
export type SheetSegment = {
  from: string;
  to: string;
  months: number;
  region: string;
  kind: 'ACTUAL' | 'DEEMED' | 'TAKEN_OVER';
};
export type Sheet = {
  number: string;
  version: number;
  person: Person;
  scheme: Scheme;
  originRegion: string;
  destinationRegion: string;
  insuredFrom: string;
  insuredTo: string;
  actualMonths: number;
  deemedMonths: number;
  segments: SheetSegment[];
  accountBalance: string;
  transferAmount: string;
};
type EffectiveFiling = {
  number: string;
  category: string;
  careRegion: string;
  effectiveFrom: string;
  effectiveTo?: string;
};

/** An answer to a step, by whichever operation it came. */
export interface Words {
  outcome?: string;
  reasonCode?: string;
  reason?: string;
  reasonZh?: string;
  doneOn?: string;
  account?: JsonObject;
  payment?: Payment;
  sheet?: Sheet;
  filing?: EffectiveFiling;
  keep?: 'DESTINATION' | 'ORIGIN';
  materials?: JsonObject[];
  commitment?: boolean;
}

/** The answer in the contract's words; nothing where nobody was asked. */
export const wordsOf = (answer: JsonObject | null | undefined): Words => (answer ?? {}) as unknown as Words;

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
  throw inconsistent([finding('REQUIRED', `${member} is missing`, member)]);
}

export const finding = (code: string, message: string, path: string): Finding => ({
  code,
  message,
  path: `/body/${path}`,
});

export const inconsistent = (findings: readonly Finding[]): Refusal =>
  new Refusal('DOCUMENT_INCONSISTENT', { findings });

/** What an agency's reason means for the person: its own words, and the rule's remedy where the code has a rule. */
export function remedyOf({ reasonCode, reason, reasonZh }: Words, otherwise: string): Remedy {
  const known = reasonCode !== undefined && LAW.clauses[reasonCode] !== undefined ? reasonCode : otherwise;
  const remedy = remedyFor(known);
  return { ...remedy, reason: reason ?? remedy.reason, reasonZh: reasonZh ?? remedy.reasonZh };
}
