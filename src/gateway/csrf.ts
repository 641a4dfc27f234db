import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '../core/errors.ts';
import type { Principal } from './roles.ts';

const SAFE = new Set(['GET', 'HEAD']);

/** A write by cookie must carry the session's token, which only our own pages can read. Throws CSRF_INVALID. */
export function requireCsrf(method: string, header: string | undefined, principal: Principal): void {
  if (SAFE.has(method) || principal.csrfToken === undefined) return;
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(principal.csrfToken);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refusal('CSRF_INVALID');
}
