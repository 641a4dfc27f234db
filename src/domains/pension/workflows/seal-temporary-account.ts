import { row } from '../../../cases/table-row.ts';
import { all, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { sealTemporaryAccount } from '../steps/registration.ts';
import { plainReports } from './platform-rows.ts';

// prettier-ignore
const states = {
  SUBMITTED: { stage: 1, holder: 'origin' },
  SEALED:    { stage: 6, holder: null, ends: 'sealed' },
  REFUSED:   { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** 封存: whoever moves on from a temporary account takes nothing along; the benefit place gathers all of it later. */
// prettier-ignore
export const sealTemporary: Workflow = {
  id: 'pension.seal-temporary-account@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step    side      actor          action                waits for    outcomes
    row('seal', 'origin', 'destination', sealTemporaryAccount, all('open'), { SEALED: 'SEALED', REFUSED: 'REFUSED' }),
    ...plainReports(states, ['seal:SEALED', 'seal:REFUSED']),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED'],
};
