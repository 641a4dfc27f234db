import { toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { openPerson } from '../platform/persons.ts';
import { membersOf, type CaseRow } from './case-store.ts';
import { newestDocuments } from './documents.ts';
import type { CaseEngine } from './engine.ts';
import type { CaseView, Side } from './workflow.ts';

/** What a step table sees of a case, personal data included: for request() and accept(), never for a screen. */
export async function loadView(
  engine: CaseEngine,
  sql: Sql,
  row: CaseRow,
  today: PlainDate,
): Promise<{ view: CaseView; members: Record<Side, string> }> {
  const members = await membersOf(sql, row.id);
  const person = await openPerson(sql, engine.box, row.personId);
  const documents = await newestDocuments(sql, engine.box, row.id);
  const outcomes = await newestOutcomes(sql, row.id);
  const view: CaseView = {
    id: row.id,
    number: row.number,
    workflow: row.workflow,
    state: row.state,
    version: row.version,
    openedOn: toShanghaiDate(row.openedBusiness),
    today,
    data: row.data,
    person,
    members: Object.fromEntries(
      Object.entries(members).map(([side, id]) => [side, describeMember(engine, id)]),
    ),
    documents,
    outcomes,
  };
  return { view, members };
}

function describeMember(engine: CaseEngine, id: string): CaseView['members'][Side] {
  const member = engine.members.member(id);
  if (member === undefined) throw new Refusal('REGION_UNKNOWN', { detail: `No member ${id}` });
  return { id, regionCode: member.city, name: member.name, nameZh: member.nameZh };
}

async function newestOutcomes(sql: Sql, caseId: string): Promise<Map<string, string>> {
  const rows = await sql.query<{ step: string; outcome: string }>(
    `select distinct on (s.step) s.step, s.outcome from case_step s
     where s.case_id = $1 and s.outcome is not null order by s.step, s.round desc`,
    [caseId],
  );
  return new Map(rows.map(({ step, outcome }) => [step, outcome]));
}
