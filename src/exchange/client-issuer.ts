import { importPublicKey, trustedIssuer, type TrustedIssuer } from './envelope-keys.ts';
import type { Client } from './members.ts';

/** A client as an issuer of tokens: its own keys only, speaking for its own member only. */
export function issuerOf(client: Client): TrustedIssuer {
  const keys = client.keys.map(({ jwk, ...key }) => ({ ...key, key: importPublicKey(jwk, key.alg) }));
  return trustedIssuer(client.id, keys, {
    algs: new Set(client.algs),
    speaksFor: (sub) => sub === client.id || client.subjects.some((prefix) => sub.startsWith(prefix)),
  });
}
