import { row } from '../../../cases/table-row.ts';
import { all, any, GATEWAY, RESIDENT, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../in-force.ts';
import { close, creditAccount, endRelation } from '../steps/credit.ts';
import { checkDuplicates, chooseDuplicate, clearDuplicate } from '../steps/duplicates.ts';
import { makeSheet, takeSheet } from '../steps/information-sheet.ts';
import { checkRelation, chooseArrears, notifyPartial } from '../steps/origin-review.ts';
import { correctLetter, review, takeLetter } from '../steps/review.ts';
import { moneyOfSheet } from '../steps/stated-money.ts';
import { letterReports } from './platform-rows.ts';
import { BEFORE_MOVING, FUNDS_STATES, LETTER_STATES } from './transfer-states.ts';

const { MISMATCH: _noMoney, MATCHED: _noMatch, IN_TRANSIT: _inTransit, ...others } = FUNDS_STATES;

// prettier-ignore
const states = {
  ...LETTER_STATES,
  ...others,
  TRANSFERRING:   { stage: 3, holder: 'origin' },
  SHEET_SENT:     { stage: 3, holder: 'destination' },
  SHEET_RECEIVED: { stage: 5, holder: 'destination' },
} as const;

/**
 * Inside one pool where a transfer is still needed (机关事业单位): letter and information sheet, every line 0.00.
 * That no money moves between two public-institution schemes of one pool is not confirmed by any document seen.
 */
// prettier-ignore
export const relationOnly: Workflow = {
  id: 'pension.relation-only@1',
  service: 'pension',
  purpose: 'pension-transfer',
  sides: ['destination', 'origin', 'platform'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step                side           actor          action             waits for                                             outcomes
    row('review',           'destination', 'destination', review,            all('open'),                                          { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' }, { enters: 'DEST_REVIEW', limit: limit('destinationReview', 'open'), needsIdentity: true }),
    row('letter',           'origin',      'destination', takeLetter,        any('review:LETTER_ISSUED', 'correct:LETTER_ISSUED'), { RECEIVED: 'ORIGIN_RECEIVED', RETURNED: 'RETURNED' }),
    row('correct',          'destination', 'origin',      correctLetter,     any('letter:RETURNED', 'check:RETURNED'),             { LETTER_ISSUED: 'LETTER_SENT', REFUSED: 'REFUSED' }),
    row('check',            'origin',      'destination', checkRelation,     any('letter:RECEIVED', 'arrears-choice:CHOSEN'),      { ACCEPTED: 'TRANSFERRING', PARTIAL: 'TRANSFERRING', NEEDS_CHOICE: 'NEEDS_CHOICE', RETURNED: 'RETURNED' }, { enters: 'ORIGIN_REVIEW', limit: limit('originSheetAndFunds', 'letter:RECEIVED'), needsIdentity: true }),
    row('arrears-choice',   RESIDENT,      RESIDENT,      chooseArrears,     any('check:NEEDS_CHOICE'),                            { CHOSEN: null }),
    row('partial-notice',   GATEWAY,       'origin',      notifyPartial,     any('check:PARTIAL'),                                 { NOTIFIED: null },                                   { limit: limit('oneOffNotice', 'letter:RECEIVED') }),
    row('sheet',            'origin',      'destination', makeSheet('NONE'), any('check:ACCEPTED', 'check:PARTIAL'),               { SHEET_SENT: 'SHEET_SENT' },                         { limit: limit('originSheetAndFunds', 'letter:RECEIVED') }),
    row('end-relation',     'origin',      'destination', endRelation,       all('sheet:SHEET_SENT'),                              { ENDED: null },                                      { limit: limit('originSheetAndFunds', 'letter:RECEIVED') }),
    row('sheet-delivery',   'destination', 'origin',      takeSheet,         all('sheet:SHEET_SENT'),                              { RECEIVED: 'SHEET_RECEIVED' }),
    row('duplicates',       'destination', 'destination', checkDuplicates,   all('sheet-delivery:RECEIVED'),                       { NONE: null, FOUND: 'CLEARING_CHOICE' }),
    row('duplicate-choice', RESIDENT,      RESIDENT,      chooseDuplicate,   all('duplicates:FOUND'),                              { CHOSEN: 'CLEARING' }),
    row('clearance',        'destination', 'destination', clearDuplicate,    all('duplicate-choice:CHOSEN'),                       { CLEARED: null },                                    { onFailure: 'query' }),
    row('credit',           'destination', 'destination', creditAccount,     any('duplicates:NONE', 'clearance:CLEARED'),          { CREDITED: 'CREDITED' },                             { limit: limit('destinationCredit', 'sheet-delivery:RECEIVED') }),
    row('close',            GATEWAY,       'destination', close,             all('credit:CREDITED', 'end-relation:ENDED'),         { CLOSED: 'CLOSED' }),
    ...letterReports(states, ['check:ACCEPTED', 'check:PARTIAL', 'end-relation:ENDED']),
  ],
  funds: [],
  money: moneyOfSheet,
  withdrawableIn: BEFORE_MOVING,
};
