import { addMonths, monthRange, type Month, type PlainDate } from '../../core/dates.ts';
import { sha256 } from '../../core/digest.ts';
import { applyBasisPoints, formatYuan, percentToBasisPoints } from '../../core/money.ts';
import { cityOf } from '../../core/region.ts';
import type { SyntheticPerson, SyntheticStay } from '../../service.ts';
import type { AccountStatus } from './loan-use-certificate.ts';
import { LAW } from './rules.ts';

/** An account as a simulated centre keeps it; amounts are yuan strings. */
export interface Account {
  name: string;
  accountNumber: string;
  accountStatus: AccountStatus;
  inArrears: boolean;
  openedMonth: Month;
  paidThrough: Month;
  paidMonths: number;
  continuousFrom: Month;
  continuousMonths: number;
  base: string;
  unitRatePct: string;
  personRatePct: string;
  monthly: string;
  balance: string;
  loans: { amount: string; outstanding: string; paidOff: boolean }[];
  /** Single months paid, the newest 24. */
  recentMonths: Month[];
  sealedOn?: PlainDate;
  /** Where a loan of another centre is being repaid from this account. */
  loanRegion?: string;
  pendingWithdrawal?: boolean;
  fraud?: boolean;
  /** Another account of the same person at this centre. */
  second?: { accountNumber: string; accountStatus: AccountStatus; openedMonth: Month; balance: string };
  /** 销户原因 07 外部转出. */
  closedReason?: string;
  /** Whether this centre refuses a transfer while its own loan is open. */
  openLoanBlocks: boolean;
}

const draw = (idNumber: string, subject: string, below: number): number =>
  sha256(`housing-fund:${subject}:${idNumber}`).readUInt32BE(0) % below;

type Period = SyntheticStay['periods'][number];

/** Employees pay through their employer; flexible workers and residents have no account in this world. */
const employedIn = ({ stays }: SyntheticPerson, city: string): SyntheticStay[] =>
  stays.filter(
    ({ region, scheme, periods }) =>
      cityOf(region) === city && scheme !== 'RESIDENT' && periods.some((period) => isDeposit(period)),
  );

const isDeposit = ({ payer, paid }: Period): boolean => payer === 'EMPLOYER' && paid;

function statusOf(idNumber: string, stays: readonly SyntheticStay[]): AccountStatus {
  if (stays.some(({ status }) => status === 'ACTIVE')) return 'NORMAL';
  if (stays.every(({ status }) => status === 'RECEIVING')) return 'WITHDRAWN';
  return draw(idNumber, 'frozen', 20) === 0 ? 'FROZEN' : 'SEALED';
}

/** The number is chosen so that each case stands among the demo residents. */
const LOANS = 'loans-2653';

/** Of ten people one has an open loan, one a loan paid off and one two of them. */
function loansOf(idNumber: string): Account['loans'] {
  const open = { amount: '300000.00', outstanding: '184500.00', paidOff: false };
  const paidOff = { amount: '260000.00', outstanding: '0.00', paidOff: true };
  switch (draw(idNumber, LOANS, 10)) {
    case 7:
      return [open];
    case 8:
      return [paidOff];
    case 9:
      return [paidOff, { ...paidOff, amount: '320000.00' }];
    default:
      return [];
  }
}

/** The months of the latest unbroken run, of months in order. */
function latestRun(months: readonly Month[]): readonly Month[] {
  const gap = months.findLastIndex((month, index) => {
    const before = months[index - 1];
    return before !== undefined && addMonths(before, 1) !== month;
  });
  return months.slice(Math.max(gap, 0));
}

/** The account of a person at the centre of a city, made from where the person has worked; the same every time. */
export function accountOf(person: SyntheticPerson, city: string): Account | undefined {
  const { idNumber, name } = person;
  const stays = employedIn(person, city);
  const periods = stays.flatMap((stay) => stay.periods).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const deposits = periods.filter(isDeposit);
  const months = [...new Set(deposits.flatMap(({ from, to }) => monthRange(from, to)))].toSorted();
  const [opened, last, current] = [months[0], months.at(-1), deposits.at(-1)];
  if (opened === undefined || last === undefined || current === undefined) return undefined;
  const run = latestRun(months);
  const rate = `${5 + draw(idNumber, 'rate', 8)}`;
  const monthlyOf = (base: bigint): bigint => 2n * applyBasisPoints(base, percentToBasisPoints(rate));
  const balance = deposits.reduce(
    (total, { from, to, base }) => total + monthlyOf(base ?? 0n) * BigInt(monthRange(from, to).length),
    0n,
  );
  const accountStatus = statusOf(idNumber, stays);
  return {
    name,
    accountNumber: `${city}${String(draw(idNumber, 'account', 100_000_000)).padStart(8, '0')}`,
    accountStatus,
    inArrears: periods.at(-1)?.paid === false,
    openedMonth: opened,
    paidThrough: last,
    paidMonths: months.length,
    continuousFrom: run[0] ?? last,
    continuousMonths: run.length,
    base: formatYuan(current.base ?? 0n),
    unitRatePct: rate,
    personRatePct: rate,
    monthly: formatYuan(monthlyOf(current.base ?? 0n)),
    balance: accountStatus === 'WITHDRAWN' ? '0.00' : formatYuan(balance),
    loans: loansOf(idNumber),
    recentMonths: months.slice(-24),
    ...(accountStatus === 'SEALED' && { sealedOn: `${addMonths(last, 1)}-01` }),
    openLoanBlocks: LAW.defaultPolicy.openLoanBlocksTransferOut,
  };
}
