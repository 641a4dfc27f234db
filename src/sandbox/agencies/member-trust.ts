import { importPublicKey, trustedIssuer, type Alg, type Issuers } from '../../exchange/envelope.ts';
import type { HttpClient } from '../../platform/http-client.ts';

interface PublishedKey {
  kid: string;
  alg: Alg;
  client: string;
  /** Seconds since 1970. */
  nbf: number;
  exp?: number;
}

/** A revoked key is taken for at most this long. */
const FRESH_MS = 30_000;

/** The clients of a member with their public keys, as the gateway publishes them. Reading fails with PROVIDER_UNAVAILABLE. */
export interface MemberTrust {
  issuersOf(member: string): Promise<Issuers>;
}

export function trustMembers(gatewayUrl: string, http: HttpClient): MemberTrust {
  const known = new Map<string, { issuers: Issuers; readAt: number }>();

  const read = async (member: string): Promise<Issuers> => {
    const { status, body } = await http.request({
      method: 'GET',
      url: `${gatewayUrl}/.well-known/members/${encodeURIComponent(member)}/jwks.json`,
      headers: { accept: 'application/json' },
      timeoutMs: 3_000,
      maxBytes: 65_536,
    });
    if (status !== 200) return () => undefined;
    const { keys } = JSON.parse(body.toString('utf8')) as { keys: PublishedKey[] };
    const issuers = new Map(
      [...Map.groupBy(keys, ({ client }) => client)].map(([client, own]) => [client, issuerOf(client, own)]),
    );
    return (iss) => issuers.get(iss);
  };

  return {
    async issuersOf(member) {
      const kept = known.get(member);
      if (kept !== undefined && performance.now() - kept.readAt < FRESH_MS) return kept.issuers;
      const issuers = await read(member);
      known.set(member, { issuers, readAt: performance.now() });
      return issuers;
    },
  };
}

const issuerOf = (client: string, keys: readonly PublishedKey[]) =>
  trustedIssuer(
    client,
    keys.map(({ kid, alg, client: _client, nbf, exp, ...jwk }) => ({
      kid,
      alg,
      key: importPublicKey(jwk, alg),
      notBefore: new Date(nbf * 1000),
      ...(exp !== undefined && { notAfter: new Date(exp * 1000) }),
    })),
    { algs: new Set(keys.map(({ alg }) => alg)) },
  );
