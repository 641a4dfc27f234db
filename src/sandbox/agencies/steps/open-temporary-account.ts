import { partyAtDestination } from '../destination-review.ts';
import { negative, type StepHandler } from '../world.ts';
import { openRelation } from './continue-relation.ts';

/** The destination opens a temporary contribution account (国办发〔2009〕66号 第五条). */
export const openTemporaryAccount: StepHandler = async (tx, request) => {
  const { relation } = await partyAtDestination(tx, request);
  if (relation?.status === 'RECEIVING')
    return negative(
      'REFUSED',
      'ALREADY_RECEIVING',
      'A pension is already paid here',
      '已在本地领取基本养老金',
    );
  if (relation === undefined) await openRelation(tx, request, 'TEMP');
  else
    await tx.query(`update relation set account_kind = 'TEMP', status = 'ACTIVE' where id = $1`, [
      relation.id,
    ]);
  return { outcome: { outcome: 'OPENED', doneOn: request.today } };
};
