import { sha256 } from '../../../core/digest.ts';
import type { PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { certificateRefusal } from '../loan-use-certificate.ts';
import { LAW } from '../rules.ts';
import type { Account } from '../synthetic-account.ts';

/** 账户状态 of the certificate: arrears are computed, everything closed or frozen is 其他. */
function certifiedStatus({ accountStatus, inArrears }: Account): string {
  if (accountStatus === 'SEALED') return 'SEALED';
  if (accountStatus !== 'NORMAL') return 'OTHER';
  return inArrears ? 'ARREARS' : 'NORMAL';
}

const hexOf = (...parts: readonly string[]): string => sha256(parts.join('\n')).toString('hex').toUpperCase();

/** What a certificate is made out for. */
export interface Issue {
  city: string;
  idNumber: string;
  lendingRegion: string;
}

const numberOn = (day: PlainDate, { city, idNumber, lendingRegion }: Issue): string => {
  const serial = parseInt(hexOf('number', city, idNumber, lendingRegion).slice(0, 8), 16) % 10_000;
  return `${day.replaceAll('-', '')}${`${serial}`.padStart(4, '0')}`;
};

const codeOf = (number: string, { city, idNumber, lendingRegion }: Issue): string =>
  hexOf('code', city, idNumber, lendingRegion, number).slice(0, 12);

const sum = (amounts: readonly string[]): string =>
  formatYuan(amounts.reduce((total, amount) => total + parseYuan(amount), 0n));

/** 缴存 part of verification and certificate alike. */
export const deposited = ({ base, unitRatePct, personRatePct, monthly, balance }: Account): JsonObject => ({
  base,
  unitRatePct,
  personRatePct,
  monthly,
  balance,
});

/** The certificate of an account for one lending centre, or its refusal. */
export function certificateOf(
  account: Account,
  issue: Issue,
  { today, issuedBy }: { today: PlainDate; issuedBy: string },
): JsonObject {
  const refused = certificateRefusal(account, today);
  if (refused !== undefined)
    return { result: 'REFUSED', refusal: { code: refused, ...LAW.refusals[refused] } };
  const number = numberOn(today, issue);
  const { accountNumber, openedMonth, continuousFrom, paidThrough, loans } = account;
  return {
    result: 'ISSUED',
    number,
    verificationCode: codeOf(number, issue),
    issuedOn: today,
    issuedBy,
    lendingRegion: issue.lendingRegion,
    accountNumber,
    openedMonth,
    certifiedStatus: certifiedStatus(account),
    ...deposited(account),
    continuousFrom,
    continuousTo: paidThrough,
    hasLoan: loans.length > 0,
    loanCount: loans.length,
    loanTotal: sum(loans.map(({ amount }) => amount)),
    outstandingLoan: sum(loans.map(({ outstanding }) => outstanding)),
  };
}

const dayIn = (number: string): PlainDate =>
  `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;

/** The day a certificate was issued; undefined where number and code were not made for this issue. */
export function genuineSince(
  issue: Issue,
  { number, verificationCode }: { number: string; verificationCode: string },
): PlainDate | undefined {
  const issuedOn = dayIn(number);
  const isGenuine = number === numberOn(issuedOn, issue) && verificationCode === codeOf(number, issue);
  return isGenuine ? issuedOn : undefined;
}
