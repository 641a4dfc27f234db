import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import { caseHead, differenceOf, factsOf, PAID_KINDS, receivedOf } from './case-facts.ts';
import { acceptSheet, type Money } from './information-sheet.ts';
import { acceptPayment } from './payment.ts';
import { outcomeOf, required, wordsOf } from './words.ts';

/**
 * 信息、资金匹配一致 (国办发〔2009〕66号 第八条（四）): compares the sheet the destination holds with the money its bank has
 * booked. PENDING while one of them is out, or when this pair was compared before.
 */
export const matchFunds: StepAction = {
  accept(view) {
    const facts = factsOf(view);
    const sheet = view.documents.get('information-sheet');
    const pair = pairToCompare(view);
    if (pair === undefined || pair === facts.compared || facts.sheet === undefined)
      return { outcome: 'PENDING' };
    const received = receivedOf(facts);
    const difference = differenceOf(received, facts.sheet);
    const matches = PAID_KINDS.every(([, member]) => parseYuan(difference[member]) === 0n);
    const data: JsonObject = { compared: pair };
    if (matches) return { outcome: 'MATCHED', data };
    const note = { sheetDocument: sheet?.id ?? '', sheet: facts.sheet, received, difference };
    return { outcome: 'MISMATCH', data, documents: [{ kind: 'difference-note', content: note }] };
  },
};

function pairToCompare(view: CaseView): string | undefined {
  const { deliveredSheet, payments = [] } = factsOf(view);
  const sheet = view.documents.get('information-sheet');
  const booked = payments.filter(({ status }) => status === 'RECEIVED');
  const onTheWay = payments.some(({ status }) => status === 'SENT');
  if (sheet === undefined || sheet.id !== deliveredSheet || onTheWay || booked.length === 0) return undefined;
  return [sheet.id, ...booked.map(({ bankReference }) => bankReference)].join('+');
}

/** The difference note to the origin: a corrected sheet or a further payment settles it; a dispute goes to a person. */
export const settleDifference = (money: Exclude<Money, 'NONE'>): StepAction => ({
  operation: 'receiveDifferenceNote',
  request(view) {
    const facts = factsOf(view);
    const received = receivedOf(facts);
    const sheet = required(facts.sheet, 'sheet');
    return { ...caseHead(view), sheet, received, difference: differenceOf(received, sheet) };
  },
  answeredBy: ['sendInformationSheet', 'sendFundsNotice', 'sendReply'],
  twoOfficers: true,
  accept: (view, answer) => acceptCorrection(view, answer, money),
});

function acceptCorrection(view: CaseView, answer: JsonObject | null, money: Money): Effect {
  const words = wordsOf(answer);
  if (words.sheet !== undefined) return acceptSheet(view, answer, money);
  if (words.funds !== undefined) return acceptPayment(view, answer);
  const outcome = outcomeOf(words, ['DISPUTED']);
  return {
    outcome,
    documents: [{ kind: 'difference-reply', content: 'reply' }],
    tasks: [
      {
        reason: 'DIFFERENCE_DISPUTED',
        side: 'destination',
        detail: 'The origin says that sheet and payment are right. Compare both with the bank statement.',
        detailZh: '转出地认为信息表与拨付金额无误，请与银行流水逐项核对。',
      },
    ],
  };
}
