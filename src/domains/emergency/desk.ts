import { calculateJwkThumbprint, type JWK } from 'jose';
import { Refusal } from '../../core/errors.ts';
import { importPublicKey } from '../../exchange/envelope-keys.ts';
import type { DeskAct } from '../../service.ts';

interface NewKey {
  sender: string;
  alg: 'ES256' | 'EdDSA';
  jwk: Record<string, string>;
  notBefore: string;
  notAfter: string;
}

/** Two people enter the public key of a publisher, from that publisher's own hand. */
export const registerPublisherKey: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, { by, second }, tx) {
    if (second === null || second === by) throw new Refusal('SECOND_PERSON_REQUIRED');
    const { sender, alg, jwk, notBefore, notAfter } = input as unknown as NewKey;
    if (Date.parse(notAfter) <= Date.parse(notBefore))
      throw new Refusal('BODY_INVALID', { detail: 'notAfter stands before notBefore' });
    const bare = importPublicKey(jwk, alg).export({ format: 'jwk' }) as JWK;
    const kid = await calculateJwkThumbprint(bare);
    const entered = await tx.query(
      `insert into svc_emergency.publisher_key (kid, sender, alg, jwk, not_before, not_after, entered_by, second_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (kid) do nothing returning 1`,
      [kid, sender, alg, JSON.stringify(bare), notBefore, notAfter, by, second],
    );
    if (entered.length === 0) throw new Refusal('BODY_INVALID', { detail: 'this key is registered already' });
    return { kid, sender };
  },
};

/** Ends a key for new alerts; what was verified under it stays so. */
export const endPublisherKey: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, { by, second }, tx) {
    if (second === null || second === by) throw new Refusal('SECOND_PERSON_REQUIRED');
    const { kid } = input as { kid: string };
    const ended = await tx.query(
      `update svc_emergency.publisher_key k set not_after = business_now()
       where k.kid = $1 and k.not_after > business_now() and k.not_before < business_now() returning 1`,
      [kid],
    );
    if (ended.length === 0) throw new Refusal('NOT_FOUND');
    return { kid };
  },
};
