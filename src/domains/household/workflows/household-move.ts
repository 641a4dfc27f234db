import {
  any,
  GATEWAY,
  RESIDENT,
  type Insistence,
  type Limit,
  type StateRow,
  type Workflow,
} from '../../../cases/workflow.ts';
import { row } from '../../../cases/table-row.ts';
import { LAW } from '../rules.ts';
import { cancel, certificateExpiresOn, expireCertificate, nameHead, takePaper } from '../steps/cancel.ts';
import { decide, deliver, expirePermit, permitExpiresOn } from '../steps/permit.ts';
import { complete, register, restore } from '../steps/register.ts';
import { accept, lapse, lapsesOn, review, supplement } from '../steps/review.ts';

function limit(rule: keyof typeof LAW.workingDays, from: string): { limit: Limit } {
  const { value, source, status } = LAW.workingDays[rule];
  return { limit: { rule, workingDays: value, from, source, status } };
}

/** What is sent to the other bureau while people are on their way is sent until it is answered. */
const { resendMinutes, alarmHours, pageHours } = LAW.inTransit;
const insists: Insistence = {
  everyMinutes: resendMinutes.value,
  alarmHours: alarmHours.value,
  pageHours: pageHours.value,
};

// prettier-ignore
const states = {
  SUBMITTED:        { stage: 1, holder: 'destination' },
  CORRECTION:       { stage: 1, holder: RESIDENT },
  ACCEPTED:         { stage: 2, holder: 'destination' },
  PERMIT_ISSUED:    { stage: 3, holder: 'origin' },
  PERMIT_DELIVERED: { stage: 3, holder: 'origin' },
  HEAD_WANTED:      { stage: 3, holder: RESIDENT },
  PERMIT_EXPIRED:   { stage: 2, holder: 'destination' },
  ORIGIN_REFUSED:   { stage: 2, holder: 'destination' },
  ORIGIN_CANCELLED: { stage: 4, holder: 'destination' },
  REGISTERED:       { stage: 5, holder: 'destination' },
  COMPLETED:        { stage: 6, holder: null, ends: 'completed' },
  REFUSED:          { stage: 6, holder: null, ends: 'refused' },
  WITHDRAWN:        { stage: 6, holder: null, ends: 'withdrawn' },
  LAPSED:           { stage: 6, holder: null, ends: 'withdrawn' },
  INVALIDATED:      { stage: 6, holder: null, ends: 'invalidated' },
  REVERTED:         { stage: 6, holder: null, ends: 'invalidated' },
} as const satisfies Record<string, StateRow>;

const ISSUED = ['decide:PERMIT_ISSUED', 'resolve:PERMIT_ISSUED', 'reissue:PERMIT_ISSUED'] as const;
const REVIEWED = { ACCEPTED: null, CORRECTION: 'CORRECTION', REFUSED: 'REFUSED' } as const;
const PERMIT = { PERMIT_ISSUED: 'PERMIT_ISSUED', REFUSED: 'REFUSED' } as const;

/**
 * 户口迁移: one visit at the new place, permit, cancellation at the old place, registration at the new one.
 * Between `cancel` and `register` a person has no registration: that pair is asked for until it is done.
 */
// prettier-ignore
export const householdMove: Workflow = {
  id: 'household.move@1',
  service: 'household',
  purpose: 'household-move',
  sides: ['destination', 'origin'],
  initial: 'SUBMITTED',
  states,
  rows: [
    // step                  side           actor          action             waits for                                          outcomes
    row('review',             'destination', 'destination', review,            any('open'),                                       REVIEWED,                                                               limit('acceptance', 'open')),
    row('supplement',         RESIDENT,      RESIDENT,      supplement,        any('review:CORRECTION', 'recheck:CORRECTION'),    { SUPPLIED: 'SUBMITTED' }),
    row('lapse',              GATEWAY,       'destination', lapse,             any('review:CORRECTION', 'recheck:CORRECTION'),    { ANSWERED: null, LAPSED: 'LAPSED' },                                   { notBefore: lapsesOn }),
    row('recheck',            'destination', 'destination', review,            any('supplement:SUPPLIED'),                        REVIEWED,                                                               limit('acceptance', 'supplement:SUPPLIED')),
    row('acceptance',         GATEWAY,       'destination', accept,            any('review:ACCEPTED', 'recheck:ACCEPTED'),        { ACCEPTED: 'ACCEPTED' }),
    row('decide',             'destination', 'destination', decide,            any('acceptance:ACCEPTED'),                        PERMIT,                                                                 limit('decision', 'acceptance:ACCEPTED')),
    row('deliver',            'origin',      'destination', deliver,           any(...ISSUED),                                    { DELIVERED: 'PERMIT_DELIVERED', REDELIVERED: 'PERMIT_DELIVERED', PAPER_ONLY: 'PERMIT_DELIVERED', NOT_TAKEN: 'ORIGIN_REFUSED', STALE: null }, { insists }),
    row('permit-expiry',      GATEWAY,       'destination', expirePermit,      any(...ISSUED),                                    { ONGOING: null, EXPIRED: 'PERMIT_EXPIRED' },                           { notBefore: permitExpiresOn }),
    row('reissue',            'destination', 'destination', decide,            any('permit-expiry:EXPIRED'),                      PERMIT,                                                                 limit('decision', 'permit-expiry:EXPIRED')),
    row('cancel',             'origin',      'destination', cancel,            any('deliver:DELIVERED', 'name-head:NAMED', 'name-head:NOTED'), { CANCELLED: 'ORIGIN_CANCELLED', REFUSED: 'ORIGIN_REFUSED', HEAD_REQUIRED: 'HEAD_WANTED' }, limit('originCancellation', 'deliver:DELIVERED')),
    row('paper',              'destination', 'origin',      takePaper,         any('deliver:PAPER_ONLY'),                         { CANCELLED: 'ORIGIN_CANCELLED' }),
    row('name-head',          RESIDENT,      RESIDENT,      nameHead,          any('cancel:HEAD_REQUIRED'),                       { NAMED: 'PERMIT_DELIVERED', NOTED: null }),
    row('resolve',            'destination', 'destination', decide,            any('cancel:REFUSED', 'deliver:NOT_TAKEN'),        PERMIT,                                                                 limit('decision', 'cancel:REFUSED')),
    row('register',           'destination', 'origin',      register,          any('cancel:CANCELLED', 'restore:KEPT'),            { REGISTERED: 'REGISTERED', NOT_REGISTERED: null },              { ...limit('registration', 'cancel:CANCELLED'), insists }),
    row('register-paper',     'destination', 'destination', register,          any('paper:CANCELLED', 'restore:PAPER_KEPT'),      { REGISTERED: 'REGISTERED', NOT_REGISTERED: null },                     { ...limit('registration', 'paper:CANCELLED'), insists }),
    row('certificate-expiry', GATEWAY,       'destination', expireCertificate, any('cancel:CANCELLED', 'paper:CANCELLED'),        { ONGOING: null, LAPSED: null },                                        { notBefore: certificateExpiresOn }),
    row('restore',            'origin',      'origin',      restore,           any('register:NOT_REGISTERED', 'register-paper:NOT_REGISTERED'), { RESTORED: 'REVERTED', KEPT: null, PAPER_KEPT: null },                                   limit('restoration', 'register:NOT_REGISTERED')),
    row('complete',           'destination', 'destination', complete,          any('register:REGISTERED', 'register-paper:REGISTERED'), { BOOK_ISSUED: 'COMPLETED' },                                           limit('householdBook', 'register:REGISTERED')),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED', 'CORRECTION', 'ACCEPTED'],
};
