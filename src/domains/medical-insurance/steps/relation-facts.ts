import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../../core/money.ts';
import type { FundsTrack } from '../rules/transfer.ts';
import type { Scheme } from '../rules-schema.ts';

/** The only money of a transfer: the balance of an employee's personal account. */
export const MEDICAL_ACCOUNT = 'MEDICAL_ACCOUNT';

/** Where each of the two tracks stands once the sheet is out; `OVER`: credited, or nothing moves. */
export type RelationStanding = 'SHEET_SENT' | 'IN_PROCESSING' | 'SHEET_RETURNED' | 'RELATION_DONE';
export type FundsStanding = 'OPEN' | 'MISMATCH' | 'OVER';

/** A payment of the old place as the two banks have reported it so far. */
export type KnownPayment = {
  amount: string;
  bankReference: string;
  /** Under which reference the ledger has it; another one where the bank booked another sum than was sent. */
  entry: string;
  status: 'SENT' | 'RECEIVED' | 'BOUNCED' | 'RETURNED';
  /** The money names another person than the case. */
  otherPerson: boolean;
};

/** What a transfer remembers in the clear: no person, only places, choices and amounts. */
export interface RelationFacts {
  scheme: Scheme;
  destinationScheme: Scheme;
  originRegion: string;
  destinationRegion: string;
  fundsTrack: FundsTrack;
  applicant?: 'PERSON' | 'EMPLOYER';
  /** Months paid in both places, as both agencies told before the case opened. */
  overlapMonths?: number;
  sheet?: { number: string; version: number; amount: string };
  /** Id of the sheet that the new place holds. */
  deliveredSheet?: string;
  relation?: RelationStanding;
  funds?: FundsStanding;
  /** The old place has been asked to pay. */
  paymentAsked?: boolean;
  /** Sheet and money match; the new place has been asked to credit, and the amount stays. */
  creditAsked?: boolean;
  payments?: KnownPayment[];
  /** Sheet and payments that were compared last. */
  compared?: string;
  keep?: 'DESTINATION' | 'ORIGIN';
}

export const factsOf = (view: CaseView): RelationFacts => view.data as unknown as RelationFacts;

/** What stands at the head of every call of a case between two places. */
export function relationHead(view: CaseView): JsonObject {
  const { scheme, destinationScheme, originRegion, destinationRegion } = factsOf(view);
  const head = caseHeadOf(view, { origin: originRegion, destination: destinationRegion });
  return { ...head, scheme, destinationScheme };
}

/** What has arrived at the new place so far and was not sent back, in fen. */
export const receivedOf = ({ payments = [] }: RelationFacts): Fen =>
  payments
    .filter(({ status }) => status === 'RECEIVED')
    .reduce((sum, { amount }) => sum + parseYuan(amount), 0n);

/** What the sheet says and has not arrived, in fen. */
export const outstandingOf = (facts: RelationFacts): Fen => sheetAmount(facts) - receivedOf(facts);

export const sheetAmount = ({ sheet }: RelationFacts): Fen => parseYuan(sheet?.amount ?? formatYuan(0n));

/** The other track's standing as the end of an outcome's name; the step table maps it to the state of both. */
export const withFunds = (said: string, { funds = 'OPEN' }: RelationFacts): string =>
  `${said}_FUNDS_${funds}`;
export const withRelation = (said: string, { relation = 'SHEET_SENT' }: RelationFacts): string =>
  `${said}_${relation}`;
