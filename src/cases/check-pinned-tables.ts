import type { Sql } from '../platform/database.ts';
import type { CaseService } from './engine.ts';

/** Start is refused when a step table is gone that an open case still runs on. */
export async function checkPinnedTables(sql: Sql, services: Iterable<CaseService>): Promise<void> {
  const known = [...services].flatMap(({ tables }) => tables.map(({ id }) => id));
  const missing = await sql.query<{ workflow: string; cases: bigint }>(
    `select c.workflow, count(*) as cases from case_file c
     where c.ended_at is null and not (c.workflow = any($1)) group by 1 order by 1`,
    [known],
  );
  if (missing.length === 0) return;
  const lines = missing.map(({ workflow, cases }) => `${workflow} (${cases} open cases)`);
  throw new Error(`Step tables that open cases run on are missing: ${lines.join(', ')}`);
}
