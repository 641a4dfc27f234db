import { chainHash, GENESIS } from '../core/hash-chain.ts';
import type { Sql } from '../platform/database.ts';
import { eventEntry, type StoredEvent } from './events.ts';

const BATCH = 2_000;
const MOST_LISTED = 100;

const PAGE = `select e.case_id as "caseId", e.seq, e.type, e.at, e.business_at as "businessAt", e.side, e.by,
    e.step_id as "stepId", e.facts, e.commitment, e.previous, e.hash
  from case_event e where (e.case_id, e.seq) > ($1, $2) order by e.case_id, e.seq limit ${BATCH}`;

/** Recomputes the hash of every event and follows each case's chain from its beginning. */
export async function auditChains(
  sql: Sql,
): Promise<{ name: string; checked: number; violations: string[] }> {
  const violations = await cutChains(sql);
  let checked = 0;
  let last = { caseId: '', seq: 0, hash: GENESIS };
  for (;;) {
    const rows = await sql.query<StoredEvent>(PAGE, [last.caseId, last.seq]);
    for (const { previous, hash, ...event } of rows) {
      const begins = event.caseId !== last.caseId;
      const expected = begins ? { seq: 1, hash: GENESIS } : { seq: last.seq + 1, hash: last.hash };
      const intact =
        event.seq === expected.seq &&
        previous.equals(expected.hash) &&
        hash.equals(chainHash(previous, eventEntry(event)));
      if (!intact && violations.length < MOST_LISTED) violations.push(`${event.caseId} event ${event.seq}`);
      last = { caseId: event.caseId, seq: event.seq, hash };
    }
    checked += rows.length;
    if (rows.length < BATCH) break;
  }
  return { name: 'event chains are intact', checked, violations };
}

/** A chain whose end was cut off: the case knows of an end, a step or a document its events do not. */
async function cutChains(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ what: string }>(
    `select c.number || ' chain is cut' as what from case_file c
     where not exists (select 1 from case_event e where e.case_id = c.id and e.seq = 1)
       or (c.ended_at is not null
         and not exists (select 1 from case_event e where e.case_id = c.id and e.type = 'CASE_ENDED'))
       or exists (select 1 from case_step s where s.case_id = c.id and s.status = 'DONE' and not exists (
         select 1 from case_event e where e.case_id = c.id and e.step_id = s.id and e.type = 'STEP_ANSWERED'))
     limit ${MOST_LISTED}`,
  );
  return rows.map(({ what }) => what);
}
