import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { JsonObject } from '../../core/json.ts';
import { importPublicKey } from '../../exchange/envelope-keys.ts';
import { verifyBytes } from '../../exchange/envelope-signature.ts';
import type { Sql } from '../../platform/database.ts';
import type { AlertMessage } from './alert-store.ts';

export interface PublisherKey {
  kid: string;
  alg: 'ES256' | 'EdDSA';
  key: KeyObject;
}

/** What we can say of a publisher's signature. `WRONG`: a key is registered, and the signature is not of it. */
export type SignatureFinding = { is: 'VERIFIED'; kid: string } | { is: 'NOT_VERIFIED' } | { is: 'WRONG' };

/** Keys of a publisher that count at an instant of business time. */
export async function keysOfPublisher(sql: Sql, sender: string, at: string): Promise<PublisherKey[]> {
  const rows = await sql.query<{ kid: string; alg: PublisherKey['alg']; jwk: Record<string, unknown> }>(
    `select k.kid, k.alg, k.jwk from svc_emergency.publisher_key k
     where k.sender = $1 and k.not_before <= $2 and k.not_after > $2`,
    [sender, at],
  );
  return rows.map(({ kid, alg, jwk }) => ({ kid, alg, key: importPublicKey(jwk, alg) }));
}

const DETACHED = /^([\w-]+)\.\.([\w-]+)$/u;

/**
 * A detached JWS (RFC 7515, appendix F) over the message in canonical JSON (RFC 8785) without its signature. Where no
 * key is registered the form is the publisher's own and nothing is said about it.
 */
export function checkSignature(message: AlertMessage, keys: readonly PublisherKey[]): SignatureFinding {
  if (keys.length === 0) return { is: 'NOT_VERIFIED' };
  const { publisherSignature, ...signed } = message;
  const [, head = '', signature = ''] = DETACHED.exec(publisherSignature) ?? [];
  const found = keys.find(({ kid, alg }) => isHeadOf(head, kid, alg));
  if (found === undefined) return { is: 'WRONG' };
  const payload = Buffer.from(canonicalJson(signed as unknown as JsonObject)).toString('base64url');
  const isGood = verifyBytes(
    found.alg,
    found.key,
    Buffer.from(`${head}.${payload}`),
    Buffer.from(signature, 'base64url'),
  );
  return isGood ? { is: 'VERIFIED', kid: found.kid } : { is: 'WRONG' };
}

/** Exactly `alg` and `kid`: a header that asks for more asks for what we do not know. */
const isHeadOf = (head: string, kid: string, alg: string): boolean =>
  [
    { alg, kid },
    { kid, alg },
  ].some((members) => Buffer.from(JSON.stringify(members)).toString('base64url') === head);
