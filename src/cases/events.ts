import { canonicalJson } from '../core/canonical-json.ts';
import { chainHash, GENESIS } from '../core/hash-chain.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import type { Side } from './workflow.ts';

/** Something that happened to a case. `facts` are codes, ids, dates and amounts: never text that people wrote. */
export interface NewEvent {
  type: string;
  facts?: JsonObject;
  side?: Side;
  /** Account or officer reference. */
  by?: string;
  stepId?: string;
  /** SHA-256(salt ‖ plaintext) of the body the event is about. */
  commitment?: Buffer;
}

export interface StoredEvent {
  caseId: string;
  seq: number;
  type: string;
  at: Date;
  businessAt: Date;
  side: string | null;
  by: string | null;
  stepId: string | null;
  facts: Json;
  commitment: Buffer | null;
  previous: Buffer;
  hash: Buffer;
}

/** The bytes of an event that enter the chain. */
export function eventEntry(event: Omit<StoredEvent, 'previous' | 'hash'>): Buffer {
  return Buffer.from(
    canonicalJson({
      ...event,
      at: event.at.toISOString(),
      businessAt: event.businessAt.toISOString(),
      commitment: event.commitment?.toString('hex') ?? null,
    }),
  );
}

interface Head {
  seq: number;
  hash: Buffer;
}

async function headOf(tx: Sql, caseId: string): Promise<Head> {
  const [head] = await tx.query<Head>(
    'select e.seq, e.hash from case_event e where e.case_id = $1 order by e.seq desc limit 1',
    [caseId],
  );
  return head ?? { seq: 0, hash: GENESIS };
}

/** Appends events to the chain of a case; the caller holds the row lock of the case. */
export async function appendEvents(
  tx: Sql,
  caseId: string,
  events: readonly NewEvent[],
  times: { at: Date; business: Date },
): Promise<void> {
  if (events.length === 0) return;
  let head = await headOf(tx, caseId);
  const rows: StoredEvent[] = [];
  for (const event of events) {
    const entry = {
      caseId,
      seq: head.seq + 1,
      type: event.type,
      at: times.at,
      businessAt: times.business,
      side: event.side ?? null,
      by: event.by ?? null,
      stepId: event.stepId ?? null,
      facts: event.facts ?? {},
      commitment: event.commitment ?? null,
    };
    const hash = chainHash(head.hash, eventEntry(entry));
    rows.push({ ...entry, previous: head.hash, hash });
    head = { seq: entry.seq, hash };
  }
  await insertEvents(tx, caseId, rows, times);
}

async function insertEvents(
  tx: Sql,
  caseId: string,
  rows: readonly StoredEvent[],
  times: { at: Date; business: Date },
): Promise<void> {
  const column = (pick: (row: StoredEvent) => unknown): unknown[] => rows.map(pick);
  await tx.query(
    `insert into case_event
       (case_id, at, business_at, seq, type, side, by, step_id, facts, commitment, previous, hash)
     select $1, $2, $3, e.* from unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[],
       $10::bytea[], $11::bytea[], $12::bytea[]) as e`,
    [
      caseId,
      times.at,
      times.business,
      column((row) => row.seq),
      column((row) => row.type),
      column((row) => row.side),
      column((row) => row.by),
      column((row) => row.stepId),
      column((row) => JSON.stringify(row.facts)),
      column((row) => row.commitment),
      column((row) => row.previous),
      column((row) => row.hash),
    ],
  );
}
