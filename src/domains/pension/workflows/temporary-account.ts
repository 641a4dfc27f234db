import { row } from '../../../cases/table-row.ts';
import { all, GATEWAY, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../in-force.ts';
import { close } from '../steps/credit.ts';
import { noticeTemporaryAccount, openTemporaryAccount } from '../steps/registration.ts';
import { plainReports } from './platform-rows.ts';

// prettier-ignore
const states = {
  SUBMITTED:   { stage: 1, holder: 'destination' },
  TEMP_OPENED: { stage: 5, holder: 'origin' },
  CLOSED:      { stage: 6, holder: null, ends: 'completed' },
  REFUSED:     { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** 国办发〔2009〕66号 第五条: a temporary account opens at the destination, the ordinary relation stays at the origin. */
// prettier-ignore
export const temporaryAccount: Workflow = {
  id: 'pension.temporary-account@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step      side           actor          action                  waits for               outcomes
    row('open-account', 'destination', 'destination', openTemporaryAccount,   all('open'),                    { OPENED: 'TEMP_OPENED', REFUSED: 'REFUSED' }, { limit: limit('registrationChange', 'open'), needsIdentity: true }),
    row('notice',       'origin',      'destination', noticeTemporaryAccount, all('open-account:OPENED'),     { RECORDED: null }),
    row('close',        GATEWAY,       'destination', close,                  all('notice:RECORDED'),         { CLOSED: 'CLOSED' }),
    ...plainReports(states, ['close:CLOSED', 'open-account:REFUSED']),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED'],
};
