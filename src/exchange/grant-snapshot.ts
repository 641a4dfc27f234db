import type { Sql } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { readKeyHistory, type DatedKey } from './client-keys.ts';
import { issuerOf } from './client-issuer.ts';
import { legalBasisOf, type GrantDocument } from './grant-document.ts';
import { readGrantToken, verifyGrantSignature, type GrantAct } from './grant-tokens.ts';
import type { Grant, KnownGrants, WithheldGrant } from './grants.ts';
import type { MemberRegistry } from './members.ts';

interface RecordRow {
  id: string;
  grant_id: string;
  version: number;
  kind: Exclude<GrantAct, 'REVOKE'>;
  client_id: string;
  member_id: string;
  document_hash: string;
  token: string;
  recorded_at: Date;
}

export interface GrantSource {
  members: MemberRegistry;
  /** Whether signatures of simulated parties count. */
  sandbox: boolean;
  /** Ids of records whose signature this process has verified; it adds to them. */
  verified: Set<string>;
  log: Log;
}

/**
 * Every grant that is in force by its signatures. This process verifies each signature itself, with the key as it was
 * registered when the record was made: a row that somebody wrote into the table gives nothing.
 */
export async function readGrants(sql: Sql, source: GrantSource): Promise<KnownGrants> {
  const rows = await sql.query<RecordRow>(
    `select r.id, r.grant_id, r.version, r.kind, r.client_id, r.member_id, r.document_hash, r.token, r.recorded_at
     from grant_version v
     join grant_record r on r.grant_id = v.grant_id and r.version = v.version and r.kind in ('REQUEST', 'ACCEPT')
     where v.status in ('ACTIVE', 'EXPIRED', 'NOT_YET_VALID') and (not v.simulated or $1)`,
    [source.sandbox],
  );
  const keys = rows.every(({ id }) => source.verified.has(id)) ? new Map() : await readKeyHistory(sql);
  const inForce: Grant[] = [];
  for (const records of Map.groupBy(rows, ({ grant_id }) => grant_id).values()) {
    const grant = await grantOfRecords(records, keys, source);
    if (grant !== undefined) inForce.push(grant);
  }
  return { inForce, withheld: await readWithheld(sql, inForce) };
}

async function grantOfRecords(
  records: readonly RecordRow[],
  keys: ReadonlyMap<string, DatedKey[]>,
  source: GrantSource,
): Promise<Grant | undefined> {
  try {
    for (const record of records) await verifyRecord(record, keys, source);
    const request = records.find(({ kind }) => kind === 'REQUEST');
    if (request === undefined) throw new TypeError('a grant that nobody asked for');
    const { document, documentHash } = readGrantToken(request.token, 'REQUEST');
    if (document === undefined || document.consumer !== request.client_id)
      throw new TypeError('asked for by another than its consumer');
    const accepted = new Set(records.filter(({ kind }) => kind === 'ACCEPT').map((one) => one.member_id));
    if (!document.providers.every((id) => accepted.has(id))) throw new TypeError('a provider is missing');
    return grantOf(document, documentHash);
  } catch (error) {
    source.log.error({ err: error, grant: records[0]?.grant_id }, 'a grant does not stand and is left out');
    return undefined;
  }
}

async function verifyRecord(
  record: RecordRow,
  keys: ReadonlyMap<string, DatedKey[]>,
  { members, verified }: GrantSource,
): Promise<void> {
  if (verified.has(record.id)) return;
  const statement = readGrantToken(record.token, record.kind);
  const client = members.client(record.client_id);
  if (client === undefined || client.memberId !== record.member_id)
    throw new TypeError(`no such party: ${record.client_id}`);
  const isSame =
    statement.issuer === record.client_id &&
    statement.grantId === record.grant_id &&
    statement.version === record.version &&
    statement.documentHash === record.document_hash;
  if (!isSame) throw new TypeError('a record says something else than its token');
  const at = record.recorded_at.getTime();
  const held = (keys.get(client.id) ?? []).filter(({ revokedAt }) => revokedAt === null || revokedAt > at);
  await verifyGrantSignature(record.token, issuerOf({ ...client, keys: held }), at);
  verified.add(record.id);
}

/** A grant as the calls are checked against it. */
export function grantOf(document: GrantDocument, hash: string): Grant {
  const { grantId, consumer, providers, operations, fields, ...rest } = document;
  return {
    id: grantId,
    version: rest.version,
    hash,
    client: consumer,
    providers: new Set(providers),
    operations: new Set(operations),
    purpose: rest.purpose,
    legalBasis: legalBasisOf(document),
    fields: new Set(fields),
    dailyLimit: rest.dailyLimit,
    validity: rest.validity,
  };
}

/** Grants that gave something or were asked for, so that a refusal can say what became of them. */
async function readWithheld(sql: Sql, inForce: readonly Grant[]): Promise<WithheldGrant[]> {
  return sql.query<WithheldGrant & object>(
    `select distinct on (v.grant_id) v.grant_id as id, v.client_id as client, v.status
     from grant_version v where v.status in ('REVOKED', 'REQUESTED') and v.grant_id <> all($1)
     order by v.grant_id, v.version desc`,
    [inForce.map(({ id }) => id)],
  );
}
