import type { StepAction } from '../../../cases/workflow.ts';
import type { Remedy } from '../../../core/errors.ts';
import { LAW } from '../in-force.ts';
import { clauseOf } from '../rules/decision.ts';
import { caseHead, excludedOf, factsOf, readFacts } from './case-facts.ts';
import { returnLetter } from './review.ts';
import { outcomeOf, required, wordsOf, type ExcludedPeriod } from './words.ts';

/** 国办发〔2009〕66号 第八条（三）: the origin checks identity, contributions, arrears and one-off payments. */
export const checkRelation: StepAction = {
  operation: 'requestOriginReview',
  request(view) {
    const { letterNumber, arrearsChoice } = factsOf(view);
    return {
      ...caseHead(view),
      letterNumber: required(letterNumber, 'letterNumber'),
      ...(arrearsChoice === undefined ? {} : { arrearsChoice }),
    };
  },
  answeredBy: ['sendReply'],
  accept(_view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['ACCEPTED', 'NEEDS_CHOICE', 'PARTIAL', 'RETURNED']);
    if (outcome === 'RETURNED') return returnLetter();
    if (outcome === 'NEEDS_CHOICE')
      return {
        outcome,
        data: { arrears: required(words.arrears, 'arrears') },
        reasons: [clauseRemedy('ARR-1')],
      };
    return { outcome, documents: [{ kind: 'origin-review', content: 'reply' }] };
  },
};

/** The person pays the arrears, or waives the months for good by a signed undertaking 承诺书. */
export const chooseArrears: StepAction = {
  residentAnswer: 'ArrearsChoiceAnswer',
  asks: (data) => ({ ...readFacts(data).arrears }),
  accept(_view, answer) {
    return {
      outcome: 'CHOSEN',
      data: { arrearsChoice: required(wordsOf(answer).choice, 'choice') },
      documents: [{ kind: 'arrears-choice', content: 'reply' }],
    };
  },
};

/** 人社厅发〔2019〕94号 三: the person is told in writing which months do not move; all the rest moves. */
export const notifyPartial: StepAction = {
  accept(view) {
    const excluded = excludedOf(view);
    return {
      outcome: 'NOTIFIED',
      documents: [{ kind: 'partial-notice', content: { excluded } }],
      reasons: excluded.map(remedyOfExcluded),
    };
  },
};

function remedyOfExcluded({ ruleId, months, reason, reasonZh }: ExcludedPeriod): Remedy {
  const known = LAW.clauses[ruleId];
  const remedy = clauseRemedy(known === undefined ? 'ONEOFF-3' : ruleId);
  return {
    ...remedy,
    ruleIds: [ruleId],
    reason: `${months} months do not move: ${reason}`,
    reasonZh: `${months}个月不予转移：${reasonZh}`,
  };
}

function clauseRemedy(ruleId: string): Remedy {
  const { sources, reason, reasonZh, whoActs, fix, fixZh } = clauseOf(LAW, ruleId);
  return { ruleIds: [ruleId], sources, reason, reasonZh, whoActs, fix, fixZh };
}
