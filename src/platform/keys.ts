import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { readOrCreateSecret } from './key-files.ts';

export type SigningAlg = 'ES256' | 'EdDSA';

export interface SigningKey {
  /** RFC 7638 thumbprint. */
  kid: string;
  alg: SigningAlg;
  privateKey: KeyObject;
  publicJwk: JWK;
}

const generate: Record<SigningAlg, () => KeyObject> = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  EdDSA: () => generateKeyPairSync('ed25519').privateKey,
};

const KEY_TYPE: Record<SigningAlg, string> = { ES256: 'ec', EdDSA: 'ed25519' };

const PLAIN_NAME = /^[a-z0-9][a-z0-9-]*$/u;

/** Reads the signing key `dir/name.pem`, or makes it with mode 0600. */
export async function loadOrCreateKey(
  dir: string,
  name: string,
  alg: SigningAlg = 'ES256',
): Promise<SigningKey> {
  if (!PLAIN_NAME.test(name)) throw new Error(`Not a key name: ${name}`);
  const pem = await readOrCreateSecret(dir, `${name}.pem`, () =>
    generate[alg]().export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== KEY_TYPE[alg])
    throw new Error(`The key ${name}.pem is not for ${alg}`);
  const publicPart = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(publicPart);
  return { kid, alg, privateKey, publicJwk: { ...publicPart, kid, alg, use: 'sig' } };
}
