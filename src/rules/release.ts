import { toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { businessNow } from '../platform/business-time.ts';
import type { Sql } from '../platform/database.ts';

export interface Release {
  subject: string;
  hash: string;
  /** Business day from which it counts. */
  effectiveFrom: PlainDate;
}

/** Nothing is released backwards: what was decided stays decided. @throws Refusal BODY_INVALID */
export async function requireToCome(
  sql: Sql,
  { effectiveFrom }: Pick<Release, 'effectiveFrom'>,
): Promise<void> {
  const today = toShanghaiDate(await businessNow(sql));
  if (effectiveFrom >= today) return;
  throw new Refusal('BODY_INVALID', {
    findings: [{ code: 'OUT_OF_RANGE', message: `Not before ${today}`, path: '/body/effectiveFrom' }],
  });
}

/** Two people put a version in force. */
export async function recordRelease(
  tx: Sql,
  { subject, hash, effectiveFrom }: Release,
  { by, second }: { by: string; second: string },
): Promise<void> {
  await tx.query(
    `insert into rule_release (subject, hash, effective_from, released_by, second_by) values ($1, $2, $3, $4, $5)`,
    [subject, hash, effectiveFrom, by, second],
  );
}
