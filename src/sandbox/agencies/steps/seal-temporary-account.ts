import { partyAtOrigin } from '../destination-review.ts';
import { negative, type StepHandler } from '../world.ts';

/** The origin seals a temporary account; nothing moves until the conditions for a pension are met. */
export const sealTemporaryAccount: StepHandler = async (tx, request) => {
  const { relation } = await partyAtOrigin(tx, request);
  if (relation?.accountKind !== 'TEMP')
    return negative('REFUSED', 'NO_RELATION', 'No temporary account is kept here', '本地无临时缴费账户');
  await tx.query('update relation set sealed_on = coalesce(sealed_on, $2) where id = $1', [
    relation.id,
    request.today,
  ]);
  return { outcome: { outcome: 'SEALED', doneOn: request.today } };
};
