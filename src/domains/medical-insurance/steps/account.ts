import type { CaseView, Effect, LedgerAct, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import {
  factsOf,
  MEDICAL_ACCOUNT,
  outstandingOf,
  receivedOf,
  relationHead,
  sheetAmount,
  withRelation,
  type KnownPayment,
} from './relation-facts.ts';
import { finding, inconsistent, outcomeOf, required, wordsOf, type Payment } from './words.ts';

/** A sheet has come: whether money follows it, follows already, or never will. */
export const openFunds: StepAction = {
  accept(view) {
    const facts = factsOf(view);
    const { fundsTrack, paymentAsked = false, creditAsked = false, funds } = facts;
    const due = fundsTrack === 'REQUIRED' && sheetAmount(facts) > 0n;
    const relation = { relation: 'SHEET_SENT' };
    if ((creditAsked && funds === 'OVER') || (!due && !paymentAsked))
      return { outcome: 'FUNDS_OVER', data: { ...relation, funds: 'OVER' } };
    if (paymentAsked) return { outcome: 'FUNDS_OPEN', data: { ...relation, funds: 'OPEN' } };
    return { outcome: 'FUNDS_BEGIN', data: { ...relation, funds: 'OPEN', paymentAsked: true } };
  },
};

/** The old place pays what its sheet says and has not arrived, to the account that the new place named. */
export const payBalance: StepAction = {
  operation: 'payAccountBalance',
  request: (view) => ({
    ...relationHead(view),
    account: required(wordsOf(view.documents.get('receiving-check')?.content).account, 'account'),
    reference: view.number,
    amount: formatYuan(outstandingOf(factsOf(view))),
  }),
  answeredBy: ['sendAccountNotice', 'sendMedicalReply'],
  twoOfficers: true,
  accept: takePayment,
};

/** The money has left the old place: pending, until the new place's bank reports it. */
export function takePayment(view: CaseView, answer: JsonObject | null): Effect {
  const words = wordsOf(answer);
  if (words.outcome !== undefined) outcomeOf(words, ['SENT']);
  const payment = required(words.payment, 'payment');
  const earlier = factsOf(view).payments ?? [];
  if (earlier.some(({ bankReference }) => bankReference === payment.bankReference))
    throw inconsistent([
      finding('REFERENCE_USED', 'This bank reference was reported before', 'payment/bankReference'),
    ]);
  const { amount, bankReference, bankDate } = payment;
  const sent: KnownPayment = {
    amount,
    bankReference,
    entry: bankReference,
    status: 'SENT',
    otherPerson: isOther(view, payment),
  };
  return {
    outcome: 'SENT',
    data: { payments: [...earlier, { ...sent }] },
    documents: [{ kind: 'account-notice', content: 'reply' }],
    ledger: [
      {
        act: 'pend',
        kind: MEDICAL_ACCOUNT,
        amount: parseYuan(amount),
        from: { member: 'origin' },
        to: { suspense: 'destination' },
        bankReference,
        eventOn: bankDate,
      },
    ],
  };
}

const isOther = ({ person }: CaseView, payment: Payment): boolean =>
  payment.person.idNumber !== person.idNumber || payment.person.name !== person.name;

/** The new place says what its bank has booked; it stands in suspense until sheet and money match. */
export const confirmReceipt: StepAction = {
  operation: 'confirmAccountReceipt',
  request: (view) => ({ ...relationHead(view), reference: view.number, payment: noticeOf(view) }),
  answeredBy: ['sendMedicalReply'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['FUNDS_RECEIVED', 'BOUNCED']);
    return outcome === 'BOUNCED'
      ? bounce(view, words.doneOn ?? view.today)
      : receive(view, required(words.payment, 'payment'));
  },
};

/** The newest notice of the old place, person included; it is kept sealed as a document. */
function noticeOf(view: CaseView): JsonObject {
  const notice = required(wordsOf(view.documents.get('account-notice')?.content).payment, 'payment');
  const { amount, bankReference, bankDate, person } = notice;
  return { amount, bankReference, bankDate, person };
}

function awaited(view: CaseView): KnownPayment {
  const sent = factsOf(view).payments?.findLast(({ status }) => status === 'SENT');
  if (sent === undefined) throw new RangeError('no payment is on its way');
  return sent;
}

const replaced = (view: CaseView, now: KnownPayment): JsonObject[] =>
  (factsOf(view).payments ?? []).map((one) => ({
    ...(one.bankReference === now.bankReference ? now : one),
  }));

function receive(view: CaseView, booked: Payment): Effect {
  const sent = awaited(view);
  const { bankReference, bankDate: eventOn, amount } = booked;
  if (bankReference !== sent.bankReference)
    throw inconsistent([
      finding('OTHER_PAYMENT', 'Another payment was asked about', 'payment/bankReference'),
    ]);
  const same = parseYuan(amount) === parseYuan(sent.amount);
  const kind = MEDICAL_ACCOUNT;
  const entry = same ? bankReference : `${bankReference}/booked`;
  const otherPerson = sent.otherPerson || isOther(view, booked);
  const first: LedgerAct = { act: same ? 'settle' : 'void', kind, bankReference, eventOn };
  const asBooked: LedgerAct = {
    act: 'post',
    kind,
    amount: parseYuan(amount),
    from: { member: 'origin' },
    to: { suspense: 'destination' },
    bankReference: entry,
    eventOn,
  };
  return {
    outcome: 'FUNDS_RECEIVED',
    data: { payments: replaced(view, { ...sent, amount, entry, otherPerson, status: 'RECEIVED' }) },
    documents: [{ kind: 'account-receipt', content: 'reply' }],
    ledger: same ? [first] : [first, asBooked],
  };
}

function bounce(view: CaseView, eventOn: string): Effect {
  const sent = awaited(view);
  return {
    outcome: 'BOUNCED',
    data: { payments: replaced(view, { ...sent, status: 'BOUNCED' }) },
    documents: [{ kind: 'account-bounce', content: 'reply' }],
    ledger: [{ act: 'void', kind: MEDICAL_ACCOUNT, bankReference: sent.entry, eventOn }],
  };
}

/** 计入个人账户: only what was matched with the sheet is credited. */
export const credit: StepAction = {
  operation: 'creditMedicalAccount',
  request: (view) => ({ ...relationHead(view), amount: formatYuan(receivedOf(factsOf(view))) }),
  answeredBy: ['sendMedicalReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const facts = factsOf(view);
    const outcome = outcomeOf(words, ['CREDITED']);
    return {
      outcome: withRelation(outcome, facts),
      data: { funds: 'OVER' },
      ledger: [
        {
          act: 'post',
          kind: MEDICAL_ACCOUNT,
          amount: receivedOf(facts),
          from: { suspense: 'destination' },
          to: { member: 'destination' },
          bankReference: `${view.number}/credit`,
          eventOn: required(words.doneOn, 'doneOn'),
        },
      ],
    };
  },
};
