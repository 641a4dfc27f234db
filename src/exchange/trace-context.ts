import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;

/** The traceparent to send on: the same trace with a new parent, or a new trace when none usable came (W3C Trace Context). */
export function nextTraceparent(incoming?: string): string {
  const [, trace = randomBytes(16).toString('hex'), flags = '00'] = TRACEPARENT.exec(incoming ?? '') ?? [];
  return `00-${trace}-${randomBytes(8).toString('hex')}-${flags}`;
}
