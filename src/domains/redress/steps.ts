import { caseHeadOf } from '../../cases/case-head.ts';
import type { CaseView, Effect, StepAction } from '../../cases/workflow.ts';
import { Refusal, type Remedy } from '../../core/errors.ts';
import { plain, type JsonObject } from '../../core/json.ts';
import { remedyFor } from './rules.ts';

/** What the agency reads: the person, and all that the person wrote. */
const requestOf = (view: CaseView): JsonObject => ({
  ...view.documents.get('application')?.content,
  ...caseHeadOf(view, {}),
});

/** The rule with the agency's own words as its reason. */
function inWordsOf(answer: JsonObject, ruleId: string): Remedy {
  const remedy = remedyFor(ruleId);
  const reasonZh = plain(answer['answerZh']) || remedy.reasonZh;
  return { ...remedy, reasonZh, reason: plain(answer['answer']) || reasonZh };
}

/** Keeps the answer; the outcome that goes against the person says why and what can be done. */
function answered(answer: JsonObject | null, good: string, bad: string, rule: string): Effect {
  const outcome = [good, bad].find((one) => one === answer?.['outcome']);
  if (answer === null || outcome === undefined)
    throw new Refusal('OUTCOME_UNKNOWN', {
      findings: [
        {
          code: 'OUTCOME_UNKNOWN',
          message: `This step is answered with ${good} or ${bad}`,
          path: '/body/outcome',
        },
      ],
    });
  return {
    outcome,
    documents: [{ kind: 'redress-answer', content: 'reply' }],
    ...(outcome === bad && { reasons: [inWordsOf(answer, rule)] }),
  };
}

/** The agency that holds the record looks at it. */
export const reviewCorrection: StepAction = {
  operation: 'reviewCorrection',
  request: requestOf,
  answeredBy: ['sendRedressReply'],
  accept: (_view, answer) => answered(answer, 'CORRECTED', 'KEPT', 'RECORD_KEPT'),
};

/** The agency that supervises the one complained of looks into it. */
export const reviewComplaint: StepAction = {
  operation: 'reviewComplaint',
  request: requestOf,
  answeredBy: ['sendRedressReply'],
  accept: (_view, answer) => answered(answer, 'UPHELD', 'NOT_UPHELD', 'COMPLAINT_NOT_UPHELD'),
};
