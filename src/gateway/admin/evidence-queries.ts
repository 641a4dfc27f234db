import { toShanghaiInstant } from '../../core/dates.ts';
import type { Sql } from '../../platform/database.ts';

export interface EvidenceWish {
  /** Number or id. */
  case?: string;
  /** Evidence id, or message id of an answer. */
  message?: string;
  from?: Date;
  to?: Date;
}

const MOST = 100;
/** Log entries that one search looks through, newest first. */
const REACH = 5_000;

interface Row {
  id: string;
  at: Date;
  until: Date;
  kinds: string[];
  client: string | null;
  member: string | null;
  operation: string | null;
  purpose: string | null;
  caseId: string | null;
  caseNumber: string | null;
  status: string | null;
  code: string | null;
}

/** Exchanges that fit, newest first, at most a hundred. A case, a message and a time narrow each other. */
export async function findExchanges(
  sql: Sql,
  wish: EvidenceWish,
): Promise<{ items: object[]; more: boolean }> {
  const rows = await sql.query<Row>(
    `with hit as (
       select m.evidence_id, m.at, m.stream_id, m.seq, m.kind, m.entry::jsonb as said
       from message_log m
       where ($1::text is null or m.case_id in
           (select c.id from case_file c where c.id = $1 or c.number = $1))
         and ($2::text is null or m.evidence_id in
           (select x.evidence_id::uuid from case_message x where x.message_id = $2 union select $5::uuid))
         and m.at >= coalesce($3::timestamptz, '-infinity') and m.at < coalesce($4::timestamptz, 'infinity')
       order by m.at desc limit ${REACH}
     ), exchange as (
       select h.evidence_id as id, min(h.at) as at, max(h.at) as until,
         array_agg(h.kind order by h.at, h.stream_id, h.seq) as kinds, max(h.said ->> 'client') as client,
         max(h.said ->> 'member') as member, max(h.said ->> 'operation') as operation,
         max(h.said ->> 'purpose') as purpose, max(h.said ->> 'case') as case_id,
         (array_agg(h.said ->> 'status' order by h.at desc) filter (where h.said ? 'status'))[1] as status,
         max(h.said ->> 'code') as code
       from hit h group by h.evidence_id order by min(h.at) desc limit ${MOST + 1}
     )
     select e.id, e.at, e.until, e.kinds, e.client, e.member, e.operation, e.purpose, e.case_id as "caseId",
       c.number as "caseNumber", e.status, e.code
     from exchange e left join case_file c on c.id = e.case_id order by e.at desc, e.id desc`,
    [wish.case ?? null, wish.message ?? null, wish.from ?? null, wish.to ?? null, idIn(wish.message)],
  );
  return { items: rows.slice(0, MOST).map(view), more: rows.length > MOST };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

const idIn = (message: string | undefined): string | null =>
  message !== undefined && UUID.test(message) ? message : null;

/** What an entry does not say is left out. */
const view = ({ at, until, status, ...row }: Row): object => ({
  ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  at: toShanghaiInstant(at),
  until: toShanghaiInstant(until),
  ...(status !== null && { status: Number(status) }),
});
