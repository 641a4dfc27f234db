import { checkKey, checkSignature, readJws, readMembers } from './envelope-jws.ts';
import type { Issuers } from './envelope-keys.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';

const WITNESS_TYP = 'log-witness+jwt';

/** A seal as a witness knows it. */
export interface KnownHead {
  seq: number;
  /** Hash of the seal's token, hexadecimal. */
  head: string;
}

/** The countersignature of a witness. */
export function signWitness(
  known: KnownHead,
  { issuer, audience, key }: { issuer: string; audience: string; key: SigningKey },
): Promise<string> {
  const claims = { iss: issuer, aud: audience, iat: Math.floor(Date.now() / 1000), ...known };
  return signClaims(claims, WITNESS_TYP, key);
}

/** What a countersignature of one of these issuers says; `undefined` when it does not hold. */
export async function readWitness(
  token: string,
  { issuers, audience, now = Date.now() }: { issuers: Issuers; audience: string; now?: number },
): Promise<KnownHead | undefined> {
  const { jws } = readJws(token);
  if (jws === undefined || jws.header['typ'] !== WITNESS_TYP) return undefined;
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) return undefined;
  const { iss, aud, seq, head } = read.members;
  const { key } = checkKey(jws.header, typeof iss === 'string' ? issuers(iss) : undefined, now);
  if (key === undefined || checkSignature(jws, key).length > 0) return undefined;
  return aud === audience && typeof seq === 'number' && typeof head === 'string' ? { seq, head } : undefined;
}
