import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Member } from '../../../exchange/members.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import type { Scheme } from '../rules-schema.ts';
import type { MonthSegment } from '../rules/months.ts';

/** One end of a matter: a place, its agency and the scheme in question. */
export interface Place {
  side: 'origin' | 'destination' | 'insured';
  region: string;
  scheme: Scheme;
  member: Member;
}

/** Who asks about whom, and what for. */
export interface Inquiry {
  consumer: string;
  purpose: 'medical-transfer' | 'medical-offsite-care';
  subject: Subject;
  context: DomainContext;
}

/** The contract's `Entitlement`, as far as a matter needs it. */
export interface Enrolment {
  match: boolean;
  enrolled?: boolean;
  insuranceStatus?: 'NORMAL' | 'SUSPENDED' | 'ENDED';
  retired?: boolean;
  coverageYear?: number;
  inBenefitPeriod?: boolean;
  hasArrears?: boolean;
  inHospital?: boolean;
  accountBalance?: string;
}

/** The contract's `ContributionMonths`, the same. */
export interface Months {
  match: boolean;
  firstMonth?: string;
  lastMonth?: string;
  netMonths?: number;
  segments?: MonthSegment[];
}

/** What is known of one end; `MISSING`: the agency answers on paper only, a step of the case asks it. */
export interface Known {
  place: Place;
  source: 'AGENCY' | 'MISSING';
  evidenceId?: string;
  /** Absent where the agency knows nobody of that number. */
  enrolment?: Enrolment;
  months?: Months;
}

/** The agency of a region. @throws Refusal REGION_UNKNOWN naming the field */
export function placeAt(context: DomainContext, place: Omit<Place, 'member'>, field: string): Place {
  const member = context.members.forRegion('medical-insurance', place.region);
  if (member !== undefined) return { ...place, member };
  throw new Refusal('REGION_UNKNOWN', {
    detail: `No medical insurance agency serves region ${place.region}`,
    findings: [{ code: 'REGION_UNKNOWN', message: 'No agency serves this region', path: `/body/${field}` }],
  });
}

/** Enrolment and months of one end, from its agency's system. */
export async function learnPlace(inquiry: Inquiry, place: Place): Promise<Known> {
  const { region, scheme } = place;
  const enrolment = await ask<Enrolment>(inquiry, place, 'checkEntitlement', { region, scheme });
  if (enrolment === 'no-api') return { place, source: 'MISSING' };
  const months = await ask<Months>(inquiry, place, 'queryContributionMonths', { region, scheme });
  return {
    place,
    source: 'AGENCY',
    evidenceId: enrolment.evidenceId,
    ...(enrolment.body === undefined ? {} : { enrolment: enrolment.body }),
    ...(months === 'no-api' || months.body === undefined ? {} : { months: months.body }),
  };
}

/** One verification call. `no-api`: the agency has no system; without `body`: it knows nobody of that number. */
export async function ask<T>(
  { consumer, purpose, subject, context }: Inquiry,
  { member }: Place,
  agencyOperation: string,
  question: JsonObject,
): Promise<'no-api' | { body?: T; evidenceId: string }> {
  const body = { ...question, person: { idNumber: subject.idNumber, name: subject.name } };
  const answer = await context.verify({ consumer, provider: member.id, agencyOperation, purpose, body });
  if (answer.kind === 'no-api') return 'no-api';
  const { status, evidenceId } = answer;
  if (status === 200) return { body: answer.body as unknown as T, evidenceId };
  if (status === 404) return { evidenceId };
  throw new Refusal('PROVIDER_ANSWER_INVALID', {
    origin: 'provider',
    detail: `${member.name} answered ${status}`,
    detailZh: `${member.nameZh}未能答复核验请求`,
    extensions: { evidenceId },
  });
}
