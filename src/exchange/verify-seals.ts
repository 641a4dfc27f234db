import { GENESIS } from '../core/hash-chain.ts';
import { merkleRoot } from '../core/merkle.ts';
import type { Sql } from '../platform/database.ts';
import { gapAfter, readDeclaredGaps, type DeclaredGap } from './declared-gaps.ts';
import { readGatewayKeys, sealKeys } from './gateway-keys.ts';
import { entryHashes, splitLeaves } from './seal-log.ts';
import { readSeal, sealHash, type SealClaims, type SealedRange } from './seal-token.ts';
import type { LogFault } from './verify-log.ts';

interface SealRow {
  seq: bigint;
  hash: Buffer;
  token: string;
  leaves: Buffer;
}

interface SealVerdict {
  /** How many hold, from the first. */
  seals: number;
  /** Restores that were declared as they must be. */
  gaps: readonly DeclaredGap[];
  firstBad?: LogFault;
}

const PAGE = 100;
const HASH_BYTES = 32;

/**
 * Walks the seals from the first: signature, chain, root, and whether the log still holds what was sealed. Where it
 * does not, the sealed leaves tell the first entry that differs.
 */
export async function verifySeals(sql: Sql): Promise<SealVerdict> {
  const { gaps, firstBad: undeclared } = await readDeclaredGaps(sql);
  const walk = new SealWalk(sql, sealKeys(await readGatewayKeys(sql)), gaps);
  let seals = 0;
  for (;;) {
    const rows = await sql.query<SealRow>(
      'select s.seq, s.hash, s.token, s.leaves from log_seal s where s.seq > $1 order by s.seq limit $2',
      [walk.seq, PAGE],
    );
    for (const row of rows) {
      const firstBad = await walk.next(row);
      if (firstBad !== undefined) return { seals, gaps, firstBad: undeclared ?? firstBad };
      seals += 1;
    }
    if (rows.length < PAGE) return { seals, gaps, ...(undeclared !== undefined && { firstBad: undeclared }) };
  }
}

class SealWalk {
  readonly #sql: Sql;
  readonly #keyOf: ReturnType<typeof sealKeys>;
  readonly #sealedTo = new Map<string, number>();
  readonly #gaps: readonly DeclaredGap[];
  #seq = 0;
  #head = GENESIS.toString('hex');

  constructor(sql: Sql, keyOf: ReturnType<typeof sealKeys>, gaps: readonly DeclaredGap[]) {
    this.#sql = sql;
    this.#keyOf = keyOf;
    this.#gaps = gaps;
  }

  /** Number of the last seal that holds. */
  get seq(): number {
    return this.#seq;
  }

  async next(row: SealRow): Promise<LogFault | undefined> {
    const gap = gapAfter(this.#gaps, { seq: this.#seq, head: this.#head });
    const before = gap?.declaration.last ?? { seq: this.#seq, head: this.#head };
    const seal = before.seq + 1;
    const bad = (reason: string): LogFault => ({ seal, seq: 0, reason });
    if (Number(row.seq) !== seal) return bad('the seal is gone');
    const claims = await readSeal(row.token, this.#keyOf);
    if (claims === undefined || !row.hash.equals(sealHash(row.token))) return bad('the seal was changed');
    if (claims.seq !== seal || claims.previous !== before.head)
      return bad('the seal does not follow the one before');
    const leaves = splitLeaves(row.leaves);
    const isWhole = leaves.length === claims.size && merkleRoot(leaves).toString('hex') === claims.root;
    const fault = await this.#checkRanges(claims, isWhole ? row.leaves : undefined);
    if (fault !== undefined) return { ...fault, seal };
    if (!isWhole) return bad('the leaves of the seal were changed');
    if (!(await this.#holdsRegister(claims)))
      return bad('the register of streams is not the one that was sealed');
    this.#seq = seal;
    this.#head = row.hash.toString('hex');
    return undefined;
  }

  async #checkRanges(claims: SealClaims, leaves: Buffer | undefined): Promise<LogFault | undefined> {
    let offset = 0;
    for (const range of claims.streams) {
      const { stream, from, to } = range;
      if (from !== (this.#sealedTo.get(stream) ?? 0) + 1)
        return { stream, seq: from, reason: 'the seals leave entries out' };
      const size = (to - from + 1) * HASH_BYTES;
      const fault = await this.#checkRange(range, leaves?.subarray(offset, offset + size));
      if (fault !== undefined) return fault;
      offset += size;
      this.#sealedTo.set(stream, to);
    }
    return undefined;
  }

  /** Without leaves that can be trusted only the head of the range tells. */
  async #checkRange(
    { stream, from, to, head }: SealedRange,
    leaves: Buffer | undefined,
  ): Promise<LogFault | undefined> {
    if (to < from) return undefined;
    const held = await entryHashes(this.#sql, stream, from, to);
    const reason = 'the entry is not the one that was sealed';
    if (leaves === undefined) {
      return held.subarray(-HASH_BYTES).toString('hex') === head ? undefined : { stream, seq: from, reason };
    }
    if (held.equals(leaves)) return undefined;
    const [own, sealed] = [splitLeaves(held), splitLeaves(leaves)];
    const at = sealed.findIndex((leaf, index) => own[index]?.equals(leaf) !== true);
    const isMissing = at >= own.length;
    return { stream, seq: from + at, reason: isMissing ? 'the entry was sealed and is gone' : reason };
  }

  async #holdsRegister({ register }: SealClaims): Promise<boolean> {
    if (register.seq === 0) return true;
    const [row] = await this.#sql.query<{ hash: Buffer }>(
      'select r.hash from stream_register r where r.seq = $1',
      [register.seq],
    );
    return row?.hash.toString('hex') === register.hash;
  }
}
