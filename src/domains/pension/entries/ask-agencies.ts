import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { isRegionCode } from '../../../core/region.ts';
import { checkResidentId } from '../../../core/resident-id.ts';
import type { Member } from '../../../exchange/members.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import type { Scheme } from '../rules/pools.ts';
import type { ContributionHistory, DeclaredRelation, RelationStatus } from './records.ts';

type Purpose = 'pension-transfer' | 'pension-bridging' | 'pension-duplicate-clearing';

/** One end of a matter: a place, its agency and the scheme in question. */
export interface Place {
  side: 'origin' | 'destination';
  region: string;
  scheme: Scheme;
  member: Member;
}

/** Who asks whom about whom, and what for. */
export interface Inquiry {
  consumer: string;
  purpose: Purpose;
  subject: Subject;
  context: DomainContext;
}

/** What is known about one end, and from whom. */
export interface Known {
  place: Place;
  source: 'AGENCY' | 'DECLARED' | 'MISSING';
  evidenceId?: string;
  status?: RelationStatus;
}

/** The subject's birth and sex as the number says. @throws Refusal RESIDENT_ID_INVALID */
export function readSubject({ idNumber }: Subject): { birth: string; sex: 'M' | 'F' } {
  const checked = checkResidentId(idNumber);
  if (checked.valid) return checked;
  throw new Refusal('RESIDENT_ID_INVALID', {
    findings: [{ code: checked.reason, message: 'The citizen number is not valid' }],
  });
}

/** A region that exists, where no agency is asked. @throws Refusal REGION_UNKNOWN naming the field */
export function requireRegion(region: string | undefined, field: string): void {
  if (region === undefined || isRegionCode(region)) return;
  throw new Refusal('REGION_UNKNOWN', {
    findings: [{ code: 'REGION_UNKNOWN', message: 'There is no such region', path: `/body/${field}` }],
  });
}

/** The agency of a region. @throws Refusal REGION_UNKNOWN naming the field */
export function placeAt(context: DomainContext, place: Omit<Place, 'member'>, field: string): Place {
  const member = context.members.forRegion('pension', place.region);
  if (member !== undefined) return { ...place, member };
  throw new Refusal('REGION_UNKNOWN', {
    detail: `No pension agency serves region ${place.region}`,
    findings: [{ code: 'REGION_UNKNOWN', message: 'No agency serves this region', path: `/body/${field}` }],
  });
}

/** The state of a relation: from the agency's system, or where it has none from what the person declares. */
export async function learnStatus(
  inquiry: Inquiry,
  place: Place,
  declared?: DeclaredRelation,
): Promise<Known> {
  const answer = await ask<RelationStatus>(inquiry, place, 'queryStatus');
  if (answer !== 'no-api') {
    const status = answer.body ?? { relation: 'NONE' };
    return { place, source: 'AGENCY', evidenceId: answer.evidenceId, status };
  }
  if (declared === undefined) return { place, source: 'MISSING' };
  const { arrearsMonths, ...said } = declared;
  const status = { ...said, ...(arrearsMonths === undefined ? {} : { arrears: { months: arrearsMonths } }) };
  return { place, source: 'DECLARED', status };
}

/** The certificate 参保缴费凭证; undefined where the agency has no system or knows nobody. */
export async function learnCertificate(inquiry: Inquiry, place: Place): Promise<JsonObject | undefined> {
  const answer = await ask<JsonObject>(inquiry, place, 'queryCertificate');
  return answer === 'no-api' ? undefined : answer.body;
}

/** The contribution history; undefined where the agency has no system or knows nobody. */
export async function learnHistory(inquiry: Inquiry, place: Place): Promise<ContributionHistory | undefined> {
  const answer = await ask<ContributionHistory>(inquiry, place, 'queryContributionHistory');
  return answer === 'no-api' ? undefined : answer.body;
}

async function ask<T>(
  { consumer, purpose, subject, context }: Inquiry,
  { region, scheme, member }: Place,
  agencyOperation: string,
): Promise<'no-api' | { body?: T; evidenceId: string }> {
  const person: Json = { idNumber: subject.idNumber, name: subject.name };
  const body = { region, scheme, person };
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
