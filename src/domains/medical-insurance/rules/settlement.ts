import { applyBasisPoints, WHOLE, type BasisPoints, type Fen } from '../../../core/money.ts';
import { LAW } from '../rules.ts';

/** Names of the sums of a settlement, in the order in which they are stored. */
export const AMOUNTS = [
  'total',
  'inScope',
  'ownPay',
  'preSelfPay',
  'overLimit',
  'fundSum',
  'personalPart',
  'accountPay',
  'familyAccountPay',
  'cashPay',
  'hospitalPart',
] as const;

/** The sums of one settlement, in fen, named as the national table means them. */
export type SettlementAmounts = Record<(typeof AMOUNTS)[number], Fen>;

/** Where a region counts the personal account. By the field table it is part of what the person bears. */
export interface AccountCounting {
  inFundSum: boolean;
  inPersonalPart: boolean;
}

/** Which of the three sums hold to the fen. */
export interface SettlementBalance {
  scope: boolean;
  payers: boolean;
  person: boolean;
  balanced: boolean;
}

/** How the region of the insured counts the personal account. */
export function accountCountingOf(region: string): AccountCounting {
  const { national, regions } = LAW.fundSumIncludesAccount;
  return { inFundSum: (regions[region.slice(0, 2)] ?? national).value, inPersonalPart: true };
}

/** The three invariants of a settlement: by scope, by payer, and of the person's own part. */
export function checkBalance(sums: SettlementAmounts, account: AccountCounting): SettlementBalance {
  const countedTwice = account.inFundSum && account.inPersonalPart ? sums.accountPay : 0n;
  const ownAccount = account.inPersonalPart ? sums.accountPay : 0n;
  const scope = sums.inScope + sums.ownPay + sums.preSelfPay + sums.overLimit === sums.total;
  const payers = sums.fundSum + sums.personalPart + sums.hospitalPart - countedTwice === sums.total;
  const person = ownAccount + sums.familyAccountPay + sums.cashPay === sums.personalPart;
  return { scope, payers, person, balanced: scope && payers && person };
}

const POINT: BasisPoints = 100n;

/** What the fund pays of one band: the sum in scope above the deductible, by the ratio less the filing's points. Rounded half up. */
export function fundPayment({
  inScope,
  deductible,
  ratio,
  reductionPoints,
}: {
  inScope: Fen;
  deductible: Fen;
  ratio: BasisPoints;
  reductionPoints: number;
}): Fen {
  const rate = ratio - BigInt(reductionPoints) * POINT;
  const payable = inScope - deductible;
  if (rate <= 0n || payable <= 0n) return 0n;
  return applyBasisPoints(payable, rate > WHOLE ? WHOLE : rate);
}

/** Sums of a month, as one side counts them. */
export interface MonthTotals {
  total: Fen;
  fundSum: Fen;
  accountPay: Fen;
  settlements: number;
}

/** 对总账: whether both sides count the month alike; else the details must be compared, line by line. */
export function compareTotals(ours: MonthTotals, theirs: MonthTotals): 'MATCH' | 'MISMATCH' {
  const same =
    ours.total === theirs.total &&
    ours.fundSum === theirs.fundSum &&
    ours.accountPay === theirs.accountPay &&
    ours.settlements === theirs.settlements;
  return same ? 'MATCH' : 'MISMATCH';
}
