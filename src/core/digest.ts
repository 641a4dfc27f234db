import { hash } from 'node:crypto';

/** SHA-256 of the bytes, 32 bytes long. */
export function sha256(bytes: Uint8Array | string): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Content-Digest value of RFC 9530: `sha-256=:<base64>:`. An empty body has a digest too. */
export function contentDigest(bytes: Uint8Array): string {
  return `sha-256=:${hash('sha256', bytes, 'base64')}:`;
}
