import { createCryptoBox } from '../../src/platform/crypto-box.ts';
import type { DomainContext } from '../../src/service.ts';

const notHere = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`${what} is not played here`));

/** The parts of a domain context that a pure rule never touches: each says so when it is used. */
export const untouched = {
  sql: { query: notHere('the database') },
  transaction: notHere('a transaction'),
  box: createCryptoBox(Buffer.alloc(32, 7)),
  raiseAlarm: notHere('an alarm'),
  openCase: notHere('opening a case'),
} satisfies Partial<DomainContext>;
