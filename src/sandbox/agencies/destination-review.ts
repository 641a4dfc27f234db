import type { JsonObject } from '../../core/json.ts';
import { monthRange } from '../../core/dates.ts';
import type { Sql } from '../../platform/database.ts';
import { agencyById, agencyOf, collectionAccountOf, contactOf } from './agency-list.ts';
import {
  findPerson,
  findRelation,
  paidMonths,
  paidSegments,
  type Person,
  type Relation,
} from './relations.ts';
import { headOf, negative, type CaseHead, type StepRequest, type StepResult } from './world.ts';

const schemeAt = (head: CaseHead): string => head.destinationScheme ?? head.scheme;

const isGathering = (request: StepRequest): boolean =>
  (request.body['application'] as JsonObject | undefined)?.['gathering'] === true;

const liesIn = (region: string, place: string): boolean =>
  region === place || (place.endsWith('00') && region.startsWith(place.slice(0, 4)));

/** Why the destination must refuse, by its own records; undefined when the letter may be written. */
export function refusalAtDestination(
  request: StepRequest,
  person: Person | undefined,
  relation: Relation | undefined,
): StepResult | undefined {
  const head = headOf(request);
  if (person && person.name !== head.person.name)
    return negative(
      'REFUSED',
      'IDENTITY_MISMATCH',
      'The name differs from our record',
      '姓名与本地登记不一致',
    );
  if (relation?.status === 'RECEIVING')
    return negative(
      'REFUSED',
      'ALREADY_RECEIVING',
      'A pension is already paid here',
      '已在本地领取基本养老金',
    );
  const isResident = head.scheme === 'RESIDENT' && schemeAt(head) === 'RESIDENT';
  if (isResident && person && !liesIn(person.hukouRegion, head.destination.regionCode))
    return negative('REFUSED', 'HUKOU_NOT_MOVED', 'The household is not registered here', '户籍尚未迁入本地');
  const isEstablished = isResident || isGathering(request) || (relation && paidMonths(relation) > 0);
  return isEstablished
    ? undefined
    : negative(
        'REFUSED',
        'DESTINATION_NOT_ESTABLISHED',
        'No contribution has been paid here',
        '尚未在本地参保缴费',
      );
}

/** Whether months of the old place, as the certificate tells its span, are also paid here. */
function hasDuplicateMonths(request: StepRequest, relation: Relation | undefined): boolean {
  const { insuredFrom, insuredTo } = (request.body['certificate'] ?? {}) as Record<
    string,
    string | undefined
  >;
  if (insuredFrom === undefined || insuredTo === undefined || relation === undefined) return false;
  return paidSegments(relation).some((segment) =>
    monthRange(segment.from, segment.to).some((month) => insuredFrom <= month && month <= insuredTo),
  );
}

/** 联系函 of this agency. */
export function contactLetter(
  request: StepRequest,
  person: Person | undefined,
  relation: Relation | undefined,
): JsonObject {
  const head = headOf(request);
  const origin = agencyOf(head.origin.regionCode);
  const own = agencyById(request.agency.id);
  const application = (request.body['application'] ?? {}) as Record<string, string | undefined>;
  const { personalNumber, hukouAddress } = application;
  return {
    number: `LX${request.agency.city}${request.stepId.slice(-8).toUpperCase()}`,
    issuedOn: request.today,
    scheme: head.scheme,
    person: {
      idNumber: head.person.idNumber,
      name: head.person.name,
      ...(person && { sex: person.sex }),
      ...(personalNumber !== undefined && { personalNumber }),
      ...(hukouAddress !== undefined && { hukouAddress }),
    },
    origin: origin ? contactOf(origin) : { regionCode: head.origin.regionCode, name: head.origin.regionCode },
    ...(own && { destination: contactOf(own) }),
    account: { ...collectionAccountOf(request.agency) },
    accountKind: relation?.accountKind ?? 'ORDINARY',
    duplicateMonths: hasDuplicateMonths(request, relation),
  };
}

/** Who and which relation at the destination a step is about. */
export async function partyAtDestination(
  tx: Sql,
  request: StepRequest,
): Promise<{ person: Person | undefined; relation: Relation | undefined }> {
  const head = headOf(request);
  const { idNumber } = head.person;
  const person = await findPerson(tx, idNumber);
  const relation = await findRelation(tx, {
    agency: request.agency.id,
    idNumber,
    scheme: schemeAt(head),
    region: head.destination.regionCode,
  });
  return { person, relation };
}

/** The same for the origin. */
export async function partyAtOrigin(
  tx: Sql,
  request: StepRequest,
): Promise<{ person: Person | undefined; relation: Relation | undefined }> {
  const head = headOf(request);
  const { idNumber } = head.person;
  const person = await findPerson(tx, idNumber);
  const relation = await findRelation(tx, {
    agency: request.agency.id,
    idNumber,
    scheme: head.scheme,
    region: head.origin.regionCode,
  });
  return { person, relation };
}
