import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import { openPerson } from '../../platform/persons.ts';
import { openSealed } from '../../platform/sealed.ts';
import { findActing, mandateOf } from '../delegations/acting.ts';
import type { CaseEngine } from '../engine.ts';
import { openCase } from '../open-case.ts';
import type { PartRefusal } from './bundle-types.ts';

/** In one go, so that whoever stops the worker need not wait for all there are. */
const MOST = 20;
const LONGEST_WAIT_SECONDS = 60;
/** A worker that dies with a part in hand leaves it to the others after this long; whoever is slower opens no second case. */
const LEASE_SECONDS = 15;

interface DuePart {
  bundleId: string;
  part: string;
  service: string;
  entry: string;
  personId: string;
  applicant: string;
  filedBy: string | null;
  account: string;
  consentVersion: string;
  consentItems: string[];
  provenBy: string | null;
  delegationId: string | null;
  inputSealed: string;
  attempts: number;
}

/** Takes a planned part whose predecessors have ended, and keeps it from others for a while. */
const TAKE = `update bundle_part p set attempts = p.attempts + 1,
    next_try_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
  from bundle b
  where b.id = p.bundle_id and (p.bundle_id, p.part) in (
    select x.bundle_id, x.part from bundle_part x
    where x.status = 'PLANNED' and x.next_try_at <= clock_timestamp() and not exists (
      select 1 from bundle_part y left join case_file c on c.id = y.case_id
      where y.bundle_id = x.bundle_id and y.part = any(x.waits_for) and y.status <> 'REFUSED' and c.ended_at is null)
    order by x.next_try_at limit 1 for update of x skip locked)
  returning p.bundle_id as "bundleId", p.part, p.service, p.entry, p.person_id as "personId",
    b.person_id as applicant, b.filed_by as "filedBy", b.applicant_account as account, b.consent_version as "consentVersion",
    b.consent_items as "consentItems", p.proven_by as "provenBy", p.delegation_id as "delegationId", p.input_sealed as "inputSealed", p.attempts`;

/** Opens the cases of bundles whose turn has come; gives how many parts were tried. One part never stops another. */
export async function advanceBundles(engine: CaseEngine): Promise<number> {
  for (let tried = 0; tried < MOST; tried += 1) {
    const [part] = await engine.db.query<DuePart>(TAKE);
    if (part === undefined) return tried;
    await advancePart(engine, part);
  }
  return MOST;
}

async function advancePart(engine: CaseEngine, part: DuePart): Promise<void> {
  try {
    const representative = await representativeOf(engine, part);
    const { caseId } = await openCase(engine, {
      service: part.service,
      workflow: part.entry,
      input: JSON.parse((await openSealed(engine.db, engine.box, part.inputSealed)).toString()) as JsonObject,
      subject: await openPerson(engine.db, engine.box, part.personId),
      account: part.account,
      channel: 'portal',
      consent: { version: part.consentVersion, items: part.consentItems },
      idempotencyKey: `${part.bundleId}-${part.part}`,
      ...(representative !== undefined && { representative }),
    });
    await settle(engine, part, `status = 'OPENED', case_id = $3`, caseId);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('INTERNAL', { cause: error });
    if (refusal.status < 500 && refusal.status !== 429) await refuse(engine, part, refusal);
    else await postpone(engine, part, refusal);
  }
}

/** Who acts for the part's person, and on what ground: a delegation that still counts, or a household move of both. */
async function representativeOf(
  { db }: CaseEngine,
  part: DuePart,
): Promise<{ person: string; mandate: string } | undefined> {
  const person = part.filedBy ?? part.applicant;
  if (part.delegationId !== null) {
    const under = await findActing(db, person, part.delegationId);
    if (under?.services.includes(part.service) !== true)
      throw new Refusal('REPRESENTATION_UNPROVEN', {
        detail: 'The delegation ended before this matter began',
        detailZh: '本事项开始办理前，委托已终止或到期',
      });
    return { person, mandate: mandateOf(under) };
  }
  return part.personId === person ? undefined : { person, mandate: await householdMandate(db, part) };
}

/** The case of a household move that names both as moved. @throws Refusal REPRESENTATION_UNPROVEN */
async function householdMandate(db: Sql, part: DuePart): Promise<string> {
  const [proof] = await db.query<{ caseId: string }>(
    `select a.case_id as "caseId" from bundle_part p
     join announcement a on a.case_id = p.case_id and a.person_id = $3
     join announcement own on own.case_id = a.case_id and own.topic = a.topic and own.person_id = $4
     where p.bundle_id = $1 and p.part = $2`,
    [part.bundleId, part.provenBy, part.personId, part.applicant],
  );
  if (proof === undefined) throw new Refusal('REPRESENTATION_UNPROVEN');
  return `household:${proof.caseId}`;
}

async function settle(engine: CaseEngine, part: DuePart, change: string, value: unknown): Promise<void> {
  await engine.db.query(
    `update bundle_part p set ${change}, last_code = null
     where p.bundle_id = $1 and p.part = $2 and p.status = 'PLANNED'`,
    [part.bundleId, part.part, value],
  );
}

/** The law or the person's records say no: kept with the reason; the other parts go on. */
async function refuse(engine: CaseEngine, part: DuePart, { code, options }: Refusal): Promise<void> {
  const { title, titleZh } = ERRORS[code];
  const { detail, detailZh, remedy } = options;
  const refusal: PartRefusal = {
    code,
    title,
    titleZh,
    ...(detail !== undefined && { detail }),
    ...(detailZh !== undefined && { detailZh }),
    ...(remedy !== undefined && {
      remedy: { ...remedy, ruleIds: [...remedy.ruleIds], sources: [...remedy.sources] },
    }),
  };
  await settle(engine, part, `status = 'REFUSED', refusal = $3`, JSON.stringify(refusal));
}

/** An agency or a store does not answer now: the part is tried again, and the resident sees why it waits. */
async function postpone(engine: CaseEngine, part: DuePart, { code, cause }: Refusal): Promise<void> {
  engine.log.warn({ err: cause, bundleId: part.bundleId, part: part.part, code }, 'a part of a bundle waits');
  await engine.db.query(
    `update bundle_part p set last_code = $3, next_try_at = clock_timestamp() + make_interval(secs => $4)
     where p.bundle_id = $1 and p.part = $2 and p.status = 'PLANNED'`,
    [part.bundleId, part.part, code, Math.min(2 ** part.attempts, LONGEST_WAIT_SECONDS)],
  );
}
