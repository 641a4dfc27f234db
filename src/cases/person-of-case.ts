import type { Sql } from '../platform/database.ts';

/** `person.id` of whom a case is about; undefined for an unknown case. */
export async function personOfCase(sql: Sql, caseId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ person_id: string }>(
    'select c.person_id from case_file c where c.id = $1',
    [caseId],
  );
  return row?.person_id;
}
