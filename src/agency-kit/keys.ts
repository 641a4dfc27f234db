import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { importPublicKey, trustedIssuer, type Alg, type Issuers } from '../exchange/envelope.ts';
import type { SigningKey } from '../exchange/envelope.ts';

export type PublicJwk = Readonly<Record<string, unknown>>;

/** Reads a private JWK with `kid` and `alg` ES256 or EdDSA, such as `privateJwk` of a client file. */
export function signingKey(jwk: Readonly<Record<string, unknown>>, kid = jwk['kid']): SigningKey {
  const alg = jwk['alg'] ?? (jwk['kty'] === 'OKP' ? 'EdDSA' : 'ES256');
  if (alg !== 'ES256' && alg !== 'EdDSA') throw new TypeError('sign with ES256 or EdDSA');
  if (typeof kid !== 'string' || kid === '') throw new TypeError('the key has no kid');
  return { kid, alg, privateKey: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }) };
}

/** Where public keys come from: pinned, or read again when an unknown `kid` is named. */
export interface KeySource {
  /** Issuers that may have signed with `kid`; `iss` is compared exactly. */
  issuersFor(kid: string | undefined): Promise<Issuers>;
}

const ALGS: ReadonlySet<unknown> = new Set<Alg>(['ES256', 'EdDSA', 'PS256']);
const isAlg = (value: unknown): value is Alg => ALGS.has(value);

function issuersOf(issuer: string, jwks: readonly PublicJwk[]): { issuers: Issuers; kids: Set<string> } {
  const keys = jwks.flatMap(({ kid, client = issuer, nbf = 0, exp, ...jwk }) => {
    const { alg } = jwk as { alg?: unknown };
    if (typeof kid !== 'string' || !isAlg(alg) || client !== issuer) return [];
    const notAfter = typeof exp === 'number' ? { notAfter: new Date(exp * 1_000) } : {};
    return [
      { kid, alg, key: importPublicKey(jwk, alg), notBefore: new Date(Number(nbf) * 1_000), ...notAfter },
    ];
  });
  const algs = new Set(keys.map(({ alg }) => alg));
  const trusted = trustedIssuer(issuer, keys, { algs });
  return {
    issuers: (iss) => (iss === issuer ? trusted : undefined),
    kids: new Set(keys.map(({ kid }) => kid)),
  };
}

/** Keys of one issuer that you have checked yourself and keep in your own configuration. */
export function pinnedKeys(issuer: string, jwks: readonly PublicJwk[]): KeySource {
  const { issuers } = issuersOf(issuer, jwks);
  return { issuersFor: () => Promise.resolve(issuers) };
}

const RELOAD_MS = 2_000;
const TIMEOUT_MS = 5_000;

/** Keys of one issuer as published at `url`; asked again at most every two seconds for a `kid` not seen before. */
export function publishedKeys(issuer: string, url: string, get: typeof fetch = fetch): KeySource {
  let known: ReturnType<typeof issuersOf> | undefined;
  let reading: Promise<ReturnType<typeof issuersOf>> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async (): Promise<ReturnType<typeof issuersOf>> => {
    const answer = await get(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    const { keys } = (await answer.json()) as { keys: PublicJwk[] };
    return issuersOf(issuer, keys);
  };
  return {
    async issuersFor(kid) {
      const isKnown = kid !== undefined && known?.kids.has(kid) === true;
      if (!isKnown && (reading !== undefined || performance.now() - readAt > RELOAD_MS)) {
        reading ??= read().finally(() => (reading = undefined));
        known = await reading;
        readAt = performance.now();
      }
      return known?.issuers ?? (() => undefined);
    },
  };
}
