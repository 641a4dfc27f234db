import type { Finding } from '../../../core/errors.ts';
import { parseYuan } from '../../../core/money.ts';
import { accountCountingOf, AMOUNTS, checkBalance, type SettlementAmounts } from '../rules/settlement.ts';
import type { Scheme } from '../rules-schema.ts';

/** The contract's `Settlement`; amounts are yuan strings. */
export interface Settlement {
  settlementId: string;
  visit: string;
  careRegion: string;
  insuredRegion: string;
  scheme: Scheme;
  kind: string;
  institution: string;
  /** RFC 3339. */
  settledAt: string;
  messageId: string;
  person: { idNumber: string; name: string };
  amounts: Record<keyof SettlementAmounts, string>;
  agencyPays: string;
}

/** The amounts in fen. */
export const amountsOf = ({ amounts }: Settlement): SettlementAmounts =>
  Object.fromEntries(AMOUNTS.map((name) => [name, parseYuan(amounts[name])])) as SettlementAmounts;

const SUMS = {
  scope: ['/body/amounts/total', 'inScope + ownPay + preSelfPay + overLimit is not total'],
  payers: ['/body/amounts/fundSum', 'fundSum + personalPart + hospitalPart is not total'],
  person: ['/body/amounts/personalPart', 'accountPay + familyAccountPay + cashPay is not personalPart'],
} as const;

/** Which of the three sums do not hold, by the counting of the insured's region. */
export function balanceFindings(settlement: Settlement): Finding[] {
  const balance = checkBalance(amountsOf(settlement), accountCountingOf(settlement.insuredRegion));
  return (['scope', 'payers', 'person'] as const)
    .filter((sum) => !balance[sum])
    .map((sum) => ({ code: 'SETTLEMENT_NOT_BALANCED', message: SUMS[sum][1], path: SUMS[sum][0] }));
}
