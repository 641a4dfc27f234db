import type { CasePlan } from '../../../cases/engine.ts';
import { statutoryDates } from '../../../cases/statutory-dates.ts';
import type { Workflow } from '../../../cases/workflow.ts';
import { Refusal } from '../../../core/errors.ts';
import { plain, type Json, type JsonObject } from '../../../core/json.ts';
import type { Member } from '../../../exchange/members.ts';
import type { DomainContext, WorkflowEntry } from '../../../service.ts';
import { LAW, remedyFor } from '../rules.ts';

interface Redress {
  table: Workflow;
  /** The one side of the table. */
  side: string;
  /** Who must look at it; undefined where no such agency is connected. */
  agencyFor(service: string, region: string, context: DomainContext): Member | undefined;
  /** What the person is told that will happen, and what when nobody can look at it. */
  rule: string;
  missingRule: string;
  /** Member of the application that tells one matter from another where it names no reference. */
  distinguishedBy: string;
}

/** What goes to one agency as it was written, and comes back with an answer. */
export function redressEntry(redress: Redress): WorkflowEntry {
  const { table, side, rule, missingRule, distinguishedBy } = redress;
  const agencyOf = (input: JsonObject, context: DomainContext): Member | undefined =>
    redress.agencyFor(plain(input['service']), plain(input['region']), context);
  return {
    tables: [table.id],

    async preCheck(input, _subject, context) {
      const agency = agencyOf(input, context);
      const said = agency === undefined ? missingRule : rule;
      const remedy = remedyFor(said);
      return {
        decision: agency === undefined ? 'REFUSE' : 'ACCEPT',
        code: agency === undefined ? said : null,
        allowed: agency !== undefined,
        table: agency === undefined ? null : table.id,
        summary: agency === undefined ? remedy.reason : `${agency.name}: ${remedy.reason}`,
        summaryZh: agency === undefined ? remedy.reasonZh : `${agency.nameZh}：${remedy.reasonZh}`,
        reasons: [remedy as unknown as Json],
        dates: agency === undefined ? [] : statutoryDates(table, context.today, context.calendar),
        unconfirmed: LAW.clauses[said]?.status === 'UNCONFIRMED' ? [said] : [],
      };
    },
    async estimate() {
      return { lines: [], notes: [], unconfirmed: [] };
    },
    async plan(input, _subject, context): Promise<CasePlan> {
      const agency = agencyOf(input, context);
      if (agency === undefined) throw refusedBy(missingRule);
      const about = plain(input['reference']) || plain(input[distinguishedBy]);
      return {
        table: table.id,
        members: { [side]: agency.id },
        overlapKey: `${table.id}/${agency.id}/${about}`,
        data: { service: plain(input['service']), region: plain(input['region']) },
        documents: [{ kind: 'application', content: input }],
        reasons: [],
      };
    },
  };
}

function refusedBy(rule: string): Refusal {
  const remedy = remedyFor(rule);
  return new Refusal('REFUSED_BY_RULE', {
    detail: remedy.reason,
    detailZh: remedy.reasonZh,
    findings: [{ code: rule, message: remedy.reason }],
    remedy,
  });
}
