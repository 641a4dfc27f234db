import type { BundleKind } from '../../../config/bundles.ts';
import { Refusal, type Finding } from '../../core/errors.ts';
import { ageOn, toShanghaiDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import { checkResidentId } from '../../core/resident-id.ts';
import type { BundlePart } from '../../cases/bundles/bundle-types.ts';
import { businessNow } from '../../platform/business-time.ts';
import { fitToSchema } from '../../platform/fit-to-schema.ts';
import { componentName } from '../../registry-agreement.ts';
import type { Subject } from '../../service.ts';
import type { Gateway } from '../gateway.ts';

/** The one form: `answers` serve every part; a part may have answers of its own, and a person of its own. */
export interface BundleForm {
  answers: JsonObject;
  parts: readonly AskedPart[];
}

interface AskedPart {
  part: string;
  /** A minor of the applicant's household; the applicant when absent. */
  person?: Subject;
  answers?: JsonObject;
}

/** A part of a form with what its service needs to look at it. */
export interface FilledPart extends BundlePart {
  /** Where its own answers stand in the request. */
  at: string;
  kind: BundleKind['parts'][string];
  answers: JsonObject;
}

/** The bundle of the path. Throws NOT_FOUND. */
export function kindOf({ bundles }: Gateway, name: string): BundleKind {
  const kind = Object.hasOwn(bundles, name) ? bundles[name] : undefined;
  if (kind === undefined) throw new Refusal('NOT_FOUND');
  return kind;
}

/** Each part with the application that the one form gives it. @throws Refusal BODY_INVALID */
export async function fillParts(
  gateway: Gateway,
  kind: BundleKind,
  { answers, parts }: BundleForm,
  applicant: Subject,
): Promise<FilledPart[]> {
  const today = toShanghaiDate(await businessNow(gateway.db));
  const findings = parts.flatMap((asked, index) => partFindings(kind, asked, applicant, today, parts, index));
  if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
  return parts.flatMap((asked, index) => {
    const row = kind.parts[asked.part];
    return row === undefined
      ? []
      : [fillPart(gateway, kind, row, { answers, asked, index, parts, applicant })];
  });
}

interface Filling {
  answers: JsonObject;
  asked: AskedPart;
  index: number;
  parts: readonly AskedPart[];
  applicant: Subject;
}

function fillPart(
  gateway: Gateway,
  kind: BundleKind,
  row: BundleKind['parts'][string],
  { answers, asked, index, parts, applicant }: Filling,
): FilledPart {
  const named = Object.entries(row.fills).flatMap(([field, source]) => {
    const value = answers[source];
    return value === undefined ? [] : [[field, value] as const];
  });
  const own = { ...answers, ...Object.fromEntries(named), ...asked.answers };
  const schema = gateway.registry
    .service(row.service)
    .client.schemas.get(componentName(row.workflow, 'Application'));
  const isOther = asked.person !== undefined && asked.person.idNumber !== applicant.idNumber;
  const proof = parts.find(({ part }) => kind.parts[part]?.provesFamily === true)?.part;
  const waited = parts.filter(({ part }) => row.waitsFor.includes(part)).map((other) => nameOf(other, parts));
  return {
    part: nameOf(asked, parts),
    service: row.service,
    workflow: row.workflow,
    input: fitToSchema(schema ?? {}, own),
    subject: asked.person ?? applicant,
    waitsFor: [...new Set(waited)],
    ...(isOther && proof !== undefined && { provenBy: proof }),
    at: `/body/parts/${index}`,
    kind: row,
    answers: own,
  };
}

/** The same matter for two people has two names: `medical`, `medical-2`. */
function nameOf(asked: AskedPart, parts: readonly AskedPart[]): string {
  const place = parts.filter(({ part }) => part === asked.part).indexOf(asked);
  return place === 0 ? asked.part : `${asked.part}-${place + 1}`;
}

const ADULT = 18;

function partFindings(
  kind: BundleKind,
  { part, person }: AskedPart,
  applicant: Subject,
  today: string,
  parts: readonly AskedPart[],
  index: number,
): Finding[] {
  const path = `/body/parts/${index}`;
  if (!Object.hasOwn(kind.parts, part))
    return [{ code: 'PART_UNKNOWN', message: `Choose from ${Object.keys(kind.parts).join(', ')}`, path }];
  const same = parts.findIndex(
    (other) => other.part === part && (other.person ?? applicant).idNumber === (person ?? applicant).idNumber,
  );
  if (same !== index) return [{ code: 'PART_TWICE', message: 'The same matter for the same person', path }];
  if (person === undefined || person.idNumber === applicant.idNumber) return [];
  const proof = parts.some((other) => kind.parts[other.part]?.provesFamily === true);
  if (!proof)
    return [
      { code: 'FAMILY_UNPROVEN', message: 'Only the household part proves whom you may act for', path },
    ];
  const known = checkResidentId(person.idNumber);
  const isMinor = known.valid && ageOn(known.birth, today) < ADULT;
  return isMinor ? [] : [{ code: 'ADULT_SIGNS', message: 'An adult files an own application', path }];
}
