import { createPublicKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Sql } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';

type KeyRole = 'gateway' | 'desk' | 'seal';

/** A public key this gateway signs or has signed with. */
export interface GatewayKey {
  kid: string;
  role: KeyRole;
  jwk: JWK;
  since: Date;
}

/** Keeps the public parts of what this process signs with, for whoever verifies after a rotation. */
export async function recordGatewayKeys(
  sql: Sql,
  keys: Readonly<Record<KeyRole, Pick<SigningKey, 'kid' | 'publicJwk'>>>,
): Promise<void> {
  for (const [role, { kid, publicJwk }] of Object.entries(keys)) {
    await sql.query(
      'insert into gateway_key (kid, role, jwk) values ($1, $2, $3) on conflict (kid) do nothing',
      [kid, role, canonicalJson(publicJwk)],
    );
  }
}

/** Every key of the gateway, oldest first. */
export async function readGatewayKeys(sql: Sql): Promise<GatewayKey[]> {
  const rows = await sql.query<Omit<GatewayKey, 'jwk'> & { jwk: string }>(
    'select k.kid, k.role, k.jwk, k.since from gateway_key k order by k.since, k.kid',
  );
  return rows.map(({ jwk, ...row }) => ({ ...row, jwk: JSON.parse(jwk) as JWK }));
}

/** Finds a key for seals by its kid. */
export function sealKeys(keys: readonly GatewayKey[]): (kid: string) => KeyObject | undefined {
  const byKid = new Map(
    keys.flatMap(({ kid, role, jwk }) =>
      role === 'seal' ? [[kid, createPublicKey({ key: { ...jwk }, format: 'jwk' })] as const] : [],
    ),
  );
  return (kid) => byKid.get(kid);
}
