import { row } from '../../../cases/table-row.ts';
import { all, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../rules.ts';
import { reviewCorrection } from '../steps.ts';

// prettier-ignore
const states = {
  UNDER_REVIEW: { stage: 3, holder: 'holder' },
  CORRECTED:    { stage: 6, holder: null, ends: 'completed' },
  KEPT:         { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** 更正异议: a person says that a record is wrong, and the agency that holds it corrects it or says why not. */
// prettier-ignore
export const correctionTable: Workflow = {
  id: 'redress.correction@1',
  service: 'redress',
  purpose: 'record-correction',
  sides: ['holder'],
  initial: 'UNDER_REVIEW',
  states,
  rows: [
    // step     side      actor     action            waits for    outcomes
    row('review', 'holder', 'holder', reviewCorrection, all('open'), { CORRECTED: 'CORRECTED', KEPT: 'KEPT' }, { limit: limit('correction') }),
  ],
  funds: [],
  withdrawableIn: ['UNDER_REVIEW'],
};
