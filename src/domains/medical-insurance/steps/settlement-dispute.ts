import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { remedyFor } from '../remedy.ts';
import { outcomeOf, wordsOf } from './words.ts';

/** What a dispute remembers in the clear. */
interface DisputeFacts {
  settlementId: string;
  month: string;
  finding: string;
}

/** A bill that is not agreed on goes to people of the insured agency. */
export const routeDispute: StepAction = {
  accept: ({ data }) => ({
    outcome: 'ROUTED',
    reasons: [remedyFor('SETTLEMENT_DISPUTED')],
    tasks: [
      {
        reason: 'SETTLEMENT_DISPUTED',
        side: 'insured',
        detail:
          'The two agencies do not have this settlement alike. Compare both records with the hospital’s bill.',
        detailZh: '两地对该笔结算记录不一致，请与医疗机构结算单逐项核对。',
        facts: { settlementId: data['settlementId'] ?? null, finding: data['finding'] ?? null },
      },
    ],
  }),
};

function disputeCall(view: CaseView): JsonObject {
  const { settlementId, month, finding } = view.data as unknown as DisputeFacts;
  const reason = view.documents.get('application')?.content['reason'];
  const explanation = wordsOf(view.documents.get('explanation')?.content).reasonZh;
  return {
    ...caseHeadOf(view, { insured: undefined, care: undefined }),
    settlementId,
    month,
    finding,
    ...(reason === undefined ? {} : { reason }),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

/** The place of care explains its record, or takes it back. */
export const explain: StepAction = {
  operation: 'explainSettlement',
  request: disputeCall,
  answeredBy: ['sendMedicalReply'],
  accept: (_view, answer) => ({
    outcome: outcomeOf(wordsOf(answer), ['STANDS', 'WITHDRAWN']),
    documents: [{ kind: 'explanation', content: 'reply' }],
  }),
};

/** The insured agency pays it, or leaves it out of the clearing. */
export const decide: StepAction = {
  operation: 'decideSettlement',
  request: disputeCall,
  answeredBy: ['sendMedicalReply'],
  twoOfficers: true,
  accept: (_view, answer) => ({
    outcome: outcomeOf(wordsOf(answer), ['ACCEPTED', 'EXCLUDED']),
    documents: [{ kind: 'settlement-decision', content: 'reply' }],
  }),
};
