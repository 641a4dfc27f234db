import type { StepAction } from '../../../cases/workflow.ts';
import { caseHead, factsOf, personsOf } from './case-facts.ts';
import { inconsistent, outcomeOf, remedyOfWords, wordsOf } from './words.ts';

/** Told to every service when somebody is registered at the new place: `{ from, to, registeredOn }`. */
export const HOUSEHOLD_MOVED = 'household.moved';

/**
 * 迁入登记: the same certificates as often as they come register once. Whoever answers that it is not registered
 * hands the matter to an officer of the origin; nothing is restored by itself.
 */
export const register: StepAction = {
  operation: 'registerMove',
  forwards: 'move-certificate',
  answeredBy: ['sendMoveReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['REGISTERED', 'NOT_REGISTERED']);
    if (outcome === 'NOT_REGISTERED')
      return {
        outcome,
        documents: [{ kind: 'not-registered', content: 'reply' }],
        tasks: [
          {
            reason: 'MOVE_NOT_REGISTERED',
            side: 'origin',
            detail:
              'The destination has not registered them: an officer decides whether to restore the old registration',
            detailZh: '迁入地确认未办理迁入登记，请承办民警决定是否恢复户口',
          },
        ],
      };
    const registeredOn = words.doneOn ?? view.today;
    const lapsed = factsOf(view).certificates?.some(({ validUntil }) => registeredOn > validUntil) === true;
    if (lapsed && words.lapsedCertificate === undefined)
      throw inconsistent({
        code: 'CERTIFICATE_LAPSED',
        message: 'The certificate had lapsed: say how it was used after all',
        path: '/body/lapsedCertificate',
      });
    return {
      outcome,
      data: { registeredOn },
      documents: [{ kind: 'registration', content: 'reply' }],
      identity: { state: 'settled', persons: personsOf(view) },
    };
  },
};

/** 恢复户口: only by an officer of the origin, only after the destination has said that nothing was registered. */
export const restore: StepAction = {
  answeredBy: ['sendRestoration'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['RESTORED', 'KEPT']);
    if (outcome === 'KEPT') return { outcome: factsOf(view).onPaper === true ? 'PAPER_KEPT' : outcome };
    return {
      outcome,
      documents: [{ kind: 'restoration', content: 'reply' }],
      identity: { state: 'settled', persons: personsOf(view) },
      reasons: [
        remedyOfWords({
          ...words,
          reason: words.reason ?? 'The new place did not register you; your old registration stands again.',
          reasonZh: words.reasonZh ?? '迁入地未办理迁入登记，您在迁出地的户口已恢复。',
        }),
      ],
    };
  },
};

/** The household book, and every other service hears that these people live somewhere else now. */
export const complete: StepAction = {
  operation: 'issueHouseholdBook',
  request(view) {
    const { registeredOn = view.today, assessment } = factsOf(view);
    const registerAt = assessment['registerAt'];
    return { ...caseHead(view), registeredOn, ...(registerAt !== undefined && { registerAt }) };
  },
  answeredBy: ['sendMoveReply'],
  accept(view, answer) {
    const { originRegion, destinationRegion, registeredOn = view.today } = factsOf(view);
    return {
      outcome: outcomeOf(wordsOf(answer), ['BOOK_ISSUED']),
      documents: [{ kind: 'household-book', content: 'reply' }],
      announces: {
        topic: HOUSEHOLD_MOVED,
        persons: personsOf(view),
        facts: { from: originRegion, to: destinationRegion, registeredOn },
      },
    };
  },
};
