import { inclusionProof } from '../core/merkle.ts';
import type { Sql } from '../platform/database.ts';
import type { LogPosition } from './log-entry.ts';
import { splitLeaves } from './seal-log.ts';

interface Inclusion {
  stream: string;
  seq: number;
  /** Number of the seal. */
  seal: number;
  index: number;
  size: number;
  /** Hexadecimal. */
  path: string[];
}

interface SealToken {
  seq: number;
  token: string;
}

interface WitnessToken {
  member: string;
  seal: number;
  token: string;
}

export interface Proofs {
  inclusion: Inclusion[];
  /** Without a gap, from the first that covers an entry up to one that is witnessed, if there is one. */
  seals: SealToken[];
  witnesses: WitnessToken[];
}

/** How sealed entries are proven: path to the root, seals, countersignatures. */
export async function readProofs(sql: Sql, entries: readonly LogPosition[]): Promise<Proofs> {
  const inclusion: Inclusion[] = [];
  for (const entry of entries) {
    const proof = await readInclusion(sql, entry);
    if (proof !== undefined) inclusion.push(proof);
  }
  const covering = inclusion.map(({ seal }) => seal);
  if (covering.length === 0) return { inclusion, seals: [], witnesses: [] };
  const [first, last] = [Math.min(...covering), Math.max(...covering)];
  const witnesses = await readWitnesses(sql, last);
  const end = Math.max(last, ...witnesses.map(({ seal }) => seal));
  const seals = await sql.query<{ seq: bigint; token: string }>(
    'select s.seq, s.token from log_seal s where s.seq between $1 and $2 order by s.seq',
    [first, end],
  );
  return { inclusion, seals: seals.map(({ seq, token }) => ({ seq: Number(seq), token })), witnesses };
}

async function readInclusion(sql: Sql, { stream, seq }: LogPosition): Promise<Inclusion | undefined> {
  const [row] = await sql.query<{ seal: bigint; leaves: Buffer; before: bigint; from_seq: bigint }>(
    `select g.seal_seq as seal, s.leaves, g.from_seq,
       (select coalesce(sum(b.to_seq - b.from_seq + 1), 0)::bigint from log_seal_range b
        where b.seal_seq = g.seal_seq and b.place < g.place) as before
     from log_seal_range g join log_seal s on s.seq = g.seal_seq
     where g.stream_id = $1 and g.to_seq >= $2 and g.from_seq <= $2 and g.to_seq >= g.from_seq`,
    [stream, seq],
  );
  if (row === undefined) return undefined;
  const leaves = splitLeaves(row.leaves);
  const index = Number(row.before) + seq - Number(row.from_seq);
  const path = inclusionProof(leaves, index).map((hash) => hash.toString('hex'));
  return { stream, seq, seal: Number(row.seal), index, size: leaves.length, path };
}

/** Each witness's first countersignature from this seal on. */
async function readWitnesses(sql: Sql, from: number): Promise<WitnessToken[]> {
  const rows = await sql.query<{ member: string; seal: bigint; token: string }>(
    `select distinct on (w.member_id) w.member_id as member, w.seal_seq as seal, w.token
     from log_witness w where w.seal_seq >= $1 order by w.member_id, w.seal_seq`,
    [from],
  );
  return rows.map(({ seal, ...row }) => ({ ...row, seal: Number(seal) }));
}
