import { toShanghaiDate, type PlainDate } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { Operation } from '../../service.ts';
import { moveOf } from './party.ts';

/** Where a move stands, for a bureau that is a party to it. */
export const getMove: Operation = {
  kind: 'handled',
  async handle({ params, memberId }, { sql }) {
    const { id, openedBusiness, ...head } = await moveOf(sql, params['caseId'] ?? '', memberId);
    return {
      status: 200,
      body: { caseId: id, ...head, openedOn: toShanghaiDate(openedBusiness), steps: await stepsOf(sql, id) },
    };
  },
};

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
     from case_step s left join case_deadline d on d.step_id = s.id
     where s.case_id = $1 group by s.id order by s.id limit 200`,
    [caseId],
  );
}
