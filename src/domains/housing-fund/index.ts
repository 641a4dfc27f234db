import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { setCentrePolicy, signReconciliation } from './desk.ts';
import { accountTransfer } from './entries/account-transfer.ts';
import { loanCertificate } from './entries/loan-certificate.ts';
import { printLoanUseCertificate } from './forms/loan-use-certificate.ts';
import { householdMoved } from './household-moved.ts';
import { invariants } from './invariants.ts';
import { queryCentreCodes } from './queryCentreCodes.ts';
import { queryLoanUseCertificate } from './queryLoanUseCertificate.ts';
import { queryTransferProgress } from './queryTransferProgress.ts';
import { readInformationBatch } from './readInformationBatch.ts';
import { dailyReconciliation, dailySheets, reconciliation } from './reconciliation/daily.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { sendHousingCredit } from './sendHousingCredit.ts';
import { sendHousingPayment } from './sendHousingPayment.ts';
import { sendHousingReply } from './sendHousingReply.ts';
import { sendLoanFeedback } from './sendLoanFeedback.ts';
import { sendLoanUseCertificate } from './sendLoanUseCertificate.ts';
import { sendTransferBatch } from './sendTransferBatch.ts';
import { sendTransferCancellation } from './sendTransferCancellation.ts';
import { sendTransferInformation } from './sendTransferInformation.ts';
import { sendTransferLetter } from './sendTransferLetter.ts';
import { verifyContributions } from './verifyContributions.ts';
import { verifyLoanUseCertificate } from './verifyLoanUseCertificate.ts';
import {
  accountTransfer as accountTransferTable,
  accountTransferWithLoan,
} from './workflows/account-transfer.ts';
import { loanCertificate as loanCertificateTable } from './workflows/loan-certificate.ts';

/** 住房公积金: transfer of accounts by contact letter, and the certificate for a loan elsewhere. */
export default defineService({
  name: 'housing-fund',
  workflows: { 'account-transfer': accountTransfer, 'loan-certificate': loanCertificate },
  tables: [accountTransferTable, accountTransferWithLoan, loanCertificateTable],
  operations: {
    verifyContributions,
    queryLoanUseCertificate,
    verifyLoanUseCertificate,
    sendTransferLetter,
    sendTransferCancellation,
    sendTransferInformation,
    sendHousingPayment,
    sendHousingCredit,
    sendHousingReply,
    sendLoanUseCertificate,
    sendLoanFeedback,
    queryTransferProgress,
    queryCentreCodes,
    sendTransferBatch,
    readInformationBatch,
  },
  statusOperation: 'getHousingFundStepStatus',
  noticeOperation: 'receiveHousingNotice',
  printables: { 'loan-use-certificate': printLoanUseCertificate },
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  hears: { 'household.moved': householdMoved },
  sweeps: [dailyReconciliation],
  invariants,
  desk: { 'set-centre-policy': setCentrePolicy, 'sign-reconciliation': signReconciliation },
  reports: { reconciliation },
  reconciliation: dailySheets,
  sandbox,
});
