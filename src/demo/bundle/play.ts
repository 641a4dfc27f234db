import { auditStore } from '../../cli/audit.ts';
import { DAY, hurry } from '../pace.ts';
import type { Place } from '../place.ts';
import { openDesks } from './desks.ts';
import { moveFamily } from './move-family.ts';
import { auditLines, endedAsTold, statementOfMove } from './statement.ts';
import { takeDown, type World } from './world.ts';

/** Taken in on the day it is filed; the other steps and the bank take a day. */
const OF_SYSTEMS = { days: 2, delays: { default: DAY, bank: DAY, reviewMoveApplication: 0 } };
/** Clerks look through their desks a little more often than once a day. */
const OF_CLERKS = { days: 0.5, delays: {} };
const INVENTED = 'Everybody here and every amount is invented.';

/** A family moves between agencies with systems of their own; false when it does not end as told. */
export async function playBundle({ as, sandboxUrl, db }: Place): Promise<boolean> {
  console.log(`\n═ A family of three moves from Chifeng to Tongliao; the agencies have systems. ${INVENTED}`);
  const operations = await as('operations-1');
  return tell({
    as,
    hurry: () => hurry(operations, sandboxUrl, OF_SYSTEMS),
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

/** The same between agencies without systems: clerks answer at their desks, in a system of the demo's own. */
export async function playBundleAtDesks({ as, sandboxUrl, db }: Place): Promise<boolean> {
  console.log(`\n═ The same family; none of the eight agencies has a system, clerks answer. ${INVENTED}`);
  const operations = await as('operations-1');
  await using desks = await openDesks({ as, say });
  return await Promise.race([
    desks.failed,
    tell({
      as,
      hurry: () => hurry(operations, sandboxUrl, OF_CLERKS),
      silence: (memberId) => desks.close(memberId),
      ...(db !== undefined && { audit: () => auditStore(db) }),
      say,
    }),
  ]);
}
