import { monthOf, type Month } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { decide } from '../rules/decision.ts';
import type { Scheme } from '../rules/pools.ts';
import { duplicateClearing as table } from '../workflows/duplicate-clearing.ts';
import { learnHistory, learnStatus, placeAt, readSubject } from './ask-agencies.ts';
import type { Inquiry, Place } from './ask-agencies.ts';
import { differencesOf } from './assess-transfer.ts';
import { preCheckResult, type Assessment } from './assessment.ts';
import { duplicatesOf } from './duplicate-options.ts';
import { planCase } from './plan-case.ts';
import type { ContributionHistory } from './records.ts';
import { nothingToClear, noRelation, samePlace } from './rulings.ts';
import { noHistory } from './transfer.ts';

interface Places {
  originRegion: string;
  destinationRegion: string;
  scheme?: Scheme;
  transferMonth?: Month;
  askDates?: boolean;
}

interface Found {
  origin: Place;
  destination: Place;
  assessment: Assessment;
  duplicates?: JsonObject;
  originHistory?: ContributionHistory;
}

/** 重复参保清理 without a transfer: two open relations for the same months. */
export const duplicateClearing: WorkflowEntry = {
  tables: ['pension.duplicate-clearing@1'],

  async preCheck(input, subject, context) {
    const places = input as unknown as Places;
    const { assessment } = await find(places, subject, context);
    return preCheckResult(assessment, context, places);
  },

  async estimate(input, subject, context) {
    const places = input as unknown as Places;
    const { duplicates, assessment } = await find(places, subject, context);
    return {
      mode: 'RELATION_ONLY',
      transferMonth: places.transferMonth ?? monthOf(context.today),
      paidMonths: Number(duplicates?.['months'] ?? 0),
      lines: [],
      years: [],
      options: duplicates?.['options'] ?? [],
      notes: [{ text: assessment.ruling.reason, textZh: assessment.ruling.reasonZh }],
      unconfirmed: [],
    };
  },

  async plan(input, subject, context) {
    const found = await find(input as unknown as Places, subject, context);
    const plan = planCase(
      found.assessment,
      input,
      found.duplicates === undefined
        ? found
        : {
            origin: found.origin,
            destination: found.destination,
            data: { duplicates: found.duplicates },
          },
    );
    const history = found.originHistory as unknown as JsonObject | undefined;
    if (history === undefined) return plan;
    return { ...plan, documents: [...plan.documents, { kind: 'origin-history', content: history }] };
  },
};

async function find(places: Places, subject: Subject, context: DomainContext): Promise<Found> {
  const identity = readSubject(subject);
  const scheme = places.scheme ?? 'ENTERPRISE_EMPLOYEE';
  const origin = placeAt(context, { side: 'origin', region: places.originRegion, scheme }, 'originRegion');
  const destination = placeAt(
    context,
    { side: 'destination', region: places.destinationRegion, scheme },
    'destinationRegion',
  );
  const ends = { origin, destination };
  if (origin.member.id === destination.member.id)
    return { ...ends, assessment: { ruling: samePlace(), money: 'NONE', known: [], questions: [] } };
  const inquiry: Inquiry = {
    consumer: destination.member.id,
    purpose: 'pension-duplicate-clearing',
    subject,
    context,
  };
  const [from, to, originHistory, there] = await Promise.all([
    learnStatus(inquiry, origin),
    learnStatus(inquiry, destination),
    learnHistory(inquiry, origin),
    learnHistory(inquiry, destination),
  ]);
  const shared = { money: 'NONE', known: [from, to], questions: [] } as const;
  if ([from, to].some(({ status }) => status?.relation === 'NONE'))
    return { ...ends, assessment: { ...shared, ruling: noRelation() } };
  if (differencesOf(subject, identity, [from, to]).length > 0) {
    const ruling = decide(LAW, ['ID-1'], { decision: 'REFUSE', code: 'IDENTITY_MISMATCH' });
    return { ...ends, assessment: { ...shared, ruling } };
  }
  if (originHistory === undefined || there === undefined)
    throw noHistory(originHistory === undefined ? origin : destination);
  const month = places.transferMonth ?? monthOf(context.today);
  const duplicates = duplicatesOf(origin, { origin: originHistory, destination: there }, month);
  if (duplicates === undefined) return { ...ends, assessment: { ...shared, ruling: nothingToClear() } };
  const ruling = {
    ...decide(LAW, ['DUP-1'], { decision: 'NEEDS_CHOICE' }),
    decision: 'CLEAR_DUPLICATES',
  } as const;
  return { ...ends, duplicates, originHistory, assessment: { ...shared, ruling, table, duplicates } };
}
