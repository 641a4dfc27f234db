import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { checkEntitlement } from './checkEntitlement.ts';
import { careFiling } from './entries/care-filing.ts';
import { careFilingChange } from './entries/care-filing-change.ts';
import { duplicateEnrolment } from './entries/duplicate-enrolment.ts';
import { transfer } from './entries/transfer.ts';
import { printInformationSheet } from './forms/information-sheet.ts';
import { householdMoved } from './household-moved.ts';
import { queryContributionMonths } from './queryContributionMonths.ts';
import { queryFilingStatus } from './queryFilingStatus.ts';
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

/** 基本医疗保险: transfer of the relation, filings for care elsewhere, enrolment and contribution months. */
export default defineService({
  name: 'medical-insurance',
  workflows: {
    transfer,
    'duplicate-enrolment': duplicateEnrolment,
    'care-filing': careFiling,
    'care-filing-change': careFilingChange,
  },
  tables: [relationTransfer, duplicateEnrolmentTable, careFilingTable, careFilingChangeTable],
  operations: {
    checkEntitlement,
    queryFilingStatus,
    queryContributionMonths,
    sendMedicalReply,
    sendRelationSheet,
    sendAccountNotice,
  },
  statusOperation: 'getMedicalInsuranceStepStatus',
  noticeOperation: 'receiveMedicalNotice',
  printables: { 'information-sheet': printInformationSheet },
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  hears: { 'household.moved': householdMoved },
  sandbox,
});
