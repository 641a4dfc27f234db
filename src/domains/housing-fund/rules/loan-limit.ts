import type { PlainDate } from '../../../core/dates.ts';
import { applyBasisPoints, percentToBasisPoints, roundHalfUp, WHOLE, type Fen } from '../../../core/money.ts';
import { LAW, type BalanceMultiple } from '../rules.ts';

/** The numbers of one centre's loan formula; null where the centre sets none. Amounts in fen, rates as percent. */
export interface LoanPolicy {
  capSingle: Fen | null;
  capCouple: Fen | null;
  balanceMultiple: number;
  downPaymentPct: string | null;
  repayRatioPct: string | null;
  annualRatePct: string | null;
}

export interface LoanWish {
  balances: readonly Fen[];
  monthlyIncomes: readonly Fen[];
  price: Fen | null;
  years: number | null;
}

type Constraint = 'byCap' | 'byBalance' | 'byPrice' | 'byIncome';

export interface LoanLimit {
  bounds: Partial<Record<Constraint, Fen>>;
  bindingConstraint: Constraint;
  /** Rounded down to full thousands of yuan. */
  limit: Fen;
  /** 等额本息 for the limit; null where rate or term is open. */
  monthlyPayment: Fen | null;
}

const THOUSAND_YUAN = 100_000n;

/** What one yuan a month pays off: (1 − (1 + i)^−n) / i. */
function annuity(annualRatePct: string, years: number): number {
  const monthly = Number(percentToBasisPoints(annualRatePct)) / Number(WHOLE) / 12;
  return (1 - (1 + monthly) ** (-years * 12)) / monthly;
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0n);

/** 贷款额度测算: the least of cap, balance × multiple, price less down payment and what the income carries. */
export function loanLimit(policy: LoanPolicy, wish: LoanWish): LoanLimit {
  const cap = wish.balances.length > 1 ? policy.capCouple : policy.capSingle;
  const term =
    policy.annualRatePct === null || wish.years === null ? null : annuity(policy.annualRatePct, wish.years);
  const income = incomeBound(policy, wish, term);
  const price =
    wish.price === null || policy.downPaymentPct === null
      ? null
      : applyBasisPoints(wish.price, WHOLE - percentToBasisPoints(policy.downPaymentPct));
  const found: readonly (readonly [Constraint, Fen | null])[] = [
    ['byCap', cap],
    ['byBalance', sum(wish.balances) * BigInt(policy.balanceMultiple)],
    ['byPrice', price],
    ['byIncome', income],
  ];
  const known = found.flatMap(([name, amount]) => (amount === null ? [] : [{ name, amount }]));
  const least = known.reduce((a, b) => (b.amount < a.amount ? b : a));
  const limit = (least.amount / THOUSAND_YUAN) * THOUSAND_YUAN;
  return {
    bounds: Object.fromEntries(known.map(({ name, amount }) => [name, amount])),
    bindingConstraint: least.name,
    limit,
    monthlyPayment: term === null ? null : BigInt(Math.round(Number(limit) / term)),
  };
}

function incomeBound(policy: LoanPolicy, wish: LoanWish, term: number | null): Fen | null {
  if (policy.repayRatioPct === null || term === null || wish.monthlyIncomes.length === 0) return null;
  const bearable = roundHalfUp(sum(wish.monthlyIncomes) * percentToBasisPoints(policy.repayRatioPct), WHOLE);
  return BigInt(Math.round(Number(bearable) * term));
}

const isInForce = ({ effectiveFrom, effectiveTo }: BalanceMultiple, day: PlainDate): boolean =>
  (effectiveFrom ?? '') <= day && (effectiveTo === null || day <= effectiveTo);

/** 余额倍数 of a centre for a contract signed on a day; undefined where none is known. */
export function balanceMultiple(
  region: string,
  signed: PlainDate,
  { firstLoan, firstHome }: { firstLoan: boolean; firstHome: boolean },
): number | undefined {
  return LAW.balanceMultiples[region]?.findLast(
    (one) => isInForce(one, signed) && (!one.firstOnly || (firstLoan && firstHome)),
  )?.value;
}
