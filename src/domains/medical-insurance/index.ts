import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { checkEntitlement } from './checkEntitlement.ts';
import { queryContributionMonths } from './queryContributionMonths.ts';
import { queryFilingStatus } from './queryFilingStatus.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';

/** 基本医疗保险: enrolment and entitlement, filings for care elsewhere, contribution months. */
export default defineService({
  name: 'medical-insurance',
  workflows: {},
  tables: [],
  operations: { checkEntitlement, queryFilingStatus, queryContributionMonths },
  statusOperation: 'getMedicalInsuranceStepStatus',
  printables: {},
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  sandbox,
});
