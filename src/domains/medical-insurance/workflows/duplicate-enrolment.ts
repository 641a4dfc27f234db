import { row } from '../../../cases/table-row.ts';
import { all, GATEWAY, RESIDENT, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { chooseEnrolment, endEnrolment, routeToPeople } from '../steps/duplicate-enrolment.ts';

// prettier-ignore
const states = {
  SUBMITTED:          { stage: 1, holder: 'destination' },
  WITH_PEOPLE:        { stage: 2, holder: 'destination' },
  ENDING_ORIGIN:      { stage: 4, holder: 'origin' },
  ENDING_DESTINATION: { stage: 4, holder: 'destination' },
  COMPLETED:          { stage: 6, holder: null, ends: 'completed' },
  REJECTED:           { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

const ENDED = { ENDED: 'COMPLETED', REFUSED: 'REJECTED' };

/** 重复参保: two open enrolments. The gateway finds and routes; the person chooses, and only the agency ends anything. */
// prettier-ignore
export const duplicateEnrolment: Workflow = {
  id: 'medical-insurance.duplicate-enrolment@1',
  service: 'medical-insurance',
  purpose: 'medical-transfer',
  sides: ['destination', 'origin'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step                side           actor          action           waits for                                outcomes
    row('routing',         GATEWAY,       'destination', routeToPeople,   all('open'),                             { ROUTED: 'WITH_PEOPLE' }),
    row('choice',          RESIDENT,      RESIDENT,      chooseEnrolment, all('routing:ROUTED'),                   { KEEP_DESTINATION: 'ENDING_ORIGIN', KEEP_ORIGIN: 'ENDING_DESTINATION' }),
    row('end-origin',      'origin',      'destination', endEnrolment,    all('choice:KEEP_DESTINATION'),          ENDED),
    row('end-destination', 'destination', 'destination', endEnrolment,    all('choice:KEEP_ORIGIN'),               ENDED),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED', 'WITH_PEOPLE'],
};
