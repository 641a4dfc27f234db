import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import { addDays, type PlainDate } from '../../../core/dates.ts';
import type { Finding } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { checkResidentId } from '../../../core/resident-id.ts';
import { splitMovers, validUntil } from '../permits.ts';
import { remedyOf } from '../remedies.ts';
import { LAW } from '../rules.ts';
import { factsOf, kept, moversOf } from './case-facts.ts';
import { applicationCall } from './review.ts';
import { inconsistent, outcomeOf, remedyOfWords, wordsOf, type Permit } from './words.ts';

const finding = (code: string, message: string): Finding => ({ code, message, path: '/body/permits' });

const numbersOf = (papers: readonly { movers: readonly { idNumber: string }[] }[]): string[] =>
  papers.flatMap(({ movers }) => movers.map(({ idNumber }) => idNumber)).toSorted();

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Whether papers name just the people of the case, each once. */
export const namesAll = (
  view: CaseView,
  papers: readonly { movers: readonly { idNumber: string }[] }[],
): boolean =>
  numbersOf(papers).join() ===
  moversOf(view)
    .map(({ person }) => person.idNumber)
    .toSorted()
    .join();

/** What is wrong with permits, each by its code. */
function faultsOf(view: CaseView, permits: readonly Permit[]): Finding[] {
  const { permitNumbers = [], assessment } = factsOf(view);
  const most = LAW.moversPerPaper.value;
  const checks: [boolean, string, string][] = [
    [namesAll(view, permits), 'OTHER_PEOPLE', 'The permits name other people than the application'],
    [permits.every(({ movers }) => movers.length <= most), 'TOO_MANY', `A permit holds ${most} people`],
    [distinct(permits.map(({ number }) => number)), 'NUMBER_TWICE', 'Two permits have one number'],
    [distinct(permits.map(({ caseNo }) => caseNo)), 'SERIAL_TWICE', 'Two permits have one business serial'],
    [
      new Set(permits.map(({ groupId }) => groupId)).size === 1,
      'NOT_ONE_GROUP',
      'The permits of one application belong to one group',
    ],
    [
      permits.every(({ number }) => !permitNumbers.includes(number)),
      'NUMBER_USED',
      'A permit issued again has a new number',
    ],
    [
      permits.every(({ scopeCode }) => scopeCode === undefined || scopeCode === assessment['scopeCode']),
      'OTHER_SCOPE',
      'The scope code is not that of the two places',
    ],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, code, message]) => finding(code, message));
}

function issue(view: CaseView, permits: readonly Permit[]): Effect {
  const faults = faultsOf(view, permits);
  if (faults.length > 0) throw inconsistent(...faults);
  return {
    outcome: 'PERMIT_ISSUED',
    data: {
      permits: permits.map((permit) => ({
        number: permit.number,
        caseNo: permit.caseNo,
        movers: permit.movers.length,
        validUntil: validUntil('permit', permit),
      })),
      permitNumbers: [...(factsOf(view).permitNumbers ?? []), ...permits.map(({ number }) => number)],
    },
    documents: [{ kind: 'move-permit', content: 'reply' }],
  };
}

const person = ({
  person: { idNumber, name },
  relation,
}: ReturnType<typeof moversOf>[number]): JsonObject => {
  const checked = checkResidentId(idNumber);
  return { relation, idNumber, name, ...(checked.valid && { sex: checked.sex, birth: checked.birth }) };
};

/** Why it is asked again, with the words of the bureau that refused. */
function againOf(view: CaseView): JsonObject {
  const { again, permits = [] } = factsOf(view);
  if (again === undefined) return {};
  const refusal = again.because === 'EXPIRED' ? {} : kept(view, 'origin-refusal');
  const { reasonCode, reason, reasonZh } = refusal;
  return {
    again: {
      because: again.because,
      permitNumbers: permits.map(({ number }) => number),
      ...(reasonCode !== undefined && { reasonCode }),
      ...(reason !== undefined && { reason }),
      ...(reasonZh !== undefined && { reasonZh }),
    },
  };
}

/** The destination issues permits, four people to each, or refuses with code, reason and way of appeal. */
export const decide: StepAction = {
  operation: 'decideMove',
  request: (view) => ({
    ...applicationCall(view),
    groups: splitMovers(moversOf(view)).map((group) => group.map(person)),
    ...againOf(view),
  }),
  answeredBy: ['sendMovePermit', 'sendMoveReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.permits !== undefined) return issue(view, words.permits);
    return { outcome: outcomeOf(words, ['REFUSED']), reasons: [remedyOfWords(words)] };
  },
};

/**
 * The origin acknowledges the permits (00), cannot take them (99), or cannot work online. Where it has already been
 * asked to cancel, the new permits replace the old ones under the same request.
 */
export const deliver: StepAction = {
  operation: 'receiveMovePermit',
  forwards: 'move-permit',
  answeredBy: ['sendMoveReply'],
  accept(view, answer) {
    const outcome = outcomeOf(wordsOf(answer), ['DELIVERED', 'PAPER_ONLY', 'NOT_TAKEN']);
    if (view.state !== 'PERMIT_ISSUED') return { outcome: 'STALE' };
    if (outcome === 'NOT_TAKEN')
      return {
        outcome,
        data: { again: { because: 'NOT_TAKEN' } },
        documents: [{ kind: 'origin-refusal', content: 'reply' }],
      };
    const { cancelAsked, permits = [] } = factsOf(view);
    const deliveredVersion = view.documents.get('move-permit')?.version;
    const data = {
      cancelAsked: true,
      delivered: permits,
      ...(deliveredVersion !== undefined && { deliveredVersion }),
    };
    return { outcome: cancelAsked === true ? 'REDELIVERED' : outcome, data };
  },
};

const lastDay = (view: CaseView): PlainDate | undefined =>
  factsOf(view)
    .permits?.map(({ validUntil: day }) => day)
    .toSorted()[0];

/** On the day after the permit's last one, if the origin has not cancelled. */
export const expirePermit: StepAction = {
  accept(view) {
    const open = ['PERMIT_ISSUED', 'PERMIT_DELIVERED', 'HEAD_WANTED'].includes(view.state);
    const until = lastDay(view);
    if (!open || until === undefined || view.today <= until) return { outcome: 'ONGOING' };
    return {
      outcome: 'EXPIRED',
      data: { again: { because: 'EXPIRED' } },
      reasons: [remedyOf('HUKOU_PERMIT_EXPIRED')],
    };
  },
};
export function permitExpiresOn(view: CaseView): PlainDate | null {
  const until = lastDay(view);
  return until === undefined ? null : addDays(until, 1);
}
