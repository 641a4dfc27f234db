import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { queryLoanUseCertificate } from './queryLoanUseCertificate.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { verifyContributions } from './verifyContributions.ts';
import { verifyLoanUseCertificate } from './verifyLoanUseCertificate.ts';

/** 住房公积金: contribution verification and the certificate for a loan elsewhere. */
export default defineService({
  name: 'housing-fund',
  workflows: {},
  tables: [],
  operations: { verifyContributions, queryLoanUseCertificate, verifyLoanUseCertificate },
  statusOperation: 'getHousingFundStepStatus',
  printables: {},
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  sandbox,
});
