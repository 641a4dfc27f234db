import { move } from './move.ts';
import { DAY, hurry } from './pace.ts';
import type { Place } from './place.ts';
import { asTold, evidenceOf, statementOf } from './statement.ts';
import { STORIES } from './stories.ts';

/** How long the agencies take, in business seconds; some of it is spent on weekends. */
const PACE = {
  days: 2,
  delays: {
    default: 2 * DAY,
    receiveApplication: 4 * DAY,
    requestInformationSheet: 5 * DAY,
    bank: DAY,
  },
};

/** Four residents move their pensions beside each other; false when a story does not end as told. */
export async function playTransfers({ as, sandboxUrl }: Place): Promise<boolean> {
  const operations = await as('operations-1');
  await using _pace = await hurry(operations, sandboxUrl, PACE);
  const moves = await Promise.all(
    STORIES.map(async (story) =>
      move(story, await as(story.account), (text) => console.log(`  ${story.account}: ${text}`)),
    ),
  );
  for (const told of moves) {
    for (const line of statementOf(told, await evidenceOf(told, operations))) console.log(line);
  }
  return moves.every(asTold);
}
