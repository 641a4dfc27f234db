import { row } from '../../../cases/table-row.ts';
import { all, GATEWAY, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../in-force.ts';
import { close } from '../steps/credit.ts';
import { confirmPaused, continueRelation } from '../steps/registration.ts';
import { plainReports } from './platform-rows.ts';

// prettier-ignore
const states = {
  SUBMITTED:      { stage: 1, holder: 'origin' },
  ORIGIN_PAUSED:  { stage: 3, holder: 'destination' },
  DEST_CONTINUED: { stage: 5, holder: 'destination' },
  CLOSED:         { stage: 6, holder: null, ends: 'completed' },
  REFUSED:        { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** Inside one pool employees only change their registration: paused at the old place, continued at the new one, no money. */
// prettier-ignore
export const registrationChange: Workflow = {
  id: 'pension.registration-change@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step        side           actor          action            waits for                   outcomes
    row('pause',    'origin',      'destination', confirmPaused,    all('open'),                { PAUSED: 'ORIGIN_PAUSED', STILL_PAYING: 'REFUSED' },  { limit: limit('registrationChange', 'open'), needsIdentity: true }),
    row('continue', 'destination', 'destination', continueRelation, all('pause:PAUSED'),        { CONTINUED: 'DEST_CONTINUED', REFUSED: 'REFUSED' },   { limit: limit('registrationChange', 'pause:PAUSED'), needsIdentity: true }),
    row('close',    GATEWAY,       'destination', close,            all('continue:CONTINUED'),  { CLOSED: 'CLOSED' }),
    ...plainReports(states, ['close:CLOSED', 'pause:STILL_PAYING', 'continue:REFUSED']),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED'],
};
