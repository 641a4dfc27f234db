import { monthsBetween, type Month } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { provinceOf } from '../../../core/region.ts';
import type { DomainContext } from '../../../service.ts';
import { clauseOf, LAW, valueOn } from '../rules.ts';
import { findGap, type GapFinding } from '../rules/gap.ts';
import { continuousMonths, countMonths, retirementMonthsShort, type MonthSegment } from '../rules/months.ts';
import { findResidentWaiting, type ResidentEnrolment } from '../rules/resident-waiting.ts';
import type { Known } from './ask-agencies.ts';
import type { RelationAssessment } from './assess-relation.ts';

const segmentsOf = (known: readonly Known[], scheme: string): MonthSegment[] =>
  known.filter(({ place }) => place.scheme === scheme).flatMap(({ months }) => months?.segments ?? []);

/** Months of both places together: two counters, each month once, paid and deemed apart. Undefined where nobody told any. */
export function monthSums({ known, destination }: RelationAssessment, today: string): JsonObject | undefined {
  if (known.every(({ months }) => months === undefined)) return undefined;
  const employee = countMonths(segmentsOf(known, 'EMPLOYEE'));
  const resident = countMonths(segmentsOf(known, 'RESIDENT'));
  const own = destination.scheme === 'EMPLOYEE' ? employee : resident;
  const required = LAW.retirementMonths[provinceOf(destination.region)];
  const retirement = required === undefined ? undefined : valueOn(required, today);
  return {
    employeeMonths: employee.net,
    residentMonths: resident.net,
    actualMonths: own.actual,
    deemedMonths: own.deemed,
    overlapMonths: own.overlap,
    ...(retirement === undefined
      ? {}
      : {
          retirementMonths: retirement,
          retirementShort: retirementMonthsShort(employee.net, retirement).shortfall,
        }),
  };
}

/** Months paid in both places of one scheme. */
export const overlapOf = ({ known, origin, destination }: RelationAssessment): number =>
  origin.scheme === destination.scheme ? countMonths(segmentsOf(known, origin.scheme)).overlap : 0;

/** When benefits begin at the new place, by the person's own months; undefined where they are not known. */
export function benefitStart(
  assessment: RelationAssessment,
  context: DomainContext,
  { backPayMonth, resident }: { backPayMonth?: Month; resident?: ResidentEnrolment } = {},
): JsonObject | undefined {
  const { origin, destination, known } = assessment;
  if (destination.scheme === 'RESIDENT' && origin.scheme === 'RESIDENT')
    return resident && residentStart(resident, context.today);
  const [from, to] = known;
  const lastPaid = from?.months?.lastMonth;
  const firstPaid = lastPaid === undefined ? undefined : firstAfter(to?.months?.segments ?? [], lastPaid);
  if (lastPaid === undefined || firstPaid === undefined) return undefined;
  const local = LAW.localWaitingMonths[`${destination.region.slice(0, 4)}00`];
  const finding = findGap({
    from: origin.scheme,
    to: destination.scheme,
    lastPaid,
    firstPaid,
    continuousMonths: continuousMonths(from?.months?.segments ?? []),
    backPaidIn: backPayMonth,
    localWaiting: local === undefined ? undefined : valueOn(local, context.today),
  });
  return gapStart(finding, context.today);
}

/** The month in which the new place's payments take over; one paid in both places leaves no gap. */
function firstAfter(segments: readonly MonthSegment[], lastPaid: Month): Month | undefined {
  const later = segments.filter(({ to }) => monthsBetween(lastPaid, to) > 0);
  return later.map(({ from }) => from).toSorted()[0];
}

function gapStart(finding: GapFinding, today: string): JsonObject {
  const { rule, gapMonths, waitingMonths, benefitFrom, retroactiveFrom, backPay, needs } = finding;
  const { reason, reasonZh } = clauseOf(needs ?? rule);
  return {
    rule,
    gapMonths,
    waitingMonths,
    waitingMonthsMax: valueOn(LAW.waitingMonthsMax, today),
    benefitFrom,
    retroactiveFrom,
    backPay: backPay === 'LOCAL' ? backPay : backPay ? 'YES' : 'NO',
    text: reason,
    textZh: reasonZh,
  };
}

function residentStart(enrolment: ResidentEnrolment, today: string): JsonObject {
  const { total } = findResidentWaiting(enrolment, today);
  const { reason, reasonZh } = clauseOf('RESIDENT_WAITING');
  return {
    rule: 'RESIDENT_WAITING',
    gapMonths: null,
    waitingMonths: total,
    benefitFrom: null,
    retroactiveFrom: null,
    backPay: 'LOCAL',
    text: reason,
    textZh: reasonZh,
  };
}
