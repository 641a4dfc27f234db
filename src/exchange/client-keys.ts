import { calculateJwkThumbprint, type JWK } from 'jose';
import { canonicalJson } from '../core/canonical-json.ts';
import { Refusal } from '../core/errors.ts';
import { isUniqueViolation, type Sql } from '../platform/database.ts';
import { importPublicKey, type Alg } from './envelope-keys.ts';
import type { ClientKey } from './members.ts';

export interface NewClientKey {
  clientId: string;
  /** Public part only; `kid` inside is taken, else the RFC 7638 thumbprint. */
  jwk: Readonly<Record<string, unknown>>;
  alg: Alg;
  notBefore: Date;
  notAfter?: Date;
  registeredBy: string;
  approvedBy?: string;
}

const KID = /^[A-Za-z0-9._~-]{1,128}$/;

/**
 * Registers a public key of a client and tells every process. The caller has checked that the client exists, takes
 * the algorithm, and that a second person agreed. Refuses with BODY_INVALID a private or unfit key, and one that is
 * registered already, for whomever.
 */
export async function registerClientKey(tx: Sql, key: NewClientKey): Promise<{ kid: string }> {
  importPublicKey(key.jwk, key.alg);
  const { kid: given, alg: _alg, use: _use, key_ops: _ops, ...bare } = key.jwk;
  const kid = given ?? (await calculateJwkThumbprint(bare as JWK));
  if (typeof kid !== 'string' || !KID.test(kid))
    throw new Refusal('BODY_INVALID', { detail: 'kid is malformed' });
  try {
    await tx.query(
      `insert into client_key (client_id, kid, alg, jwk, not_before, not_after, registered_by, approved_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        key.clientId,
        kid,
        key.alg,
        canonicalJson(bare),
        key.notBefore,
        key.notAfter ?? null,
        key.registeredBy,
        key.approvedBy ?? null,
      ],
    );
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new Refusal('BODY_INVALID', {
      detail: 'this key, or another with its kid, is registered already',
      cause,
    });
  }
  return { kid };
}

/** Ends a key at once, in every process within a second. NOT_FOUND when the client has no such key in force. */
export async function revokeClientKey(
  tx: Sql,
  key: { clientId: string; kid: string; by: string },
): Promise<void> {
  const rows = await tx.query(
    `update client_key set revoked_at = clock_timestamp(), revoked_by = $3
     where client_id = $1 and kid = $2 and revoked_at is null returning kid`,
    [key.clientId, key.kid, key.by],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
}

interface KeyRow {
  client_id: string;
  kid: string;
  alg: Alg;
  jwk: string;
  not_before: Date;
  not_after: Date | null;
}

/** Every key that is not revoked, by client. */
export async function readClientKeys(sql: Sql): Promise<ReadonlyMap<string, ClientKey[]>> {
  const rows = await sql.query<KeyRow>(
    `select k.client_id, k.kid, k.alg, k.jwk, k.not_before, k.not_after
     from client_key k where k.revoked_at is null order by k.client_id, k.registered_at`,
  );
  return byClient(rows, keyOf);
}

/** A key with the moment it was revoked, in milliseconds. */
export interface DatedKey extends ClientKey {
  revokedAt: number | null;
}

/** Every key that ever was, for what was signed when it still counted. */
export async function readKeyHistory(sql: Sql): Promise<ReadonlyMap<string, DatedKey[]>> {
  const rows = await sql.query<KeyRow & { revoked_at: Date | null }>(
    `select k.client_id, k.kid, k.alg, k.jwk, k.not_before, k.not_after, k.revoked_at
     from client_key k order by k.client_id, k.registered_at`,
  );
  return byClient(rows, (row) => ({ ...keyOf(row), revokedAt: row.revoked_at?.getTime() ?? null }));
}

function byClient<Row extends KeyRow, Key>(
  rows: readonly Row[],
  toKey: (row: Row) => Key,
): ReadonlyMap<string, Key[]> {
  const grouped = Map.groupBy(rows, (row) => row.client_id);
  return new Map([...grouped].map(([id, own]) => [id, own.map(toKey)]));
}

const keyOf = (row: KeyRow): ClientKey => ({
  kid: row.kid,
  alg: row.alg,
  jwk: JSON.parse(row.jwk) as Record<string, unknown>,
  notBefore: row.not_before,
  ...(row.not_after !== null && { notAfter: row.not_after }),
});
