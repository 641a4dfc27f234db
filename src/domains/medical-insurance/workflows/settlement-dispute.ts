import { row } from '../../../cases/table-row.ts';
import { all, GATEWAY, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { decide, explain, routeDispute } from '../steps/settlement-dispute.ts';

// prettier-ignore
const states = {
  SUBMITTED:   { stage: 1, holder: 'insured' },
  WITH_PEOPLE: { stage: 2, holder: 'care' },
  DECIDING:    { stage: 3, holder: 'insured' },
  ACCEPTED:    { stage: 6, holder: null, ends: 'completed' },
  EXCLUDED:    { stage: 6, holder: null, ends: 'completed' },
} as const satisfies Record<string, StateRow>;

/** A bill on which the agencies of a clearing, or the person, do not agree: people at both decide. */
// prettier-ignore
export const settlementDispute: Workflow = {
  id: 'medical-insurance.settlement-dispute@1',
  service: 'medical-insurance',
  purpose: 'medical-clearing',
  sides: ['insured', 'care'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step            side       actor      action        waits for                    outcomes
    row('routing',     GATEWAY,   'insured', routeDispute, all('open'),                 { ROUTED: 'WITH_PEOPLE' }),
    row('explanation', 'care',    'insured', explain,      all('routing:ROUTED'),       { STANDS: 'DECIDING', WITHDRAWN: 'EXCLUDED' }),
    row('decision',    'insured', 'insured', decide,       all('explanation:STANDS'),   { ACCEPTED: 'ACCEPTED', EXCLUDED: 'EXCLUDED' }),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED', 'WITH_PEOPLE'],
};
