import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import { toShanghaiInstant } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { KnownAlert, MessageType } from './rules/alerts.ts';
import type { Alert } from './rules/cap.ts';

/** An alert as its publisher sent it. */
export type AlertMessage = Alert & { messageType: MessageType; publisherSignature: string };

export interface StoredAlert {
  identifier: string;
  publisher: string;
  message: AlertMessage;
  digest: string;
  standing: KnownAlert['standing'];
  receivedBusiness: Date;
  /** Key under which the publisher's signature was found good; null: not verified. */
  signatureKid: string | null;
}

const COLUMNS = `a.identifier, a.publisher_member as publisher, a.message, a.digest, a.standing,
  a.received_business as "receivedBusiness", a.signature_kid as "signatureKid"`;

/** SHA-256 (hex) of the message as it came, signature included. */
export const digestOf = (message: object): string =>
  createHash('sha256').update(canonicalJson(message)).digest('hex');

/** The alerts of these identifiers, locked until the transaction ends. */
export const lockAlerts = (tx: Sql, identifiers: readonly string[]): Promise<StoredAlert[]> =>
  tx.query<StoredAlert>(
    `select ${COLUMNS} from svc_emergency.alert a where a.identifier = any($1) order by a.identifier for update`,
    [identifiers],
  );

export async function findAlert(sql: Sql, identifier: string): Promise<StoredAlert | undefined> {
  const [found] = await sql.query<StoredAlert>(
    `select ${COLUMNS} from svc_emergency.alert a where a.identifier = $1`,
    [identifier],
  );
  return found;
}

/** What still warns, newest first. */
export const warningAlerts = (sql: Sql): Promise<StoredAlert[]> =>
  sql.query<StoredAlert>(
    `select ${COLUMNS} from svc_emergency.alert a
     where a.standing = 'ACTIVE' and a.expires_at > business_now() order by a.received_business desc limit 200`,
  );

/** What warns at this moment and in earnest, newest first. */
export const alertsInForce = (sql: Sql): Promise<StoredAlert[]> =>
  sql.query<StoredAlert>(
    `select ${COLUMNS} from svc_emergency.alert a
     where a.standing = 'ACTIVE' and a.expires_at > business_now() and a.message ->> 'status' = 'Actual'
       and (a.message ->> 'effective')::timestamptz <= business_now()
     order by a.received_business desc limit 50`,
  );

export const knownOf = ({ message, digest, standing }: StoredAlert): KnownAlert => ({
  identifier: message.identifier,
  messageType: message.messageType,
  references: message.references,
  sentAt: message.sentAt,
  expires: message.expires,
  digest,
  standing,
});

/** Keeps a new message; false when another process has just kept it. */
export async function insertAlert(
  tx: Sql,
  message: AlertMessage,
  { publisher, standing, signatureKid }: Pick<StoredAlert, 'publisher' | 'standing' | 'signatureKid'>,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into svc_emergency.alert (identifier, publisher_member, message, digest, standing, expires_at,
       received_business, signature_kid)
     values ($1, $2, $3, $4, $5, $6, business_now(), $7) on conflict do nothing returning 1`,
    [
      message.identifier,
      publisher,
      JSON.stringify(message),
      digestOf(message),
      standing,
      message.expires,
      signatureKid,
    ],
  );
  return rows.length === 1;
}

export async function supersede(
  tx: Sql,
  identifiers: readonly string[],
  standing: StoredAlert['standing'],
): Promise<void> {
  await tx.query('update svc_emergency.alert a set standing = $2 where a.identifier = any($1)', [
    identifiers,
    standing,
  ]);
}

export async function insertRelays(tx: Sql, identifier: string, members: readonly string[]): Promise<void> {
  for (const member of members)
    await tx.query('insert into svc_emergency.alert_relay (identifier, member_id) values ($1, $2)', [
      identifier,
      member,
    ]);
}

/** Who gets an alert, and since when it is acknowledged there. */
export async function relaysOf(sql: Sql, identifier: string): Promise<JsonObject[]> {
  const rows = await sql.query<{ memberId: string; at: Date | null }>(
    `select r.member_id as "memberId", r.acknowledged_at as at from svc_emergency.alert_relay r
     where r.identifier = $1 order by r.member_id`,
    [identifier],
  );
  return rows.map(({ memberId, at }) => ({
    memberId,
    acknowledgedAt: at === null ? null : toShanghaiInstant(at),
  }));
}
