import type { BundleKind } from '../../../config/bundles.ts';
import { Refusal, type Finding } from '../../core/errors.ts';
import { toShanghaiDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { BundlePart } from '../../cases/bundles/bundle-types.ts';
import type { ActingFor } from '../../cases/delegations/acting.ts';
import { businessNow } from '../../platform/business-time.ts';
import { fitToSchema } from '../../platform/fit-to-schema.ts';
import { openPerson } from '../../platform/persons.ts';
import { componentName } from '../../registry-agreement.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { minorFindings, peopleOf, type AskedFor, type PartPerson } from './bundle-people.ts';
import { actingFor, subjectOf, type Applicant } from './own.ts';

/** The one form: `answers` serve every part; a part may have answers of its own, and a person of its own. */
export interface BundleForm {
  answers: JsonObject;
  parts: readonly AskedPart[];
}

interface AskedPart extends AskedFor {
  answers?: JsonObject;
}

/** A part of a form with what its service needs to look at it. */
export interface FilledPart extends BundlePart {
  /** Where its own answers stand in the request. */
  at: string;
  kind: BundleKind['parts'][string];
  answers: JsonObject;
  /** The delegation that `delegationId` names. */
  under?: ActingFor;
}

/** The bundle of the path. Throws NOT_FOUND. */
export function kindOf({ bundles }: Gateway, name: string): BundleKind {
  const kind = Object.hasOwn(bundles, name) ? bundles[name] : undefined;
  if (kind === undefined) throw new Refusal('NOT_FOUND');
  return kind;
}

type Asking = Pick<OperationRequest<BundleForm>, 'principal' | 'header' | 'body'>;

/** A form as it was sent, with the person of each part. */
interface Filling {
  kind: BundleKind;
  form: BundleForm;
  people: readonly PartPerson[];
}

/** A form read as a whole: who asks, and each part with the application that the one form gives it. */
export interface FilledBundle {
  applicant: Applicant;
  parts: FilledPart[];
}

/** @throws Refusal BODY_INVALID, and NOT_FOUND for an Acting-For that does not count */
export async function fillBundle(gateway: Gateway, kind: BundleKind, request: Asking): Promise<FilledBundle> {
  const under = await actingFor(gateway, request);
  const applicant: Applicant =
    under === undefined
      ? { subject: await subjectOf(gateway, request.principal) }
      : { subject: await openPerson(gateway.db, gateway.box, under.personId), under };
  const form = request.body;
  const people = await peopleOf(gateway, request, applicant, form.parts);
  const filling = { kind, form, people };
  const today = toShanghaiDate(await businessNow(gateway.db));
  const findings = form.parts.flatMap((_, index) => partFindings(filling, index, today));
  if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
  return { applicant, parts: people.flatMap((person, index) => fillPart(gateway, filling, person, index)) };
}

function fillPart(
  gateway: Gateway,
  { kind, form: { answers, parts }, people }: Filling,
  { subject, under, isUnproven }: PartPerson,
  index: number,
): FilledPart[] {
  const asked = parts[index];
  const row = asked && kind.parts[asked.part];
  if (asked === undefined || row === undefined) return [];
  const named = Object.entries(row.fills).flatMap(([field, source]) => {
    const value = answers[source];
    return value === undefined ? [] : [[field, value] as const];
  });
  const own = { ...answers, ...Object.fromEntries(named), ...asked.answers };
  const schema = gateway.registry
    .service(row.service)
    .client.schemas.get(componentName(row.workflow, 'Application'));
  const proof = proofOf(kind, parts, people);
  const waited = parts.filter(({ part }) => row.waitsFor.includes(part)).map((other) => nameOf(other, parts));
  return [
    {
      part: nameOf(asked, parts),
      service: row.service,
      workflow: row.workflow,
      input: fitToSchema(schema ?? {}, own),
      subject,
      waitsFor: [...new Set(waited)],
      ...(isUnproven && proof !== undefined && { provenBy: proof }),
      ...(under !== undefined && { under, delegationId: under.delegationId }),
      at: `/body/parts/${index}`,
      kind: row,
      answers: own,
    },
  ];
}

/** The applicant's own part whose case shows who belongs to their household. */
function proofOf(
  kind: BundleKind,
  parts: readonly AskedPart[],
  people: readonly PartPerson[],
): string | undefined {
  const proof = parts.find(
    ({ part }, index) =>
      kind.parts[part]?.provesFamily === true &&
      people[index]?.isUnproven === false &&
      people[index].under === undefined,
  );
  return proof && nameOf(proof, parts);
}

/** The same matter for two people has two names: `medical`, `medical-2`. */
function nameOf(asked: AskedPart, parts: readonly AskedPart[]): string {
  const place = parts.filter(({ part }) => part === asked.part).indexOf(asked);
  return place === 0 ? asked.part : `${asked.part}-${place + 1}`;
}

function partFindings({ kind, form: { parts }, people }: Filling, index: number, today: string): Finding[] {
  const path = `/body/parts/${index}`;
  const [asked, person] = [parts[index], people[index]];
  if (asked === undefined || person === undefined || !Object.hasOwn(kind.parts, asked.part))
    return [{ code: 'PART_UNKNOWN', message: `Choose from ${Object.keys(kind.parts).join(', ')}`, path }];
  const same = parts.findIndex(
    ({ part }, other) => part === asked.part && people[other]?.subject.idNumber === person.subject.idNumber,
  );
  if (same !== index) return [{ code: 'PART_TWICE', message: 'The same matter for the same person', path }];
  return minorFindings(person, proofOf(kind, parts, people) !== undefined, today, path);
}
