import { findPerson } from '../../../platform/persons.ts';
import type { DomainContext, Subject } from '../../../service.ts';

/** Whether the person has a case open under this key. The store refuses a second one in any case; this says so sooner. */
export async function hasOpenCase(
  { sql, box }: DomainContext,
  { idNumber }: Subject,
  overlapKey: string,
): Promise<boolean> {
  const personId = await findPerson(sql, box, idNumber);
  if (personId === undefined) return false;
  const open = await sql.query(
    'select 1 from case_file c where c.person_id = $1 and c.overlap_key = $2 and c.ended_at is null',
    [personId, overlapKey],
  );
  return open.length > 0;
}
