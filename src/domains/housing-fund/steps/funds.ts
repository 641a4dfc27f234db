import type { CaseView, Effect, LedgerAct, NewTask, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { fundsState } from '../rules/funds.ts';
import type { TransferLetter } from '../rules/platform-messages.ts';
import { agreedOf, caseHead, factsOf, FUND, receivedOf, type Payment } from './case-facts.ts';
import { inconsistent, outcomeOf, required, wordsOf, type PaymentWords } from './words.ts';

const letterOf = (view: CaseView): TransferLetter =>
  required(wordsOf(view.documents.get('transfer-letter')?.content ?? null).letter, 'letter');

/** Where the old centre must pay, as the letter says. */
function accountOf(view: CaseView): JsonObject {
  const { tranRefAcctNo = '', tranRefAcctName = '', tranBank = '' } = letterOf(view);
  return { number: tranRefAcctNo, holder: tranRefAcctName, bank: tranBank };
}

/**
 * The old centre pays exactly what its information says, with the letter's number in the summary. A lost answer is asked
 * for and never sent again; what the bank itself does not know goes to people.
 */
export const pay: StepAction = {
  operation: 'requestHousingPayment',
  request: (view) => ({
    ...caseHead(view),
    amount: required(factsOf(view).amount, 'amount'),
    account: accountOf(view),
  }),
  answeredBy: ['sendHousingPayment'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['PAID', 'PAY_FAILED', 'MANUAL']);
    if (outcome === 'PAID') return paid(view, required(words.payment, 'payment'));
    return { outcome, tasks: [outcome === 'MANUAL' ? UNKNOWN_PAYMENT : FAILED_PAYMENT] };
  },
};

const UNKNOWN_PAYMENT: NewTask = {
  reason: 'PAYMENT_UNKNOWN',
  side: 'origin',
  detail: 'The bank does not know the outcome of the payment: ask it by other means. Nothing is paid again.',
  detailZh: '付款状态未知，需人工线下查询；系统不会自动重付',
  outlives: 'MONEY',
};

const FAILED_PAYMENT: NewTask = {
  reason: 'PAYMENT_FAILED',
  side: 'origin',
  detail: 'The bank says the payment failed; it may be paid again under a new serial when a person says so',
  detailZh: '银行反馈付款失败，经人工确认后可使用新的流水号重新付款',
};

/** People of the old centre settle with their bank whether the money went; only they may order it anew. */
export const rulePayment: StepAction = {
  operation: 'requestPaymentRuling',
  request: (view) => ({ ...caseHead(view), amount: required(factsOf(view).amount, 'amount') }),
  answeredBy: ['sendHousingPayment'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['PAID', 'PAY_AGAIN']);
    const settles = ['PAYMENT_UNKNOWN', 'PAYMENT_FAILED'];
    return outcome === 'PAID'
      ? { ...paid(view, required(words.payment, 'payment')), settles }
      : { outcome, settles };
  },
};

/** The money has left the old centre: pending, until the new one's bank reports it. */
export function paid(view: CaseView, payment: PaymentWords): Effect {
  const { payments = [] } = factsOf(view);
  const { amount, bankReference, bankDate } = payment;
  if (payments.some((one) => one.bankReference === bankReference))
    throw inconsistent([
      {
        code: 'REFERENCE_USED',
        message: 'This bank reference was reported before',
        path: '/body/payment/bankReference',
      },
    ]);
  const sent: Payment = { amount, bankReference, bankDate, status: 'SENT' };
  return {
    outcome: 'PAID',
    data: { payments: [...payments, sent] as unknown as JsonObject[] },
    documents: [{ kind: 'payment-notice', content: 'reply' }],
    ledger: [
      {
        act: 'pend',
        kind: FUND,
        amount: parseYuan(amount),
        from: { member: 'origin' },
        to: { suspense: 'destination' },
        bankReference,
        eventOn: bankDate,
      },
    ],
  };
}

function awaited(view: CaseView): Payment {
  const sent = factsOf(view).payments?.findLast(({ status }) => status === 'SENT');
  if (sent === undefined) throw new RangeError('no payment is on its way');
  return sent;
}

const replaced = (view: CaseView, old: Payment, now: Payment): JsonObject[] =>
  (factsOf(view).payments ?? []).map((one) =>
    one.bankReference === old.bankReference ? now : one,
  ) as unknown as JsonObject[];

/** The new centre says what its bank has booked (到账通知 SBDC100); matched by payment, payer and letter. */
export const confirmCredit: StepAction = {
  operation: 'confirmHousingCredit',
  request: (view) => {
    const { amount, bankReference, bankDate } = awaited(view);
    return { ...caseHead(view), payment: { amount, bankReference, bankDate } };
  },
  answeredBy: ['sendHousingCredit', 'sendHousingReply'],
  twoOfficers: true,
  accept(view, answer) {
    const { credit, ...words } = wordsOf(answer);
    const sent = awaited(view);
    if (credit !== undefined) return receive(view, sent, credit);
    outcomeOf(words, ['BOUNCED']);
    return bounce(view, sent, words.doneOn ?? view.today);
  },
};

function receive(view: CaseView, sent: Payment, booked: PaymentWords & { summary?: string }): Effect {
  const { bankReference, bankDate: eventOn, amount } = booked;
  const isOther = booked.summary !== undefined && booked.summary !== factsOf(view).letterNumber;
  if (bankReference !== sent.bankReference || isOther)
    throw inconsistent([
      {
        code: 'OTHER_PAYMENT',
        message: 'The credit is for another payment or another letter',
        path: '/body/credit/bankReference',
      },
    ]);
  const same = parseYuan(amount) === parseYuan(sent.amount);
  const first: LedgerAct = { act: same ? 'settle' : 'void', kind: FUND, bankReference, eventOn };
  const asBooked: LedgerAct = {
    act: 'post',
    kind: FUND,
    amount: parseYuan(amount),
    from: { member: 'origin' },
    to: { suspense: 'destination' },
    bankReference: `${bankReference}/booked`,
    eventOn,
  };
  return {
    outcome: 'RECEIVED',
    data: {
      payments: replaced(view, sent, { amount, bankReference, bankDate: eventOn, status: 'RECEIVED' }),
    },
    documents: [{ kind: 'credit-notice', content: 'reply' }],
    ledger: same ? [first] : [first, asBooked],
  };
}

function bounce(view: CaseView, sent: Payment, eventOn: string): Effect {
  const { bankReference } = sent;
  return {
    outcome: 'BOUNCED',
    data: { payments: replaced(view, sent, { ...sent, status: 'BOUNCED' }) },
    documents: [{ kind: 'payment-bounced', content: 'reply' }],
    ledger: [{ act: 'void', kind: FUND, bankReference, eventOn }],
    tasks: [FAILED_PAYMENT],
  };
}

/**
 * The region of the money beside the letter: EXPECTED → PARTIAL | OVER | MATCHED. State 08 says nothing about money, so
 * nothing is credited before this step says MATCHED. PENDING while money is on its way, or when the same was compared
 * before: information and money may both come before the first look at them.
 */
export const matchFunds: StepAction = {
  accept(view) {
    const facts = factsOf(view);
    const state = fundsState(agreedOf(facts), receivedOf(facts));
    const compared = pairToCompare(view);
    const onTheWay = facts.payments?.some(({ status }) => status === 'SENT') === true;
    if (onTheWay || state === 'EXPECTED' || state === 'NONE' || compared === facts.compared)
      return { outcome: 'PENDING', data: { funds: state } };
    const data = { funds: state, compared };
    if (view.state !== 'NEGOTIATING') return { outcome: state, data };
    return { outcome: state === 'MATCHED' ? 'SETTLED' : 'UNSETTLED', data };
  },
};

function pairToCompare(view: CaseView): string {
  const { amount = '', payments = [] } = factsOf(view);
  const information = view.documents.get('transfer-information')?.id ?? '';
  const money = payments.map(({ bankReference, status }) => `${bankReference} ${status}`);
  return [information, amount, ...money].join('+');
}

/** Received less informed, as yuan; negative where money is missing. */
export function differenceOf(view: CaseView): { informed: string; received: string; difference: string } {
  const facts = factsOf(view);
  const [informed, received] = [agreedOf(facts) ?? 0n, receivedOf(facts)];
  return {
    informed: formatYuan(informed),
    received: formatYuan(received),
    difference: formatYuan(received - informed),
  };
}
