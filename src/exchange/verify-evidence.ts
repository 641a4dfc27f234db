import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import type { DeclaredGap } from './declared-gaps.ts';
import type { Member } from './members.ts';
import { verifyMessageLog, type LogFault } from './verify-log.ts';
import { verifySeals } from './verify-seals.ts';
import { verifyWitnesses, type WitnessVerdict } from './verify-witnesses.ts';
import type { WitnessClient } from './witness-client.ts';

export interface EvidenceVerdict {
  entries: number;
  streams: number;
  seals: number;
  witnesses: Omit<WitnessVerdict, 'firstBad'>[];
  /** What restores lost; absent: nothing was ever restored. */
  gaps?: readonly DeclaredGap[];
  firstBad?: LogFault;
}

export interface VerifyOptions {
  /** Also opens what is still kept and compares it with what the entries say. */
  box?: CryptoBox;
  client: WitnessClient;
  witnesses: readonly Member[];
}

/**
 * Walks the whole log: chains and heads, then the seals, then what the witnesses know. Names the first entry that was
 * edited, taken out, moved, cut off or forged, or the seal after which an old copy was put back. A
 * restore that two officers declared is no fault: it is reported with what it lost.
 */
export async function verifyEvidence(sql: Sql, options: VerifyOptions): Promise<EvidenceVerdict> {
  const { firstBad: broken, ...log } = await verifyMessageLog(sql, options.box);
  const { firstBad: unsealed, seals, gaps } = await verifySeals(sql);
  const said = await verifyWitnesses(sql, options.client, options.witnesses, gaps);
  const firstBad = broken ?? unsealed ?? said.find((verdict) => verdict.firstBad !== undefined)?.firstBad;
  return {
    ...log,
    seals,
    witnesses: said.map(({ firstBad: _fault, ...verdict }) => verdict),
    ...(gaps.length > 0 && { gaps }),
    ...(firstBad !== undefined && { firstBad }),
  };
}
