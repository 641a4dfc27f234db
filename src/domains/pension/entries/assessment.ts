import type { Workflow } from '../../../cases/workflow.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { toRemedy } from '../../../core/remedy.ts';
import { provinceOf } from '../../../core/region.ts';
import type { DomainContext } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { findBenefitPlace, type InsuredPlace } from '../rules/benefit-place.ts';
import { clauseOf, refusalOf, type Decision } from '../rules/decision.ts';
import type { Known } from './ask-agencies.ts';
import { requireStatutoryDates, statutoryDates } from '../../../cases/statutory-dates.ts';

type MoneyMode = 'FUNDS' | 'ACCOUNT_ONLY' | 'NONE';

/** A question to the person where an agency has no system to ask. */
export type Question = { field: string; question: string; questionZh: string };

/** A decision of the law, or one of the questions that stand before it. */
export type Ruling = Omit<Decision, 'decision'> & {
  decision: Decision['decision'] | 'NEEDS_ANSWERS' | 'CLEAR_DUPLICATES' | 'NOTHING_TO_CLEAR';
};

/** What was found out and decided before a case opens. */
export interface Assessment {
  ruling: Ruling;
  /** Absent when nothing can be opened now. */
  table?: Workflow;
  money: MoneyMode;
  known: readonly Known[];
  questions: readonly Question[];
  direction?: 'RESIDENT_TO_EMPLOYEE' | 'EMPLOYEE_TO_RESIDENT';
  certificate?: JsonObject;
  duplicates?: JsonObject;
  hukouRegion?: string;
  /** Notes on law that no document seen confirms. */
  unconfirmed?: readonly string[];
}

/** A ruling that no rule of the law speaks: the matter belongs elsewhere or nothing is there. */
export const plainRuling = (
  decision: Ruling['decision'],
  code: string,
  words: Pick<Decision, 'reason' | 'reasonZh' | 'fix' | 'fixZh'>,
): Ruling => ({
  decision,
  code,
  ...words,
  ruleIds: [],
  sources: [],
  status: 'OFFICIAL',
  whoActs: 'RESIDENT',
  excludedMonths: 0,
});

/** The case may open, or the refusal says why not. @throws Refusal REFUSED_BY_RULE with remedy, `decision` and `decisionCode` */
export function requireTable({ ruling, table, questions }: Assessment): Workflow {
  if (table !== undefined) return table;
  const { options } = refusalOf({ ...ruling, decision: 'REFUSE' });
  const asked = questions.map(({ field, question }) => ({
    code: 'ANSWER_MISSING',
    message: question,
    path: `/body/${field}`,
  }));
  throw new Refusal('REFUSED_BY_RULE', {
    ...options,
    findings: [...(options.findings ?? []), ...asked],
    extensions: { decision: ruling.decision, decisionCode: ruling.code ?? ruling.decision },
  });
}

/** The assessment as PreCheckResult. @throws Refusal CALENDAR_UNCOVERED when dates were asked for */
export function preCheckResult(
  assessment: Assessment,
  context: DomainContext,
  { askDates = false }: { askDates?: boolean },
): JsonObject {
  const { ruling, table, money, known, questions, direction, duplicates } = assessment;
  const datesOf = askDates ? requireStatutoryDates : statutoryDates;
  const benefitPlace = benefitPlaceOf(assessment, context);
  return {
    decision: ruling.decision,
    code: ruling.code ?? null,
    allowed: table !== undefined,
    table: table?.id ?? null,
    ...(direction === undefined ? {} : { direction }),
    money,
    summary: ruling.reason,
    summaryZh: ruling.reasonZh,
    reasons: [toRemedy(ruling) as unknown as Json],
    questions: [...questions],
    found: known.map((one) => found(one, assessment)),
    excludedMonths: ruling.excludedMonths,
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(benefitPlace === undefined ? {} : { benefitPlace }),
    dates: table === undefined ? [] : datesOf(table, context.today, context.calendar),
    unconfirmed: unconfirmedOf(assessment),
  };
}

/** Rules of a decision that no document seen confirms. */
function unconfirmedOf({ ruling, unconfirmed = [] }: Assessment): string[] {
  return [...ruling.ruleIds.filter((id) => clauseOf(LAW, id).status === 'UNCONFIRMED'), ...unconfirmed];
}

function found({ place, source, evidenceId, status }: Known, { certificate }: Assessment): JsonObject {
  const number = place.side === 'origin' ? certificate?.['number'] : undefined;
  return {
    side: place.side,
    region: place.region,
    memberId: place.member.id,
    source,
    ...(evidenceId === undefined ? {} : { evidenceId }),
    ...(status === undefined ? {} : { relation: status.relation }),
    ...(status?.account === undefined ? {} : { account: status.account }),
    ...(status?.paidMonths === undefined ? {} : { paidMonths: status.paidMonths }),
    ...(status?.arrears === undefined ? {} : { arrearsMonths: status.arrears.months }),
    ...(number === undefined ? {} : { certificateNumber: number }),
  };
}

/** What is known of employees' months, place by place; a place that told nothing is left out. */
export const insuredPlaces = (known: readonly Known[]): InsuredPlace[] =>
  known.flatMap(({ place, status }) =>
    status?.paidMonths === undefined || status.lastPaidMonth === undefined
      ? []
      : [
          {
            region: place.region,
            months: status.paidMonths,
            last: status.lastPaidMonth,
            temporary: status.account === 'TEMP',
          },
        ],
  );

function benefitPlaceOf({ known, hukouRegion }: Assessment, context: DomainContext): JsonObject | undefined {
  const insured = insuredPlaces(known.filter(({ place }) => place.scheme !== 'RESIDENT'));
  const current = known.find(({ place }) => place.side === 'destination')?.place;
  if (hukouRegion === undefined || current === undefined || insured.length < known.length) return undefined;
  const { place, rule, explanation } = findBenefitPlace(LAW, {
    hukou: provinceOf(hukouRegion),
    current: provinceOf(current.region),
    places: insured,
    onDate: context.today,
  });
  return { place: place ?? null, rule, sources: [...explanation.sources] };
}
