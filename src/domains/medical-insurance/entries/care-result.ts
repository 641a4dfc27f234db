import { statutoryDates } from '../../../cases/statutory-dates.ts';
import type { Workflow } from '../../../cases/workflow.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import type { DomainContext } from '../../../service.ts';
import { remedyFor } from '../remedy.ts';
import { clauseOf } from '../rules.ts';
import type { CareAssessment } from './assess-care.ts';

/** The rule that answers a question about care elsewhere where nothing stands against it. */
export const ruleOf = ({ care }: CareAssessment): string =>
  care.deemedFiled ? 'FILING_DEEMED' : care.filingRequired ? 'FILING_NEEDED' : 'FILING_NOT_NEEDED';

/** The assessment as PreCheckResult. Without a filing to make, that is the answer and no form follows. */
export function careResult(
  assessment: CareAssessment,
  codes: readonly string[],
  table: Workflow,
  context: DomainContext,
): JsonObject {
  const { care, insured, source, evidenceId } = assessment;
  const needed = care.filingRequired;
  const allowed = needed && codes.length === 0;
  const ruleIds = codes.length > 0 ? codes : [ruleOf(assessment)];
  const { reason, reasonZh } = clauseOf(ruleIds[0] ?? 'FILING_NEEDED');
  const refused = codes.length > 0 ? 'REFUSE' : source === 'MISSING' ? 'CHECKED_BY_STEP' : 'ACCEPT';
  return {
    decision: needed ? refused : 'NOT_NEEDED',
    code: codes[0] ?? null,
    codes: [...codes],
    allowed,
    table: allowed ? table.id : null,
    summary: reason,
    summaryZh: reasonZh,
    reasons: ruleIds.map((id) => remedyFor(id) as unknown as Json),
    found:
      insured === undefined
        ? []
        : [
            {
              side: insured.side,
              region: insured.region,
              memberId: insured.member.id,
              source,
              ...(evidenceId === undefined ? {} : { evidenceId }),
            },
          ],
    care: { ...care, materials: [...care.materials] },
    dates: allowed ? statutoryDates(table, context.today, context.calendar) : [],
    unconfirmed: ruleIds.filter((id) => clauseOf(id).status === 'UNCONFIRMED'),
  };
}
