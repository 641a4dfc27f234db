import type { Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { LAW, type RefusalCode } from '../rules.ts';
import { caseHead } from './case-facts.ts';
import { outcomeOf, required, wordsOf } from './words.ts';

/** The deposit centre issues 异地贷款职工住房公积金缴存使用证明, or refuses with the document and what helps. */
export const issueCertificate: StepAction = {
  operation: 'issueLoanUseCertificate',
  request: caseHead,
  answeredBy: ['sendLoanUseCertificate'],
  accept(_view, answer) {
    const certificate = required(wordsOf(answer).certificate, 'certificate');
    if (certificate.result === 'REFUSED') return refuseCertificate(certificate.refusal?.code);
    return {
      outcome: 'ISSUED',
      data: { certificateNumber: required(certificate.number, 'number') },
      documents: [{ kind: 'loan-use-certificate', content: 'reply' }],
    };
  },
};

function refuseCertificate(code: RefusalCode = 'ACCOUNT_CLOSED'): Effect {
  const { source, reason, reasonZh, fix, fixZh } = LAW.refusals[code];
  const sources = source === null ? [] : [source];
  return {
    outcome: 'REFUSED',
    data: { reasonCode: `HPF_CERT_${code}` },
    documents: [{ kind: 'certificate-refusal', content: 'reply' }],
    reasons: [
      {
        ruleIds: [`HPF_CERT_${code}`],
        sources,
        reason,
        reasonZh,
        whoActs: 'RESIDENT',
        fix,
        fixZh,
      },
    ],
  };
}

/** The lending centre gets the certificate byte for byte and checks it with the deposit centre. */
export const checkCertificate: StepAction = {
  operation: 'receiveLoanUseCertificate',
  forwards: 'loan-use-certificate',
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['VERIFIED', 'MISMATCH']) }),
};

/** The lending centre decides and sends the receipt 回执 (住房公积金管理条例 第二十六条). */
export const decideLoan: StepAction = {
  operation: 'requestLoanDecision',
  request: (view) => ({ ...caseHead(view), application: view.documents.get('application')?.content ?? {} }),
  answeredBy: ['sendLoanFeedback'],
  accept(_view, answer) {
    const { decision } = required(wordsOf(answer).feedback, 'feedback');
    return { outcome: decision, documents: [{ kind: 'loan-feedback', content: 'reply' }] };
  },
};

/** Only now the deposit centre marks the person and enters the loan in its list 异地贷款职工明细台账. */
export const markBorrower: StepAction = {
  operation: 'receiveLoanFeedback',
  forwards: 'loan-feedback',
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['FLAGGED', 'RECORDED']) }),
};

/** The lending centre says, years later, that the loan is paid off. */
export const awaitSettlement: StepAction = {
  operation: 'offerLoanSettlement',
  request: caseHead,
  answeredBy: ['sendHousingReply'],
  twoOfficers: true,
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['SETTLED']) }),
};

/** The mark goes; where the account has moved meanwhile the step is forwarded to the centre that has it. */
export const clearMark: StepAction = {
  operation: 'clearLoanFlag',
  request: (view): JsonObject => caseHead(view),
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};
