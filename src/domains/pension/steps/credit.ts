import type { LedgerAct, StepAction } from '../../../cases/workflow.ts';
import { caseHead, choicesOf, factsOf, receivedOf } from './case-facts.ts';
import { moved } from './payment.ts';
import { outcomeOf, required, wordsOf } from './words.ts';

/** 国办发〔2009〕66号 第八条（四）: the destination records the history and credits the account. */
export const creditAccount: StepAction = {
  operation: 'creditAccount',
  request: (view) => ({
    ...caseHead(view),
    amounts: receivedOf(factsOf(view)),
    duplicates: view.outcomes.get('duplicates') === 'FOUND' ? 'CLEARED' : 'NONE',
  }),
  answeredBy: ['sendReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['CREDITED']);
    const eventOn = required(words.doneOn, 'doneOn');
    return {
      outcome,
      ledger: moved(receivedOf(factsOf(view))).map(({ kind, amount }): LedgerAct => ({
        act: 'post',
        kind,
        amount,
        from: { suspense: 'destination' },
        to: { member: 'destination' },
        bankReference: `${view.number}/credit`,
        eventOn,
      })),
    };
  },
};

/** The local relation ends; only after sheet and money are out. */
export const endRelation: StepAction = {
  operation: 'endRelation',
  request: (view) => ({ ...caseHead(view), ...choicesOf(view) }),
  answeredBy: ['sendReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['ENDED']) }),
};

/** Nothing is outstanding any more. */
export const close: StepAction = { accept: () => ({ outcome: 'CLOSED' }) };
