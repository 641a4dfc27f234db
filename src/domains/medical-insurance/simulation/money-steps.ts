import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, type Fen } from '../../../core/money.ts';
import type { SimulatedAct, SimulatedPayment, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { MEDICAL_ACCOUNT } from '../steps/relation-facts.ts';
import { bodyOf, recordIn, reply, withScheme } from './case-request.ts';

/** By how much the fault `short-payment` pays too little. */
const SHORT: Fen = 1000n;
const AN_HOUR = 3600;

const amountIn = (request: SimulatedRequest): Fen => parseYuan(`${request.body['amount'] as string}`);

function paymentOf(request: SimulatedRequest, paid: SimulatedPayment, on: string): JsonObject {
  const { idNumber, name } = bodyOf(request).person;
  const isOther = request.fault('other-payee');
  return {
    amount: formatYuan(paid.amounts[MEDICAL_ACCOUNT] ?? 0n),
    bankReference: paid.bankReference,
    bankDate: on,
    person: { idNumber, name: isOther ? `${name}某` : name },
  };
}

function notice(request: SimulatedRequest, paid: SimulatedPayment, outcome: string): SimulatedAct {
  const payment = paymentOf(request, paid, paid.sentOn);
  return { reply: { operation: 'sendAccountNotice', body: { payment } }, outcome: { outcome, payment } };
}

/** Pays the balance; the fault `short-payment` pays ten yuan less. */
async function pay(request: SimulatedRequest): Promise<SimulatedAct> {
  const { number } = request.body['account'] as { number: string };
  const due = amountIn(request);
  const isShort = request.fault('short-payment') && due > SHORT;
  const paid = await request.bank.pay({
    to: number,
    reference: bodyOf(request).caseNumber,
    amounts: { [MEDICAL_ACCOUNT]: isShort ? due - SHORT : due },
  });
  return { ...notice(request, paid, 'SENT'), ...emptied(request) };
}

/** What has been paid is no longer in the account; its sheet goes on saying what there was. */
function emptied(request: SimulatedRequest): { record?: JsonObject } {
  const { scheme } = bodyOf(request);
  const record = recordIn(request);
  const own = record?.schemes[scheme];
  if (record === undefined || own === undefined) return {};
  return { record: withScheme(record, scheme, { ...own, accountBalance: '0.00' }) };
}

const referenceIn = ({ body }: SimulatedRequest): string =>
  (body['payment'] as { bankReference: string }).bankReference;

async function confirm(request: SimulatedRequest): Promise<SimulatedAct> {
  const paid = await request.bank.payment(referenceIn(request));
  if (paid?.returnedOn)
    return reply({
      outcome: 'BOUNCED',
      reasonCode: 'BANK_RETURNED',
      reason: 'The bank has returned the payment.',
      reasonZh: '银行已退回该笔款项。',
      doneOn: paid.returnedOn,
    });
  if (!paid?.arrivedOn) return { wait: { seconds: AN_HOUR } };
  const { person } = request.body['payment'] as { person: JsonObject };
  const payment = { ...paymentOf(request, paid, paid.arrivedOn), person };
  return reply({ outcome: 'FUNDS_RECEIVED', payment });
}

const askBack = (request: SimulatedRequest): SimulatedAct =>
  reply({
    outcome: 'RETURN_ASKED',
    reasonCode: 'AMOUNT_DIFFERS',
    reason: `The sheet is right. Send back what came; ${request.agency.nameZh} will pay anew.`,
    reasonZh: '信息表无误，请将到账款项退回，我方重新拨付。',
  });

async function giveBack(request: SimulatedRequest): Promise<SimulatedAct> {
  const came = await request.bank.payment(referenceIn(request));
  const { amount } = request.body['payment'] as { amount: string };
  const paid = await request.bank.pay({
    to: came?.from ?? '',
    reference: bodyOf(request).caseNumber,
    amounts: { [MEDICAL_ACCOUNT]: parseYuan(amount) },
  });
  return notice(request, paid, 'MONEY_RETURNED');
}

const credit = (request: SimulatedRequest): SimulatedAct => {
  const { destinationScheme } = bodyOf(request);
  const record = recordIn(request);
  const own = record?.schemes[destinationScheme];
  const done = reply({ outcome: 'CREDITED', doneOn: request.today });
  if (record === undefined || own === undefined) return done;
  const accountBalance = formatYuan(parseYuan(own.accountBalance ?? '0.00') + amountIn(request));
  return { ...done, record: withScheme(record, destinationScheme, { ...own, accountBalance }) };
};

const later = (act: SimulatedStep['act']): SimulatedStep => ({ answers: 'later', act });

/** Says another sum than before, for the fault `other-amount`. */
const contradict = (body: JsonObject): JsonObject => {
  const payment = (body['payment'] ?? {}) as { amount: string };
  return { ...body, payment: { ...payment, amount: formatYuan(parseYuan(payment.amount) + 1n) } };
};

/** The money's side of a transfer, as simulated agencies act. */
export const moneySteps: Readonly<Record<string, SimulatedStep>> = {
  payAccountBalance: { ...later(pay), contradict },
  confirmAccountReceipt: later(confirm),
  clarifyAccountDifference: later(askBack),
  returnAccountMoney: later(giveBack),
  creditMedicalAccount: later(credit),
};
