import { contactLetter, partyAtDestination } from '../destination-review.ts';
import { negative, type StepHandler } from '../world.ts';

/** An incomplete letter is written anew; any other return ends the application with the origin's own reason. */
export const receiveReturn: StepHandler = async (tx, request) => {
  const { reasonCode, reason, reasonZh } = request.body as Record<
    'reasonCode' | 'reason' | 'reasonZh',
    string
  >;
  if (reasonCode !== 'LETTER_INCOMPLETE') return negative('REFUSED', reasonCode, reason, reasonZh);
  const { person, relation } = await partyAtDestination(tx, request);
  return { message: 'sendContactLetter', body: { letter: contactLetter(request, person, relation) } };
};
