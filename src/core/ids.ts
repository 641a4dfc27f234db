import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new identifier (RFC 9562 version 7): sorts by the millisecond it was made in. `now` is Unix milliseconds. */
export function uuidv7(now: number = Date.now()): string {
  const at = now.toString(16).padStart(12, '0');
  // Behind the version digit both forms are alike: random bits, the variant among them.
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Whether the text is a UUID in its canonical lower-case form. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
