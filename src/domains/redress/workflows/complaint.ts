import { row } from '../../../cases/table-row.ts';
import { all, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../rules.ts';
import { reviewComplaint } from '../steps.ts';

// prettier-ignore
const states = {
  UNDER_INQUIRY: { stage: 3, holder: 'supervisor' },
  UPHELD:        { stage: 6, holder: null, ends: 'completed' },
  NOT_UPHELD:    { stage: 6, holder: null, ends: 'completed' },
} as const satisfies Record<string, StateRow>;

/** 投诉: the agency that supervises the one complained of looks into it and answers. */
// prettier-ignore
export const complaintTable: Workflow = {
  id: 'redress.complaint@1',
  service: 'redress',
  purpose: 'complaint',
  sides: ['supervisor'],
  initial: 'UNDER_INQUIRY',
  states,
  rows: [
    // step      side          actor         action           waits for    outcomes
    row('inquiry', 'supervisor', 'supervisor', reviewComplaint, all('open'), { UPHELD: 'UPHELD', NOT_UPHELD: 'NOT_UPHELD' }, { limit: limit('complaint') }),
  ],
  funds: [],
  withdrawableIn: ['UNDER_INQUIRY'],
};
