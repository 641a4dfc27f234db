import { Refusal, type Finding } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { TransferInformation, TransferLetter } from '../rules/platform-messages.ts';
import type { RefusalCode } from '../rules.ts';

// What the contract lets centres and residents say. Money is a yuan string; everything here was checked against the schemas.

export interface PaymentWords {
  amount: string;
  bankReference: string;
  bankDate: string;
}

/** 到账通知 SBDC100, as far as a letter needs it. */
export interface CreditWords extends PaymentWords {
  counterAccount: string;
  counterName: string;
  summary?: string;
}

export interface CancellationWords {
  orConNum: string;
  orTxFunc: '1' | '2';
}

/** 异地贷款回执. */
export interface FeedbackWords {
  decision: 'APPROVED' | 'DENIED';
  amount?: string;
  years?: number;
}

/** An answer to a step, by whichever operation it came. */
export interface Words {
  outcome?: string;
  reasonCode?: string;
  reason?: string;
  reasonZh?: string;
  doneOn?: string;
  enteredBy?: string;
  reviewedBy?: string;
  letter?: TransferLetter;
  information?: TransferInformation;
  cancellation?: CancellationWords;
  payment?: PaymentWords;
  credit?: CreditWords;
  certificate?: { result?: 'ISSUED' | 'REFUSED'; number?: string; refusal?: { code: RefusalCode } };
  feedback?: FeedbackWords;
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

/** A member that the step cannot do without. @throws Refusal DOCUMENT_INCONSISTENT */
export function required<T>(value: T | undefined, member: string): T {
  if (value !== undefined) return value;
  throw inconsistent([{ code: 'REQUIRED', message: `${member} is missing`, path: `/body/${member}` }]);
}

/** What contradicts itself or the case; the first finding also stands as `reasonCode`. */
export const inconsistent = (
  findings: readonly Finding[],
  facts: Readonly<Record<string, string>> = {},
): Refusal =>
  new Refusal('DOCUMENT_INCONSISTENT', {
    findings,
    extensions: { reasonCode: findings[0]?.code, ...facts },
  });

/** @throws Refusal DOCUMENT_INCONSISTENT when there is any finding */
export function requireNone(findings: readonly Finding[]): void {
  if (findings.length > 0) throw inconsistent(findings);
}
