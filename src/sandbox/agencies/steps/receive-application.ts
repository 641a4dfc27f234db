import { contactLetter, partyAtDestination, refusalAtDestination } from '../destination-review.ts';
import type { StepHandler } from '../world.ts';

/** The destination examines the application and writes the contact letter, or refuses with the reason. */
export const receiveApplication: StepHandler = async (tx, request) => {
  const { person, relation } = await partyAtDestination(tx, request);
  return (
    refusalAtDestination(request, person, relation) ?? {
      message: 'sendContactLetter',
      body: { letter: contactLetter(request, person, relation) },
    }
  );
};
