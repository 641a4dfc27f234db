import { row } from '../../../cases/table-row.ts';
import { all, any, GATEWAY, RESIDENT, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../in-force.ts';
import { close, creditAccount, endRelation } from '../steps/credit.ts';
import { checkDuplicates, chooseDuplicate, clearDuplicate } from '../steps/duplicates.ts';
import { makeSheet, takeSheet } from '../steps/information-sheet.ts';
import { matchFunds, settleDifference } from '../steps/match.ts';
import { checkRelation, chooseArrears, notifyPartial } from '../steps/origin-review.ts';
import { confirmFunds, payFunds } from '../steps/payment.ts';
import { correctLetter, review, takeLetter } from '../steps/review.ts';
import { moneyOfSheet } from '../steps/stated-money.ts';
import { letterReports } from './platform-rows.ts';
import { BEFORE_MOVING, FUNDS_STATES, LETTER_STATES } from './transfer-states.ts';

const states = { ...LETTER_STATES, ...FUNDS_STATES };

/**
 * Between two pools: relation, personal account and pooled part move (国办发〔2009〕66号 第八条, 15 + 15 + 15 working
 * days). Sheet and money run beside each other; the origin ends its relation only when both are out.
 */
// prettier-ignore
export const transferWithFunds: Workflow = {
  id: 'pension.transfer-with-funds@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step               side           actor          action                   waits for                                                       outcomes
    row('review',          'destination', 'destination', review,                  all('open'),                                                    { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' },                              { enters: 'DEST_REVIEW', limit: limit('destinationReview', 'open'), needsIdentity: true }),
    row('letter',          'origin',      'destination', takeLetter,              any('review:LETTER_ISSUED', 'correct:LETTER_ISSUED'),           { RECEIVED: 'ORIGIN_RECEIVED', RETURNED: 'RETURNED' }),
    row('correct',         'destination', 'origin',      correctLetter,           any('letter:RETURNED', 'check:RETURNED'),                       { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' }),
    row('check',           'origin',      'destination', checkRelation,           any('letter:RECEIVED', 'arrears-choice:CHOSEN'),                { ACCEPTED: 'TRANSFERRING', PARTIAL: 'TRANSFERRING', NEEDS_CHOICE: 'NEEDS_CHOICE', RETURNED: 'RETURNED' }, { enters: 'ORIGIN_REVIEW', limit: limit('originSheetAndFunds', 'letter:RECEIVED'), needsIdentity: true }),
    row('arrears-choice',  RESIDENT,      RESIDENT,      chooseArrears,           any('check:NEEDS_CHOICE'),                                      { CHOSEN: null }),
    row('partial-notice',  GATEWAY,       'origin',      notifyPartial,           any('check:PARTIAL'),                                           { NOTIFIED: null },                                                                { limit: limit('oneOffNotice', 'letter:RECEIVED') }),
    row('sheet',           'origin',      'destination', makeSheet('ALL'),        any('check:ACCEPTED', 'check:PARTIAL'),                         { SHEET_SENT: null },                                                              { limit: limit('originSheetAndFunds', 'letter:RECEIVED') }),
    row('payment',         'origin',      'destination', payFunds('ALL'),         any('check:ACCEPTED', 'check:PARTIAL', 'funds-receipt:BOUNCED'), { SENT: null },                                                                   { limit: limit('originSheetAndFunds', 'letter:RECEIVED'), onFailure: 'query' }),
    row('end-relation',    'origin',      'destination', endRelation,             all('sheet:SHEET_SENT', 'payment:SENT'),                        { ENDED: null },                                                                   { enters: 'IN_TRANSIT', limit: limit('originSheetAndFunds', 'letter:RECEIVED') }),
    row('sheet-delivery',  'destination', 'origin',      takeSheet,               any('sheet:SHEET_SENT', 'difference:SHEET_SENT'),               { RECEIVED: null }),
    row('funds-receipt',   'destination', 'origin',      confirmFunds,            any('payment:SENT', 'difference:SENT'),                         { FUNDS_RECEIVED: null, BOUNCED: null }),
    row('match',           GATEWAY,       'destination', matchFunds,              any('sheet-delivery:RECEIVED', 'funds-receipt:FUNDS_RECEIVED'), { PENDING: null, MATCHED: 'MATCHED', MISMATCH: 'MISMATCH' }),
    row('difference',      'origin',      'destination', settleDifference('ALL'), any('match:MISMATCH'),                                          { SHEET_SENT: 'IN_TRANSIT', SENT: 'IN_TRANSIT', DISPUTED: null }),
    row('duplicates',      'destination', 'destination', checkDuplicates,         all('match:MATCHED'),                                           { NONE: null, FOUND: 'CLEARING_CHOICE' }),
    row('duplicate-choice', RESIDENT,     RESIDENT,      chooseDuplicate,         all('duplicates:FOUND'),                                        { CHOSEN: 'CLEARING' }),
    row('clearance',       'destination', 'destination', clearDuplicate,          all('duplicate-choice:CHOSEN'),                                 { CLEARED: null },                                                                 { onFailure: 'query' }),
    row('credit',          'destination', 'destination', creditAccount,           any('duplicates:NONE', 'clearance:CLEARED'),                    { CREDITED: 'CREDITED' },                                                          { limit: limit('destinationCredit', 'match:MATCHED') }),
    row('close',           GATEWAY,       'destination', close,                   all('credit:CREDITED', 'end-relation:ENDED'),                   { CLOSED: 'CLOSED' }),
    ...letterReports(states, ['check:ACCEPTED', 'check:PARTIAL', 'end-relation:ENDED']),
  ],
  funds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
  money: moneyOfSheet,
  withdrawableIn: BEFORE_MOVING,
};
