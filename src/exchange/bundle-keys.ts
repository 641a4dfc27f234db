import { calculateJwkThumbprint, decodeJwt, type JWK } from 'jose';
import { toShanghaiInstant } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';
import { readGatewayKeys } from './gateway-keys.ts';

/** A public key as it was registered; when it counted stands beside it. */
interface BundleKey {
  issuer: string;
  /** Absent for a client's key. */
  role?: string;
  kid: string;
  alg: string;
  /** RFC 7638. */
  thumbprint: string;
  jwk: JWK;
  notBefore: string;
  notAfter?: string;
  revokedAt?: string;
}

/** Issuers of these tokens. */
export function clientsIn(tokens: readonly string[]): string[] {
  return [...new Set(tokens.flatMap((token) => decodeJwt(token).iss ?? []))];
}

interface KeyRow {
  client_id: string;
  kid: string;
  alg: string;
  jwk: string;
  not_before: Date;
  not_after: Date | null;
  revoked_at: Date | null;
}

/** Every key of these clients and of the gateway, revoked ones too: what a signature was worth is a matter of its time. */
export async function readKeysAsOf(
  sql: Sql,
  gatewayId: string,
  clients: readonly string[],
): Promise<BundleKey[]> {
  const rows = await sql.query<KeyRow>(
    `select k.client_id, k.kid, k.alg, k.jwk, k.not_before, k.not_after, k.revoked_at
     from client_key k where k.client_id = any($1) order by k.client_id, k.registered_at, k.kid`,
    [clients],
  );
  const registered = rows.map(async (row): Promise<BundleKey> => {
    const jwk = JSON.parse(row.jwk) as JWK;
    return {
      issuer: row.client_id,
      kid: row.kid,
      alg: row.alg,
      thumbprint: await calculateJwkThumbprint(jwk),
      jwk,
      notBefore: toShanghaiInstant(row.not_before),
      ...(row.not_after !== null && { notAfter: toShanghaiInstant(row.not_after) }),
      ...(row.revoked_at !== null && { revokedAt: toShanghaiInstant(row.revoked_at) }),
    };
  });
  const own = (await readGatewayKeys(sql)).map(async ({ kid, role, jwk, since }): Promise<BundleKey> => ({
    issuer: gatewayId,
    role,
    kid,
    alg: jwk.alg ?? 'ES256',
    thumbprint: await calculateJwkThumbprint(jwk),
    jwk,
    notBefore: toShanghaiInstant(since),
  }));
  return Promise.all([...own, ...registered]);
}
