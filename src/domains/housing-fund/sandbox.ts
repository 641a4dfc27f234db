import { sha256 } from '../../core/digest.ts';
import type { PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import { formatYuan, parseYuan } from '../../core/money.ts';
import type { SimulatedAgency, SimulatedQuestion } from '../../service.ts';
import { certificateRefusal } from './loan-use-certificate.ts';
import { LAW } from './rules.ts';
import { accountOf, type Account } from './synthetic-account.ts';

const asked = ({ record, body }: SimulatedQuestion) => {
  const account = record as unknown as Account | undefined;
  const person = body['person'] as { idNumber: string; name: string };
  const head: JsonObject = { region: body['region'] ?? '', match: account?.name === person.name };
  return { account, person, head };
};

const deposited = ({ base, unitRatePct, personRatePct, monthly, balance }: Account): JsonObject => ({
  base,
  unitRatePct,
  personRatePct,
  monthly,
  balance,
});

function verifyContributions(question: SimulatedQuestion): JsonObject | undefined {
  const { account, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const { accountNumber, accountStatus, openedMonth, paidThrough, paidMonths } = account;
  const { continuousFrom, continuousMonths } = account;
  return {
    ...head,
    accountNumber,
    accountStatus,
    openedMonth,
    paidThrough,
    paidMonths,
    continuousFrom,
    continuousMonths,
    ...deposited(account),
    openLoan: account.loans.some(({ paidOff }) => !paidOff),
  };
}

/** 账户状态 of the certificate: arrears are computed, everything closed or frozen is 其他. */
function certifiedStatus({ accountStatus, inArrears }: Account): string {
  if (accountStatus === 'SEALED') return 'SEALED';
  if (accountStatus !== 'NORMAL') return 'OTHER';
  return inArrears ? 'ARREARS' : 'NORMAL';
}

const hexOf = (...parts: readonly string[]): string => sha256(parts.join('\n')).toString('hex').toUpperCase();

interface Issue {
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

const issueOf = ({ agency, body }: SimulatedQuestion, idNumber: string): Issue => ({
  city: agency.city,
  idNumber,
  lendingRegion: (body as { lendingRegion: string }).lendingRegion,
});

const sum = (amounts: readonly string[]): string =>
  formatYuan(amounts.reduce((total, amount) => total + parseYuan(amount), 0n));

function queryLoanUseCertificate(question: SimulatedQuestion): JsonObject | undefined {
  const { account, person, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const refused = certificateRefusal(account, question.today);
  if (refused !== undefined)
    return { ...head, result: 'REFUSED', refusal: { code: refused, ...LAW.refusals[refused] } };
  const issue = issueOf(question, person.idNumber);
  const number = numberOn(question.today, issue);
  const { accountNumber, openedMonth, continuousFrom, paidThrough, loans } = account;
  return {
    ...head,
    result: 'ISSUED',
    number,
    verificationCode: codeOf(number, issue),
    issuedOn: question.today,
    issuedBy: question.agency.nameZh,
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

function verifyLoanUseCertificate(question: SimulatedQuestion): JsonObject | undefined {
  const { account, person, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const issue = issueOf(question, person.idNumber);
  const { number, verificationCode } = question.body as { number: string; verificationCode: string };
  const issuedOn = dayIn(number);
  const isIssued =
    number === numberOn(issuedOn, issue) &&
    verificationCode === codeOf(number, issue) &&
    issuedOn <= question.today &&
    certificateRefusal(account, issuedOn) === undefined;
  return { ...head, valid: isIssued, ...(isIssued && { issuedOn }) };
}

/** The centres of the sandbox. Codes of certificates are made from a digest: anybody could make them, here only. */
export const sandbox: SimulatedAgency = {
  recordOf: (person, city) => accountOf(person, city) as unknown as JsonObject | undefined,
  answers: { verifyContributions, queryLoanUseCertificate, verifyLoanUseCertificate },
};
