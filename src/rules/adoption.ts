import { requireSeen, seenOf, sorted, type BulkPreview } from '../cases/bulk.ts';
import type { Obstacle } from '../cases/act-rules.ts';
import { readCase } from '../cases/case-store.ts';
import type { CaseEngine } from '../cases/engine.ts';
import { redate, redatedBy } from '../cases/redate.ts';
import { changeCase } from '../cases/work.ts';
import { GATEWAY } from '../cases/workflow.ts';
import type { PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';

/** Open cases of a service that go by one version and are to go by another. */
export interface Adoption {
  service: string;
  from: string;
  to: string;
  caseIds: string[];
}

/** What an adoption does; what it would do is the same, computed alike. */
export interface AdoptionPreview extends BulkPreview {
  /** Running limits that become others. Dates are null while the calendar does not reach them. */
  deadlines: {
    caseId: string;
    caseNumber: string;
    stepId: string;
    rule: string;
    before: { workingDays: number; due: PlainDate | null };
    after: { workingDays: number; due: PlainDate | null };
  }[];
}

/** Open cases that go by a version, the oldest first. */
export async function casesBy(
  sql: Sql,
  { service, from }: Pick<Adoption, 'service' | 'from'>,
  limit: number,
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select c.id from case_file c
     where c.service = $1 and c.rules_hash = $2 and c.ended_at is null order by c.id limit $3`,
    [service, from, limit],
  );
  return rows.map(({ id }) => id);
}

/** How many cases would go over, which would be left and why, and which of their limits become others. */
export async function previewAdoption(engine: CaseEngine, wanted: Adoption): Promise<AdoptionPreview> {
  return (await planned(engine, wanted)).preview;
}

/** What {@link adoptVersion} is to be given as `seen`; nothing is done. @throws Refusal VERSION_CHANGED for what was seen before */
export async function requireAsSeen(engine: CaseEngine, wanted: Adoption, seen?: string): Promise<string> {
  const plan = await planned(engine, wanted);
  if (seen !== undefined) requireSeen(plan, seen);
  return plan.preview.seen;
}

/**
 * Lets open cases go by another version, each with an event that says by whose word: their running limits are dated
 * anew, and every step from now on computes by it.
 * @throws Refusal VERSION_CHANGED with a fresh `preview` when it would now do other than was seen
 */
export async function adoptVersion(
  engine: CaseEngine,
  { seen, ...wanted }: Adoption & { seen: string },
  { by, second }: { by: string; second: string },
): Promise<void> {
  const plan = await planned(engine, wanted);
  requireSeen(plan, seen);
  const { service, from, to } = wanted;
  for (const id of plan.possible)
    await changeCase(engine, id, async (work) => {
      if (work.row.rulesHash !== from || work.row.endedAs !== null) throw new Refusal('VERSION_CHANGED');
      await work.tx.query('update case_file c set rules_hash = $2 where c.id = $1', [id, to]);
      work.events.push({ type: 'RULES_ADOPTED', side: GATEWAY, by, facts: { from, to, second } });
      await redate(work, await engine.services.of(work.tx, { service, rulesHash: to, endedAs: null }));
    });
}

interface Plan {
  possible: string[];
  preview: AdoptionPreview;
}

async function planned(engine: CaseEngine, { service, from, to, caseIds }: Adoption): Promise<Plan> {
  const adopted = await engine.services.of(engine.db, { service, rulesHash: to, endedAs: null });
  const tables = new Set(adopted.tables.map(({ id }) => id));
  const against = async (id: string): Promise<Obstacle | undefined> => {
    const row = await readCase(engine.db, id);
    if (row.endedAs !== null) return OBSTACLES.ended;
    if (row.service !== service || row.rulesHash !== from) return OBSTACLES.other;
    return tables.has(row.workflow) ? undefined : OBSTACLES.table;
  };
  const { possible, preview } = await sorted(`${from} ${to}`, caseIds, against);
  const redated = await redatedBy(engine, engine.db, possible, adopted);
  const deadlines = redated.map(({ running, limit, due }) => ({
    caseId: running.caseId,
    caseNumber: running.caseNumber,
    stepId: running.stepId,
    rule: running.rule,
    before: { workingDays: running.workingDays, due: running.due },
    after: { workingDays: limit.workingDays, due },
  }));
  const seen = seenOf(
    preview.seen,
    deadlines.map((one) => JSON.stringify(one)),
  );
  return { possible, preview: { ...preview, seen, deadlines } };
}

const obstacle = (code: string, reason: string, reasonZh: string): Obstacle => ({ code, reason, reasonZh });

const OBSTACLES = {
  ended: obstacle('CASE_ENDED', 'The case has ended', '业务已办结'),
  other: obstacle('OTHER_RULES', 'The case does not go by that version', '该业务不适用所列原版本'),
  table: obstacle('TABLE_MISSING', 'The new version has no such step table', '新版本没有该业务的办理环节表'),
};
