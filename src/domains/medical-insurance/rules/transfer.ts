import { yearOf, type PlainDate } from '../../../core/dates.ts';
import type { Fen } from '../../../core/money.ts';
import { cityOf, provinceOf } from '../../../core/region.ts';
import { LAW, valueOn } from '../rules.ts';
import type { Scheme } from '../rules-schema.ts';

/** Why a transfer is refused; clauses.yaml has the words and the remedy of each. */
export type RefusalCode =
  | 'OUT_NOT_SUSPENDED'
  | 'IN_NOT_ENROLLED'
  | 'RETIRED_NOT_IN_SCOPE'
  | 'RESIDENT_SAME_YEAR'
  | 'IDENTITY_MISMATCH'
  | 'ARREARS_OPEN'
  | 'IN_HOSPITAL'
  | 'SAME_POOLING_AREA'
  | 'RECORD_NOT_FOUND';

/** How the money of a transfer runs. `LOCAL_RULE`: the old place decides about the balance (it may pay it out). */
export type FundsTrack = 'REQUIRED' | 'ZERO_BALANCE' | 'NOT_APPLICABLE' | 'LOCAL_RULE';

/** The enrolment that is left. */
export interface OutgoingEnrolment {
  region: string;
  scheme: Scheme;
  status: 'NORMAL' | 'SUSPENDED' | 'ENDED' | 'NONE';
  /** Year a resident has paid for. */
  coverageYear?: number | undefined;
  arrears?: boolean | undefined;
  inHospital?: boolean | undefined;
}

/** The enrolment that is joined. */
export interface ReceivingEnrolment {
  region: string;
  scheme: Scheme;
  enrolled: boolean;
  coverageYear?: number | undefined;
  /** False while a resident has enrolled for a year that has not begun. */
  inBenefitPeriod?: boolean | undefined;
}

export interface TransferQuestion {
  from: OutgoingEnrolment;
  to: ReceivingEnrolment;
  retired: boolean;
  appliedOn?: PlainDate | undefined;
  /** Of the personal account; absent where it is not known yet. */
  balance?: Fen | undefined;
  identityMatches?: boolean | undefined;
}

/** Every reason at once, or the track that the money takes. */
export type TransferDecision =
  | { accepted: false; codes: readonly RefusalCode[] }
  | {
      accepted: true;
      fundsTrack: FundsTrack;
      ruleId: 'TRANSFER_SHOULD' | 'TRANSFER_MAY' | 'TRANSFER_RESIDENT';
    };

/**
 * 医保办发〔2021〕43号: who may transfer. What puts the matter out of scope is said alone; else both sides' checks are
 * run and every reason is named, so that nobody comes back twice.
 */
export function decideTransfer(question: TransferQuestion): TransferDecision {
  const outOfScope = scopeCode(question);
  const codes = outOfScope === undefined ? sideCodes(question) : [outOfScope];
  if (codes.length > 0) return { accepted: false, codes };
  return { accepted: true, fundsTrack: fundsTrackOf(question), ruleId: ruleOf(question) };
}

function scopeCode({ from, to, retired, appliedOn }: TransferQuestion): RefusalCode | undefined {
  if (retired) return 'RETIRED_NOT_IN_SCOPE';
  if (cityOf(from.region) === cityOf(to.region)) return 'SAME_POOLING_AREA';
  if (from.status === 'NONE') return 'RECORD_NOT_FOUND';
  const resident = from.scheme === 'RESIDENT' && to.scheme === 'RESIDENT';
  return resident && isSameYear(from, to, appliedOn) ? 'RESIDENT_SAME_YEAR' : undefined;
}

/** 原则上当年度不再办理: the new place must cover a later year, and that year must have begun. */
function isSameYear(
  from: OutgoingEnrolment,
  to: ReceivingEnrolment,
  appliedOn: PlainDate | undefined,
): boolean {
  if (from.coverageYear === undefined) return false;
  if (appliedOn !== undefined && yearOf(appliedOn) <= from.coverageYear) return true;
  return to.enrolled && to.coverageYear !== undefined && to.coverageYear <= from.coverageYear;
}

function sideCodes({ from, to, identityMatches }: TransferQuestion): RefusalCode[] {
  const enrolled = to.enrolled && to.inBenefitPeriod !== false;
  const checks: readonly (readonly [boolean, RefusalCode])[] = [
    [identityMatches === false, 'IDENTITY_MISMATCH'],
    [from.status === 'NORMAL', 'OUT_NOT_SUSPENDED'],
    [from.inHospital === true, 'IN_HOSPITAL'],
    [from.arrears === true, 'ARREARS_OPEN'],
    [!enrolled, 'IN_NOT_ENROLLED'],
  ];
  return checks.filter(([holds]) => holds).map(([, code]) => code);
}

/** The track of the money, by the two schemes, the regions and the balance. */
export function fundsTrackOf({ from, to, balance, appliedOn }: TransferQuestion): FundsTrack {
  if (from.scheme === 'RESIDENT') return 'NOT_APPLICABLE';
  if (balance === 0n) return 'ZERO_BALANCE';
  if (to.scheme === 'RESIDENT') return 'LOCAL_RULE';
  return accountMoves(from.region, to.region, appliedOn) ? 'REQUIRED' : 'LOCAL_RULE';
}

function accountMoves(from: string, to: string, day = '9999-12-31'): boolean {
  const region = provinceOf(from);
  const stays = region === provinceOf(to) ? LAW.accountStaysWithin[region] : undefined;
  return valueOn(LAW.accountMoves, day) && !(stays !== undefined && valueOn(stays, day));
}

function ruleOf({ from, to }: TransferQuestion): 'TRANSFER_SHOULD' | 'TRANSFER_MAY' | 'TRANSFER_RESIDENT' {
  if (from.scheme !== to.scheme) return 'TRANSFER_MAY';
  return from.scheme === 'EMPLOYEE' ? 'TRANSFER_SHOULD' : 'TRANSFER_RESIDENT';
}
