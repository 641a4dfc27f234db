import { Refusal } from '../../core/errors.ts';
import type { PlainDate } from '../../core/dates.ts';
import { toShanghaiDate } from '../../core/dates.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { Operation } from '../../service.ts';

/** Where a case stands, for an agency that is a party to it. Another's case answers exactly like an unknown one. */
export const getCase: Operation = {
  kind: 'handled',
  async handle({ params, memberId }, { sql }) {
    const head = await headOf(sql, params['caseId'] ?? '', memberId);
    if (head === undefined) throw new Refusal('NOT_FOUND');
    const [sides, steps, documents] = await Promise.all([
      sidesOf(sql, head.id),
      stepsOf(sql, head.id),
      documentsOf(sql, head.id),
    ]);
    return { status: 200, body: { ...describe(head), sides, steps, documents } };
  },
};

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

async function headOf(sql: Sql, caseId: string, memberId: string): Promise<Head | undefined> {
  const [row] = await sql.query<Head>(
    `select c.id, c.number, c.workflow, c.state, c.stage, c.holder_side as holder,
       c.opened_business as "openedBusiness", c.ended_as as ended
     from case_file c
     where c.id = $1 and c.service = 'pension'
       and exists (select 1 from case_member m where m.case_id = c.id and m.member_id = $2)`,
    [caseId, memberId],
  );
  return row;
}

const describe = ({
  id,
  number,
  workflow,
  state,
  stage,
  holder,
  openedBusiness,
  ended,
}: Head): JsonObject => ({
  caseId: id,
  number,
  workflow,
  state,
  stage,
  holder,
  openedOn: toShanghaiDate(openedBusiness),
  ended,
});

async function sidesOf(sql: Sql, caseId: string): Promise<Json[]> {
  return sql.query<{ side: string; memberId: string }>(
    'select m.side, m.member_id as "memberId" from case_member m where m.case_id = $1 order by m.side',
    [caseId],
  );
}

async function stepsOf(sql: Sql, caseId: string): Promise<Json[]> {
  type Step = {
    stepId: string;
    step: string;
    side: string;
    status: string;
    outcome: string | null;
    due: PlainDate | null;
  };
  return sql.query<Step>(
    `select s.id as "stepId", s.step, s.side, s.status, s.outcome, min(d.due) as due
     from case_step s
     left join case_deadline d on d.step_id = s.id
     where s.case_id = $1 group by s.id order by s.id`,
    [caseId],
  );
}

async function documentsOf(sql: Sql, caseId: string): Promise<Json[]> {
  const rows = await sql.query<{
    documentId: string;
    kind: string;
    version: number;
    from: string;
    receivedBusiness: Date;
  }>(
    `select d.id as "documentId", d.kind, d.version, d.side as "from", d.received_business as "receivedBusiness"
     from case_document d where d.case_id = $1 order by d.id`,
    [caseId],
  );
  return rows.map(({ receivedBusiness, ...document }) => ({
    ...document,
    receivedOn: toShanghaiDate(receivedBusiness),
  }));
}
