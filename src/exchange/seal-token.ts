import { compactVerify, decodeProtectedHeader } from 'jose';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../core/digest.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';

const SEAL_TYP = 'log-seal+jwt';
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const range = z.strictObject({ stream: z.uuid(), from: z.int(), to: z.int(), head: hash });

const claims = z.strictObject({
  v: z.literal(1),
  iss: z.string(),
  node: z.string(),
  /** 1, 2, 3 … */
  seq: z.int().positive(),
  /** Milliseconds since 1970, clock of the database. */
  at: z.int(),
  /** Hash of the token of the seal before; 64 zeros before the first. */
  previous: hash,
  /** Merkle root over the hashes of `size` entries. */
  root: hash,
  size: z.int().nonnegative(),
  /** In the order of the leaves. Of a stream that did not move `to` is `from - 1`. */
  streams: z.array(range),
  /** Head of the register of streams. */
  register: z.strictObject({ seq: z.int(), hash }),
});

/** What a seal says. Hashes are hexadecimal. */
export type SealClaims = z.output<typeof claims>;
export type SealedRange = z.output<typeof range>;

/** A seal as compact JWS. */
export const signSeal = (seal: SealClaims, key: SigningKey): Promise<string> =>
  signClaims(seal, SEAL_TYP, key);

/** Hash of a seal, as the next one names it. */
export const sealHash = (token: string): Buffer => sha256(token);

/** Claims of a seal whose signature holds under the key that its header names; `undefined` otherwise. */
export async function readSeal(
  token: string,
  keyOf: (kid: string) => KeyObject | undefined,
): Promise<SealClaims | undefined> {
  try {
    const { kid = '', typ } = decodeProtectedHeader(token);
    const key = keyOf(kid);
    if (key === undefined || typ !== SEAL_TYP) return undefined;
    const { payload } = await compactVerify(token, key, { algorithms: ['ES256', 'EdDSA'] });
    return claims.parse(JSON.parse(Buffer.from(payload).toString()));
  } catch {
    return undefined;
  }
}
