import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';

/** By subject, the hash of the version that counts on this business day; nothing for a subject without a release. */
export async function versionsInForce(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ subject: string; hash: string }>(
    `select distinct on (r.subject) r.subject, r.hash from rule_release r
     where r.effective_from <= (business_now() at time zone 'Asia/Shanghai')::date
     order by r.subject, r.effective_from desc, r.id desc`,
  );
  return new Map(rows.map(({ subject, hash }) => [subject, hash]));
}

/** Rules that two people have not released decide no new case. @throws Refusal RULES_NOT_RELEASED */
export async function requireReleased(sql: Sql, subject: string, hash: string): Promise<void> {
  const released = await sql.query(
    `select 1 from rule_release r
     where r.subject = $1 and r.hash = $2 and r.effective_from <= (business_now() at time zone 'Asia/Shanghai')::date
     limit 1`,
    [subject, hash],
  );
  if (released.length === 0) throw new Refusal('RULES_NOT_RELEASED', { retryAfter: 3_600 });
}
