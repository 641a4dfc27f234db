import type { StepAction } from '../../../cases/workflow.ts';
import { remedyFor } from '../remedy.ts';
import { relationHead } from './relation-facts.ts';
import { outcomeOf, remedyOf, required, wordsOf } from './words.ts';

/** Two open enrolments: a person at the new place looks at both. The proposal is practice, not law, and ends nothing. */
export const routeToPeople: StepAction = {
  accept: ({ data }) => ({
    outcome: 'ROUTED',
    reasons: [remedyFor('DUPLICATE_ENROLMENT')],
    tasks: [
      {
        reason: 'DUPLICATE_ENROLMENT',
        side: 'destination',
        detail:
          'The person is enrolled in both places. Agree with the other agency and the person which enrolment stays.',
        detailZh: '参保人在两地重复参保，请与对方经办机构和参保人协商确认保留的参保关系。',
        facts: { proposal: data['proposal'] ?? null },
      },
    ],
  }),
};

/** The person's own written choice; nothing is ended without it. */
export const chooseEnrolment: StepAction = {
  residentAnswer: 'EnrolmentChoiceAnswer',
  asks: ({ proposal = null }) => ({ proposal }),
  accept(_view, answer) {
    const keep = required(wordsOf(answer).keep, 'keep');
    return {
      outcome: `KEEP_${keep}`,
      data: { keep },
      documents: [{ kind: 'enrolment-choice', content: 'reply' }],
    };
  },
};

/** The agency of the other enrolment ends it, or says why it cannot. */
export const endEnrolment: StepAction = {
  operation: 'endDuplicateEnrolment',
  request: (view) => ({ ...relationHead(view), keep: view.data['keep'] ?? 'DESTINATION' }),
  answeredBy: ['sendMedicalReply'],
  accept(_view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['ENDED', 'REFUSED']);
    return outcome === 'ENDED'
      ? { outcome, documents: [{ kind: 'enrolment-ending', content: 'reply' }] }
      : { outcome, reasons: [remedyOf(words, 'DUPLICATE_ENROLMENT')] };
  },
};
