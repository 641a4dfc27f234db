import type { StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { caseHead } from './case-facts.ts';
import { outcomeOf, wordsOf } from './words.ts';

// The national platform learns of application, review and progress; nothing in a case waits for it.
// The messages are ours: the ministry's exchange format is not public.

const report = (operation: string, body: NonNullable<StepAction['request']>): StepAction => ({
  operation,
  request: (view) => ({ ...caseHead(view), ...body(view) }),
  answeredBy: ['sendReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
});

export const reportApplication = report('submitApplication', (view) => ({ appliedOn: view.openedOn }));

export const reportReview = report('reportReviewResult', (view): JsonObject => {
  const refused = view.outcomes.get('review') === 'REFUSED' || view.outcomes.get('correct') === 'REFUSED';
  return { result: refused ? 'REFUSED' : 'ACCEPTED', reviewedOn: view.today };
});

/** `stages` says at which of the six plain steps a state stands. */
export const reportProgress = (stages: Readonly<Record<string, { stage: number; ends?: string }>>) =>
  report('reportProgress', (view) => ({
    state: view.state,
    stage: stages[view.state]?.stage ?? 6,
    reachedOn: view.today,
    ended: stages[view.state]?.ends !== undefined,
  }));
