import type { PlainDate } from '../../../core/dates.ts';
import { parseYuan, percentToBasisPoints } from '../../../core/money.ts';
import type { ContributionSegment } from '../rules/contributions.ts';
import type { OneOffPayment } from '../rules/one-off.ts';

// What agencies answer about a person, in the words of the contract.

type Relation = 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'NONE';

export interface DeclaredRelation {
  relation: Relation;
  arrearsMonths?: number;
  account?: 'ORDINARY' | 'TEMP';
  receivingBenefit?: boolean;
  enrolledOn?: PlainDate;
}

interface OneOffRecord {
  from?: string;
  to?: string;
  months: number;
  paidOn: PlainDate;
  document?: 'COMMITMENT' | 'LEGAL_DOCUMENT' | 'NONE';
  documentIssuedOn?: PlainDate;
}

export interface RelationStatus {
  relation: Relation;
  name?: string;
  sex?: 'M' | 'F';
  birth?: PlainDate;
  account?: 'ORDINARY' | 'TEMP';
  established?: boolean;
  enrolledOn?: PlainDate;
  lastPaidMonth?: string;
  paidMonths?: number;
  receivingBenefit?: boolean;
  arrears?: { months: number };
  oneOffPayments?: OneOffRecord[];
  hukouRegion?: string;
}

interface SegmentRecord {
  from: string;
  to: string;
  base: string;
  payer?: 'EMPLOYER' | 'FLEX';
  account?: 'ORDINARY' | 'TEMP';
  employerRatePct?: string;
  recordedPct?: string;
  postedMonth?: string;
  paid?: boolean;
}

export interface ContributionHistory {
  pre1998Personal?: string;
  segments: SegmentRecord[];
  residentAccount?: {
    personal: string;
    collectiveSubsidy: string;
    governmentSubsidy: string;
    interest: string;
    total: string;
  };
}

/** The segments as the rules take them. */
export const segmentsOf = (history: ContributionHistory): ContributionSegment[] =>
  history.segments.map(
    ({ from, to, base, payer, account, employerRatePct, recordedPct, postedMonth, paid }) => ({
      from,
      to,
      base: parseYuan(base),
      payer: payer ?? 'EMPLOYER',
      account: account ?? 'ORDINARY',
      ...(employerRatePct === undefined ? {} : { employerRate: percentToBasisPoints(employerRatePct) }),
      ...(recordedPct === undefined ? {} : { recordedRate: percentToBasisPoints(recordedPct) }),
      ...(postedMonth === undefined ? {} : { postedMonth }),
      paid: paid ?? true,
    }),
  );

/** The one-off payments as the rules take them. */
export const oneOffPaymentsOf = (status: RelationStatus): OneOffPayment[] =>
  (status.oneOffPayments ?? []).map(({ months, paidOn, document, documentIssuedOn }) => ({
    months,
    paidOn,
    document:
      document === undefined || document === 'NONE'
        ? null
        : { kind: document, ...(documentIssuedOn === undefined ? {} : { issuedOn: documentIssuedOn }) },
  }));
