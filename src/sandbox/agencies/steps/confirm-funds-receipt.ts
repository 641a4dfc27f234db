import { paymentByReference, settleArrivals } from '../../bank/bank.ts';
import { fundsOf } from '../statement.ts';
import { negative, type StepHandler } from '../world.ts';

/** The destination says what its bank says; while the money is on its way it says nothing. */
export const confirmFundsReceipt: StepHandler = async (tx, request) => {
  await settleArrivals(tx, request.now);
  const { bankReference } = request.body['funds'] as { bankReference: string };
  const payment = await paymentByReference(tx, bankReference);
  if (payment?.returnedOn)
    return negative('BOUNCED', 'BANK_RETURNED', 'The bank has returned the payment', '银行已退回该笔款项');
  if (!payment?.arrivedOn) return { wait: new Date(request.now.getTime() + 3_600_000) };
  return {
    outcome: {
      outcome: 'FUNDS_RECEIVED',
      funds: { ...fundsOf(payment.amounts), bankReference, bankDate: payment.arrivedOn },
    },
  };
};
