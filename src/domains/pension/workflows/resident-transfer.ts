import { row } from '../../../cases/table-row.ts';
import { all, any, GATEWAY, type Workflow } from '../../../cases/workflow.ts';
import { close, creditAccount, endRelation } from '../steps/credit.ts';
import { makeSheet, takeSheet } from '../steps/information-sheet.ts';
import { matchFunds, settleDifference } from '../steps/match.ts';
import { checkRelation } from '../steps/origin-review.ts';
import { confirmFunds, payFunds } from '../steps/payment.ts';
import { correctLetter, review, takeLetter } from '../steps/review.ts';
import { moneyOfSheet } from '../steps/stated-money.ts';
import { letterReports } from './platform-rows.ts';
import { BEFORE_MOVING, FUNDS_STATES, LETTER_STATES } from './transfer-states.ts';

const { NEEDS_CHOICE: _noArrears, ...letterStates } = LETTER_STATES;
const { CLEARING_CHOICE: _noChoice, CLEARING: _noClearing, ...fundsStates } = FUNDS_STATES;
const states = { ...letterStates, ...fundsStates };

/**
 * 城乡居民 after a move of the household registration: the whole personal account follows (社会保险经办条例 第十二条).
 * No document seen sets working days for it, so no step carries a limit.
 */
// prettier-ignore
export const residentTransfer: Workflow = {
  id: 'pension.resident-transfer@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step              side           actor          action                       waits for                                                       outcomes
    row('review',         'destination', 'destination', review,                      all('open'),                                                    { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' },             { enters: 'DEST_REVIEW', needsIdentity: true }),
    row('letter',         'origin',      'destination', takeLetter,                  any('review:LETTER_ISSUED', 'correct:LETTER_ISSUED'),           { RECEIVED: 'ORIGIN_RECEIVED', RETURNED: 'RETURNED' }),
    row('correct',        'destination', 'origin',      correctLetter,               any('letter:RETURNED', 'check:RETURNED'),                       { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' }),
    row('check',          'origin',      'destination', checkRelation,               any('letter:RECEIVED'),                                         { ACCEPTED: 'TRANSFERRING', RETURNED: 'RETURNED' },               { enters: 'ORIGIN_REVIEW', needsIdentity: true }),
    row('sheet',          'origin',      'destination', makeSheet('ACCOUNT'),        any('check:ACCEPTED'),                                          { SHEET_SENT: null }),
    row('payment',        'origin',      'destination', payFunds('ACCOUNT'),         any('check:ACCEPTED', 'funds-receipt:BOUNCED'),                 { SENT: null },                                                   { onFailure: 'query' }),
    row('end-relation',   'origin',      'destination', endRelation,                 all('sheet:SHEET_SENT', 'payment:SENT'),                        { ENDED: null },                                                  { enters: 'IN_TRANSIT' }),
    row('sheet-delivery', 'destination', 'origin',      takeSheet,                   any('sheet:SHEET_SENT', 'difference:SHEET_SENT'),               { RECEIVED: null }),
    row('funds-receipt',  'destination', 'origin',      confirmFunds,                any('payment:SENT', 'difference:SENT'),                         { FUNDS_RECEIVED: null, BOUNCED: null }),
    row('match',          GATEWAY,       'destination', matchFunds,                  any('sheet-delivery:RECEIVED', 'funds-receipt:FUNDS_RECEIVED'), { PENDING: null, MATCHED: 'MATCHED', MISMATCH: 'MISMATCH' }),
    row('difference',     'origin',      'destination', settleDifference('ACCOUNT'), any('match:MISMATCH'),                                          { SHEET_SENT: 'IN_TRANSIT', SENT: 'IN_TRANSIT', DISPUTED: null }),
    row('credit',         'destination', 'destination', creditAccount,               all('match:MATCHED'),                                           { CREDITED: 'CREDITED' }),
    row('close',          GATEWAY,       'destination', close,                       all('credit:CREDITED', 'end-relation:ENDED'),                   { CLOSED: 'CLOSED' }),
    ...letterReports(states, ['check:ACCEPTED', 'end-relation:ENDED']),
  ],
  funds: ['PERSONAL_ACCOUNT'],
  money: moneyOfSheet,
  withdrawableIn: BEFORE_MOVING.filter((state) => state in states),
};
