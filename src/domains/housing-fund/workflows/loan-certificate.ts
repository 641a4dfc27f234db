import { any, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { limit } from '../rules.ts';
import {
  awaitSettlement,
  checkCertificate,
  clearMark,
  decideLoan,
  issueCertificate,
  markBorrower,
} from '../steps/loan.ts';
import { row } from '../../../cases/table-row.ts';

// prettier-ignore
const states = {
  CERT_REQUESTED: { stage: 2, holder: 'origin' },
  CERT_ISSUED:    { stage: 3, holder: 'destination' },
  VERIFIED:       { stage: 4, holder: 'destination' },
  APPROVED:       { stage: 5, holder: 'origin' },
  FLAGGED:        { stage: 6, holder: null, ends: 'completed' },
  CERT_REFUSED:   { stage: 6, holder: null, ends: 'refused' },
  MISMATCH:       { stage: 6, holder: null, ends: 'refused' },
  DENIED:         { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

const trailing = true as const;

/**
 * 异地贷款 from the certificate to the mark on the account (建金〔2015〕135号). `destination` lends, `origin` keeps
 * the deposits; risk and work after the loan stay with the lender.
 */
// prettier-ignore
export const loanCertificate: Workflow = {
  id: 'housing-fund.loan-certificate@1',
  service: 'housing-fund',
  purpose: 'housing-fund-offsite-loan',
  sides: ['destination', 'origin'],
  initial: 'CERT_REQUESTED',
  states,
  rows: [
    // step             side           actor          action            waits for                                          outcomes
    row('issue',        'origin',      'destination', issueCertificate, any('open'),                                       { ISSUED: 'CERT_ISSUED', REFUSED: 'CERT_REFUSED' }, { limit: limit('certificateIssue', 'open'), needsIdentity: true }),
    row('check',        'destination', 'origin',      checkCertificate, any('issue:ISSUED'),                               { VERIFIED: 'VERIFIED', MISMATCH: 'MISMATCH' },     { limit: limit('certificateCheck', 'issue:ISSUED') }),
    row('decision',     'destination', 'destination', decideLoan,       any('check:VERIFIED'),                             { APPROVED: 'APPROVED', DENIED: 'DENIED' },         { limit: limit('loanDecision', 'check:VERIFIED') }),
    row('feedback',     'origin',      'destination', markBorrower,     any('decision:APPROVED', 'decision:DENIED'),       { FLAGGED: 'FLAGGED', RECORDED: null },             { trailing, limit: limit('loanFlag', 'decision:APPROVED') }),
    row('settlement',   'destination', 'destination', awaitSettlement,  any('feedback:FLAGGED'),                           { SETTLED: null },                                  { trailing }),
    row('clear-flag',   'origin',      'destination', clearMark,        any('settlement:SETTLED'),                         { RECORDED: null },                                 { trailing }),
  ],
  funds: [],
  withdrawableIn: ['CERT_REQUESTED', 'CERT_ISSUED'],
};
