import { formatYuan, parseYuan } from '../../../core/money.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { accountToCredit, creditDecision, type OwnAccount } from '../rules/funds.ts';
import { conNum } from '../rules/con-num.ts';
import { remedyOf, type TransferRefusalCode } from '../rules.ts';
import type { Account } from '../synthetic-account.ts';
import {
  accountIn,
  asRecord,
  callOf,
  information,
  later,
  nodeOf,
  payment,
  phoneOf,
  recorded,
  says,
} from './centre.ts';

const HOUR = 3_600;

const ownAccounts = ({ accountNumber, accountStatus, openedMonth, second }: Account): OwnAccount[] => [
  { number: accountNumber, status: accountStatus, openedOn: openedMonth },
  ...(second === undefined
    ? []
    : [{ number: second.accountNumber, status: second.accountStatus, openedOn: second.openedMonth }]),
];

const refuse = (code: TransferRefusalCode): SimulatedAct => {
  const { reason, reasonZh } = remedyOf(code);
  return says('REFUSED', { reasonCode: code, reason, reasonZh });
};

/** The letter, entered and reviewed by two people; refused where no account could take the money. */
async function review(request: SimulatedRequest): Promise<SimulatedAct> {
  const { agency, today, bank, body } = request;
  const call = callOf(request);
  const account = accountIn(request);
  if (account === undefined) return refuse('HPF_IN_NO_ACCOUNT');
  if (accountToCredit(ownAccounts(account)) === undefined) return refuse('HPF_IN_TWO_ACCOUNTS');
  const { originAccount, originEmployer, letterNumber } = body['application'] as Record<
    string,
    string | undefined
  >;
  if (originAccount === undefined && body['material'] === undefined)
    return says('NEEDS_MATERIAL', {
      reason: 'Which account do you have at the old centre?',
      reasonZh: '请提供转出地个人账号。',
    });
  const node = nodeOf(agency.city);
  const number = letterNumber ?? conNum(node, today, await request.serial(`letter/${today}`));
  const letter = {
    conNum: number,
    txFunc: '0',
    tranOutUnitNo: nodeOf(call.origin.regionCode),
    tranCenName: call.origin.nameZh,
    empName: call.person.name,
    docType: '01',
    idNum: call.person.idNumber,
    socUnitName: originEmployer ?? '原单位',
    socRefAcctNo: originAccount ?? '0',
    tranRefAcctNo: bank.account.number,
    tranRefAcctName: bank.account.holder,
    tranBank: bank.account.bank,
    trenCenInfo: phoneOf(agency.city),
    genDate: today.replaceAll('-', ''),
  };
  const people = { enteredBy: 'desk-1', reviewedBy: 'desk-2' };
  return { reply: { operation: 'sendTransferLetter', body: { ...people, letter } } };
}

/** What the bank has booked on the centre's account. */
async function confirmCredit(request: SimulatedRequest): Promise<SimulatedAct> {
  const { bankReference } = request.body['payment'] as { bankReference: string };
  const booked = await request.bank.payment(bankReference);
  if (booked?.returnedOn) return says('BOUNCED', { doneOn: booked.returnedOn });
  if (!booked?.arrivedOn) return { wait: { seconds: HOUR } };
  const credit = {
    amount: formatYuan(booked.amounts['HOUSING_FUND'] ?? 0n),
    bankReference,
    bankDate: booked.arrivedOn,
    counterAccount: booked.from,
    counterName: callOf(request).origin.nameZh,
    summary: booked.reference,
  };
  return { reply: { operation: 'sendHousingCredit', body: { credit } } };
}

function negotiate(request: SimulatedRequest): SimulatedAct {
  const difference = `${request.body['difference'] as string}`;
  const isShort = difference.startsWith('-');
  const tranRstMsg = isShort ? `缺款${difference.slice(1)}` : `多款${difference}`;
  return information(request, callOf(request), { txFunc: '1', tranRstMsg });
}

async function sendBack(request: SimulatedRequest): Promise<SimulatedAct> {
  const { amount, letterNumber } = callOf(request);
  const paid = await request.bank.pay({
    to: request.body['counterAccount'] as string,
    reference: letterNumber,
    amounts: { HOUSING_FUND: parseYuan(amount) },
  });
  const { bankReference, sentOn } = paid;
  return payment('RETURNED', { payment: { amount, bankReference, bankDate: sentOn } });
}

/** Merges what the person has here into one account and credits it, once. */
function close(request: SimulatedRequest): SimulatedAct {
  const call = callOf(request);
  const account = accountIn(request);
  const closure = information(request, call, { txFunc: '2', tranRstCode: '0', tranAmt: call.amount });
  if (request.body['result'] === 'FAILED') return closure;
  const status = request.fault('account-closed-meanwhile') ? 'WITHDRAWN' : (account?.accountStatus ?? 'NONE');
  const decided = creditDecision({ state: 'MATCHED', information: 'CHECKED', account: status });
  if (account === undefined || decided !== 'CREDIT')
    return information(request, call, { txFunc: '1', tranRstMsg: '转入账户已销户，申请退回' });
  const { second, ...live } = account;
  const balance = parseYuan(account.balance) + parseYuan(second?.balance ?? '0.00') + parseYuan(call.amount);
  return { ...closure, record: asRecord({ ...live, balance: formatYuan(balance) }) };
}

/** What a centre does for somebody who comes to it. */
export const destinationSteps: Readonly<Record<string, SimulatedStep>> = {
  reviewHousingTransfer: later(review),
  offerTransferCancellation: later(() => ({ silent: true })),
  receiveTransferInformation: { ...later(() => ({ silent: true })), bringsDocument: true },
  confirmHousingCredit: later(confirmCredit),
  requestFundsDecision: later(negotiate),
  requestFundsReturn: later(sendBack),
  closeTransfer: later(close),
  receiveLoanFlag: recorded((request) => {
    const account = accountIn(request);
    if (account === undefined) return {};
    return { record: asRecord({ ...account, loanRegion: request.body['lendingRegion'] as string }) };
  }),
  receiveDepositCentreChange: recorded(({ body }) => ({
    notes: { depositCentre: body['destination'] ?? '' },
  })),
};
