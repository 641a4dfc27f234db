import { monthsBetween, yearOf, type PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAgency, SimulatedQuestion } from '../../service.ts';
import { entitlementGap } from './entitlement.ts';
import { filingFor, needsFiling, statusOn } from './filing.ts';
import type { Scheme } from './rules-schema.ts';
import { LAW } from './rules.ts';
import { clearingAnswers, disputeSteps } from './simulation/clearing-answers.ts';
import { filingSteps } from './simulation/filing-steps.ts';
import { moneySteps } from './simulation/money-steps.ts';
import { nationalPlatform } from './simulation/national-platform.ts';
import { relationSteps } from './simulation/relation-steps.ts';
import { medicalRecordOf, type MedicalRecord } from './synthetic-record.ts';

interface Asked {
  region: string;
  person: { name: string };
  scheme: Scheme;
  careRegion: string;
  onDate?: PlainDate;
}

const read = ({ body, record, today }: SimulatedQuestion) => {
  const kept = record as unknown as MedicalRecord | undefined;
  const asked = body as unknown as Asked;
  const head: JsonObject = { region: asked.region, match: kept?.name === asked.person.name };
  return { kept, asked, head, day: asked.onDate ?? today };
};

function checkEntitlement(question: SimulatedQuestion): JsonObject | undefined {
  const { kept, asked, head, day } = read(question);
  if (kept === undefined || head['match'] === false) return kept && head;
  const enrolment = kept.schemes[asked.scheme];
  const gap = entitlementGap(enrolment, day);
  return {
    ...head,
    scheme: asked.scheme,
    enrolled: enrolment !== undefined && enrolment.insuranceStatus !== 'ENDED',
    ...(enrolment !== undefined && {
      insuranceStatus: enrolment.insuranceStatus,
      enrolledOn: enrolment.enrolledOn,
      retired: enrolment.retired,
      hasArrears: enrolment.arrearsMonths > 0,
      inHospital: false,
      ...(enrolment.coverageYear !== undefined && {
        coverageYear: enrolment.coverageYear,
        inBenefitPeriod: enrolment.coverageYear <= yearOf(day),
      }),
      ...(enrolment.accountBalance !== undefined && { accountBalance: enrolment.accountBalance }),
      ...(enrolment.suspendedOn !== undefined && { suspendedOn: enrolment.suspendedOn }),
    }),
    onDate: day,
    entitled: gap === undefined,
    ...(gap !== undefined && { notEntitled: { code: gap, ...LAW.reasons[gap] } }),
  };
}

function queryFilingStatus(question: SimulatedQuestion): JsonObject | undefined {
  const { kept, asked, head, day } = read(question);
  if (kept === undefined || head['match'] === false) return kept && head;
  const { region, careRegion } = asked;
  const about: JsonObject = { ...head, careRegion, onDate: day };
  if (!needsFiling(region, careRegion, day)) return { ...about, required: false, filingStatus: 'NOT_NEEDED' };
  const filing = filingFor(kept.filings, careRegion, day);
  if (filing === undefined) return { ...about, required: true, filingStatus: 'NONE' };
  const { category, effectiveFrom, effectiveTo } = filing;
  return {
    ...about,
    required: true,
    filingStatus: statusOn(filing, day),
    category,
    effectiveFrom,
    ...(effectiveTo !== undefined && { effectiveTo }),
  };
}

function queryContributionMonths(question: SimulatedQuestion): JsonObject | undefined {
  const { kept, asked, head } = read(question);
  if (kept === undefined || head['match'] === false) return kept && head;
  const record = kept.schemes[asked.scheme];
  if (record === undefined) return undefined;
  const { actual, months, insuranceStatus, arrearsMonths } = record;
  const [first, last] = [actual[0], actual.at(-1)];
  return {
    ...head,
    scheme: asked.scheme,
    insuranceStatus,
    ...(first !== undefined && { firstMonth: first.from }),
    ...(last !== undefined && { lastMonth: last.to }),
    actualMonths: months,
    deemedMonths: 0,
    netMonths: months,
    arrearsMonths,
    segments: actual.map(({ from, to }) => ({
      from,
      to,
      months: monthsBetween(from, to) + 1,
      kind: 'ACTUAL',
    })),
  };
}

/** The agencies of the sandbox. */
export const sandbox: SimulatedAgency = {
  recordOf: (person, city) => medicalRecordOf(person, city) as unknown as JsonObject | undefined,
  answers: { checkEntitlement, queryFilingStatus, queryContributionMonths, ...clearingAnswers },
  steps: { ...relationSteps, ...moneySteps, ...filingSteps, ...disputeSteps },
  systems: { 'national-platform': nationalPlatform },
  faults: [
    'wrong-sheet',
    'return-sheet',
    'review-filing',
    'want-materials',
    'other-payee',
    'unbalanced-settlement',
    'other-booking',
    'unmapped-code',
  ],
};
