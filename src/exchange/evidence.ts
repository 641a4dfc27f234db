import { Refusal } from '../core/errors.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { openPart, type LogPosition } from './log-entry.ts';

/** One row of the log with what it still holds. */
interface EvidenceEntry extends LogPosition {
  /** Hash of the entry before it, hexadecimal. */
  previous: string;
  /** Canonical text, the very input of the hash. */
  text: string;
  /** Tokens, digests and timings, while they are kept. */
  proof?: unknown;
  /** Bodies, when asked for and while they are kept. */
  content?: unknown;
}

export interface Evidence {
  id: string;
  entries: EvidenceEntry[];
  decisions: DecisionRow[];
}

export interface DecisionRow {
  id: string;
  at: Date;
  subject: unknown;
  action: unknown;
  resource: unknown;
  context: unknown;
  policy_version: string;
  outcome: 'permit' | 'deny';
  reasons: unknown;
}

/** Everything kept about one exchange. Throws NOT_FOUND. Bodies hold personal data: ask for them only with a reason. */
export async function getEvidence(
  sql: Sql,
  box: CryptoBox,
  id: string,
  { withContent = false } = {},
): Promise<Evidence> {
  const rows = await readEntries(sql, box, id, withContent ? ['proof', 'content'] : ['proof']);
  const entries = rows.map(({ parts, ...row }) => ({
    ...row,
    ...Object.fromEntries([...parts].map(([part, salted]) => [part, openPart(salted).value])),
  }));
  return { id, entries, decisions: await readDecisions(sql, id) };
}

type Part = 'proof' | 'content';

/** An entry with the parts that were asked for and are still kept, opened: salt and canonical text. */
export interface OpenedEntry extends LogPosition {
  previous: string;
  text: string;
  parts: ReadonlyMap<Part, Buffer>;
}

/** The entries of one exchange in the order they were made. Throws NOT_FOUND. */
export async function readEntries(
  sql: Sql,
  box: CryptoBox,
  id: string,
  wanted: readonly Part[],
): Promise<OpenedEntry[]> {
  const rows = await sql.query<EntryRow>(
    `select m.stream_id, m.seq, m.hash, m.entry,
       coalesce((select p.hash from message_log p where p.stream_id = m.stream_id and p.seq = m.seq - 1),
         decode(repeat('00', 32), 'hex')) as previous
     from message_log m where m.evidence_id = $1 order by m.at, m.stream_id, m.seq`,
    [id],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  const parts = await readParts(sql, box, id, wanted);
  return rows.map((row) => ({
    stream: row.stream_id,
    seq: Number(row.seq),
    hash: row.hash.toString('hex'),
    previous: row.previous.toString('hex'),
    text: row.entry,
    parts: new Map(parts.get(`${row.stream_id} ${row.seq}`)),
  }));
}

/** The authorisations of one exchange. */
export const readDecisions = (sql: Sql, id: string): Promise<DecisionRow[]> =>
  sql.query<DecisionRow>(
    `select d.id, d.at, d.subject, d.action, d.resource, d.context, d.policy_version, d.outcome, d.reasons
     from decision_record d where d.evidence_id = $1 order by d.at`,
    [id],
  );

interface EntryRow {
  stream_id: string;
  seq: bigint;
  hash: Buffer;
  previous: Buffer;
  entry: string;
}

interface PartRow {
  stream_id: string;
  seq: bigint;
  part: Part;
  id: string;
  suite: string;
  key_id: string;
  ciphertext: Buffer;
}

async function readParts(
  sql: Sql,
  box: CryptoBox,
  id: string,
  wanted: readonly Part[],
): Promise<ReadonlyMap<string, (readonly [Part, Buffer])[]>> {
  const rows = await sql.query<PartRow>(
    `select b.stream_id, b.seq, b.part, v.id, v.suite, v.key_id, v.ciphertext
     from message_log m join message_body b using (stream_id, seq) join sealed v on v.id = b.sealed_id
     where m.evidence_id = $1 and b.part = any($2)`,
    [id, wanted],
  );
  const parts = new Map<string, (readonly [Part, Buffer])[]>();
  for (const row of rows) {
    const place = `${row.stream_id} ${row.seq}`;
    const salted = box.open({ suite: row.suite, keyId: row.key_id, ciphertext: row.ciphertext }, row.id);
    parts.set(place, [...(parts.get(place) ?? []), [row.part, salted]]);
  }
  return parts;
}

/** Days. */
export interface Retention {
  bodyDays: number;
  logDays: number;
}

/** Forgets up to 5 000 bodies and proofs whose time is over; the chain stays whole. Gives how many were forgotten. */
export async function forgetExpired(sql: Sql, retention: Retention): Promise<number> {
  const rows = await sql.query(
    `with old as (
       select b.stream_id, b.seq, b.part from message_body b
       where b.created_at < clock_timestamp() - make_interval(days => case b.part when 'content' then $1::int else $2::int end)
       limit 5000
     ), expired as (
       delete from message_body b using old
       where b.stream_id = old.stream_id and b.seq = old.seq and b.part = old.part returning b.sealed_id
     )
     delete from sealed s using expired x where s.id = x.sealed_id returning s.id`,
    [retention.bodyDays, retention.logDays],
  );
  return rows.length;
}
