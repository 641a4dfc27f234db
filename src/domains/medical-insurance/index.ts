import { SOCIAL_INSURANCE_APPEAL } from '../../core/appeal.ts';
import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { medicalCases } from './cases.ts';
import { checkEntitlement } from './checkEntitlement.ts';
import { confirmClearingAct, openClearingAct, recordPaymentAct, returnClearingAct } from './clearing/desk.ts';
import { invariants } from './clearing/invariants.ts';
import { monthlyClearings } from './clearing/monthly-sheets.ts';
import { clearingReport } from './clearing/report.ts';
import { clearMonths } from './clearing/sweep.ts';
import { careFiling } from './entries/care-filing.ts';
import { careFilingChange } from './entries/care-filing-change.ts';
import { duplicateEnrolment } from './entries/duplicate-enrolment.ts';
import { settlementDispute } from './entries/settlement-dispute.ts';
import { transfer } from './entries/transfer.ts';
import { printInformationSheet } from './forms/information-sheet.ts';
import { householdMoved } from './household-moved.ts';
import { queryContributionMonths } from './queryContributionMonths.ts';
import { queryFilingStatus } from './queryFilingStatus.ts';
import { reportSettlement } from './reportSettlement.ts';
import { reverseSettlement } from './reverseSettlement.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { sendAccountNotice } from './sendAccountNotice.ts';
import { sendMedicalReply } from './sendMedicalReply.ts';
import { sendRelationSheet } from './sendRelationSheet.ts';
import {
  careFiling as careFilingTable,
  careFilingChange as careFilingChangeTable,
} from './workflows/care-filing.ts';
import { duplicateEnrolment as duplicateEnrolmentTable } from './workflows/duplicate-enrolment.ts';
import { relationTransfer } from './workflows/relation-transfer.ts';
import { settlementDispute as settlementDisputeTable } from './workflows/settlement-dispute.ts';

/** 基本医疗保险: transfer of the relation, care elsewhere and its clearing, enrolment and contribution months. */
export default defineService({
  name: 'medical-insurance',
  workflows: {
    transfer,
    'duplicate-enrolment': duplicateEnrolment,
    'care-filing': careFiling,
    'care-filing-change': careFilingChange,
    'settlement-dispute': settlementDispute,
  },
  tables: [
    relationTransfer,
    duplicateEnrolmentTable,
    careFilingTable,
    careFilingChangeTable,
    settlementDisputeTable,
  ],
  operations: {
    checkEntitlement,
    queryFilingStatus,
    queryContributionMonths,
    sendMedicalReply,
    sendRelationSheet,
    sendAccountNotice,
    reportSettlement,
    reverseSettlement,
  },
  statusOperation: 'getMedicalInsuranceStepStatus',
  noticeOperation: 'receiveMedicalNotice',
  printables: { 'information-sheet': printInformationSheet },
  appeal: SOCIAL_INSURANCE_APPEAL,
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  workedCases: medicalCases,
  sweeps: [clearMonths],
  invariants,
  desk: {
    'open-clearing': openClearingAct,
    'confirm-clearing': confirmClearingAct,
    'return-clearing': returnClearingAct,
    'record-clearing-payment': recordPaymentAct,
  },
  reports: { clearing: clearingReport },
  reconciliation: monthlyClearings,
  hears: { 'household.moved': householdMoved },
  sandbox,
});
