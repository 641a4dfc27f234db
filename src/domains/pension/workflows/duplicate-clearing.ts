import { row } from '../../../cases/table-row.ts';
import { all, any, GATEWAY, RESIDENT, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { close } from '../steps/credit.ts';
import { chooseRelation, clearDuplicate, findDuplicates } from '../steps/duplicates.ts';

// prettier-ignore
const states = {
  SUBMITTED:        { stage: 1, holder: 'destination' },
  CLEARING_CHOICE:  { stage: 3, holder: 'resident' },
  CLEARING:         { stage: 5, holder: 'destination' },
  CLEARING_ORIGIN:  { stage: 5, holder: 'origin' },
  CLEARED:          { stage: 5, holder: null },
  CLOSED:           { stage: 6, holder: null, ends: 'completed' },
  NOTHING_TO_CLEAR: { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** 人社部发〔2009〕187号 三: two open relations for the same months; one stays, the other is cleared and its account refunded. */
// prettier-ignore
export const duplicateClearing: Workflow = {
  id: 'pension.duplicate-clearing@1',
  service: 'pension',
  purpose: 'pension-duplicate-clearing',
  sides: ['destination', 'origin'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step                 side           actor          action           waits for                                                     outcomes
    row('duplicates',        'destination', 'destination', findDuplicates,  all('open'),                                                  { NONE: 'NOTHING_TO_CLEAR', FOUND: 'CLEARING_CHOICE' }),
    row('duplicate-choice',  RESIDENT,      RESIDENT,      chooseRelation,  all('duplicates:FOUND'),                                      { KEEP_DESTINATION: 'CLEARING_ORIGIN', KEEP_ORIGIN: 'CLEARING' }),
    row('clear-origin',      'origin',      'destination', clearDuplicate,  all('duplicate-choice:KEEP_DESTINATION'),                     { CLEARED: 'CLEARED' }, { onFailure: 'query' }),
    row('clear-destination', 'destination', 'destination', clearDuplicate,  all('duplicate-choice:KEEP_ORIGIN'),                          { CLEARED: 'CLEARED' }, { onFailure: 'query' }),
    row('close',             GATEWAY,       'destination', close,           any('clear-origin:CLEARED', 'clear-destination:CLEARED'),     { CLOSED: 'CLOSED' }),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED', 'CLEARING_CHOICE'],
};
