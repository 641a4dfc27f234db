import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { checkResidentId } from '../../../core/resident-id.ts';
import type { Member } from '../../../exchange/members.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import type { BasisAnswer } from '../basis.ts';
import type { ClaimFacts, MoverFacts } from '../decide-move.ts';
import type { Claim, Mover } from '../steps/words.ts';
import type { Registration } from '../synthetic-record.ts';

/** The two bureaus of a move; the destination asks. */
export interface Bureaus {
  origin: Member;
  destination: Member;
  context: DomainContext;
}

/** The bureaus of two regions. @throws Refusal REGION_UNKNOWN, REFUSED_BY_RULE inside one bureau */
export function bureausOf(
  { originRegion, destinationRegion }: { originRegion: string; destinationRegion: string },
  context: DomainContext,
): Bureaus {
  const bureau = (region: string, field: string): Member => {
    const member = context.members.forRegion('household', region);
    if (member !== undefined) return member;
    throw new Refusal('REGION_UNKNOWN', {
      detail: `No bureau serves region ${region}`,
      findings: [{ code: 'REGION_UNKNOWN', message: 'No bureau serves this region', path: `/body/${field}` }],
    });
  };
  const origin = bureau(originRegion, 'originRegion');
  const destination = bureau(destinationRegion, 'destinationRegion');
  if (origin.id === destination.id) throw withinOneBureau();
  return { origin, destination, context };
}

const withinOneBureau = (): Refusal =>
  new Refusal('REFUSED_BY_RULE', {
    remedy: {
      ruleIds: [],
      sources: [],
      reason: 'Both places belong to one bureau; it moves a registration within its city by itself.',
      reasonZh: '两地属于同一公安机关管辖，市内迁移由该机关直接办理。',
      whoActs: 'RESIDENT',
      fix: 'Apply at any station of that city.',
      fixZh: '请到该市任一派出所办理。',
    },
    findings: [
      { code: 'SAME_BUREAU', message: 'Both places belong to one bureau', path: '/body/destinationRegion' },
    ],
  });

/** @throws Refusal RESIDENT_ID_INVALID naming the place in the form */
export function requireNumbers(people: readonly Subject[]): void {
  const findings = people.flatMap(({ idNumber }, index) => {
    const checked = checkResidentId(idNumber);
    if (checked.valid) return [];
    const path = index === 0 ? {} : { path: `/body/movers/${index - 1}/person/idNumber` };
    return [{ code: checked.reason, message: 'The citizen number is not valid', ...path }];
  });
  if (findings.length > 0) throw new Refusal('RESIDENT_ID_INVALID', { findings });
}

async function ask(
  { context, destination }: Bureaus,
  provider: Member,
  agencyOperation: string,
  body: JsonObject,
): Promise<'no-api' | { body?: JsonObject; evidenceId: string }> {
  const answer = await context.verify({
    consumer: destination.id,
    provider: provider.id,
    agencyOperation,
    purpose: 'household-move',
    body,
  });
  if (answer.kind === 'no-api') return 'no-api';
  const { status, evidenceId } = answer;
  if (status === 200) return { body: answer.body, evidenceId };
  if (status === 404) return { evidenceId };
  throw new Refusal('PROVIDER_ANSWER_INVALID', {
    origin: 'provider',
    detail: `${provider.name} answered ${status}`,
    detailZh: `${provider.nameZh}未能答复核验请求`,
    extensions: { evidenceId },
  });
}

type Found = Partial<Registration> & { match: boolean };

const standsAt = (
  bureaus: Bureaus,
  provider: Member,
  region: string,
  { idNumber, name }: Subject,
): ReturnType<typeof ask> =>
  ask(bureaus, provider, 'verifyRegistration', { region, person: { idNumber, name } });

/** What is known of a mover, and in which kind of place the person is registered. */
export interface KnownMover {
  facts: MoverFacts;
  settlement: Registration['settlement'] | undefined;
}

/**
 * A mover as both bureaus know them. A bureau without a system says so in its own step: until then nothing is held
 * against the person. @throws Refusal REFUSED_BY_RULE where name and number do not belong together
 */
export async function knownMover(
  bureaus: Bureaus,
  { originRegion, destinationRegion }: { originRegion: string; destinationRegion: string },
  { person, relation, guardianConsent }: Mover,
): Promise<KnownMover> {
  const [old, there] = await Promise.all([
    standsAt(bureaus, bureaus.origin, originRegion, person),
    standsAt(bureaus, bureaus.destination, destinationRegion, person),
  ]);
  const told = { idNumber: person.idNumber, relation, ...(guardianConsent && { guardianConsent }) };
  if (old === 'no-api')
    return { facts: { ...told, standing: 'ACTIVE', locked: false, household: '' }, settlement: undefined };
  const found = old.body as Found | undefined;
  if (found?.match === false) throw nameDiffers();
  const elsewhere = there === 'no-api' ? undefined : (there.body as Found | undefined);
  const { standing = 'MOVED_OUT', locked = false, householdNumber: household = '' } = found ?? {};
  const registeredThere = elsewhere?.standing === 'ACTIVE';
  return { facts: { ...told, standing, locked, household, registeredThere }, settlement: found?.settlement };
}

const nameDiffers = (): Refusal =>
  new Refusal('REFUSED_BY_RULE', {
    remedy: {
      ruleIds: [],
      sources: [],
      reason: 'Name and citizen number do not belong together in the record of the old place.',
      reasonZh: '姓名与公民身份号码在迁出地登记中不一致。',
      whoActs: 'RESIDENT',
      fix: 'Write name and number as they stand in the household book, or have the record corrected.',
      fixZh: '请按户口簿填写；登记有误的，请先到派出所更正。',
    },
    findings: [{ code: 'NAME_MISMATCH', message: 'Name and number do not belong together' }],
  });

/** A claim with what the registers of the new place say to it. */
export interface CheckedClaim {
  facts: ClaimFacts;
  relation?: BasisAnswer['relation'];
  evidenceId?: string;
  /** The bureau has no system: its station looks at papers. */
  bySystem: boolean;
}

/** Machine check first, papers where it proves nothing. */
export async function checkedClaim(
  bureaus: Bureaus,
  region: string,
  { idNumber, name }: Subject,
  { basis, reference, sponsor, papers = [] }: Claim,
): Promise<CheckedClaim> {
  const answer = await ask(bureaus, bureaus.destination, 'checkBasis', {
    region,
    basis,
    person: { idNumber, name },
    ...(reference !== undefined && { reference }),
    ...(sponsor !== undefined && { sponsor }),
  });
  const nothing = { basis, result: 'NEED_EVIDENCE', finding: 'NOTHING_FOUND', shownPapers: papers } as const;
  if (answer === 'no-api') return { facts: nothing, bySystem: false };
  const { body, evidenceId } = answer;
  const found = body as (BasisAnswer & { match: boolean }) | undefined;
  if (found?.match !== true) return { facts: nothing, evidenceId, bySystem: true };
  const { result, finding, registerAt, reportingDay, relation } = found;
  return {
    facts: {
      basis,
      result,
      finding,
      shownPapers: papers,
      ...(registerAt !== undefined && { registerAt }),
      ...(reportingDay !== undefined && { reportingDay }),
    },
    ...(relation !== undefined && { relation }),
    evidenceId,
    bySystem: true,
  };
}
