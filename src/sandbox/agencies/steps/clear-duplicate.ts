import type { JsonObject } from '../../../core/json.ts';
import { openPersonAccount, pay } from '../../bank/bank.ts';
import { collectionAccountOf } from '../agency-list.ts';
import { fenOf } from '../statement.ts';
import { arrival, headOf, textOf, type StepHandler } from '../world.ts';

/** The agency pays the personal part of the cleared months back to the person. The bank takes the order of a step once. */
export const clearDuplicate: StepHandler = async (tx, request, world) => {
  const head = headOf(request);
  const refund = request.body['refund'] as JsonObject;
  const account = (request.body['account'] ?? {}) as { number?: string; holder?: string };
  const to = account.number ?? `6299${head.person.idNumber.slice(0, 17)}`;
  await openPersonAccount(tx, to, account.holder ?? head.person.name);
  const { bankReference, sentOn } = await pay(tx, {
    agency: request.agency.id,
    stepId: request.stepId,
    reference: head.caseNumber,
    from: collectionAccountOf(request.agency).number,
    to,
    amounts: { PERSONAL_ACCOUNT: fenOf(refund, 'refund') },
    today: request.today,
    arrivesAt: arrival(request, world),
  });
  return {
    outcome: {
      outcome: 'CLEARED',
      refund: {
        months: Number(request.body['months']),
        principal: textOf(refund, 'refundPrincipal'),
        interest: textOf(refund, 'refundInterest'),
        amount: textOf(refund, 'refund'),
        paidOn: sentOn,
        bankReference,
      },
    },
  };
};
