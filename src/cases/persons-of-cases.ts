import type { Sql } from '../platform/database.ts';

/** `person.id` of whom a case is about; undefined for an unknown case. */
export async function personOfCase(sql: Sql, caseId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ person_id: string }>(
    'select c.person_id from case_file c where c.id = $1',
    [caseId],
  );
  return row?.person_id;
}

/** Cases about a person in which another acts for them under a mandate. */
export async function casesUnderMandate(
  sql: Sql,
  { personId, representative }: { personId: string; representative: string },
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select c.id from case_file c
     where c.person_id = $1 and c.representative = $2 and c.mandate is not null
       and acts_in_case($2, c.person_id, c.service, c.representative, c.mandate)`,
    [personId, representative],
  );
  return rows.map(({ id }) => id);
}
