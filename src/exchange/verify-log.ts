import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { openPart } from './log-entry.ts';

/** The first thing that does not fit. */
export interface LogFault {
  /** Absent for a fault of the register of streams or of a seal. */
  stream?: string;
  /** Number of the seal it contradicts. */
  seal?: number;
  seq: number;
  reason: string;
}

export interface LogVerdict {
  entries: number;
  streams: number;
  firstBad?: LogFault;
}

interface FaultRow {
  stream: string | null;
  seq: bigint;
  reason: string;
}

/** Recomputes both chains in the database; every row is a fault, the first one first. */
const CHAINS: readonly string[] = [
  // The register of streams.
  `select null::uuid as stream, r.seq, 'the register of streams was changed here' as reason
   from (select g.*, lag(g.hash, 1, decode(repeat('00', 32), 'hex')) over (order by g.seq) as previous,
           row_number() over (order by g.seq) as place from stream_register g) r
   where r.seq <> r.place or r.hash <> sha256(r.previous || convert_to(r.entry, 'UTF8'))
     or (r.entry::jsonb ->> 'seq')::bigint <> r.seq
   order by r.seq limit 1`,
  // Streams and register name each other.
  `select s.id as stream, 0::bigint as seq, 'the stream is not in the register' as reason from stream s
   where not exists (select from stream_register r where r.stream_id = s.id and r.act = 'opened')
   union all
   select r.stream_id, 0, 'the stream is gone' from stream_register r
   where r.act in ('opened', 'closed') and not exists (select from stream s where s.id = r.stream_id)
   limit 1`,
  // The entries of each stream. The hashes bind every entry to its place; the first one binds them to the stream.
  `select m.stream_id as stream, m.seq, 'the entry was changed, moved or removed' as reason
   from (select l.stream_id, l.seq, l.hash, l.entry,
           lag(l.hash, 1, decode(repeat('00', 32), 'hex')) over w as previous, row_number() over w as place
         from message_log l window w as (partition by l.stream_id order by l.seq)) m
     join stream s on s.id = m.stream_id
   where m.seq <> m.place or m.hash <> sha256(m.previous || convert_to(m.entry, 'UTF8'))
     or (m.seq = 1 and strpos(m.entry, '"stream":"' || m.stream_id || '"') = 0)
   order by s.fencing, m.seq limit 1`,
  // Heads: a cut tail, and a stream that went on after it was closed.
  `select s.id as stream, s.head_seq as seq, 'the last entries are missing or were added' as reason
   from stream s left join lateral
     (select l.seq, l.hash from message_log l where l.stream_id = s.id order by l.seq desc limit 1) last on true
   where coalesce(last.seq, 0) <> s.head_seq
     or coalesce(last.hash, decode(repeat('00', 32), 'hex')) <> s.head_hash
     or (s.closed_at is not null and s.closed_head is distinct from s.head_hash)
     or (s.closed_at is not null) <> exists (select from stream_register r where r.stream_id = s.id and r.act = 'closed')
     or exists (select from stream_register r where r.stream_id = s.id and r.act = 'closed'
                and r.entry::jsonb ->> 'head' <> encode(s.head_hash, 'hex'))
   order by s.fencing limit 1`,
];

/**
 * Recomputes the register, every stream and every head, and names the first entry that does not fit. With `box` also
 * opens what is still kept and compares it with the commitments.
 */
export async function verifyMessageLog(sql: Sql, box?: CryptoBox): Promise<LogVerdict> {
  const [count] = await sql.query<{ entries: bigint; streams: bigint }>(
    'select (select count(*) from message_log) as entries, (select count(*) from stream) as streams',
  );
  const counts = { entries: Number(count?.entries ?? 0), streams: Number(count?.streams ?? 0) };
  for (const text of CHAINS) {
    const [row] = await sql.query<FaultRow>(text);
    if (row !== undefined) return { ...counts, firstBad: toFault(row) };
  }
  const firstBad = box === undefined ? undefined : await verifyParts(sql, box);
  return firstBad === undefined ? counts : { ...counts, firstBad };
}

const toFault = ({ stream, seq, reason }: FaultRow): LogFault => ({
  ...(stream !== null && { stream }),
  seq: Number(seq),
  reason,
});

interface PartRow {
  stream_id: string;
  seq: bigint;
  part: string;
  commitment: string | null;
  id: string;
  suite: string;
  key_id: string;
  ciphertext: Buffer;
}

const PAGE = 500;

async function verifyParts(sql: Sql, box: CryptoBox): Promise<LogFault | undefined> {
  let after = '';
  for (;;) {
    const rows = await sql.query<PartRow>(
      `select b.stream_id, b.seq, b.part, m.entry::jsonb ->> b.part as commitment, v.id, v.suite, v.key_id, v.ciphertext
       from message_body b join message_log m using (stream_id, seq) join sealed v on v.id = b.sealed_id
       where v.id > $1 order by v.id limit $2`,
      [after, PAGE],
    );
    const bad = rows.find((row) => !fits(row, box));
    if (bad !== undefined) {
      return {
        stream: bad.stream_id,
        seq: Number(bad.seq),
        reason: `the ${bad.part} is not what the entry says`,
      };
    }
    if (rows.length < PAGE) return undefined;
    after = rows.at(-1)!.id;
  }
}

function fits(row: PartRow, box: CryptoBox): boolean {
  try {
    const salted = box.open({ suite: row.suite, keyId: row.key_id, ciphertext: row.ciphertext }, row.id);
    return openPart(salted).commitment === row.commitment;
  } catch {
    return false;
  }
}
