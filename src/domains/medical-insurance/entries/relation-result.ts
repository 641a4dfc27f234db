import { requireStatutoryDates, statutoryDates } from '../../../cases/statutory-dates.ts';
import type { Workflow } from '../../../cases/workflow.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import type { DomainContext } from '../../../service.ts';
import { remedyFor } from '../remedy.ts';
import { clauseOf } from '../rules.ts';
import type { Known } from './ask-agencies.ts';
import type { RelationAssessment } from './assess-relation.ts';
import { benefitStart, monthSums } from './own-months.ts';

/** The assessment as PreCheckResult. @throws Refusal CALENDAR_UNCOVERED when dates were asked for */
export function relationResult(
  assessment: RelationAssessment,
  table: Workflow,
  context: DomainContext,
  { askDates = false }: { askDates?: boolean },
): JsonObject {
  const { codes, ruleId, fundsTrack, known, duplicate, unchecked } = assessment;
  const allowed = codes.length === 0;
  const ruleIds = allowed ? [ruleId, ...fundsRule(assessment)] : codes;
  const months = monthSums(assessment, context.today);
  const benefits = benefitStart(assessment, context);
  const { reason, reasonZh } = allowed && unchecked ? notChecked(ruleId) : clauseOf(ruleIds[0] ?? ruleId);
  const dates = askDates ? requireStatutoryDates : statutoryDates;
  return {
    decision: allowed ? (unchecked ? 'CHECKED_BY_STEP' : 'ACCEPT') : 'REFUSE',
    code: codes[0] ?? null,
    codes: [...codes],
    allowed,
    table: allowed ? table.id : null,
    summary: reason,
    summaryZh: reasonZh,
    reasons: ruleIds.map((id) => remedyFor(id) as unknown as Json),
    found: known.map(foundAt),
    fundsTrack,
    ...(months === undefined ? {} : { months }),
    ...(benefits === undefined ? {} : { benefits }),
    ...(duplicate === undefined ? {} : { duplicate: { ...duplicate } }),
    dates: allowed ? dates(table, context.today, context.calendar) : [],
    unconfirmed: ruleIds.filter((id) => clauseOf(id).status === 'UNCONFIRMED'),
  };
}

/** What the rule would say, while an agency that answers in writing only has not said that it holds. */
function notChecked(ruleId: string): { reason: string; reasonZh: string } {
  const { reason, reasonZh } = clauseOf(ruleId);
  return {
    reason: `An agency answers in writing only and checks this in the case. If it holds: ${reason}`,
    reasonZh: `有经办机构暂未联网，将在办理中核实。经核实属实的：${reasonZh}`,
  };
}

const fundsRule = ({ fundsTrack }: RelationAssessment): string[] =>
  fundsTrack === 'LOCAL_RULE' ? ['FUNDS_LOCAL_RULE'] : [];

function foundAt({ place, source, evidenceId, enrolment, months }: Known): JsonObject {
  return {
    side: place.side,
    region: place.region,
    memberId: place.member.id,
    source,
    ...(evidenceId === undefined ? {} : { evidenceId }),
    ...(enrolment?.insuranceStatus === undefined ? {} : { insuranceStatus: enrolment.insuranceStatus }),
    ...(months?.netMonths === undefined ? {} : { netMonths: months.netMonths }),
  };
}

/** The refusal with every reason; the first one speaks. */
export function refuseWith(codes: readonly string[]): Refusal {
  const [first = 'RECORD_NOT_FOUND'] = codes;
  const { reason, reasonZh } = clauseOf(first);
  const remedy = remedyFor(first);
  return new Refusal('REFUSED_BY_RULE', {
    detail: reason,
    detailZh: reasonZh,
    findings: codes.map((code) => ({ code, message: clauseOf(code).reason })),
    remedy: { ...remedy, ruleIds: [...codes], sources: codes.flatMap((code) => clauseOf(code).sources) },
    extensions: { decision: 'REFUSE', decisionCode: first },
  });
}
