import { addMonths, monthOf, type PlainDate } from '../../../core/dates.ts';
import type { AccountStatus } from '../loan-use-certificate.ts';
import { LAW, type TransferRefusalCode } from '../rules.ts';
import type { StabilityVerdict } from './months.ts';

/** What decides between transfer and withdrawal of an account somebody has left. */
export interface LeftAccount {
  status: AccountStatus;
  frozen: boolean;
  openLoan: boolean;
  /** Day of sealing; null where it is not known. */
  sealedOn: PlainDate | null;
  newAccountElsewhere: boolean;
  openLoanBlocks: boolean;
  stability: StabilityVerdict;
}

/** `earliest`: the month or the day on which it could begin. */
export type Advice =
  | { result: 'TRANSFER' | 'WITHDRAW'; withdrawalReason: '18' | '19' }
  | { result: 'WAIT'; code: TransferRefusalCode; earliest: string | null }
  | { result: 'REFUSE' | 'ASK_EMPLOYER'; code: TransferRefusalCode };

const CLOSED: ReadonlySet<AccountStatus> = new Set(['MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN']);

/** The same day so many months later, or the last one where the month is shorter. */
function monthsLater(day: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(day), months);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-${`${Math.min(Number(day.slice(8)), last)}`.padStart(2, '0')}`;
}

/** The first day on which an account sealed then may be paid out to somebody who pays nowhere (建金〔2018〕46号). */
export const withdrawableFrom = (sealedOn: PlainDate): PlainDate =>
  monthsLater(sealedOn, LAW.sealedMonthsToWithdraw.value);

/** First match wins: does the account move, is it paid out, or does the person wait? */
export function adviseTransfer(account: LeftAccount, today: PlainDate): Advice {
  if (account.frozen || account.status === 'FROZEN') return { result: 'REFUSE', code: 'HPF_OUT_FROZEN' };
  if (CLOSED.has(account.status)) return { result: 'REFUSE', code: 'HPF_OUT_ALREADY_CLOSED' };
  if (account.status === 'NORMAL') return { result: 'ASK_EMPLOYER', code: 'HPF_OUT_NOT_SEALED' };
  return account.newAccountElsewhere ? adviseMover(account) : adviseLeaver(account, today);
}

function adviseMover({ openLoan, openLoanBlocks, stability }: LeftAccount): Advice {
  if (openLoan && openLoanBlocks) return { result: 'REFUSE', code: 'HPF_OUT_OPEN_LOAN' };
  if (!stability.eligible)
    return {
      result: 'WAIT',
      code: stability.code,
      earliest: stability.code === 'HPF_STABLE_MONTHS' ? stability.earliest : null,
    };
  return { result: 'TRANSFER', withdrawalReason: '19' };
}

function adviseLeaver({ sealedOn }: LeftAccount, today: PlainDate): Advice {
  const from = sealedOn === null ? null : withdrawableFrom(sealedOn);
  if (from !== null && from <= today) return { result: 'WITHDRAW', withdrawalReason: '18' };
  return { result: 'WAIT', code: 'HPF_SEAL_NOT_DUE', earliest: from };
}
