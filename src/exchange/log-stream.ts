import { canonicalJson } from '../core/canonical-json.ts';
import { chainHash, GENESIS } from '../core/hash-chain.ts';
import { uuidv7 } from '../core/ids.ts';
import type { Database, Sql } from '../platform/database.ts';

/** A stream as its writer holds it. */
export interface OpenStream {
  id: string;
  seq: number;
  head: Buffer;
  /** What to add to the process clock to get the database's, in ms. */
  clockOffset: number;
}

/** Streams whose writer was not seen for this long are closed by another process, in seconds. */
const LOST_AFTER = 30;
const REGISTER_LOCK = 72_002;

/** Opens a stream by a row of the chained register; closes `replaces` (left behind by a lost connection) with it. */
export function openStream(db: Database, nodeId: string, replaces?: string): Promise<OpenStream> {
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    if (replaces !== undefined) await closeLocked(tx, replaces);
    return openLocked(tx, nodeId);
  });
}

/** Closes every stream that a restored copy of the log left open, and opens one to go on in. */
export async function openAfterRestore(tx: Sql, nodeId: string): Promise<OpenStream> {
  await lockRegister(tx);
  const open = await tx.query<{ id: string }>(
    'select s.id from stream s where s.closed_at is null order by s.fencing',
  );
  for (const { id } of open) await closeLocked(tx, id);
  return openLocked(tx, nodeId);
}

async function openLocked(tx: Sql, nodeId: string): Promise<OpenStream> {
  const id = uuidv7();
  const [row] = await tx.query<{ now: Date }>(
    `insert into stream (id, node_id, head_hash) values ($1, $2, $3) returning clock_timestamp() as now`,
    [id, nodeId, GENESIS],
  );
  const clockOffset = (row?.now.getTime() ?? Date.now()) - Date.now();
  await register(tx, { act: 'opened', stream: id, node: nodeId });
  return { id, seq: 0, head: GENESIS, clockOffset };
}

/** Closes a stream at the head the database holds. Does nothing when it is closed already. */
export const closeStream = (db: Database, id: string): Promise<void> =>
  db.transaction((tx) => closeStreamWithin(tx, id));

/** The same in a transaction that does more. */
export async function closeStreamWithin(tx: Sql, id: string): Promise<void> {
  await lockRegister(tx);
  await closeLocked(tx, id);
}

/** Closes the streams of processes that are gone; gives their ids. */
export function closeLostStreams(db: Database): Promise<string[]> {
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    const rows = await tx.query<{ id: string }>(
      `select s.id from stream s where s.closed_at is null and s.seen_at < clock_timestamp() - make_interval(secs => $1)`,
      [LOST_AFTER],
    );
    for (const { id } of rows) await closeLocked(tx, id);
    return rows.map(({ id }) => id);
  });
}

/** Says that the writer of a stream lives. */
export async function touchStream(sql: Sql, id: string): Promise<void> {
  await sql.query('update stream set seen_at = clock_timestamp() where id = $1 and closed_at is null', [id]);
}

const lockRegister = (tx: Sql): Promise<object[]> =>
  tx.query('select pg_advisory_xact_lock($1)', [REGISTER_LOCK]);

async function closeLocked(tx: Sql, id: string): Promise<void> {
  const [row] = await tx.query<{ head_seq: bigint; head_hash: Buffer; node_id: string }>(
    `update stream set closed_at = clock_timestamp(), closed_head = head_hash
     where id = $1 and closed_at is null returning head_seq, head_hash, node_id`,
    [id],
  );
  if (row === undefined) return;
  const head = row.head_hash.toString('hex');
  await register(tx, { act: 'closed', stream: id, node: row.node_id, headSeq: Number(row.head_seq), head });
}

/** Writes a row that is about no stream; `make` runs while nobody else writes. */
export async function writeRegister(tx: Sql, make: () => Promise<{ act: string }>): Promise<void> {
  await lockRegister(tx);
  await register(tx, await make());
}

async function register(tx: Sql, act: object): Promise<void> {
  const [last] = await tx.query<{ seq: bigint; hash: Buffer }>(
    'select r.seq, r.hash from stream_register r order by r.seq desc limit 1',
  );
  const seq = Number(last?.seq ?? 0n) + 1;
  const text = canonicalJson({ ...act, v: 1, seq, at: Date.now() });
  const hash = chainHash(last?.hash ?? GENESIS, Buffer.from(text));
  await tx.query('insert into stream_register (seq, hash, entry) values ($1, $2, $3)', [seq, hash, text]);
}
