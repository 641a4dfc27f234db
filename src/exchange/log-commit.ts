import { uuidv7 } from '../core/ids.ts';
import type { Sql } from '../platform/database.ts';
import type { NewEntry, PlacedEntry, SealedPart } from './log-entry.ts';

export interface GrantUse {
  grant_id: string;
  day: string;
  used: number;
}

/**
 * Everything of one batch in one statement, so it is there whole or not at all. The stream's head moves first: where
 * the stream was closed meanwhile or another writer moved it, nothing is written. Bytes of all rows come as one value
 * each, which goes over the wire as it is; an array of them would be written out in hexadecimal.
 */
const COMMIT = `
with head as (
  update stream s set head_seq = $2, head_hash = $3, seen_at = clock_timestamp()
  where s.id = $1 and s.closed_at is null and s.head_seq = $4 returning s.id
), logged as (
  insert into message_log (stream_id, seq, hash, entry)
  select head.id, $4 + e.place, substring($5::bytea from 32 * e.place::int - 31 for 32), e.entry
  from head, string_to_table($6, e'\\n') with ordinality as e (entry, place) returning 1
), part as (
  select p.* from jsonb_to_recordset($7::jsonb) as p
    (seq bigint, part text, id text, suite text, key_id text, start integer, length integer)
), put as (
  insert into sealed (id, suite, key_id, ciphertext)
  select p.id, p.suite, p.key_id, substring($8::bytea from p.start for p.length)
  from head, part p
), bodies as (
  insert into message_body (stream_id, seq, part, sealed_id)
  select head.id, p.seq, p.part, p.id from head, part p
), decisions as (
  insert into decision_record
    (id, evidence_id, subject, action, resource, context, policy_version, outcome, reasons)
  select d.id, d.evidence_id, d.subject, d.action, d.resource, d.context, d.policy_version, d.outcome, d.reasons
  from head, jsonb_to_recordset($9::jsonb) as d (id uuid, evidence_id uuid, subject jsonb, action jsonb,
    resource jsonb, context jsonb, policy_version text, outcome text, reasons jsonb)
), counted as (
  insert into grant_use as g (grant_id, day, used)
  select u.grant_id, u.day, u.used
  from head, jsonb_to_recordset($10::jsonb) as u (grant_id text, day date, used bigint)
  -- Processes that use the same grants lock them in the same order.
  order by u.grant_id, u.day
  on conflict (grant_id, day) do update set used = g.used + excluded.used
  returning g.grant_id, g.day::text, g.used
), looked as (
  insert into access_log as a (evidence_id, person_id, at, member_id, client_id, desk, provider_id, service, operation,
    purpose, legal_document, legal_article, legal_status, fields, case_id, status, code)
  select l.evidence_id, l.person_id, to_timestamp(l.at / 1000.0), l.member_id, l.client_id, l.desk, l.provider_id,
    l.service, l.operation, l.purpose, l.legal_document, l.legal_article, l.legal_status,
    array(select jsonb_array_elements_text(l.fields)), l.case_id, l.status, l.code
  from head, jsonb_to_recordset($11::jsonb) as l (evidence_id uuid, person_id text, at double precision,
    member_id text, client_id text, desk text, provider_id text, service text, operation text, purpose text,
    legal_document text, legal_article text, legal_status text, fields jsonb, case_id text, status integer, code text)
  on conflict (evidence_id) do update set fields = excluded.fields, status = excluded.status, code = excluded.code
)
select (select count(*) from head) as moved, (select jsonb_agg(counted) from counted) as used`;

/** Writes one batch. `undefined` when the stream is no longer ours; nothing was written then. */
export async function commitBatch(
  sql: Sql,
  stream: { id: string; seq: number },
  entries: readonly NewEntry[],
  placed: readonly PlacedEntry[],
): Promise<readonly GrantUse[] | undefined> {
  const last = placed.at(-1)!;
  const parts = placed.flatMap((entry) => entry.parts);
  const values = [
    stream.id,
    last.seq,
    last.hash,
    stream.seq,
    Buffer.concat(placed.map(({ hash }) => hash)),
    // Canonical JSON has no line breaks of its own.
    placed.map(({ text }) => text).join('\n'),
    JSON.stringify(partRows(parts)),
    Buffer.concat(parts.map(({ sealed }) => sealed.ciphertext)),
    JSON.stringify(entries.flatMap(decisionRow)),
    JSON.stringify(countUse(entries)),
    JSON.stringify(accessRows(entries, placed)),
  ];
  const [row] = await sql.query<{ moved: bigint; used: GrantUse[] | null }>(COMMIT, values, 'commit-log');
  return row?.moved === 1n ? (row.used ?? []) : undefined;
}

/** `start` counts from 1, as SQL does. */
function partRows(parts: readonly SealedPart[]): object[] {
  let start = 1;
  return parts.map(({ seq, part, id, sealed: { suite, keyId, ciphertext } }) => {
    const row = { seq, part, id, suite, key_id: keyId, start, length: ciphertext.length };
    start += ciphertext.length;
    return row;
  });
}

function decisionRow({ decision, evidenceId }: NewEntry): object[] {
  if (decision === undefined) return [];
  const { policyVersion, ...shown } = decision;
  return [{ ...shown, id: uuidv7(), evidence_id: evidenceId, policy_version: policyVersion }];
}

/** One row for each exchange: of two entries about the same, the later knows more. */
function accessRows(entries: readonly NewEntry[], placed: readonly PlacedEntry[]): object[] {
  const rows = new Map<string, object>();
  entries.forEach(({ access, evidenceId, ...entry }, index) => {
    if (access === undefined) return;
    rows.set(evidenceId, {
      evidence_id: evidenceId,
      person_id: access.personId,
      at: placed[index]!.at,
      member_id: access.member,
      client_id: access.client,
      desk: access.desk,
      provider_id: access.provider,
      service: access.service,
      operation: access.operation,
      purpose: access.purpose,
      legal_document: access.legalBasis?.document,
      legal_article: access.legalBasis?.article,
      legal_status: access.legalBasis?.status,
      fields: access.fields,
      case_id: entry.case,
      status: entry.status,
      code: entry.code,
    });
  });
  return [...rows.values()];
}

function countUse(entries: readonly NewEntry[]): GrantUse[] {
  const uses = entries.flatMap(({ use }) => (use === undefined ? [] : [use]));
  const grouped = Map.groupBy(uses, ({ grantId, day }) => `${grantId} ${day}`);
  return [...grouped.values()].map((group) => ({
    grant_id: group[0]!.grantId,
    day: group[0]!.day,
    used: group.length,
  }));
}
