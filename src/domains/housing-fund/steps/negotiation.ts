import type { CaseView, Effect, NewTask, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { refused } from '../rules.ts';
import { agreedOf, caseHead, factsOf, FUND, receivedOf, type Payment } from './case-facts.ts';
import { differenceOf, paid } from './funds.ts';
import { agree, informationOf } from './information.ts';
import { requireLetter } from './letter.ts';
import { inconsistent, outcomeOf, required, wordsOf } from './words.ts';

const CHECKED: ReadonlySet<string> = new Set(['INFO_RECEIVED', 'FUNDS_MATCHED']);

/** The new centre opens a negotiation (BDC905, txFunc 1), only from 08. */
export function openNegotiation(view: CaseView, answer: JsonObject | null): Effect {
  const information = required(wordsOf(answer).information, 'information');
  if (information.txFunc !== '1')
    throw inconsistent([{ code: 'HPF_TXFUNC', message: 'txFunc 1 is wanted here', path: '/body/txFunc' }]);
  requireLetter(view, information.orConNum);
  if (!CHECKED.has(view.state)) throw refused('HPF_NEGOTIATE_TOO_EARLY', 'ACTION_NOT_ALLOWED');
  return {
    outcome: 'NEGOTIATED',
    documents: [{ kind: 'transfer-negotiation', content: 'reply' }],
    tasks: [taskOf('destination'), taskOf('origin')],
  };
}

const taskOf = (side: 'origin' | 'destination'): NewTask => ({
  reason: 'NEGOTIATION',
  side,
  detail: 'Information and money of a transfer differ: settle it with the other centre within the case',
  detailZh: '账户信息与资金不一致，请在业务内与对方中心协商',
});

/** The information reaches the new centre byte for byte; it may negotiate at any time while the state is 08. */
export const deliverInformation: StepAction = {
  operation: 'receiveTransferInformation',
  forwards: 'transfer-information',
  answeredBy: ['sendTransferInformation'],
  accept: openNegotiation,
};

/** Too little or too much has come: the new centre is asked to negotiate. */
export const negotiate: StepAction = {
  operation: 'requestFundsDecision',
  request: (view) => ({ ...caseHead(view), ...differenceOf(view) }),
  answeredBy: ['sendTransferInformation'],
  accept: openNegotiation,
};

/**
 * The old centre answers the negotiation: a corrected information, a further payment, or the wish that money comes
 * back: what is too much, or all of it.
 */
export const answerNegotiation: StepAction = {
  operation: 'receiveTransferNegotiation',
  forwards: 'transfer-negotiation',
  answeredBy: ['sendTransferInformation', 'sendHousingPayment', 'sendHousingReply'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.information !== undefined)
      return { outcome: 'REISSUED', ...agree(informationOf(view, answer)) };
    if (words.payment !== undefined) return paid(view, words.payment);
    const outcome = outcomeOf(words, ['RETURN_WANTED', 'RETURN_ALL', 'DISPUTED']);
    if (outcome === 'RETURN_ALL') return { outcome, data: { amount: '0.00' }, agreed: { [FUND]: 0n } };
    return outcome === 'DISPUTED' ? { outcome, tasks: [DISPUTE] } : { outcome };
  },
};

const DISPUTE: NewTask = {
  reason: 'DIFFERENCE_DISPUTED',
  side: 'destination',
  detail: 'The old centre says that its information and its payment are right: compare both with the bank',
  detailZh: '转出地认为转出信息与付款金额无误，请与银行流水逐项核对',
};

/** 退回: the new centre sends back what is too much, from suspense to the payer, by hand and once. */
export const returnFunds: StepAction = {
  operation: 'requestFundsReturn',
  request(view) {
    const facts = factsOf(view);
    return {
      ...caseHead(view),
      amount: formatYuan(receivedOf(facts) - (agreedOf(facts) ?? 0n)),
      counterAccount: creditedFrom(view),
    };
  },
  answeredBy: ['sendHousingPayment'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    outcomeOf(words, ['RETURNED']);
    const { amount, bankReference, bankDate } = required(words.payment, 'payment');
    const returned: Payment = { amount, bankReference, bankDate, status: 'RETURNED' };
    return {
      outcome: 'RETURNED',
      data: { payments: [...(factsOf(view).payments ?? []), returned] as unknown as JsonObject[] },
      documents: [{ kind: 'return-notice', content: 'reply' }],
      ledger: [
        {
          act: 'post',
          kind: FUND,
          amount: parseYuan(amount),
          from: { suspense: 'destination' },
          to: { member: 'origin' },
          bankReference,
          eventOn: bankDate,
        },
      ],
    };
  },
};

const creditedFrom = (view: CaseView): string =>
  wordsOf(view.documents.get('credit-notice')?.content ?? null).credit?.counterAccount ?? '';
