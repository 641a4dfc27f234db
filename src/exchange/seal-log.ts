import { GENESIS } from '../core/hash-chain.ts';
import { merkleRoot } from '../core/merkle.ts';
import type { Database, Sql } from '../platform/database.ts';
import type { SigningKey } from './envelope-sign.ts';
import { sealHash, signSeal, type SealClaims, type SealedRange } from './seal-token.ts';

/** When a seal is due, whichever comes first. */
export interface SealPace {
  seconds: number;
  rows: number;
}

export interface SealOptions {
  key: SigningKey;
  /** PUBLIC_URL. */
  gatewayId: string;
  nodeId: string;
  /** Absent: now, and wait for whoever is sealing. */
  pace?: SealPace;
  /** The seal to go on after, where a restore lost it. */
  after?: { seq: number; head: string };
}

export const SEAL_LOCK = 72_013;
const HASH_BYTES = 32;
/** Entries of one seal at most: what is left waits for the next. */
const MOST_ROWS = 100_000;
/** Streams of one seal at most, so that its token stays small. */
const MOST_STREAMS = 24;

interface Pending {
  stream: string;
  /** First entry that is not sealed. */
  from: bigint;
  head_seq: bigint;
  head_hash: Buffer;
}

/**
 * Seals what came since the last seal; gives the seal's number, or nothing when there is nothing to seal, it is not due
 * yet, or another process is at it. Locks no row that the message log writes.
 */
export const sealLog = (db: Database, options: SealOptions): Promise<number | undefined> =>
  db.transaction((tx) => sealWithin(tx, options));

/** The same in a transaction that does more. */
export async function sealWithin(tx: Sql, options: SealOptions): Promise<number | undefined> {
  if (!(await takeLock(tx, options.pace !== undefined))) return undefined;
  const last = await lastSeal(tx);
  const register = await registerHead(tx);
  const pending = await pendingStreams(tx);
  const rows = pending.reduce((sum, { from, head_seq: head }) => sum + Number(head - from) + 1, 0);
  const hasMoved = rows > 0 || register.hash !== last.register;
  if (!hasMoved || !isDue(options.pace, rows, last.age)) return undefined;
  const { ranges, leaves } = await readLeaves(tx, pending);
  const before = options.after ?? { seq: last.seq, head: last.hash.toString('hex') };
  const seq = before.seq + 1;
  const claims: SealClaims = {
    v: 1,
    iss: options.gatewayId,
    node: options.nodeId,
    seq,
    at: last.now,
    previous: before.head,
    root: merkleRoot(splitLeaves(leaves)).toString('hex'),
    size: leaves.length / HASH_BYTES,
    streams: ranges,
    register,
  };
  await insertSeal(tx, claims, await signSeal(claims, options.key), leaves);
  return seq;
}

async function takeLock(tx: Sql, isOptional: boolean): Promise<boolean> {
  if (!isOptional) {
    await tx.query('select pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    return true;
  }
  const [row] = await tx.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [
    SEAL_LOCK,
  ]);
  return row?.held === true;
}

const isDue = (pace: SealPace | undefined, rows: number, age: number): boolean =>
  pace === undefined || rows >= pace.rows || age >= pace.seconds;

interface LastSeal {
  seq: number;
  hash: Buffer;
  /** Register head it names, hexadecimal. */
  register: string | undefined;
  /** Seconds. */
  age: number;
  /** Milliseconds since 1970. */
  now: number;
}

async function lastSeal(tx: Sql): Promise<LastSeal> {
  const [row] = await tx.query<{ seq: bigint; hash: Buffer; token: string; at: Date; now: Date }>(
    'select s.seq, s.hash, s.token, s.at, clock_timestamp() as now from log_seal s order by s.seq desc limit 1',
  );
  if (row === undefined) {
    return { seq: 0, hash: GENESIS, register: undefined, age: Number.POSITIVE_INFINITY, now: Date.now() };
  }
  const { register } = JSON.parse(
    Buffer.from(row.token.split('.')[1]!, 'base64url').toString(),
  ) as SealClaims;
  const now = row.now.getTime();
  return {
    seq: Number(row.seq),
    hash: row.hash,
    register: register.hash,
    age: (now - row.at.getTime()) / 1000,
    now,
  };
}

async function registerHead(tx: Sql): Promise<{ seq: number; hash: string }> {
  const [row] = await tx.query<{ seq: bigint; hash: Buffer }>(
    'select r.seq, r.hash from stream_register r order by r.seq desc limit 1',
  );
  return { seq: Number(row?.seq ?? 0n), hash: (row?.hash ?? GENESIS).toString('hex') };
}

/** Streams with entries that are not sealed, then the open ones that did not move. */
function pendingStreams(tx: Sql): Promise<Pending[]> {
  return tx.query<Pending>(
    `select s.id as stream, coalesce(r.to_seq, 0) + 1 as from, s.head_seq, s.head_hash
     from stream s left join lateral
       (select g.to_seq from log_seal_range g where g.stream_id = s.id and g.to_seq >= g.from_seq
        order by g.to_seq desc limit 1) r on true
     where s.head_seq > coalesce(r.to_seq, 0) or s.closed_at is null
     order by s.head_seq > coalesce(r.to_seq, 0) desc, s.fencing limit $1`,
    [MOST_STREAMS],
  );
}

async function readLeaves(
  tx: Sql,
  pending: readonly Pending[],
): Promise<{ ranges: SealedRange[]; leaves: Buffer }> {
  const ranges: SealedRange[] = [];
  const leaves: Buffer[] = [];
  let room = MOST_ROWS;
  for (const { stream, from, head_seq: headSeq, head_hash: headHash } of pending) {
    const first = Number(from);
    const to = Math.min(Number(headSeq), first - 1 + room);
    room -= to - first + 1;
    const hashes = to < first ? Buffer.alloc(0) : await entryHashes(tx, stream, first, to);
    leaves.push(hashes);
    const head = hashes.length === 0 ? headHash : hashes.subarray(-HASH_BYTES);
    // A stream that got no room is named by a later seal.
    if (to < first && headSeq >= from) continue;
    ranges.push({ stream, from: first, to, head: head.toString('hex') });
  }
  return { ranges, leaves: Buffer.concat(leaves) };
}

/** Hashes of these entries one behind the other, as the log holds them now. */
export async function entryHashes(sql: Sql, stream: string, from: number, to: number): Promise<Buffer> {
  const [row] = await sql.query<{ hashes: Buffer | null }>(
    `select string_agg(m.hash, ''::bytea order by m.seq) as hashes
     from message_log m where m.stream_id = $1 and m.seq between $2 and $3`,
    [stream, from, to],
  );
  return row?.hashes ?? Buffer.alloc(0);
}

/** The leaves of a seal, one hash each. */
export const splitLeaves = (leaves: Buffer): Buffer[] =>
  Array.from({ length: leaves.length / HASH_BYTES }, (_, index) =>
    leaves.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );

async function insertSeal(
  tx: Sql,
  { seq, streams }: SealClaims,
  token: string,
  leaves: Buffer,
): Promise<void> {
  await tx.query('insert into log_seal (seq, hash, token, leaves) values ($1, $2, $3, $4)', [
    seq,
    sealHash(token),
    token,
    leaves,
  ]);
  await tx.query(
    `insert into log_seal_range (seal_seq, place, stream_id, from_seq, to_seq)
     select $1, r.place, r.stream, r.from, r.to
     from rows from (jsonb_to_recordset($2::jsonb) as (stream uuid, "from" bigint, "to" bigint))
       with ordinality as r (stream, "from", "to", place)`,
    [seq, JSON.stringify(streams)],
  );
}
