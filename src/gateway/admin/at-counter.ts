import type { CounterFiling } from '../../cases/insert-case.ts';
import type { OpenedCase } from '../../cases/open-case.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { findPerson, openPerson } from '../../platform/persons.ts';
import type { Subject } from '../../service.ts';
import { fileApplication } from '../file-application.ts';
import type { Gateway } from '../gateway.ts';
import type { WorkflowCall } from '../resident/workflow-form.ts';
import type { RoleGrant } from '../roles.ts';
import { takesPart } from './in-scope.ts';

/** What every request says that a clerk makes for whoever stands at the counter. */
export interface AtCounter {
  desk: string;
  person: Subject;
  mandate: JsonObject & { basis: CounterFiling['basis']; consentForm: 'READ_ALOUD' | 'SIGNED_ON_PAPER' };
}

/** What a clerk files, alone or as a row of an import. */
export interface CounterApplication extends AtCounter {
  application: JsonObject;
  consent: { version: string; items: string[] };
}

type Parts = Pick<Gateway, 'db' | 'box' | 'registry' | 'engine' | 'labels' | 'grants'>;

/**
 * Files for the person at the counter. A consent read aloud is one to the present form; on paper another text may stand.
 * @throws Refusal RESIDENT_ID_INVALID, and what filing an application throws
 */
export async function fileAtCounter(
  parts: Parts,
  call: WorkflowCall,
  { desk, person, mandate, application, consent }: CounterApplication,
  by: { account: string; idempotencyKey: string },
): Promise<OpenedCase> {
  return fileApplication(parts, call, {
    ...by,
    application,
    consent,
    isReadHere: mandate.consentForm === 'READ_ALOUD',
    subject: await personAtCounter(parts, person),
    channel: 'counter',
    counter: { desk, basis: mandate.basis, record: { ...mandate, desk, consent } },
  });
}

/** A clerk files at the own desk, and only what that desk deals in. @throws Refusal FORBIDDEN */
export function requireDesk(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  desk: string,
  service: string,
): void {
  const deals = gateway.members.member(desk)?.services.includes(service) === true;
  if (deals && takesPart(gateway, grants, [desk])) return;
  throw new Refusal('FORBIDDEN', {
    findings: [{ code: 'DESK', message: `no desk of yours that deals in ${service}`, path: '/body/desk' }],
  });
}

/**
 * The person at the counter. A number that is known belongs to the name it is known by: one digit more or less must not
 * file for somebody else. @throws Refusal RESIDENT_ID_INVALID
 */
export async function personAtCounter(
  { db, box }: Pick<Gateway, 'db' | 'box'>,
  { idNumber, name }: Subject,
): Promise<Subject> {
  const subject = { idNumber, name: name.normalize('NFC').trim() };
  const known = await findPerson(db, box, idNumber);
  if (known === undefined || (await openPerson(db, box, known)).name === subject.name) return subject;
  throw new Refusal('RESIDENT_ID_INVALID', {
    detail: 'This number and this name do not belong together',
    detailZh: '公民身份号码与姓名不一致，请核对证件',
    findings: [{ code: 'NAME_DIFFERS', message: 'is known by another name', path: '/body/person/name' }],
  });
}
