import { SOCIAL_INSURANCE_APPEAL } from '../../core/appeal.ts';
import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { pensionCases } from './cases.ts';
import { announceFile } from './announceFile.ts';
import { bridging } from './entries/bridging.ts';
import { duplicateClearing } from './entries/duplicate-clearing.ts';
import { residentTransfer } from './entries/resident-transfer.ts';
import { transfer } from './entries/transfer.ts';
import { printCertificate } from './forms/certificate.ts';
import { printInformationSheet } from './forms/information-sheet.ts';
import { getCase } from './getCase.ts';
import { handOverFile } from './handOverFile.ts';
import { householdMoved } from './household-moved.ts';
import { LAW } from './in-force.ts';
import { queryCertificate } from './queryCertificate.ts';
import { queryContributionHistory } from './queryContributionHistory.ts';
import { queryStatus } from './queryStatus.ts';
import { sendContactLetter } from './sendContactLetter.ts';
import { sendFundsNotice } from './sendFundsNotice.ts';
import { sendInformationSheet } from './sendInformationSheet.ts';
import { sendReply } from './sendReply.ts';
import { bridging as bridgingTable } from './workflows/bridging.ts';
import { duplicateClearing as duplicateClearingTable } from './workflows/duplicate-clearing.ts';
import { registrationChange } from './workflows/registration-change.ts';
import { relationOnly } from './workflows/relation-only.ts';
import { residentTransfer as residentTransferTable } from './workflows/resident-transfer.ts';
import { sealTemporary } from './workflows/seal-temporary-account.ts';
import { temporaryAccount } from './workflows/temporary-account.ts';
import { transferWithFunds } from './workflows/transfer-with-funds.ts';

/** 养老保险: transfer of relations between places, bridging between schemes, clearing of duplicates. */
export default defineService({
  name: 'pension',
  workflows: {
    transfer,
    'resident-transfer': residentTransfer,
    bridging,
    'duplicate-clearing': duplicateClearing,
  },
  tables: [
    transferWithFunds,
    relationOnly,
    registrationChange,
    temporaryAccount,
    sealTemporary,
    residentTransferTable,
    bridgingTable,
    duplicateClearingTable,
  ],
  operations: {
    queryCertificate,
    queryContributionHistory,
    queryStatus,
    announceFile,
    handOverFile,
    getCase,
    sendContactLetter,
    sendInformationSheet,
    sendFundsNotice,
    sendReply,
  },
  statusOperation: 'getStepStatus',
  noticeOperation: 'receiveCaseNotice',
  printables: {
    certificate: printCertificate,
    'information-sheet': printInformationSheet,
  },
  appeal: SOCIAL_INSURANCE_APPEAL,
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  workedCases: pensionCases(LAW),
  hears: { 'household.moved': householdMoved },
});
