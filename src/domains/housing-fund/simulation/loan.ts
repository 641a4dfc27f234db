import type { JsonObject } from '../../../core/json.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { accountIn, asRecord, callOf, later, recorded, says } from './centre.ts';
import { certificateOf, genuineSince } from './certificate.ts';

/** Deposit centre: the certificate, or its refusal by the document. */
function issue(request: SimulatedRequest): SimulatedAct {
  const { agency, today } = request;
  const { person, destination } = callOf(request);
  const account = accountIn(request);
  const head = { region: agency.city, match: account?.name === person.name };
  const made =
    account === undefined
      ? { result: 'REFUSED' }
      : certificateOf(
          account,
          { city: agency.city, idNumber: person.idNumber, lendingRegion: destination.regionCode },
          { today, issuedBy: agency.nameZh },
        );
  const certificate: JsonObject = { ...head, ...made };
  if (request.fault('forged-certificate')) certificate['verificationCode'] = '000000000000';
  return { reply: { operation: 'sendLoanUseCertificate', body: { person: { ...person }, certificate } } };
}

/** Lending centre: number and code must have been made for this person and this centre. */
function check({ body, agency }: SimulatedRequest): SimulatedAct {
  const { person, certificate } = body as unknown as {
    person: { idNumber: string };
    certificate: { region: string; number: string; verificationCode: string };
  };
  const made = { city: certificate.region, idNumber: person.idNumber, lendingRegion: agency.city };
  return says(genuineSince(made, certificate) === undefined ? 'MISMATCH' : 'VERIFIED');
}

function decide(request: SimulatedRequest): SimulatedAct {
  const { person } = callOf(request);
  const denied = request.fault('denies-loan');
  const feedback: JsonObject = denied
    ? { decision: 'DENIED', lendingRegion: request.agency.city, reasonZh: '不符合本中心异地贷款条件' }
    : {
        decision: 'APPROVED',
        lendingRegion: request.agency.city,
        amount: '300000.00',
        years: 20,
        method: 'EQUAL_PAYMENT',
      };
  return { reply: { operation: 'sendLoanFeedback', body: { person: { ...person }, feedback } } };
}

/** Deposit centre: the entry in 异地贷款职工明细台账 is made only for a granted loan. */
function mark(request: SimulatedRequest): SimulatedAct {
  const { decision, lendingRegion } = request.body['feedback'] as Record<string, string>;
  const account = accountIn(request);
  if (decision !== 'APPROVED' || account === undefined) return says('RECORDED');
  return { ...says('FLAGGED'), record: asRecord({ ...account, loanRegion: lendingRegion ?? '' }) };
}

/** What centres do about a loan of another city. */
export const loanSteps: Readonly<Record<string, SimulatedStep>> = {
  issueLoanUseCertificate: later(issue),
  receiveLoanUseCertificate: { ...later(check), bringsDocument: true },
  requestLoanDecision: later(decide),
  receiveLoanFeedback: { ...later(mark), bringsDocument: true },
  offerLoanSettlement: later(() => ({ silent: true })),
  clearLoanFlag: recorded((request) => {
    const { loanRegion: _cleared, ...account } = accountIn(request) ?? {};
    return { record: account as JsonObject };
  }),
};
