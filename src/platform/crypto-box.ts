import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { takeRandom } from '../core/random.ts';

/** A value under a key; suite and key id say how to open it after the keys have changed. */
export interface Sealed {
  suite: string;
  keyId: string;
  /** nonce ‖ tag ‖ ciphertext */
  ciphertext: Buffer;
}

/** Seals personal data and looks it up without opening it. */
export interface CryptoBox {
  /** Of the key that seals now. */
  readonly keyId: string;
  /** `context` (such as the row's id) must be given again to open: a value moved to another row does not open. */
  seal(plaintext: string | Buffer, context?: string): Sealed;
  /** Throws when the key is unknown or anything was changed. */
  open(sealed: Sealed, context?: string): Buffer;
  /** Keyed hash for exact search, under the present key. */
  lookup(value: string): Buffer;
  /** The same under every known key, the present one first: finds what was stored before a rotation. */
  lookups(value: string): readonly Buffer[];
}

const SUITE = 'AES-256-GCM';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface KeySet {
  id: string;
  /** Key objects: of bytes a new one would be made for every use. */
  seal: KeyObject;
  lookup: KeyObject;
}

const derive = (key: Buffer, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `twin-city-gateway ${use}`, bytes));

const keySet = (key: Buffer): KeySet => ({
  id: derive(key, 'key id', 8).toString('hex'),
  seal: createSecretKey(derive(key, 'seal', 32)),
  lookup: createSecretKey(derive(key, 'lookup', 32)),
});

const boundTo = (keyId: string, context: string): Buffer => Buffer.from(`${SUITE}\n${keyId}\n${context}`);

function seal(key: KeySet, plaintext: string | Buffer, context: string): Sealed {
  const nonce = takeRandom(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce).setAAD(boundTo(key.id, context));
  // In this mode all of it comes out of `update`; `final` only makes the tag.
  const body = cipher.update(plaintext);
  cipher.final();
  return { suite: SUITE, keyId: key.id, ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

function open(key: KeySet, ciphertext: Buffer, context: string): Buffer {
  const nonce = ciphertext.subarray(0, NONCE_BYTES);
  const tag = ciphertext.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key.seal, nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(key.id, context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** AES-256-GCM and HMAC-SHA-256 under keys derived from the data key (32 bytes); previous keys open, never seal. */
export function createCryptoBox(dataKey: Buffer, previous: readonly Buffer[] = []): CryptoBox {
  const present = keySet(dataKey);
  const all = [present, ...previous.map(keySet)];
  const byId = new Map(all.map((key) => [key.id, key]));
  const hash = (key: KeySet, value: string): Buffer =>
    createHmac('sha256', key.lookup).update(value).digest();
  return {
    keyId: present.id,
    seal: (plaintext, context = '') => seal(present, plaintext, context),
    open({ suite, keyId, ciphertext }, context = '') {
      const key = byId.get(keyId);
      if (key === undefined || suite !== SUITE)
        throw new Error(`No key ${keyId} for ${suite}: see DATA_KEYS_PREVIOUS`);
      return open(key, ciphertext, context);
    },
    lookup: (value) => hash(present, value),
    lookups: (value) => all.map((key) => hash(key, value)),
  };
}
