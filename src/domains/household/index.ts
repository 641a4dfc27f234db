import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { checkBasis } from './checkBasis.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { verifyRegistration } from './verifyRegistration.ts';

/** 户籍: registration verification and the check of the basis of a move. */
export default defineService({
  name: 'household',
  workflows: {},
  tables: [],
  operations: { verifyRegistration, checkBasis },
  statusOperation: 'getHouseholdStepStatus',
  printables: {},
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  sandbox,
});
