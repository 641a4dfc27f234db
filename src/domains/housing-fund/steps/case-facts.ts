import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan, type Fen } from '../../../core/money.ts';
import type { FundsState } from '../rules/funds.ts';
import { required } from './words.ts';

/** The only kind of money a letter moves. */
export const FUND = 'HOUSING_FUND';

/** A payment between the two centres as the banks have reported it so far. */
export interface Payment {
  amount: string;
  bankReference: string;
  bankDate: string;
  status: 'SENT' | 'RECEIVED' | 'BOUNCED' | 'RETURNED';
}

/** What a transfer remembers in the clear: no person, only places, numbers of letters, amounts and dates. */
export interface CaseFacts {
  originRegion: string;
  destinationRegion: string;
  /** How the destination reads flags that are neither 1 nor 2. */
  flags: 'strict' | 'lenient';
  materialAskedOn?: string;
  lapsesOn?: string;
  letterNumber?: string;
  /** What is to move by the newest information of the old centre. */
  amount?: string;
  contactPhone?: string;
  openLoan?: boolean;
  /** Flags of the newest information that a lenient centre has read as 2. */
  warning?: 'HPF_FLAG_NORMALISED' | null;
  normalisedFlags?: string[];
  payments?: Payment[];
  funds?: FundsState;
  /** Information and payments that were compared last. */
  compared?: string;
  /** Region of a centre whose loan is being repaid from elsewhere. */
  lendingRegion?: string;
  certificateNumber?: string;
}

export const factsOf = (view: CaseView): CaseFacts => view.data as unknown as CaseFacts;

/** What stands at the head of every call of a case. */
export function caseHead(view: CaseView): JsonObject {
  const { letterNumber } = factsOf(view);
  return {
    ...caseHeadOf(view, { origin: undefined, destination: undefined }),
    ...(letterNumber === undefined ? {} : { letterNumber }),
  };
}

export const letterNumberOf = (view: CaseView): string =>
  required(factsOf(view).letterNumber, 'letterNumber');

/** Received by the new centre and not sent back, in fen. */
export const receivedOf = ({ payments = [] }: CaseFacts): Fen =>
  payments.reduce((sum, { amount, status }) => {
    if (status === 'RECEIVED') return sum + parseYuan(amount);
    return status === 'RETURNED' ? sum - parseYuan(amount) : sum;
  }, 0n);

/** What the newest information says is to move, in fen; null before there is one. */
export const agreedOf = ({ amount }: CaseFacts): Fen | null =>
  amount === undefined ? null : parseYuan(amount);
