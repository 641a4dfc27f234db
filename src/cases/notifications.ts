import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import type { Instant } from './view-types.ts';
import { RESIDENT } from './workflow.ts';

/** What a resident is told about a case; the words are made of kind and facts where it is shown. */
export interface Notification {
  id: string;
  caseId: string;
  caseNumber: string;
  service: string;
  kind: string;
  facts: JsonObject;
  /** Business time. */
  at: Instant;
  /** By the gateway's own clock; null while unread. */
  readAt: Instant | null;
}

interface NotificationRow extends Omit<Notification, 'at' | 'readAt'> {
  at: Date;
  readAt: Date | null;
}

const COLUMNS = `n.id, n.case_id as "caseId", c.number as "caseNumber", c.service, n.kind, n.facts,
  n.created_business as at, n.read_at as "readAt"`;
const OWN = `from case_notification n join case_file c on c.id = n.case_id
  where n.recipient = $1 and (c.person_id = $2 or (c.representative = $2 and coalesce(c.mandate, '') not like 'delegation:%'))`;

const viewOf = ({ at, readAt, ...row }: NotificationRow): Notification => ({
  ...row,
  at: toShanghaiInstant(at),
  readAt: readAt === null ? null : toShanghaiInstant(readAt),
});

/** A resident's notifications, newest first; `unread` counts all that wait, whatever was asked for. */
export async function listNotifications(
  sql: Sql,
  personId: string,
  { unreadOnly, page, pageSize }: { unreadOnly: boolean; page: number; pageSize: number },
): Promise<{ items: Notification[]; total: number; unread: number }> {
  const values = [RESIDENT, personId];
  const rows = await sql.query<NotificationRow>(
    `select ${COLUMNS} ${OWN} and (n.read_at is null or not $3) order by n.id desc limit $4 offset $5`,
    [...values, unreadOnly, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint; unread: bigint }>(
    `select count(*) as total, count(*) filter (where n.read_at is null) as unread ${OWN}`,
    values,
  );
  const unread = Number(count?.unread ?? 0n);
  return { items: rows.map(viewOf), total: unreadOnly ? unread : Number(count?.total ?? 0n), unread };
}

/** Marks one as read; what was read stays as it was first. @throws Refusal NOT_FOUND, alike for a stranger's. */
export async function readNotification(sql: Sql, personId: string, id: string): Promise<Notification> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND');
  const [row] = await sql.query<NotificationRow>(
    `with own as (
       update case_notification n set read_at = coalesce(n.read_at, clock_timestamp())
       from case_file c
       where n.id = $3 and c.id = n.case_id and n.recipient = $1
         and (c.person_id = $2 or (c.representative = $2 and coalesce(c.mandate, '') not like 'delegation:%')) returning n.*
     )
     select ${COLUMNS} from own n join case_file c on c.id = n.case_id`,
    [RESIDENT, personId, id],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return viewOf(row);
}
