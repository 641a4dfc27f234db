import type { JsonObject } from '../../../core/json.ts';
import { collectionAccountOf } from '../agency-list.ts';
import { fenOf } from '../statement.ts';
import { headOf, negative, type StepHandler } from '../world.ts';
import { sendMoney } from './request-fund-transfer.ts';

/** Too little was paid: the origin pays the rest. Anything else it disputes, for people to look at. */
export const receiveDifferenceNote: StepHandler = async (tx, request, world) => {
  const difference = request.body['difference'] as JsonObject;
  const [personal, pooled] = [-fenOf(difference, 'personalAccount'), -fenOf(difference, 'pooledFund')];
  const head = headOf(request);
  const destination = world.played.find(({ id }) => id === head.destination.memberId);
  if (personal < 0n || pooled < 0n || destination === undefined)
    return negative('DISPUTED', 'OTHER', 'Our records show no such difference', '与本地记录不符');
  return sendMoney(tx, request, world, {
    to: collectionAccountOf(destination).number,
    reference: head.caseNumber,
    amounts: { PERSONAL_ACCOUNT: personal, POOLED_FUND: pooled },
  });
};
