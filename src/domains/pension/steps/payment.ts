import type { CaseView, Effect, LedgerAct, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import { caseHead, choicesOf, factsOf, PAID_KINDS, type Payment } from './case-facts.ts';
import { inconsistent, outcomeOf, required, wordsOf, type Amounts, type Funds } from './words.ts';
import type { Money } from './information-sheet.ts';

/** The origin pays to the account the letter names, with the case number as the reference. */
export const payFunds = (money: Exclude<Money, 'NONE'>): StepAction => ({
  operation: 'requestFundTransfer',
  request(view) {
    const letter = required(wordsOf(view.documents.get('contact-letter')?.content ?? null).letter, 'letter');
    return {
      ...caseHead(view),
      ...choicesOf(view),
      account: letter.account,
      reference: view.number,
      kinds: money === 'ALL' ? ['PERSONAL_ACCOUNT', 'POOLED_FUND'] : ['PERSONAL_ACCOUNT'],
    };
  },
  answeredBy: ['sendFundsNotice', 'sendReply'],
  twoOfficers: true,
  accept: acceptPayment,
});

/** The money has left the origin: pending, until the destination's bank reports it. */
export function acceptPayment(view: CaseView, answer: JsonObject | null): Effect {
  const words = wordsOf(answer);
  if (words.outcome !== undefined) outcomeOf(words, ['SENT']);
  const funds = required(words.funds, 'funds');
  const earlier = factsOf(view).payments ?? [];
  requireSum(funds);
  if (earlier.some(({ bankReference }) => bankReference === funds.bankReference))
    throw inconsistent([
      {
        code: 'REFERENCE_USED',
        message: 'This bank reference was reported before',
        path: '/body/funds/bankReference',
      },
    ]);
  return {
    outcome: 'SENT',
    data: { payments: [...earlier, { ...pick(funds), status: 'SENT' }] },
    documents: [{ kind: 'funds-notice', content: 'reply' }],
    ledger: moved(funds).map(({ kind, amount }): LedgerAct => ({
      act: 'pend',
      kind,
      amount,
      from: { member: 'origin' },
      to: { suspense: 'destination' },
      bankReference: funds.bankReference,
      eventOn: funds.bankDate,
    })),
  };
}

/** The destination says what its bank has booked; it stands in suspense until sheet and money match. */
export const confirmFunds: StepAction = {
  operation: 'confirmFundsReceipt',
  request: (view) => ({ ...caseHead(view), reference: view.number, funds: pick(awaited(view)) }),
  answeredBy: ['sendReply'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['FUNDS_RECEIVED', 'BOUNCED']);
    const sent = awaited(view);
    return outcome === 'BOUNCED'
      ? bounce(view, sent, words.doneOn ?? view.today)
      : receive(view, sent, required(words.funds, 'funds'));
  },
};

function receive(view: CaseView, sent: Payment, booked: Funds): Effect {
  requireSum(booked);
  if (booked.bankReference !== sent.bankReference)
    throw inconsistent([
      {
        code: 'OTHER_PAYMENT',
        message: 'Another payment was asked about',
        path: '/body/funds/bankReference',
      },
    ]);
  const { bankReference, bankDate: eventOn } = booked;
  const same = PAID_KINDS.every(([, member]) => parseYuan(booked[member]) === parseYuan(sent[member]));
  const settled = moved(sent).map(({ kind }): LedgerAct => ({
    act: same ? 'settle' : 'void',
    kind,
    bankReference,
    eventOn,
  }));
  const asBooked = moved(booked).map(({ kind, amount }): LedgerAct => ({
    act: 'post',
    kind,
    amount,
    from: { member: 'origin' },
    to: { suspense: 'destination' },
    bankReference: `${bankReference}/booked`,
    eventOn,
  }));
  return {
    outcome: 'FUNDS_RECEIVED',
    data: { payments: replaced(view, sent, { ...pick(booked), status: 'RECEIVED' }) },
    documents: [{ kind: 'funds-receipt', content: 'reply' }],
    ledger: same ? settled : [...settled, ...asBooked],
  };
}

function bounce(view: CaseView, sent: Payment, eventOn: string): Effect {
  const { bankReference } = sent;
  return {
    outcome: 'BOUNCED',
    data: { payments: replaced(view, sent, { ...sent, status: 'BOUNCED' }) },
    ledger: moved(sent).map(({ kind }): LedgerAct => ({ act: 'void', kind, bankReference, eventOn })),
    documents: [{ kind: 'funds-return', content: 'reply' }],
  };
}

function awaited(view: CaseView): Payment {
  const sent = factsOf(view).payments?.findLast(({ status }) => status === 'SENT');
  if (sent === undefined) throw new RangeError('no payment is on its way');
  return sent;
}

const replaced = (view: CaseView, old: Payment, now: Payment): Payment[] =>
  (factsOf(view).payments ?? []).map((one) => (one.bankReference === old.bankReference ? now : one));

const pick = ({ personalAccount, pooledFund, total, bankReference, bankDate }: Funds): Funds => ({
  personalAccount,
  pooledFund,
  total,
  bankReference,
  bankDate,
});

/** The kinds of money in it, in fen, without those of 0.00. */
export const moved = (amounts: Amounts) =>
  PAID_KINDS.map(([kind, member]) => ({ kind, amount: parseYuan(amounts[member]) })).filter(
    ({ amount }) => amount > 0n,
  );

function requireSum({ personalAccount, pooledFund, total }: Amounts): void {
  if (parseYuan(personalAccount) + parseYuan(pooledFund) === parseYuan(total)) return;
  throw inconsistent([
    { code: 'SUM_WRONG', message: 'The parts do not add up to the total', path: '/body/funds/total' },
  ]);
}
