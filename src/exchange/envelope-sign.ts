import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { canonicalJson } from '../core/canonical-json.ts';

/** A private key with the name under which its public part is published. */
export interface SigningKey {
  kid: string;
  alg: 'ES256' | 'EdDSA';
  privateKey: KeyObject;
}

/** Compact JWS over canonical JSON claims. */
export function signClaims(claims: object, typ: string, key: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(canonicalJson(claims)))
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ })
    .sign(key.privateKey);
}
