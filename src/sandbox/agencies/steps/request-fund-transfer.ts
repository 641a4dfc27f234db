import type { Fen } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import { pay, type Amounts } from '../../bank/bank.ts';
import { collectionAccountOf } from '../agency-list.ts';
import { fundsOf, statementOf } from '../statement.ts';
import {
  arrival,
  textOf,
  type StepHandler,
  type StepRequest,
  type StepResult,
  type World,
} from '../world.ts';

/** Orders a payment to the destination and tells what the bank says about it. */
export async function sendMoney(
  tx: Sql,
  request: StepRequest,
  world: World,
  order: { to: string; reference: string; amounts: Amounts },
): Promise<StepResult> {
  const payment = await pay(tx, {
    ...order,
    agency: request.agency.id,
    stepId: request.stepId,
    from: collectionAccountOf(request.agency).number,
    today: request.today,
    arrivesAt: arrival(request, world),
  });
  const funds = {
    ...fundsOf(payment.amounts),
    bankReference: payment.bankReference,
    bankDate: payment.sentOn,
  };
  return { message: 'sendFundsNotice', body: { funds }, outcome: { outcome: 'SENT', funds } };
}

/** The origin pays what its sheet says. The bank takes the order of a step once. */
export const requestFundTransfer: StepHandler = async (tx, request, world) => {
  const { personal, pooled } = await statementOf(tx, request, world);
  const kinds = request.body['kinds'] as string[];
  const { number } = request.body['account'] as { number: string };
  const isShort =
    world.faults.strike('short-payment', request.agency.id, 'requestFundTransfer') !== undefined;
  const due = kinds.includes('PERSONAL_ACCOUNT') ? personal : 0n;
  return sendMoney(tx, request, world, {
    to: number,
    reference: textOf(request.body, 'reference'),
    amounts: {
      PERSONAL_ACCOUNT: isShort && due > SHORT ? due - SHORT : due,
      POOLED_FUND: kinds.includes('POOLED_FUND') ? pooled : 0n,
    },
  });
};

/** By how much the fault `short-payment` pays too little: one hundred yuan. */
const SHORT: Fen = 10_000n;
