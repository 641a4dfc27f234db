import { addDays, ageOn, type PlainDate } from '../../core/dates.ts';
import { Refusal, type Finding } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import { checkResidentId } from '../../core/resident-id.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import { isUniqueViolation, type Database, type Sql } from '../../platform/database.ts';
import { findPerson, openPerson, personFor, type PersonIdentity } from '../../platform/persons.ts';
import { storeSealed } from '../../platform/sealed.ts';
import { readTimes } from '../times.ts';
import { requireVersion } from '../work.ts';
import { delegationOf, type Delegation } from './delegation-views.ts';

/** 民法典 art. 17: below it a guardian acts. */
const ADULT = 18;

/** What a household move announces once for each person who moved. */
const FAMILY_MOVED = 'household.moved';

export interface Store {
  db: Database;
  box: CryptoBox;
}

/** Age on a day; undefined where the number cannot be one. */
function ageOf(idNumber: string, on: PlainDate): number | undefined {
  const known = checkResidentId(idNumber);
  return known.valid ? ageOn(known.birth, on) : undefined;
}

interface NewDelegation {
  kind: Delegation['kind'];
  giver: string;
  taker: string;
  takerName: string;
  services: readonly string[];
  until: PlainDate;
  proof: string | null;
}

/** @throws Refusal ACTION_NOT_ALLOWED while another one stands between the two */
async function insert(tx: Sql, box: CryptoBox, made: NewDelegation): Promise<string> {
  const id = uuidv7();
  const { kind, giver, taker, takerName, services, until, proof } = made;
  await tx.query(
    `update delegation d set ended_at = clock_timestamp(), ended_by = 'GIVER', version = d.version + 1
     where d.giver_id = $1 and d.taker_id = $2 and d.ended_at is null
       and d.until < (business_now() at time zone 'Asia/Shanghai')::date`,
    [giver, taker],
  );
  await tx.query(
    `insert into delegation (id, kind, giver_id, taker_id, taker_name_sealed, services, until, proof, offered_at, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp(), case when $2 = 'GUARDIAN' then clock_timestamp() end)`,
    [id, kind, giver, taker, await storeSealed(tx, box, takerName), services, until, proof],
  );
  return id;
}

async function make(
  { db, box }: Store,
  reader: string,
  made: (tx: Sql) => Promise<string>,
): Promise<Delegation> {
  try {
    const id = await db.transaction(made);
    const view = await delegationOf(db, box, reader, id);
    if (view === undefined) throw new Error('A delegation vanished while it was being made');
    return view;
  } catch (error) {
    if (!isUniqueViolation(error, 'delegation_once')) throw error;
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: 'A delegation between you two is open; end it first',
      detailZh: '双方之间已有有效的委托，请先终止',
      cause: error,
    });
  }
}

export interface Offer {
  /** The person who gives, by `person.id`. */
  giver: string;
  taker: PersonIdentity;
  services: readonly string[];
  until: PlainDate;
}

/**
 * Offers another adult to act; nothing counts before it is accepted. Whether the other is known here is not told.
 * @throws Refusal BODY_INVALID, ACTION_NOT_ALLOWED
 */
export function offerDelegation(store: Store, { giver, taker, services, until }: Offer): Promise<Delegation> {
  return make(store, giver, async (tx) => {
    const { today } = await readTimes(tx);
    const own = await openPerson(tx, store.box, giver);
    const findings = faultsOf(own, taker, until, today);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    return insert(tx, store.box, {
      kind: 'ADULT',
      giver,
      taker: await personFor(tx, store.box, taker),
      takerName: taker.name,
      services,
      until,
      proof: null,
    });
  });
}

function faultsOf(own: PersonIdentity, taker: PersonIdentity, until: PlainDate, today: PlainDate): Finding[] {
  const at = '/body/taker/idNumber';
  const faults: Finding[] = [];
  if (taker.idNumber === own.idNumber) faults.push({ code: 'SAME_PERSON', message: 'That is you', path: at });
  if ((ageOf(taker.idNumber, today) ?? 0) < ADULT)
    faults.push({ code: 'ADULT_ACTS', message: 'Only an adult may act for you', path: at });
  if ((ageOf(own.idNumber, today) ?? 0) < ADULT)
    faults.push({ code: 'ADULT_GIVES', message: 'A minor is represented by a guardian', path: '/body' });
  if (until < today)
    faults.push({ code: 'IN_THE_PAST', message: 'Choose a day to come', path: '/body/until' });
  return faults;
}

/**
 * A guardian acts for a minor with whom they moved in one household case here.
 * @throws Refusal REPRESENTATION_UNPROVEN, alike whether the child is known here or not; ACTION_NOT_ALLOWED
 */
export function claimGuardianship(
  store: Store,
  guardian: string,
  minor: PersonIdentity,
  services: readonly string[],
): Promise<Delegation> {
  return make(store, guardian, async (tx) => {
    const { today } = await readTimes(tx);
    const own = await openPerson(tx, store.box, guardian);
    const child = await findPerson(tx, store.box, minor.idNumber);
    const proof = child === undefined ? undefined : await householdProof(tx, child, guardian);
    const isNamed = child !== undefined && (await openPerson(tx, store.box, child)).name === minor.name;
    const age = ageOf(minor.idNumber, today);
    const isMinor = age !== undefined && age < ADULT && (ageOf(own.idNumber, today) ?? 0) >= ADULT;
    if (child === undefined || proof === undefined || !isNamed || !isMinor)
      throw new Refusal('REPRESENTATION_UNPROVEN');
    return insert(tx, store.box, {
      kind: 'GUARDIAN',
      giver: child,
      taker: guardian,
      takerName: own.name,
      services,
      until: lastDayAsMinor(minor.idNumber),
      proof: `household:${proof}`,
    });
  });
}

/** The case of a household move that names both as moved. */
async function householdProof(tx: Sql, child: string, guardian: string): Promise<string | undefined> {
  const [proof] = await tx.query<{ caseId: string }>(
    `select a.case_id as "caseId" from announcement a
     join announcement own on own.case_id = a.case_id and own.topic = a.topic and own.person_id = $2
     where a.person_id = $1 and a.topic = $3 order by a.id desc limit 1`,
    [child, guardian, FAMILY_MOVED],
  );
  return proof?.caseId;
}

function lastDayAsMinor(idNumber: string): PlainDate {
  const known = checkResidentId(idNumber);
  if (!known.valid) throw new Refusal('REPRESENTATION_UNPROVEN');
  const [year = '', month = '', day = ''] = known.birth.split('-');
  const birthday = `${Number(year) + ADULT}-${month === '02' && day === '29' ? '03-01' : `${month}-${day}`}`;
  return addDays(birthday, -1);
}

export interface Decision {
  delegationId: string;
  personId: string;
  ifMatch: number;
}

/** Locks a delegation of the person. @throws Refusal NOT_FOUND, VERSION_CHANGED, ACTION_NOT_ALLOWED when it is over */
async function openOne(
  tx: Sql,
  box: CryptoBox,
  { delegationId, personId, ifMatch }: Decision,
): Promise<Delegation> {
  await tx.query('select 1 from delegation d where d.id = $1 for update', [delegationId]);
  const found = await delegationOf(tx, box, personId, delegationId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  requireVersion(ifMatch, found);
  if (found.state === 'ENDED' || found.state === 'EXPIRED')
    throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'It has ended', detailZh: '该委托已终止' });
  return found;
}

async function decide(
  store: Store,
  decision: Decision,
  change: (tx: Sql) => Promise<void>,
): Promise<Delegation> {
  await store.db.transaction(change);
  const view = await delegationOf(store.db, store.box, decision.personId, decision.delegationId);
  if (view === undefined) throw new Refusal('NOT_FOUND');
  return view;
}

/**
 * The other accepts, under the name by which the giver knows them.
 * @throws Refusal NOT_FOUND, VERSION_CHANGED, ACTION_NOT_ALLOWED
 */
export function acceptDelegation(store: Store, decision: Decision): Promise<Delegation> {
  return decide(store, decision, async (tx) => {
    const { role, state, taker } = await openOne(tx, store.box, decision);
    const own = await openPerson(tx, store.box, decision.personId);
    if (role !== 'TAKER' || state !== 'OFFERED' || own.name !== taker)
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: 'Only the person named may accept it, once',
        detailZh: '只能由所委托的本人接受一次',
      });
    await tx.query(
      'update delegation d set accepted_at = clock_timestamp(), version = d.version + 1 where d.id = $1',
      [decision.delegationId],
    );
  });
}

/** Either side ends it, at once. @throws Refusal NOT_FOUND, VERSION_CHANGED, ACTION_NOT_ALLOWED */
export function endDelegation(store: Store, decision: Decision): Promise<Delegation> {
  return decide(store, decision, async (tx) => {
    const { role } = await openOne(tx, store.box, decision);
    await tx.query(
      'update delegation d set ended_at = clock_timestamp(), ended_by = $2, version = d.version + 1 where d.id = $1',
      [decision.delegationId, role],
    );
  });
}
