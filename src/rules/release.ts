import type { CaseEngine } from '../cases/engine.ts';
import { changeCase } from '../cases/work.ts';
import { GATEWAY } from '../cases/workflow.ts';
import { toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
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

/** Open cases of a service that one version is pinned by and another is to be. */
export interface Adoption {
  service: string;
  from: string;
  to: string;
}

/** Pins the open cases of one version to another, each with an event that says by whose word; gives how many. */
export async function adoptVersion(
  engine: CaseEngine,
  { service, from, to }: Adoption,
  { by, second }: { by: string; second: string },
): Promise<number> {
  const cases = await engine.db.query<{ id: string }>(
    `select c.id from case_file c where c.service = $1 and c.rules_hash = $2 and c.ended_at is null order by c.id`,
    [service, from],
  );
  const facts: JsonObject = { from, to, second };
  for (const { id } of cases)
    await changeCase(engine, id, async (work) => {
      await work.tx.query('update case_file c set rules_hash = $2 where c.id = $1', [id, to]);
      work.events.push({ type: 'RULES_ADOPTED', side: GATEWAY, by, facts });
    });
  return cases.length;
}
