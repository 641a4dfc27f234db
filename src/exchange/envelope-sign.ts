import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import { signBytes } from './envelope-signature.ts';

/** A private key with the name under which its public part is published. */
export interface SigningKey {
  kid: string;
  alg: 'ES256' | 'EdDSA';
  privateKey: KeyObject;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** Compact JWS over canonical JSON claims. A promise, so that a key may one day live in another system. */
export function signClaims(claims: object, typ: string, key: SigningKey): Promise<string> {
  const header = encode(JSON.stringify({ alg: key.alg, kid: key.kid, typ }));
  const input = `${header}.${encode(canonicalJson(claims))}`;
  const signature = signBytes(key.alg, key.privateKey, Buffer.from(input));
  return Promise.resolve(`${input}.${signature.toString('base64url')}`);
}
