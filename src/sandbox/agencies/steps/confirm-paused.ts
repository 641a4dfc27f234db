import { partyAtOrigin } from '../destination-review.ts';
import { negative, type StepHandler } from '../world.ts';

/** The origin confirms 暂停缴费, or says why it cannot. */
export const confirmPaused: StepHandler = async (tx, request) => {
  const { relation } = await partyAtOrigin(tx, request);
  if (relation === undefined)
    return negative('STILL_PAYING', 'NO_RELATION', 'No such relation is kept here', '本地无该人员参保关系');
  if (relation.status === 'ACTIVE')
    return negative(
      'STILL_PAYING',
      'ORIGIN_NOT_PAUSED',
      'Contributions are not paused yet',
      '尚未办理暂停缴费',
    );
  return { outcome: { outcome: 'PAUSED', doneOn: request.today } };
};
