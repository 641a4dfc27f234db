import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Refusal, type Finding } from '../core/errors.ts';

/** PS256 and RS256 are verified only for a member whose setting names them; nothing is ever signed with RSA. */
export type Alg = 'ES256' | 'EdDSA' | 'PS256' | 'RS256';

/** What a member may use without a setting. */
export const DEFAULT_ALGS: ReadonlySet<Alg> = new Set<Alg>(['ES256', 'EdDSA']);

export interface TrustedKey {
  kid: string;
  alg: Alg;
  key: KeyObject;
  notBefore: Date;
  notAfter?: Date;
}

/** One issuer and its own keys. Key sets are never merged: that would let one agency sign as another. */
export interface TrustedIssuer {
  id: string;
  algs: ReadonlySet<Alg>;
  keys: ReadonlyMap<string, TrustedKey>;
  /** Whether `sub` is someone this issuer may act for. */
  speaksFor(sub: string): boolean;
}

/** Finds an issuer by its exact id. */
export type Issuers = (iss: string) => TrustedIssuer | undefined;

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;
const MINIMUM_RSA_BITS = 2048;

/**
 * Reads a public JWK for exactly one algorithm. Refuses with BODY_INVALID a private or symmetric key, a key of another
 * curve, a point off the curve, RSA below 2048 bits.
 */
export function importPublicKey(jwk: Readonly<Record<string, unknown>>, alg: Alg): KeyObject {
  const secret = PRIVATE_MEMBERS.find((member) => member in jwk);
  if (secret !== undefined) throw keyRefused(`the member ${secret} belongs to a private key`);
  if (jwk['alg'] !== undefined && jwk['alg'] !== alg) throw keyRefused('the key names another algorithm');
  if (jwk['use'] !== undefined && jwk['use'] !== 'sig') throw keyRefused('the key is not for signatures');
  const key = read(jwk);
  const misfit = misfits(key, alg);
  if (misfit !== undefined) throw keyRefused(misfit);
  return key;
}

function read(jwk: Readonly<Record<string, unknown>>): KeyObject {
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch (cause) {
    throw keyRefused('not a public key', cause);
  }
}

function misfits(key: KeyObject, alg: Alg): string | undefined {
  const details = key.asymmetricKeyDetails;
  switch (alg) {
    case 'ES256':
      return details?.namedCurve === 'prime256v1' ? undefined : 'ES256 takes a key on P-256';
    case 'EdDSA':
      return key.asymmetricKeyType === 'ed25519' ? undefined : 'EdDSA takes an Ed25519 key';
    case 'PS256':
    case 'RS256':
      if (key.asymmetricKeyType !== 'rsa') return `${alg} takes an RSA key`;
      return (details?.modulusLength ?? 0) >= MINIMUM_RSA_BITS
        ? undefined
        : 'an RSA key has at least 2048 bits';
  }
}

function keyRefused(message: string, cause?: unknown): Refusal {
  const findings: Finding[] = [{ code: 'KEY_INVALID', message, path: '/body/jwk' }];
  return new Refusal('BODY_INVALID', { detail: message, findings, cause });
}

/** An issuer from its parts; the gateway's own id may speak for anybody, an agency for its own people only. */
export function trustedIssuer(
  id: string,
  keys: readonly TrustedKey[],
  options: { algs?: ReadonlySet<Alg>; speaksFor?: (sub: string) => boolean } = {},
): TrustedIssuer {
  const byKid = new Map(keys.map((key) => [key.kid, key]));
  if (byKid.size !== keys.length) throw new TypeError(`two keys of ${id} have the same kid`);
  return {
    id,
    algs: options.algs ?? DEFAULT_ALGS,
    keys: byKid,
    speaksFor: options.speaksFor ?? (() => true),
  };
}
