import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../../core/money.ts';
import type { Scheme } from '../rules/pools.ts';
import type { Amounts, Arrears, Duplicates, ExcludedPeriod, Funds, Words } from './words.ts';

/** A payment of the origin as the two banks have reported it so far. */
export type Payment = Funds & { status: 'SENT' | 'RECEIVED' | 'BOUNCED' };

/** What a pension case remembers in the clear: no person, only places, choices and amounts. */
export interface CaseFacts {
  scheme: Scheme;
  destinationScheme: Scheme;
  originRegion: string;
  destinationRegion: string;
  arrears?: Arrears;
  arrearsChoice?: 'PAY_ARREARS' | 'WAIVE_ARREARS';
  letterNumber?: string;
  /** What the newest sheet says is to move. */
  sheet?: Amounts;
  /** Id of the sheet that the destination holds. */
  deliveredSheet?: string;
  payments?: Payment[];
  /** Sheet and payments that were compared last. */
  compared?: string;
  duplicates?: Duplicates;
  keep?: 'DESTINATION' | 'ORIGIN';
}

export const readFacts = (data: JsonObject): CaseFacts => data as unknown as CaseFacts;

export const factsOf = (view: CaseView): CaseFacts => readFacts(view.data);

/** What stands at the head of every call of a case. */
export function caseHead(view: CaseView): JsonObject {
  const { scheme, destinationScheme, originRegion, destinationRegion } = factsOf(view);
  const head = caseHeadOf(view, { origin: originRegion, destination: destinationRegion });
  return { ...head, scheme, destinationScheme };
}

/** Months that the origin says do not move; they stand in its signed answer, not in the clear. */
export function excludedOf(view: CaseView): ExcludedPeriod[] {
  const review = view.documents.get('origin-review')?.content as unknown as Words | undefined;
  return review?.excluded ?? [];
}

/** The choices that every later call of the origin must know. */
export function choicesOf(view: CaseView): JsonObject {
  const { arrearsChoice } = factsOf(view);
  const excluded = excludedOf(view);
  return {
    ...(arrearsChoice === undefined ? {} : { arrearsChoice }),
    ...(excluded.length === 0 ? {} : { excluded }),
  };
}

export const PAID_KINDS = [
  ['PERSONAL_ACCOUNT', 'personalAccount'],
  ['POOLED_FUND', 'pooledFund'],
] as const;

/** Sums amounts; yuan strings in and out. */
function sumAmounts(amounts: readonly Amounts[]): Amounts {
  const add = (member: keyof Amounts): Fen =>
    amounts.reduce((total, one) => total + parseYuan(one[member]), 0n);
  return {
    personalAccount: formatYuan(add('personalAccount')),
    pooledFund: formatYuan(add('pooledFund')),
    total: formatYuan(add('total')),
  };
}

/** What has arrived at the destination so far. */
export const receivedOf = (facts: CaseFacts): Amounts =>
  sumAmounts((facts.payments ?? []).filter(({ status }) => status === 'RECEIVED'));

/** One less the other, member by member. */
export function differenceOf(one: Amounts, other: Amounts): Amounts {
  const less = (member: keyof Amounts) => formatYuan(parseYuan(one[member]) - parseYuan(other[member]));
  return {
    personalAccount: less('personalAccount'),
    pooledFund: less('pooledFund'),
    total: less('total'),
  };
}
