import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { matchFunds } from '../rules/tracks.ts';
import { takePayment } from './account.ts';
import {
  factsOf,
  MEDICAL_ACCOUNT,
  receivedOf,
  relationHead,
  sheetAmount,
  withRelation,
  type RelationFacts,
} from './relation-facts.ts';
import { takeSheet } from './sheet.ts';
import { finding, inconsistent, outcomeOf, required, wordsOf } from './words.ts';

/**
 * 资金与业务档案匹配并核对: amount, name and number of what has arrived against the sheet the new place holds. PENDING while
 * one of them is out, or when this pair was compared before.
 */
export const compare: StepAction = {
  accept(view) {
    const facts = factsOf(view);
    const pair = pairToCompare(view, facts);
    if (pair === undefined || pair === facts.compared || facts.creditAsked === true)
      return { outcome: 'PENDING' };
    const { state } = matchFunds(sheetAmount(facts), receivedOf(facts));
    const data = { compared: pair };
    if (state === 'MATCHED' && !namesOther(facts))
      return { outcome: withRelation('MATCHED', facts), data: { ...data, funds: 'OPEN', creditAsked: true } };
    return {
      outcome: withRelation('MISMATCH', facts),
      data: { ...data, funds: 'MISMATCH' },
      documents: [{ kind: 'difference-note', content: differenceOf(facts) }],
    };
  },
};

function pairToCompare(view: CaseView, facts: RelationFacts): string | undefined {
  const { deliveredSheet, payments = [] } = facts;
  const sheet = view.documents.get('information-sheet');
  const booked = payments.filter(({ status }) => status === 'RECEIVED');
  const onTheWay = payments.some(({ status }) => status === 'SENT');
  if (sheet === undefined || sheet.id !== deliveredSheet || onTheWay || booked.length === 0) return undefined;
  return [sheet.id, ...booked.map(({ bankReference }) => bankReference)].join('+');
}

const namesOther = ({ payments = [] }: RelationFacts): boolean =>
  payments.some(({ status, otherPerson }) => status === 'RECEIVED' && otherPerson);

function differenceOf(facts: RelationFacts): JsonObject {
  const { number, version, amount } = required(facts.sheet, 'sheet');
  return {
    sheetNumber: number,
    sheetVersion: version,
    sheetAmount: amount,
    received: formatYuan(receivedOf(facts)),
    ...(namesOther(facts) ? { otherPerson: true } : {}),
  };
}

/** The difference goes to the old place: a corrected sheet, the rest of the money, or the money back. Nothing is netted. */
export const clarify: StepAction = {
  operation: 'clarifyAccountDifference',
  request: (view) => ({ ...relationHead(view), ...differenceOf(factsOf(view)) }),
  answeredBy: ['sendRelationSheet', 'sendAccountNotice', 'sendMedicalReply'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    if (words.sheet !== undefined) return takeSheet(view, answer);
    if (words.payment !== undefined) return takePayment(view, answer);
    const outcome = outcomeOf(words, ['RETURN_ASKED', 'DISPUTED']);
    const documents = [{ kind: 'difference-reply', content: 'reply' }] as const;
    return outcome === 'RETURN_ASKED' ? { outcome, documents } : { outcome, documents, tasks: [disputed] };
  },
};

const disputed = {
  reason: 'DIFFERENCE_DISPUTED',
  side: 'destination',
  detail: 'The old place says that sheet and payment are right. Compare both with the bank statement.',
  detailZh: '转出地认为信息表与拨付金额无误，请与银行流水逐项核对。',
};

/** 退回: the new place pays everything back; the old place then pays anew. */
export const returnMoney: StepAction = {
  operation: 'returnAccountMoney',
  request(view) {
    const notice = required(wordsOf(view.documents.get('account-notice')?.content).payment, 'payment');
    const { bankReference, bankDate, person } = notice;
    const amount = formatYuan(receivedOf(factsOf(view)));
    return {
      ...relationHead(view),
      reference: view.number,
      payment: { amount, bankReference, bankDate, person },
    };
  },
  answeredBy: ['sendAccountNotice', 'sendMedicalReply'],
  twoOfficers: true,
  accept: takeReturn,
};

function takeReturn(view: CaseView, answer: JsonObject | null): Effect {
  const words = wordsOf(answer);
  if (words.outcome !== undefined) outcomeOf(words, ['MONEY_RETURNED']);
  const { amount, bankReference, bankDate } = required(words.payment, 'payment');
  const facts = factsOf(view);
  if (parseYuan(amount) !== receivedOf(facts))
    throw inconsistent([finding('OTHER_AMOUNT', 'Everything that came goes back', 'payment/amount')]);
  const received = (facts.payments ?? []).filter(({ status }) => status === 'RECEIVED');
  const isDue = sheetAmount(facts) > 0n;
  return {
    outcome: isDue ? 'MONEY_RETURNED' : withRelation('NOTHING_DUE', facts),
    data: {
      ...(isDue ? {} : { funds: 'OVER' }),
      payments: (facts.payments ?? []).map((one) => ({
        ...one,
        status: one.status === 'RECEIVED' ? 'RETURNED' : one.status,
      })),
    },
    documents: [{ kind: 'account-return', content: 'reply' }],
    ledger: received.map(({ entry }, index) => ({
      act: 'reverse',
      kind: MEDICAL_ACCOUNT,
      bankReference: entry,
      reversalReference: index === 0 ? bankReference : `${bankReference}/${index + 1}`,
      eventOn: bankDate,
    })),
  };
}
