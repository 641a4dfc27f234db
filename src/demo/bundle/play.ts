import type { Api } from '../../cli/api.ts';
import { auditStore } from '../../cli/audit.ts';
import type { Database } from '../../platform/database.ts';
import { DAY, hurry } from '../pace.ts';
import { moveFamily } from './move-family.ts';
import { auditLines, endedAsTold, statementOfMove } from './statement.ts';
import { takeDown, type World } from './world.ts';

/** Taken in on the day it is filed; the other steps and the bank take a day. */
const AGENCY_DELAYS = { default: DAY, bank: DAY, reviewMoveApplication: 0 };
const INVENTED = 'Everybody here and every amount is invented.';

interface Place {
  as: (account: string) => Promise<Api>;
  sandboxUrl: string;
  /** The store of the gateway, where it is at hand. */
  db?: Database;
}

/** A family moves between agencies with systems of their own; false when it does not end as told. */
export async function playBundle({ as, sandboxUrl, db }: Place): Promise<boolean> {
  console.log(`\n═ A family of three moves from Chifeng to Tongliao; the agencies have systems. ${INVENTED}`);
  const operations = await as('operations-1');
  return tell({
    as,
    hurry: () => hurry(operations, sandboxUrl, AGENCY_DELAYS),
    silence: (memberId) => takeDown(sandboxUrl, memberId),
    ...(db !== undefined && { audit: () => auditStore(db) }),
    say,
  });
}

const say = (text: string): void => console.log(`  ${text}`);

async function tell(world: World): Promise<boolean> {
  const move = await moveFamily(world);
  for (const line of await statementOfMove(move, await world.as('operations-1'))) console.log(line);
  const findings = await world.audit?.();
  for (const line of auditLines(findings)) console.log(line);
  const isClean = findings?.every(({ violations }) => violations.length === 0) ?? true;
  return isClean && endedAsTold(move);
}
