import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import type { Side, StateRow } from './workflow.ts';

/** A case as stored. */
export interface CaseRow {
  id: string;
  number: string;
  service: string;
  entry: string;
  workflow: string;
  rulesHash: string;
  state: string;
  stage: StateRow['stage'];
  holderSide: Side | null;
  holderMember: string | null;
  ownerMember: string;
  version: number;
  personId: string;
  /** Person who acts for the subject. */
  representative: string | null;
  data: JsonObject;
  openedBusiness: Date;
  endedAs: NonNullable<StateRow['ends']> | null;
}

const COLUMNS = `c.id, c.number, c.service, c.entry, c.workflow, c.rules_hash as "rulesHash", c.state, c.stage,
  c.holder_side as "holderSide", c.holder_member as "holderMember", c.owner_member as "ownerMember", c.version,
  c.person_id as "personId", c.representative,
  c.data, c.opened_business as "openedBusiness", c.ended_as as "endedAs"`;

async function one(sql: Sql, text: string, id: string): Promise<CaseRow> {
  const [row] = await sql.query<CaseRow>(text, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}

/** Takes the row lock under which every change of a case happens. @throws Refusal NOT_FOUND */
export const lockCase = (tx: Sql, id: string): Promise<CaseRow> =>
  one(tx, `select ${COLUMNS} from case_file c where c.id = $1 for update`, id);

/** @throws Refusal NOT_FOUND */
export const readCase = (sql: Sql, id: string): Promise<CaseRow> =>
  one(sql, `select ${COLUMNS} from case_file c where c.id = $1`, id);

/** Whether the person is the one the case is about, or may act for them now. */
export async function actsHere(sql: Sql, caseId: string, personId: string): Promise<boolean> {
  const [row] = await sql.query<{ acts: boolean }>(
    `select acts_in_case($2, c.person_id, c.service, c.representative, c.mandate) as acts
     from case_file c where c.id = $1`,
    [caseId, personId],
  );
  return row?.acts === true;
}

/** Member ids by side. */
export async function membersOf(sql: Sql, caseId: string): Promise<Record<Side, string>> {
  const rows = await sql.query<{ side: string; member: string }>(
    'select m.side, m.member_id as member from case_member m where m.case_id = $1 order by m.side',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ side, member }) => [side, member]));
}

/** Puts another member on a side. */
export async function replaceMember(tx: Sql, caseId: string, side: Side, memberId: string): Promise<void> {
  await tx.query('update case_member m set member_id = $3 where m.case_id = $1 and m.side = $2', [
    caseId,
    side,
    memberId,
  ]);
}

/**
 * Writes the changed columns, raises the version and derives what lists show of the deadlines.
 */
export async function saveCase(tx: Sql, row: CaseRow, at: Date, business: Date): Promise<void> {
  row.version += 1;
  await tx.query(
    `update case_file c set state = $2, stage = $3, holder_side = $4, holder_member = $5, version = $6, data = $7,
       changed_at = $8, ended_as = $9,
       ended_at = case when $9::text is null then null else coalesce(c.ended_at, $8) end,
       ended_business = case when $9::text is null then null else coalesce(c.ended_business, $10) end,
       owner_member = $11, next_due = d.next_due, overdue = coalesce(d.overdue, false)
     from (select min(x.due) as next_due, bool_or(x.level in ('OVERDUE', 'ESCALATED')) as overdue
           from case_deadline x where x.case_id = $1 and x.status = 'OPEN') d
     where c.id = $1`,
    [
      row.id,
      row.state,
      row.stage,
      row.holderSide,
      row.holderMember,
      row.version,
      JSON.stringify(row.data),
      at,
      row.endedAs,
      business,
      row.ownerMember,
    ],
  );
}
