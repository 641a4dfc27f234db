import { recordDelegatedAct, requireActing, type ActingFor } from '../../cases/delegations/acting.ts';
import { Refusal } from '../../core/errors.ts';
import { openPerson } from '../../platform/persons.ts';
import type { Subject } from '../../service.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import type { Principal } from '../roles.ts';

/** The person the signed-in account stands for; never anybody else. */
export function personOf(principal: Principal): string {
  if (principal.personId === undefined) throw new Refusal('FORBIDDEN');
  return principal.personId;
}

export const subjectOf = (gateway: Gateway, principal: Principal): Promise<Subject> =>
  openPerson(gateway.db, gateway.box, personOf(principal));

type Asking = Pick<OperationRequest, 'principal' | 'header'>;

/** The delegation that Acting-For names. @throws Refusal NOT_FOUND, alike for a stranger's, an ended and an unknown one */
export async function actingFor({ db }: Gateway, request: Asking): Promise<ActingFor | undefined> {
  const named = request.header('acting-for');
  return named === undefined ? undefined : requireActing(db, personOf(request.principal), named);
}

/** Who asks in a service, and for whom. */
export interface Applicant {
  subject: Subject;
  /** Present when somebody else is asked for. */
  under?: ActingFor;
}

/**
 * The person a request of a service is about: the one signed in, or under Acting-For another whose delegation covers
 * the service; then it is written down before anything happens.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function applicantOf(
  gateway: Gateway,
  request: Asking,
  asked: { service: string; operation: string; isLook: boolean },
): Promise<Applicant> {
  const under = await actingFor(gateway, request);
  if (under === undefined) return { subject: await subjectOf(gateway, request.principal) };
  if (!under.services.includes(asked.service))
    throw new Refusal('FORBIDDEN', {
      detail: 'The delegation does not cover this service',
      detailZh: '委托范围不包括该事项',
    });
  await recordDelegatedAct(gateway.db, { ...asked, delegationId: under.delegationId });
  return { subject: await openPerson(gateway.db, gateway.box, under.personId), under };
}
