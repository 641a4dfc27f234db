import type { CaseView, Effect, LedgerAct, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { caseHead, factsOf, FUND, receivedOf } from './case-facts.ts';
import { requireLetter } from './letter.ts';
import { openNegotiation } from './negotiation.ts';
import { inconsistent, outcomeOf, required, wordsOf } from './words.ts';

type Result = 'NORMAL' | 'NEGOTIATED' | 'FAILED';

/** BDC905 of txFunc 2 with code 0. @throws Refusal DOCUMENT_INCONSISTENT */
function closureOf(view: CaseView, answer: JsonObject | null) {
  const closure = required(wordsOf(answer).information, 'information');
  if (closure.txFunc !== '2' || closure.tranRstCode !== '0')
    throw inconsistent([
      { code: 'HPF_TXFUNC', message: 'A closure has txFunc 2 and tranRstCode 0', path: '/body/txFunc' },
    ]);
  requireLetter(view, closure.orConNum);
  return closure;
}

const closed = (ledger: readonly LedgerAct[] = []): Effect => ({
  outcome: 'CLOSED',
  documents: [{ kind: 'transfer-closure', content: 'reply' }],
  ledger,
});

/** What was credited to the person must be what lies in suspense, to the fen. */
function credit(view: CaseView, answer: JsonObject | null): Effect {
  const closure = closureOf(view, answer);
  const received = receivedOf(factsOf(view));
  if (parseYuan(required(closure.tranAmt, 'tranAmt')) !== received)
    throw inconsistent(
      [
        {
          code: 'HPF_CREDIT_AMOUNT',
          message: 'The credit is not what the bank has booked',
          path: '/body/tranAmt',
        },
      ],
      { expected: formatYuan(received), got: closure.tranAmt ?? '' },
    );
  const booking: LedgerAct = {
    act: 'post',
    kind: FUND,
    amount: received,
    from: { suspense: 'destination' },
    to: { member: 'destination' },
    bankReference: `${view.number}/credit`,
    eventOn: view.today,
  };
  return closed(received === 0n ? [] : [booking]);
}

const closeAs = (result: Result, accept: StepAction['accept']): StepAction => ({
  operation: 'closeTransfer',
  request: (view) => ({ ...caseHead(view), result, amount: formatYuan(receivedOf(factsOf(view))) }),
  answeredBy: ['sendTransferInformation'],
  accept,
});

/** Only matched money is credited; a wrong account or person found now goes to negotiation. */
export const close = closeAs('NORMAL', (view, answer) =>
  wordsOf(answer).information?.txFunc === '1' ? openNegotiation(view, answer) : credit(view, answer),
);

/** The difference is settled. */
export const closeNegotiated = closeAs('NEGOTIATED', credit);

/** The person has been told why; a new attempt needs a new letter number. */
export const closeFailed = closeAs('FAILED', (view, answer) => {
  closureOf(view, answer);
  return closed();
});

/** The old centre hears how its letter ended. */
export const tellOrigin: StepAction = {
  operation: 'receiveTransferClosure',
  forwards: 'transfer-closure',
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};

/** The mark of a loan elsewhere follows the account to the new centre. */
export const markLoan: StepAction = {
  operation: 'receiveLoanFlag',
  request: (view) => ({
    ...caseHead(view),
    lendingRegion: required(factsOf(view).lendingRegion, 'lendingRegion'),
  }),
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};

/** The lending centre hears that its borrower's account has moved. */
export const tellLender: StepAction = {
  operation: 'receiveDepositCentreChange',
  request: caseHead,
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};
