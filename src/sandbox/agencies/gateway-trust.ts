import {
  importPublicKey,
  trustedIssuer,
  type Alg,
  type Issuers,
  type TrustedIssuer,
} from '../../exchange/envelope.ts';
import type { ReplayStore } from '../../platform/replay-store.ts';
import type { HttpClient } from '../../platform/http-client.ts';

interface PublishedKey {
  kid?: string;
  alg?: string;
}

const RELOAD_MS = 2_000;

/** The gateway's public keys, read from its JWKS and again when an unknown one is named. */
export interface GatewayTrust {
  issuersFor(kid: string | undefined): Promise<Issuers>;
}

export function trustGateway(gatewayUrl: string, gatewayId: string, http: HttpClient): GatewayTrust {
  let known: TrustedIssuer | undefined;
  let reading: Promise<TrustedIssuer> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  const read = async (): Promise<TrustedIssuer> => {
    const answer = await http.request({
      method: 'GET',
      url: `${gatewayUrl}/.well-known/jwks.json`,
      headers: { accept: 'application/json' },
      timeoutMs: 3_000,
      maxBytes: 65_536,
    });
    const { keys } = JSON.parse(answer.body.toString('utf8')) as {
      keys: (PublishedKey & Record<string, unknown>)[];
    };
    const trusted = keys.flatMap(({ kid, ...jwk }) => {
      if (kid === undefined || (jwk.alg !== 'ES256' && jwk.alg !== 'EdDSA')) return [];
      const alg: Alg = jwk.alg;
      return [{ kid, alg, key: importPublicKey(jwk, alg), notBefore: new Date(0) }];
    });
    return trustedIssuer(gatewayId, trusted);
  };

  return {
    async issuersFor(kid) {
      const isKnown = kid !== undefined && known?.keys.has(kid) === true;
      if (!isKnown && (reading !== undefined || performance.now() - readAt > RELOAD_MS)) {
        reading ??= read().finally(() => (reading = undefined));
        known = await reading;
        readAt = performance.now();
      }
      return (iss) => (iss === gatewayId ? known : undefined);
    },
  };
}

/** Tokens used at these agencies. Nothing is lost by starting empty: their memory begins with the process. */
export function rememberTokens(): ReplayStore {
  const usedUntil = new Map<string, number>();
  return {
    remember(issuer, jti, _issuedAt, ttlSeconds) {
      const now = Date.now() / 1000;
      for (const [key, until] of usedUntil) {
        if (until > now) break;
        usedUntil.delete(key);
      }
      const key = `${issuer}\n${jti}`;
      if (usedUntil.has(key)) return Promise.resolve('seen');
      usedUntil.set(key, now + ttlSeconds);
      return Promise.resolve('fresh');
    },
  };
}
