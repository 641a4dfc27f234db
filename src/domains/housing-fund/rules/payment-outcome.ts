/** What came back when a payment order was sent to the bank. */
export type SendResult = 'REFUSED_BEFORE_SENDING' | 'ACCEPTED' | 'NO_REPLY';

/** Answer to 原交易状态: the status of the query itself and of the payment it asks about, or that none came. */
export type QueryResult = { txStatus: string; oldTxStatus: string } | 'EXCEPTION';

export type PaymentOutcome = 'PAID' | 'PAY_FAILED' | 'MANUAL' | 'NOT_SENT';

/**
 * The outcome of a payment whose reply may be lost. Only NOT_SENT may be sent again without a person; PAY_FAILED takes a
 * person and a new serial; MANUAL is settled with the bank by people (状态未知，需人工线下查询).
 */
export function paymentOutcome(send: SendResult, query?: QueryResult): PaymentOutcome {
  if (send === 'REFUSED_BEFORE_SENDING') return 'NOT_SENT';
  if (send === 'ACCEPTED') return 'PAID';
  if (query === undefined || query === 'EXCEPTION' || query.txStatus !== '0') return 'MANUAL';
  if (query.oldTxStatus === '0') return 'PAID';
  return query.oldTxStatus === '1' ? 'PAY_FAILED' : 'MANUAL';
}
