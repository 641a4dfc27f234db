import { partyAtOrigin } from '../destination-review.ts';
import type { StepHandler } from '../world.ts';

/** The origin ends its relation; what has ended stays ended on its first day. */
export const endRelation: StepHandler = async (tx, request) => {
  const { relation } = await partyAtOrigin(tx, request);
  if (relation !== undefined)
    await tx.query(
      `update relation set status = 'TERMINATED', ended_on = coalesce(ended_on, $2) where id = $1`,
      [relation.id, request.today],
    );
  return { outcome: { outcome: 'ENDED', doneOn: request.today } };
};
