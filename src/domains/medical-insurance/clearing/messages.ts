import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, type Fen } from '../../../core/money.ts';
import { toShanghaiInstant } from '../../../core/dates.ts';
import type { Sql } from '../../../platform/database.ts';
import { openPerson } from '../../../platform/persons.ts';
import type { DomainContext } from '../../../service.ts';
import { newMessageId } from '../national/envelope.ts';
import type { ClearingRow } from './clearing-store.ts';

export interface Message {
  id: string;
  kind: 'CONFIRM' | 'RETURN';
  refersTo: string | null;
  state: 'PENDING' | 'SENT' | 'UNKNOWN' | 'TAKEN' | 'REFUSED';
  attempts: number;
}

/** Every message of a clearing, in the order in which they were made. */
export const messagesOf = (sql: Sql, clearingId: string): Promise<(Message & { isDue: boolean })[]> =>
  sql.query(
    `select m.id, m.kind, m.refers_to as "refersTo", m.state, m.attempts, m.next_try_at <= clock_timestamp() as "isDue"
     from svc_medical_insurance.clearing_message m where m.clearing_id = $1 order by m.created_business, m.id`,
    [clearingId],
  );

/** Keeps a message before it is ever sent; gives its id. */
export async function keepMessage(
  tx: Sql,
  clearing: ClearingRow,
  region: string,
  { kind, refersTo = null }: { kind: Message['kind']; refersTo?: string | null },
): Promise<string> {
  const [next] = await tx.query<{ at: Date; sequence: bigint }>(
    `select business_now() as at, nextval('svc_medical_insurance.message_sequence') as sequence`,
  );
  if (next === undefined) throw new Error('The store gives no number');
  const id = newMessageId(`S${region}00001`, next.at, Number(next.sequence % 10_000n));
  await tx.query(
    `insert into svc_medical_insurance.clearing_message (id, clearing_id, kind, refers_to, created_business)
     values ($1, $2, $3, $4, $5)`,
    [id, clearing.id, kind, refersTo, next.at],
  );
  return id;
}

interface ConfirmedRow {
  settlementId: string;
  visit: string;
  settledAt: Date;
  personId: string;
  total: Fen;
  agencyPays: Fen;
}

/** What a message says; made anew from the same rows each time. */
export async function bodyOf(
  { sql, box, members }: DomainContext,
  clearing: ClearingRow,
  message: Message,
): Promise<JsonObject> {
  const { month, insuredMember, careMember } = clearing;
  const regionOf = (id: string): string => members.member(id)?.city ?? '';
  const head = {
    messageId: message.id,
    month,
    insuredRegion: regionOf(insuredMember),
    careRegion: regionOf(careMember),
  };
  if (message.refersTo !== null) return { ...head, originalMessageId: message.refersTo };
  const rows = await sql.query<ConfirmedRow>(
    `select s.settlement_id as "settlementId", s.visit, s.settled_at as "settledAt", s.person_id as "personId", s.total,
       s.agency_pays as "agencyPays"
     from svc_medical_insurance.settlement s where s.side = 'CARE' and s.confirmed_in = $1 order by s.settlement_id`,
    [message.id],
  );
  const told: JsonObject[] = [];
  for (const { personId, settledAt, total, agencyPays, ...row } of rows)
    told.push({
      ...row,
      settledAt: toShanghaiInstant(settledAt),
      idNumber: (await openPerson(sql, box, personId)).idNumber,
      total: formatYuan(total),
      agencyPays: formatYuan(agencyPays),
      confirmation: 'AGREED',
    });
  return { ...head, totalRows: told.length, rows: told };
}
