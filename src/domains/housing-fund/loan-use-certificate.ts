import type { PlainDate } from '../../core/dates.ts';
import { LAW, type RefusalCode } from './rules.ts';

export type AccountStatus = 'NORMAL' | 'SEALED' | 'MERGED' | 'TRANSFERRED_OUT' | 'WITHDRAWN' | 'FROZEN';

/** What decides about a certificate. Loans as joint borrower count, cancelled ones do not. */
export interface LoanHistory {
  accountStatus: AccountStatus;
  loans: readonly { paidOff: boolean }[];
}

const CLOSED: ReadonlySet<AccountStatus> = new Set(['MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN']);

/** Why no 异地贷款缴存使用证明 may be issued on a day (建金〔2015〕135号); undefined when it may. */
export function certificateRefusal(
  { accountStatus, loans }: LoanHistory,
  day: PlainDate,
): RefusalCode | undefined {
  const allowed = LAW.certificateLoansPaidOff.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  if (CLOSED.has(accountStatus)) return 'ACCOUNT_CLOSED';
  if (loans.length > (allowed?.value ?? 0)) return 'TWO_LOANS';
  return loans.some(({ paidOff }) => !paidOff) ? 'OPEN_LOAN' : undefined;
}
