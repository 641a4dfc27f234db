import { hash } from 'node:crypto';

/** SHA-256 of the bytes, 32 bytes long. */
export function sha256(bytes: Uint8Array | string): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** A body that is not held in memory: known by its length and the digest that was taken of it, or that is claimed. */
export interface Hashed {
  readonly length: number;
  /** As {@link contentDigest} gives it. */
  readonly digest: string;
}

/** Content-Digest value of RFC 9530: `sha-256=:<base64>:`. An empty body has a digest too. */
export function contentDigest(body: Uint8Array | Hashed): string {
  return 'digest' in body ? body.digest : digestField(hash('sha256', body, 'base64'));
}

/** The same of a SHA-256 in base64. */
export const digestField = (sha256Base64: string): string => `sha-256=:${sha256Base64}:`;
