import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAgency, SimulatedQuestion } from '../../service.ts';
import { certificateRefusal } from './loan-use-certificate.ts';
import { certificateOf, deposited, genuineSince } from './simulation/certificate.ts';
import { destinationSteps } from './simulation/destination.ts';
import { loanSteps } from './simulation/loan.ts';
import { FAULTS, originSteps } from './simulation/origin.ts';
import { accountOf, type Account } from './synthetic-account.ts';

const asked = ({ record, body }: SimulatedQuestion) => {
  const account = record as unknown as Account | undefined;
  const person = body['person'] as { idNumber: string; name: string };
  const head: JsonObject = { region: body['region'] ?? '', match: account?.name === person.name };
  return { account, person, head };
};

function verifyContributions(question: SimulatedQuestion): JsonObject | undefined {
  const { account, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const { accountNumber, accountStatus, openedMonth, paidThrough, paidMonths } = account;
  const { continuousFrom, continuousMonths, recentMonths, sealedOn, loanRegion } = account;
  return {
    ...head,
    accountNumber,
    accountStatus,
    openedMonth,
    paidThrough,
    paidMonths,
    continuousFrom,
    continuousMonths,
    recentMonths,
    ...deposited(account),
    openLoan: account.loans.some(({ paidOff }) => !paidOff),
    ...(sealedOn !== undefined && { sealedOn }),
    ...(loanRegion !== undefined && { loanRegion }),
  };
}

const issueOf = ({ agency, body }: SimulatedQuestion, idNumber: string) => ({
  city: agency.city,
  idNumber,
  lendingRegion: (body as { lendingRegion: string }).lendingRegion,
});

function queryLoanUseCertificate(question: SimulatedQuestion): JsonObject | undefined {
  const { account, person, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const { today, agency } = question;
  return {
    ...head,
    ...certificateOf(account, issueOf(question, person.idNumber), { today, issuedBy: agency.nameZh }),
  };
}

function verifyLoanUseCertificate(question: SimulatedQuestion): JsonObject | undefined {
  const { account, person, head } = asked(question);
  if (account === undefined || head['match'] === false) return account && head;
  const presented = question.body as { number: string; verificationCode: string };
  const issuedOn = genuineSince(issueOf(question, person.idNumber), presented);
  const isIssued =
    issuedOn !== undefined &&
    issuedOn <= question.today &&
    certificateRefusal(account, issuedOn) === undefined;
  return { ...head, valid: isIssued, ...(isIssued && { issuedOn }) };
}

/** The centres of the sandbox. Codes of certificates are made from a digest: anybody could make them, here only. */
export const sandbox: SimulatedAgency = {
  recordOf: (person, city) => accountOf(person, city) as unknown as JsonObject | undefined,
  answers: { verifyContributions, queryLoanUseCertificate, verifyLoanUseCertificate },
  steps: { ...destinationSteps, ...originSteps, ...loanSteps },
  faults: FAULTS,
};
