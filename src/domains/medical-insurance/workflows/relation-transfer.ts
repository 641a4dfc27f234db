import { row } from '../../../cases/table-row.ts';
import { all, any, GATEWAY, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../limit.ts';
import { confirmReceipt, credit, openFunds, payBalance } from '../steps/account.ts';
import { accept, checkOutgoing, checkReceiving } from '../steps/checks.ts';
import { clarify, compare, returnMoney } from '../steps/match.ts';
import { MEDICAL_ACCOUNT } from '../steps/relation-facts.ts';
import { beginProcessing, connect, correctSheet, deliverSheet, makeSheet } from '../steps/sheet.ts';
import { moneyOfSheet } from '../steps/stated-money.ts';
import {
  anyFunds,
  anyRelation,
  BEFORE_SHEET,
  byFunds,
  byRelation,
  RELATION_STATES,
} from './transfer-states.ts';

/**
 * 基本医疗保险关系转移接续 (医保办发〔2021〕43号, 10 + 5 working days): months and money run beside each other, and each state
 * names both. Money leaves only with a sheet, is matched with it before it is credited, and may run after the months.
 */
// prettier-ignore
export const relationTransfer: Workflow = {
  id: 'medical-insurance.relation-transfer@1',
  service: 'medical-insurance',
  purpose: 'medical-transfer',
  sides: ['destination', 'origin'],
  initial: 'SUBMITTED',
  states: RELATION_STATES,
  rows: [
    // step             side           actor          action           waits for                                                                         outcomes
    row('out-check',      'origin',      'destination', checkOutgoing,   all('open'),                                                                      { PASSED: null, REFUSED: 'REJECTED' },                    { enters: 'PRECHECKING' }),
    row('in-check',       'destination', 'destination', checkReceiving,  all('open'),                                                                      { PASSED: null, REFUSED: 'REJECTED' },                    { needsIdentity: true }),
    row('acceptance',     GATEWAY,       'destination', accept,          all('out-check:PASSED', 'in-check:PASSED'),                                       { ACCEPTED: 'ACCEPTED' }),
    // months
    row('sheet',          'origin',      'destination', makeSheet,       any('acceptance:ACCEPTED'),                                                       { SHEET_SENT: 'INFO_SHEET_SENT', REFUSED: 'REJECTED' },   { enters: 'OUT_PROCESSING', limit: limit('transferOut', 'acceptance:ACCEPTED'), needsIdentity: true }),
    row('tracks',         GATEWAY,       'origin',      openFunds,       any('sheet:SHEET_SENT', 'correction:SHEET_SENT', 'difference:SHEET_SENT'),         { FUNDS_BEGIN: 'SHEET_SENT_FUNDS_OPEN', FUNDS_OPEN: 'SHEET_SENT_FUNDS_OPEN', FUNDS_OVER: 'SHEET_SENT_FUNDS_OVER' }),
    row('sheet-delivery', 'destination', 'origin',      deliverSheet,    any('tracks:FUNDS_BEGIN', 'tracks:FUNDS_OPEN', 'tracks:FUNDS_OVER'),              { RECEIVED: null }),
    row('processing',     GATEWAY,       'destination', beginProcessing, any('sheet-delivery:RECEIVED'),                                                   byFunds('BEGUN', 'IN_PROCESSING')),
    row('relation',       'destination', 'destination', connect,         any(...anyFunds('processing', 'BEGUN')),                                          { ...byFunds('DONE', 'RELATION_DONE'), ...byFunds('RETURNED', 'SHEET_RETURNED'), OUTDATED: null }, { limit: limit('transferIn', 'sheet-delivery:RECEIVED'), needsIdentity: true }),
    row('correction',     'origin',      'destination', correctSheet,    any(...anyFunds('relation', 'RETURNED')),                                         { SHEET_SENT: 'INFO_SHEET_SENT', DISPUTED: null }),
    // money
    row('payment',        'origin',      'destination', payBalance,      any('tracks:FUNDS_BEGIN', 'funds-receipt:BOUNCED', 'money-return:MONEY_RETURNED'), { SENT: null },                                           { onFailure: 'query' }),
    row('funds-receipt',  'destination', 'origin',      confirmReceipt,  any('payment:SENT', 'difference:SENT'),                                           { FUNDS_RECEIVED: null, BOUNCED: null }),
    row('match',          GATEWAY,       'destination', compare,         any(...anyFunds('processing', 'BEGUN'), 'funds-receipt:FUNDS_RECEIVED'),          { PENDING: null, ...byRelation('MATCHED', 'OPEN'), ...byRelation('MISMATCH', 'MISMATCH') }),
    row('difference',     'origin',      'destination', clarify,         any(...anyRelation('match', 'MISMATCH')),                                         { SHEET_SENT: 'INFO_SHEET_SENT', SENT: null, RETURN_ASKED: null, DISPUTED: null }),
    row('money-return',   'destination', 'origin',      returnMoney,     any('difference:RETURN_ASKED'),                                                   { MONEY_RETURNED: null, ...byRelation('NOTHING_DUE', 'OVER') }, { onFailure: 'query' }),
    row('credit',         'destination', 'destination', credit,          any(...anyRelation('match', 'MATCHED')),                                          byRelation('CREDITED', 'OVER'),                           { needsIdentity: true }),
  ],
  funds: [MEDICAL_ACCOUNT],
  money: moneyOfSheet,
  withdrawableIn: BEFORE_SHEET,
};
