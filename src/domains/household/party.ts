import { Refusal } from '../../core/errors.ts';
import type { Sql } from '../../platform/database.ts';

interface Head {
  id: string;
  number: string;
  workflow: string;
  state: string;
  stage: number;
  holder: string | null;
  openedBusiness: Date;
  ended: string | null;
}

/** A move that this bureau is a party to; another's answers exactly like an unknown one. @throws Refusal NOT_FOUND */
export async function moveOf(sql: Sql, caseId: string, memberId: string): Promise<Head> {
  const [row] = await sql.query<Head>(
    `select c.id, c.number, c.workflow, c.state, c.stage, c.holder_side as holder,
       c.opened_business as "openedBusiness", c.ended_as as ended
     from case_file c
     where c.id = $1 and c.service = 'household'
       and exists (select 1 from case_member m where m.case_id = c.id and m.member_id = $2)`,
    [caseId, memberId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}
