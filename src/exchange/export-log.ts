import type { Sql } from '../platform/database.ts';
import { readKeysAsOf } from './bundle-keys.ts';

const PAGE = 10_000;

/**
 * The whole log as lines that docs/verify-evidence.mjs --chain verifies: keys, register, entries, seals and
 * countersignatures. Bodies and tokens are not in it. Export it from one transaction that sees one state.
 */
export async function* exportLog(sql: Sql, gatewayId: string): AsyncGenerator<string> {
  const clients = await sql.query<{ id: string }>('select distinct k.client_id as id from client_key k');
  for (const key of await readKeysAsOf(
    sql,
    gatewayId,
    clients.map(({ id }) => id),
  ))
    yield line('K', JSON.stringify(key));
  yield* rows(
    sql,
    'R',
    `select r.seq as at, r.seq || e'\\t' || encode(r.hash, 'hex') || e'\\t' || r.entry as line
    from stream_register r where r.seq > $1 order by r.seq limit $2`,
  );
  const streams = await sql.query<{ id: string }>('select s.id from stream s order by s.fencing');
  for (const { id } of streams) {
    yield* rows(
      sql,
      'E',
      `select m.seq as at,
        m.stream_id || e'\\t' || m.seq || e'\\t' || encode(m.hash, 'hex') || e'\\t' || m.entry as line
      from message_log m where m.stream_id = $3 and m.seq > $1 order by m.seq limit $2`,
      id,
    );
  }
  yield* rows(
    sql,
    'S',
    'select s.seq as at, s.token as line from log_seal s where s.seq > $1 order by s.seq limit $2',
  );
  const witnessed = await sql.query<{ line: string }>(
    `select w.member_id || e'\\t' || w.seal_seq || e'\\t' || w.token as line from log_witness w
     order by w.seal_seq, w.member_id`,
  );
  for (const row of witnessed) yield line('W', row.line);
}

const line = (kind: string, rest: string): string => `${kind}\t${rest}\n`;

async function* rows(sql: Sql, kind: string, text: string, ...more: string[]): AsyncGenerator<string> {
  let after = 0n;
  for (;;) {
    const page = await sql.query<{ at: bigint; line: string }>(text, [after, PAGE, ...more]);
    if (page.length > 0) yield page.map((row) => line(kind, row.line)).join('');
    if (page.length < PAGE) return;
    after = page.at(-1)!.at;
  }
}
