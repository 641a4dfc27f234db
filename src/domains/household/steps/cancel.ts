import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import { addDays, type PlainDate } from '../../../core/dates.ts';
import { Refusal, type Finding } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { validUntil } from '../permits.ts';
import { remedyOf } from '../remedies.ts';
import { applicationOf, caseHead, factsOf, kept, personsOf, type PermitFact } from './case-facts.ts';
import { namesAll } from './permit.ts';
import {
  inconsistent,
  outcomeOf,
  remedyOfWords,
  wordsOf,
  type Certificate,
  type HouseholdLeft,
  type Words,
} from './words.ts';

const finding = (code: string, message: string): Finding => ({ code, message, path: '/body/certificates' });

const refuseExpired = (): Refusal =>
  new Refusal('REFUSED_BY_RULE', {
    remedy: remedyOf('HUKOU_PERMIT_EXPIRED'),
    findings: [finding('HUKOU_PERMIT_EXPIRED', 'The permit was not in force on the day of the cancellation')],
  });

/** Steps that issue and deliver permits anew. */
const NEW_PERMITS = ['reissue', 'deliver'];

/** Permits that the origin has acknowledged last; a case begun before these were kept apart has only `permits`. */
const deliveredTo = (view: CaseView): readonly PermitFact[] => {
  const { permits = [], delivered = permits } = factsOf(view);
  return delivered;
};

const namesUndelivered = (view: CaseView, certificates: readonly Certificate[]): boolean => {
  const { permits = [] } = factsOf(view);
  const known = new Set(deliveredTo(view).map(({ number }) => number));
  const waiting = new Set(permits.map(({ number }) => number).filter((number) => !known.has(number)));
  return certificates.some(({ permitNumber }) => waiting.has(permitNumber));
};

/** Part leaves: exactly one head stays. All leave: the household is cancelled (全户迁出则注销户). */
const isWhole = ({ remaining, heads, status }: HouseholdLeft): boolean =>
  remaining === 0 ? status === 'CANCELLED' && heads === 0 : status === 'NORMAL' && heads === 1;

/** What is wrong with certificates, each by its code. */
function faultsOf(view: CaseView, certificates: readonly Certificate[], left: HouseholdLeft): Finding[] {
  const answered = certificates.map(({ permitNumber }) => permitNumber).toSorted();
  const issued = deliveredTo(view)
    .map(({ number }) => number)
    .toSorted();
  const numbers = new Set(certificates.map(({ number }) => number));
  const checks: [boolean, string, string][] = [
    [
      answered.join() === issued.join(),
      'NOT_ONE_TO_ONE',
      'One certificate answers one permit that was delivered',
    ],
    [numbers.size === certificates.length, 'NUMBER_TWICE', 'Two certificates have one number'],
    [namesAll(view, certificates), 'OTHER_PEOPLE', 'The certificates name other people than the permits'],
    [isWhole(left), 'HUKOU_HEAD_REQUIRED', 'Who stays has exactly one head; an empty household is cancelled'],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, code, message]) => finding(code, message));
}

/**
 * The registration at the old place has ended, everyone is in transit until the new place registers them. What the
 * origin did in time counts, also where its word comes after the last day and new permits are being issued.
 */
function takeCertificates(view: CaseView, words: Words): Effect {
  const { certificates = [], cancelledOn = view.today, household } = words;
  const { deliveredVersion } = factsOf(view);
  const delivered = deliveredTo(view);
  if (household === undefined) throw new RangeError('the message has no household');
  if (namesUndelivered(view, certificates))
    throw inconsistent(finding('NOT_DELIVERED', 'The permits in force have not been acknowledged'));
  if (delivered.some(({ validUntil: day }) => cancelledOn > day)) throw refuseExpired();
  const faults = faultsOf(view, certificates, household);
  if (faults.length > 0) throw inconsistent(...faults);
  return {
    outcome: 'CANCELLED',
    callsOff: NEW_PERMITS,
    data: {
      permits: [...delivered],
      cancelledOn,
      household,
      certificates: certificates.map((one) => ({
        number: one.number,
        permitNumber: one.permitNumber,
        movers: one.movers.length,
        validUntil: validUntil('certificate', one),
      })),
    },
    documents: [{ kind: 'move-certificate', content: 'reply' }],
    ...(deliveredVersion !== undefined && { revertsTo: { kind: 'move-permit', version: deliveredVersion } }),
    identity: { state: 'in-transit', persons: personsOf(view) },
  };
}

/** The origin cancels and issues certificates, or says why not. */
export const cancel: StepAction = {
  operation: 'cancelRegistration',
  request(view) {
    const { permits = [] } = kept(view, 'move-permit');
    const newHead = kept(view, 'new-head').newHead ?? applicationOf(view).newHead;
    return {
      ...caseHead(view),
      permits: permits as unknown as JsonObject[],
      ...(newHead !== undefined && { newHead }),
    };
  },
  answeredBy: ['sendMoveCertificate', 'sendMoveReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.certificates !== undefined) return takeCertificates(view, words);
    const outcome = outcomeOf(words, ['REFUSED', 'HEAD_REQUIRED']);
    const reasons = [remedyOfWords(words)];
    if (outcome === 'HEAD_REQUIRED') return { outcome, reasons };
    return {
      outcome,
      callsOff: NEW_PERMITS,
      data: { cancelAsked: false, again: { because: 'ORIGIN_REFUSED' } },
      documents: [{ kind: 'origin-refusal', content: 'reply' }],
      reasons,
    };
  },
};

/** Where the origin works on paper only: the destination enters the certificate that the person brought from the old place. */
export const takePaper: StepAction = {
  answeredBy: ['sendMoveCertificate'],
  accept(view, answer) {
    const taken = takeCertificates(view, wordsOf(answer));
    return { ...taken, data: { ...taken.data, onPaper: true } };
  },
};

/** The person names who becomes head of the household that stays. */
export const nameHead: StepAction = {
  residentAnswer: 'NewHead',
  accept: (view) => ({
    outcome: view.state === 'HEAD_WANTED' ? 'NAMED' : 'NOTED',
    documents: [{ kind: 'new-head', content: 'reply' }],
  }),
};

const lastDay = (view: CaseView): PlainDate | undefined =>
  factsOf(view)
    .certificates?.map(({ validUntil: day }) => day)
    .toSorted()[0];

/** A certificate lapses, the person stays in transit: people see to it, nothing is undone. */
export const expireCertificate: StepAction = {
  accept(view) {
    const until = lastDay(view);
    if (view.state !== 'ORIGIN_CANCELLED' || until === undefined || view.today <= until)
      return { outcome: 'ONGOING' };
    const task = {
      reason: 'CERTIFICATE_LAPSED',
      detail:
        'The certificate has lapsed: the origin issues it again 补发, or the director approves it as it is',
      detailZh: '迁移证已过期：由迁出地补发，或者由迁入地所领导审批后入户',
      facts: { until },
    };
    return {
      outcome: 'LAPSED',
      tasks: [
        { ...task, side: 'origin' },
        { ...task, side: 'destination' },
      ],
    };
  },
};
export function certificateExpiresOn(view: CaseView): PlainDate | null {
  const until = lastDay(view);
  return until === undefined ? null : addDays(until, 1);
}
