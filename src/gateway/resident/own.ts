import { Refusal } from '../../core/errors.ts';
import { openPerson } from '../../platform/persons.ts';
import type { Subject } from '../../service.ts';
import type { Gateway } from '../gateway.ts';
import type { Principal } from '../roles.ts';

/** The person the signed-in account stands for; never anybody else. */
export function personOf(principal: Principal): string {
  if (principal.personId === undefined) throw new Refusal('FORBIDDEN');
  return principal.personId;
}

export const subjectOf = (gateway: Gateway, principal: Principal): Promise<Subject> =>
  openPerson(gateway.db, gateway.box, personOf(principal));
