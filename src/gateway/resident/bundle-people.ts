import { findActing, recordDelegatedAct, type ActingFor } from '../../cases/delegations/acting.ts';
import { ageOn } from '../../core/dates.ts';
import { Refusal, type Finding } from '../../core/errors.ts';
import { checkResidentId } from '../../core/resident-id.ts';
import { openPerson } from '../../platform/persons.ts';
import type { Subject } from '../../service.ts';
import type { Gateway } from '../gateway.ts';
import { labelAt } from '../labels.ts';
import { personOf, type Applicant } from './own.ts';
import type { OperationRequest } from '../operation.ts';

/** For whom a part of a form is asked, as it was sent. */
export interface AskedFor {
  part: string;
  /** A minor of the applicant's household. */
  person?: Subject;
  /** Whoever gave this delegation. */
  delegationId?: string;
}

/** Whom a part is about; `under` a delegation where that is somebody else. */
export interface PartPerson {
  subject: Subject;
  under?: ActingFor;
  /** A minor whom only the household part of the same form can prove. */
  isUnproven: boolean;
}

type Asking = Pick<OperationRequest, 'principal'>;

const ADULT = 18;

/** The person of each part, in the order of the parts. @throws Refusal BODY_INVALID for a delegation that does not count */
export async function peopleOf(
  gateway: Gateway,
  { principal }: Asking,
  applicant: Applicant,
  parts: readonly AskedFor[],
): Promise<PartPerson[]> {
  const delegated = await delegatorsOf(gateway, personOf(principal), parts);
  const findings = parts.flatMap(({ person, delegationId }, index): Finding[] => {
    const path = `/body/parts/${index}`;
    const isOther = person !== undefined || delegationId !== undefined;
    if (isOther && (applicant.under !== undefined || (person !== undefined && delegationId !== undefined)))
      return [{ code: 'ONE_PERSON', message: 'A part is for one person, under one mandate', path }];
    if (delegationId === undefined || delegated.has(delegationId)) return [];
    return [{ code: 'DELEGATION_UNKNOWN', message: 'No delegation of that id counts now', path }];
  });
  if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
  return parts.map(({ person, delegationId }) => {
    const giver = delegationId === undefined ? undefined : delegated.get(delegationId);
    if (giver !== undefined) return { ...giver, isUnproven: false };
    if (person === undefined || person.idNumber === applicant.subject.idNumber)
      return { ...applicant, isUnproven: false };
    return { subject: person, isUnproven: true };
  });
}

async function delegatorsOf(
  { db, box }: Gateway,
  taker: string,
  parts: readonly AskedFor[],
): Promise<Map<string, Omit<PartPerson, 'isUnproven'>>> {
  const found = new Map<string, Omit<PartPerson, 'isUnproven'>>();
  for (const id of new Set(parts.flatMap(({ delegationId }) => delegationId ?? []))) {
    const under = await findActing(db, taker, id);
    if (under !== undefined) found.set(id, { under, subject: await openPerson(db, box, under.personId) });
  }
  return found;
}

/** What keeps a part from being filed for a minor. */
export function minorFindings(
  { subject, isUnproven }: PartPerson,
  hasProof: boolean,
  today: string,
  path: string,
): Finding[] {
  if (!isUnproven) return [];
  if (!hasProof)
    return [
      { code: 'FAMILY_UNPROVEN', message: 'Only the household part proves whom you may act for', path },
    ];
  const known = checkResidentId(subject.idNumber);
  const isMinor = known.valid && ageOn(known.birth, today) < ADULT;
  return isMinor
    ? []
    : [{ code: 'ADULT_SIGNS', message: 'An adult files an own application or gives a delegation', path }];
}

interface Delegated {
  service: string;
  under?: ActingFor;
}

/**
 * Holds every part filed for somebody else against its delegation, then writes down what is done under it.
 * @throws Refusal FORBIDDEN naming the services that a delegation does not cover
 */
export async function actUnder(
  { db, labels }: Gateway,
  parts: readonly Delegated[],
  operation: string,
  isLook: boolean,
): Promise<void> {
  const open = parts.flatMap(({ service, under }, index) =>
    under === undefined || under.services.includes(service) ? [] : [{ service, index }],
  );
  if (open.length > 0) {
    const names = [...new Set(open.map(({ service }) => service))].map((service) =>
      labelAt(labels.get(service) ?? {}, service, 'service'),
    );
    throw new Refusal('FORBIDDEN', {
      detail: `The delegation does not cover ${names.map(({ en }) => en).join(', ')}`,
      detailZh: `委托范围不包括${names.map(({ zh }) => zh).join('、')}`,
      findings: open.map(({ index }) => ({
        code: 'PART_NOT_DELEGATED',
        message: 'The delegation does not cover the service of this part',
        path: `/body/parts/${index}`,
      })),
    });
  }
  for (const { service, under } of parts)
    if (under !== undefined)
      await recordDelegatedAct(db, { delegationId: under.delegationId, service, operation, isLook });
}
