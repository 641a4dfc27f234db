import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../../core/money.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { transferInterest } from '../rules/interest.ts';
import { paymentOutcome, type QueryResult } from '../rules/payment-outcome.ts';
import { sixMonthFlag } from '../rules/platform-messages.ts';
import { LAW, type TransferRefusalCode } from '../rules.ts';
import type { Account } from '../synthetic-account.ts';
import {
  accountIn,
  asRecord,
  callOf,
  information,
  later,
  payment,
  recorded,
  says,
  type Call,
} from './centre.ts';

const KIND = 'HOUSING_FUND';
const MINUTE = 60;

function acceptLetter({ body }: SimulatedRequest): SimulatedAct {
  const { conNum } = body['letter'] as { conNum: string };
  const letter = { conNum, txFunc: '1', tranRstCode: '0' };
  return { reply: { operation: 'sendTransferLetter', body: { letter } } };
}

const CLOSED = new Set(['MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN']);
const isOpen = ({ loans }: Account): boolean => loans.some(({ paidOff }) => !paidOff);

/** Why the account does not move; the first reason that holds. */
function rejectionOf(account: Account | undefined, name: string): TransferRefusalCode | undefined {
  if (account === undefined) return 'HPF_OUT_NO_ACCOUNT';
  if (account.name !== name) return 'HPF_OUT_ID_MISMATCH';
  if (CLOSED.has(account.accountStatus)) return 'HPF_OUT_ALREADY_CLOSED';
  if (account.accountStatus === 'FROZEN') return 'HPF_OUT_FROZEN';
  if (account.accountStatus === 'NORMAL') return 'HPF_OUT_NOT_SEALED';
  if (account.fraud === true) return 'HPF_OUT_FRAUD_FLAG';
  if (account.pendingWithdrawal === true) return 'HPF_OUT_PENDING_WITHDRAWAL';
  return isOpen(account) && account.openLoanBlocks ? 'HPF_OUT_OPEN_LOAN' : undefined;
}

const month = (value: string): string => value.replace('-', '');

interface Informed {
  principal: Fen;
  interest: Fen;
}

const accountInformation = (account: Account, { principal, interest }: Informed): JsonObject => ({
  txFunc: '0',
  tranRstCode: '0',
  tranAmt: formatYuan(principal + interest),
  orAcctAmt: formatYuan(principal),
  yinter: formatYuan(interest),
  oAcctDate: month(account.openedMonth),
  payEndDate: month(account.paidThrough),
  sixMconFlag: sixMonthFlag(account.continuousMonths),
  loanNum: `${account.loans.length}`,
  loanEndFlag: isOpen(account) ? '1' : '2',
  frLoanFlag: account.fraud === true ? '1' : '2',
});

const interestOn = ({ balance, openedMonth }: Account, informedOn: string): Fen =>
  transferInterest(parseYuan(balance), { openedOn: `${openedMonth}-01`, informedOn }).interest;

/** Account information with the interest of this day, or the rejection. */
function inform(request: SimulatedRequest): SimulatedAct {
  const call = callOf(request);
  const account = accountIn(request);
  const rejected = rejectionOf(account, call.person.name);
  if (rejected !== undefined || account === undefined) {
    const tranRstMsg = LAW.transferRefusals[rejected ?? 'HPF_OUT_NO_ACCOUNT'].reasonZh;
    return information(request, call, { txFunc: '0', tranRstCode: '1', tranRstMsg });
  }
  const principal = parseYuan(account.balance);
  const interest = interestOn(account, request.today);
  return {
    ...information(request, call, accountInformation(account, { principal, interest })),
    notes: {
      principal: `${principal}`,
      interest: `${interest}`,
      informed: accountInformation(account, { principal, interest }),
    },
  };
}

/** What the bank answers under a fault: the reply is lost, and asking for the payment says this. */
const LOST: Readonly<Record<string, QueryResult>> = {
  'bank-reply-lost-paid': { txStatus: '0', oldTxStatus: '0' },
  'bank-reply-lost-failed': { txStatus: '0', oldTxStatus: '1' },
  'bank-reply-lost-unknown': { txStatus: '0', oldTxStatus: '2' },
  'bank-query-fails': 'EXCEPTION',
};
/** Faults under which the bank has not taken the payment, whatever is known of it. */
const NOT_TAKEN = new Set(['bank-reply-lost-failed', 'bank-query-fails']);

/** What is really paid: as informed, or as one of the mistakes seen in practice. */
function amountToPay(request: SimulatedRequest, amount: string): Fen {
  const account = accountIn(request);
  if (request.fault('pays-principal-only')) return BigInt(`${request.notes['principal'] as string}`);
  if (account !== undefined && request.fault('pays-recomputed-interest'))
    return parseYuan(account.balance) + interestOn(account, request.today);
  return parseYuan(amount);
}

/** Pays as informed, with the letter's number; a payment whose outcome is not known is never sent again. */
async function pay(request: SimulatedRequest): Promise<SimulatedAct> {
  const call = callOf(request);
  const { number } = request.body['account'] as { number: string };
  if (request.fault('bank-unreachable')) return { wait: { seconds: MINUTE } };
  const lost = Object.keys(LOST).find((fault) => request.fault(fault));
  const outcome = lost === undefined ? paymentOutcome('ACCEPTED') : paymentOutcome('NO_REPLY', LOST[lost]);
  if (lost !== undefined && NOT_TAKEN.has(lost)) return { ...payment(outcome), notes: { payTo: number } };
  const sent = await order(request, call, number, amountToPay(request, call.amount));
  return outcome === 'PAID'
    ? sent
    : { ...payment(outcome), ...('notes' in sent && { notes: sent.notes }), ...closing(request) };
}

/** 销户原因 07: the account is closed when its money has left. */
const closing = (request: SimulatedRequest): { record?: JsonObject } => {
  const account = accountIn(request);
  if (account === undefined) return {};
  return {
    record: asRecord({ ...account, accountStatus: 'TRANSFERRED_OUT', balance: '0.00', closedReason: '07' }),
  };
};

async function order(request: SimulatedRequest, call: Call, to: string, amount: Fen): Promise<SimulatedAct> {
  const paid = await request.bank.pay({ to, reference: call.letterNumber, amounts: { [KIND]: amount } });
  const words = { amount: formatYuan(amount), bankReference: paid.bankReference, bankDate: paid.sentOn };
  const before = BigInt(`${(request.notes['paid'] as string | undefined) ?? '0'}`);
  return {
    ...payment('PAID', { payment: words }),
    notes: { paid: `${before + amount}`, payTo: to, payment: words },
    ...closing(request),
  };
}

/** People have asked the bank by other means: it was paid, or it may be ordered anew. */
const rule = ({ notes }: SimulatedRequest): SimulatedAct =>
  notes['payment'] === undefined ? payment('PAY_AGAIN') : payment('PAID', { payment: notes['payment'] });

const fenIn = ({ notes }: SimulatedRequest, name: string): Fen =>
  BigInt(`${(notes[name] as string | undefined) ?? '0'}`);

/** What is missing is paid; what is too much is informed anew, or wanted back. */
async function settle(request: SimulatedRequest): Promise<SimulatedAct> {
  const { orConNum, empName, idNum } = request.body['information'] as Record<string, string>;
  const call = { person: { idNumber: idNum ?? '', name: empName ?? '' }, letterNumber: orConNum ?? '' };
  const [principal, interest, paid] = [
    fenIn(request, 'principal'),
    fenIn(request, 'interest'),
    fenIn(request, 'paid'),
  ];
  const missing = principal + interest - paid;
  if (request.fault('wants-all-back')) return says('RETURN_ALL');
  if (missing > 0n) return order(request, call as Call, request.notes['payTo'] as string, missing);
  if (request.fault('wants-return')) return says('RETURN_WANTED');
  if (missing === 0n) return says('DISPUTED');
  const informed = {
    ...(request.notes['informed'] as JsonObject),
    tranAmt: formatYuan(paid),
    yinter: formatYuan(paid - principal),
  };
  return information(request, call, informed);
}

/** What a centre does for somebody who leaves it. */
export const originSteps: Readonly<Record<string, SimulatedStep>> = {
  receiveTransferLetter: { ...later(acceptLetter), bringsDocument: true },
  requestTransferInformation: later(inform),
  requestHousingPayment: later(pay),
  requestPaymentRuling: later(rule),
  receiveTransferNegotiation: { ...later(settle), bringsDocument: true },
  receiveTransferCancellation: { ...recorded(), bringsDocument: true },
  receiveTransferClosure: { ...recorded(), bringsDocument: true },
  receiveHousingNotice: recorded(),
};

/** Faults of these centres and their bank. */
export const FAULTS = [
  ...Object.keys(LOST),
  'bank-unreachable',
  'pays-principal-only',
  'pays-recomputed-interest',
  'wants-return',
  'wants-all-back',
  'account-closed-meanwhile',
  'forged-certificate',
  'denies-loan',
];
