import type { Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { remedyFor } from '../remedy.ts';
import { factsOf, relationHead } from './relation-facts.ts';
import { outcomeOf, remedyOf, required, wordsOf } from './words.ts';

function passOrRefuse(answer: JsonObject | null, kind: string): Effect {
  const words = wordsOf(answer);
  const outcome = outcomeOf(words, ['PASSED', 'REFUSED']);
  if (outcome === 'REFUSED') return { outcome, reasons: [remedyOf(words, 'RECORD_NOT_FOUND')] };
  return { outcome, documents: [{ kind, content: 'reply' }] };
}

const relationCall: NonNullable<StepAction['request']> = (view) => {
  const { fundsTrack, applicant } = factsOf(view);
  return { ...relationHead(view), fundsTrack, ...(applicant === undefined ? {} : { applicant }) };
};

/** 校验规则前置 (医保办发〔2021〕43号): the old place says whether the relation is stopped and may leave. */
export const checkOutgoing: StepAction = {
  operation: 'checkOutgoingRelation',
  request: relationCall,
  answeredBy: ['sendMedicalReply'],
  accept: (_view, answer) => passOrRefuse(answer, 'outgoing-check'),
};

/** The new place says whether the person is enrolled as its rules ask, and where the balance is to be paid. */
export const checkReceiving: StepAction = {
  operation: 'checkReceivingRelation',
  request: relationCall,
  answeredBy: ['sendMedicalReply'],
  accept(view, answer) {
    const effect = passOrRefuse(answer, 'receiving-check');
    if (effect.outcome === 'PASSED' && factsOf(view).fundsTrack === 'REQUIRED')
      required(wordsOf(answer).account, 'account');
    return effect;
  },
};

/** Both sides have passed: accepted, the old place's clock runs. Months paid twice go to people. */
export const accept: StepAction = {
  accept(view) {
    const { fundsTrack, overlapMonths = 0 } = factsOf(view);
    return {
      outcome: 'ACCEPTED',
      reasons: fundsTrack === 'LOCAL_RULE' ? [remedyFor('FUNDS_LOCAL_RULE')] : [],
      tasks:
        overlapMonths === 0
          ? []
          : [
              {
                reason: 'MONTHS_PAID_TWICE',
                side: 'destination',
                detail:
                  'Months are paid in both places. They count once; agree with the person what becomes of the premiums.',
                detailZh: '存在重复缴费月份，年限只计算一次，请与参保人协商重复缴费的处理。',
                facts: { months: overlapMonths },
                outlives: 'MONEY',
              },
            ],
    };
  },
};
