import {
  any,
  GATEWAY,
  RESIDENT,
  type StateRow,
  type StepRow,
  type Workflow,
} from '../../../cases/workflow.ts';
import { limit } from '../rules.ts';
import { factsOf } from '../steps/case-facts.ts';
import { close, closeFailed, closeNegotiated, markLoan, tellLender, tellOrigin } from '../steps/closure.ts';
import { confirmCredit, matchFunds, pay, rulePayment } from '../steps/funds.ts';
import { askInformation } from '../steps/information.ts';
import {
  giveMaterial,
  lapse,
  offerCancellation,
  review,
  takeLetter,
  tellCancellation,
} from '../steps/letter.ts';
import { answerNegotiation, deliverInformation, negotiate, returnFunds } from '../steps/negotiation.ts';
import { moneyOfInformation } from '../steps/stated-money.ts';
import { row } from '../../../cases/table-row.ts';

/** The platform's code of each state stands in rules/platform-states.ts. */
// prettier-ignore
const states = {
  DRAFT:            { stage: 1, holder: 'destination' },
  CORRECTION:       { stage: 1, holder: RESIDENT },
  SENT:             { stage: 2, holder: 'origin' },
  ACCEPTED_BY_OUT:  { stage: 3, holder: 'origin' },
  REJECTED_BY_OUT:  { stage: 3, holder: 'destination' },
  INFO_RECEIVED:    { stage: 4, holder: 'origin' },
  FUNDS_MATCHED:    { stage: 5, holder: 'destination' },
  NEGOTIATING:      { stage: 5, holder: 'origin' },
  CLOSED_OK:        { stage: 6, holder: null, ends: 'completed' },
  CLOSED_NEGOTIATED:{ stage: 6, holder: null, ends: 'completed' },
  WITHDRAWN:        { stage: 6, holder: null, ends: 'withdrawn' },
  LAPSED:           { stage: 6, holder: null, ends: 'withdrawn' },
  FAILED:           { stage: 6, holder: null, ends: 'refused' },
  REFUSED:          { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

const trailing = true as const;
const needsIdentity = true as const;
const CLOSED = ['close:CLOSED', 'close-negotiated:CLOSED'] as const;
const NEGOTIATED = ['negotiate:NEGOTIATED', 'delivery:NEGOTIATED', 'close:NEGOTIATED'] as const;

// prettier-ignore
const rows: readonly StepRow[] = [
  // step               side           actor          action              waits for                                                              outcomes
  row('review',         'destination', 'destination', review,             any('open', 'material:GIVEN'),                                         { SENT: 'SENT', NEEDS_MATERIAL: 'CORRECTION', REFUSED: 'REFUSED' }, { limit: limit('letterReview', 'open'), needsIdentity }),
  row('material',       RESIDENT,      RESIDENT,      giveMaterial,       any('review:NEEDS_MATERIAL'),                                          { GIVEN: 'DRAFT' }),
  row('lapse',          GATEWAY,       'destination', lapse,              any('review:NEEDS_MATERIAL'),                                          { LAPSED: 'LAPSED', ANSWERED: null },                              { notBefore: (view) => factsOf(view).lapsesOn ?? null }),
  row('cancellation',   'destination', 'destination', offerCancellation,  any('review:SENT'),                                                    { CANCELLED: 'WITHDRAWN' }),
  row('acceptance',     'origin',      'destination', takeLetter,         any('review:SENT'),                                                    { ACCEPTED: 'ACCEPTED_BY_OUT' },                                   { limit: limit('letterAcceptance', 'review:SENT') }),
  row('information',    'origin',      'destination', askInformation,     any('acceptance:ACCEPTED'),                                            { GIVEN: 'INFO_RECEIVED', REJECTED: 'REJECTED_BY_OUT' },           { limit: limit('transferInformation', 'acceptance:ACCEPTED'), needsIdentity }),
  row('close-failed',   'destination', 'destination', closeFailed,        any('information:REJECTED'),                                           { CLOSED: 'FAILED' },                                              { limit: limit('failureClosure', 'information:REJECTED') }),
  row('delivery',       'destination', 'origin',      deliverInformation, any('information:GIVEN', 'negotiation:REISSUED'),                      { NEGOTIATED: 'NEGOTIATING' }),
  row('payment',        'origin',      'destination', pay,                any('information:GIVEN', 'payment-ruling:PAY_AGAIN'),                  { PAID: null, PAY_FAILED: null, MANUAL: null },                    { limit: limit('transferPayment', 'acceptance:ACCEPTED'), onFailure: 'query' }),
  row('payment-ruling', 'origin',      'destination', rulePayment,        any('payment:PAY_FAILED', 'payment:MANUAL', 'credit:BOUNCED'),         { PAID: null, PAY_AGAIN: null },                                   { onFailure: 'query' }),
  row('credit',         'destination', 'origin',      confirmCredit,      any('payment:PAID', 'payment-ruling:PAID', 'negotiation:PAID'),        { RECEIVED: null, BOUNCED: null }),
  row('match',          GATEWAY,       'destination', matchFunds,         any('information:GIVEN', 'credit:RECEIVED', 'negotiation:REISSUED', 'return:RETURNED'), { PENDING: null, PARTIAL: null, OVER: null, MATCHED: 'FUNDS_MATCHED', UNSETTLED: null, SETTLED: null }),
  row('negotiate',      'destination', 'destination', negotiate,          any('match:PARTIAL', 'match:OVER'),                                    { NEGOTIATED: 'NEGOTIATING' },                                     { limit: limit('negotiationStart', 'credit:RECEIVED') }),
  row('negotiation',    'origin',      'destination', answerNegotiation,  any(...NEGOTIATED, 'match:UNSETTLED'),                                 { REISSUED: 'INFO_RECEIVED', PAID: null, RETURN_WANTED: null, RETURN_ALL: null, DISPUTED: null }, { limit: limit('negotiationAnswer', 'negotiate:NEGOTIATED'), onFailure: 'query' }),
  row('return',         'destination', 'origin',      returnFunds,        any('negotiation:RETURN_WANTED', 'negotiation:RETURN_ALL'),            { RETURNED: null },                                                { limit: limit('returnOfMoney', 'negotiation:RETURN_WANTED'), onFailure: 'query' }),
  row('close',          'destination', 'destination', close,              any('match:MATCHED'),                                                  { CLOSED: 'CLOSED_OK', NEGOTIATED: 'NEGOTIATING' },                { limit: limit('transferClosure', 'match:MATCHED') }),
  row('close-negotiated','destination','destination', closeNegotiated,    any('match:SETTLED'),                                                  { CLOSED: 'CLOSED_NEGOTIATED' },                                   { limit: limit('negotiationEnd', 'negotiate:NEGOTIATED') }),
  row('cancellation-notice','origin',  'destination', tellCancellation,   any('cancellation:CANCELLED'),                                         { RECORDED: null },                                                { trailing }),
  row('closure-notice', 'origin',      'destination', tellOrigin,         any(...CLOSED, 'close-failed:CLOSED'),                                 { RECORDED: null },                                                { trailing }),
];

/** 住房公积金异地转移接续 by contact letter; funds run beside the letter and must match before the credit. */
export const accountTransfer: Workflow = {
  id: 'housing-fund.account-transfer@1',
  service: 'housing-fund',
  purpose: 'housing-fund-transfer',
  sides: ['destination', 'origin'],
  initial: 'DRAFT',
  states,
  rows,
  funds: ['HOUSING_FUND'],
  money: moneyOfInformation,
  withdrawableIn: ['DRAFT', 'CORRECTION', 'SENT'],
};

/** The same while a loan of a third centre is being repaid: its mark follows the account (建金〔2015〕135号). */
// prettier-ignore
export const accountTransferWithLoan: Workflow = {
  ...accountTransfer,
  id: 'housing-fund.account-transfer-with-loan@1',
  sides: ['destination', 'origin', 'lender'],
  rows: [
    ...rows,
    row('loan-flag',     'destination', 'origin', markLoan,   any(...CLOSED), { RECORDED: null }, { trailing, limit: limit('loanFlag', 'close:CLOSED') }),
    row('lender-notice', 'lender',      'origin', tellLender, any(...CLOSED), { RECORDED: null }, { trailing, limit: limit('loanFlag', 'close:CLOSED') }),
  ],
};
