import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import type { DeclaredGap } from './declared-gaps.ts';
import type { Member } from './members.ts';
import type { LogFault } from './verify-log.ts';
import type { WitnessClient } from './witness-client.ts';

/** What one witness says of our log. */
export interface WitnessVerdict {
  member: string;
  /** Number of the newest seal it knows; absent when it knows none or did not answer. */
  knows?: number;
  /** Why nothing could be learned from it. */
  silent?: string;
  firstBad?: LogFault;
}

/**
 * Asks each witness for the head in its own books and looks for that seal in ours, or among those that a declared
 * restore lost.
 */
export function verifyWitnesses(
  sql: Sql,
  client: WitnessClient,
  witnesses: readonly Member[],
  gaps: readonly DeclaredGap[],
): Promise<WitnessVerdict[]> {
  return Promise.all(witnesses.map((member) => askWitness(sql, client, member, gaps)));
}

const isDeclared = (
  gaps: readonly DeclaredGap[],
  known: { member: string; seq: number; head: string },
): boolean =>
  gaps.some(({ declaration }) =>
    declaration.witnessed.some(
      ({ member, seq, head }) => member === known.member && seq === known.seq && head === known.head,
    ),
  );

async function askWitness(
  sql: Sql,
  client: WitnessClient,
  { id, ...member }: Member,
  gaps: readonly DeclaredGap[],
): Promise<WitnessVerdict> {
  try {
    const known = await client.head({ id, ...member });
    if (known === undefined) return { member: id, silent: 'knows no head yet' };
    const [row] = await sql.query<{ hash: Buffer | null; last: bigint | null }>(
      `select (select s.hash from log_seal s where s.seq = $1) as hash,
         (select max(s.seq) from log_seal s) as last`,
      [known.seq],
    );
    const verdict = { member: id, knows: known.seq };
    if (row?.hash?.toString('hex') === known.head) return verdict;
    if (row?.hash == null && isDeclared(gaps, { member: id, ...known })) return verdict;
    const last = Number(row?.last ?? 0n);
    const firstBad: LogFault =
      row?.hash == null
        ? {
            seal: last + 1,
            seq: 0,
            reason: `an old copy of the log: it ends at seal ${last}, ${id} has witnessed seal ${known.seq}`,
          }
        : { seal: known.seq, seq: 0, reason: `another log: ${id} has witnessed another seal ${known.seq}` };
    return { ...verdict, firstBad };
  } catch (error) {
    if (error instanceof Refusal) return { member: id, silent: error.code };
    throw error;
  }
}
