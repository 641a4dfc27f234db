import { hash } from 'node:crypto';

/** What the first entry of a chain stands on: 32 zero bytes. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * The hash of an entry that follows `previous`: SHA-256(previous ‖ entry). `previous` is always 32 bytes, so the two
 * parts cannot be confused. In SQL: `sha256(previous || entry)`.
 */
export function chainHash(previous: Buffer, entry: Buffer): Buffer {
  if (previous.length !== GENESIS.length) throw new TypeError('a chain hash is 32 bytes');
  return hash('sha256', Buffer.concat([previous, entry]), 'buffer');
}
