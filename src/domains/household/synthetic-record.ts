import { addMonths, type PlainDate } from '../../core/dates.ts';
import { sha256 } from '../../core/digest.ts';
import { cityOf } from '../../core/region.ts';
import type { SyntheticPerson } from '../../service.ts';
import type { Evidence } from './basis.ts';

export interface Registration {
  standing:
    'ACTIVE' | 'IN_TRANSIT' | 'MOVED_OUT' | 'IN_SERVICE' | 'SETTLED_ABROAD' | 'DECEASED' | 'CANCELLED';
  locked: boolean;
  addressRegion: string;
  settlement: 'CITY' | 'TOWN' | 'VILLAGE';
  registeredSince: PlainDate;
  householdNumber: string;
  headOfHousehold: boolean;
  movedOutOn?: PlainDate;
}

/** What a simulated bureau knows: its own registrations, and what the registers of its city hold of anybody. */
export interface HouseholdRecord {
  name: string;
  registration?: Registration;
  evidence: Evidence;
  /** Citizen numbers of the others in the household; nobody where it is not told. */
  family?: readonly string[];
}

const draw = (subject: string, idNumber: string, below: number): number =>
  sha256(`household:${subject}:${idNumber}`).readUInt32BE(0) % below;

/** Districts have codes up to 20, county-level cities from 81; banners and counties between are towns and villages. */
function settlementOf(region: string, idNumber: string): Registration['settlement'] {
  const part = Number(region.slice(4));
  if (part <= 20) return 'CITY';
  return part >= 81 || draw('settlement', idNumber, 2) === 0 ? 'TOWN' : 'VILLAGE';
}

function registrationIn(person: SyntheticPerson, city: string): Registration | undefined {
  const { idNumber, hukouRegion, household } = person;
  const isHere = cityOf(hukouRegion) === city;
  const left = person.stays.find(({ region, scheme }) => cityOf(region) === city && scheme === 'RESIDENT');
  const region = isHere ? hukouRegion : left?.region;
  if (region === undefined) return undefined;
  const lastMonth = left?.periods.at(-1)?.to;
  return {
    standing: standingOf(isHere, idNumber),
    locked: isHere && draw('locked', idNumber, 25) === 0,
    addressRegion: region,
    settlement: settlementOf(region, idNumber),
    registeredSince: registeredSince(person, city),
    householdNumber: `${region}${String(draw(`household ${city}`, household?.name ?? idNumber, 1_000_000)).padStart(6, '0')}`,
    headOfHousehold: household?.isHead ?? draw('head', idNumber, 3) === 0,
    ...(!isHere && lastMonth !== undefined && { movedOutOn: `${addMonths(lastMonth, 1)}-15` }),
  };
}

/** Since birth where the citizen number was given, else since the first month paid as a resident. */
function registeredSince({ idNumber, birth, stays }: SyntheticPerson, city: string): PlainDate {
  if (idNumber.slice(0, 4) === city.slice(0, 4)) return birth;
  const joined = stays.find(({ region, scheme }) => cityOf(region) === city && scheme === 'RESIDENT');
  const month = joined?.periods[0]?.from;
  return month === undefined ? '2019-05-20' : `${month}-15`;
}

/** Whoever pays as a resident where the household is not registered has moved it away. */
function standingOf(isHere: boolean, idNumber: string): Registration['standing'] {
  if (!isHere) return 'MOVED_OUT';
  return draw('standing', idNumber, 40) === 0 ? 'IN_TRANSIT' : 'ACTIVE';
}

/** The numbers are chosen so that each case stands among the demo residents. */
const LEASES = 'leases-283';
const PROPERTIES = 'properties-204';

function leaseOf(idNumber: string): Evidence['lease'] {
  const filingNumber = `ZL-${String(draw('lease number', idNumber, 100_000_000)).padStart(8, '0')}`;
  const inForce = { filingNumber, landlordConsents: true, validUntil: '2027-06-30' };
  switch (draw(LEASES, idNumber, 6)) {
    case 2:
      return inForce;
    case 3:
      return { ...inForce, landlordConsents: false };
    case 4:
      return { ...inForce, filingNumber: null };
    case 5:
      return { ...inForce, validUntil: '2026-01-31' };
    default:
      return undefined;
  }
}

function employmentIn({ idNumber, stays }: SyntheticPerson, city: string): Evidence['employment'] {
  const insured = stays.find(
    ({ region, scheme, status }) => cityOf(region) === city && scheme !== 'RESIDENT' && status === 'ACTIVE',
  );
  if (insured === undefined) return undefined;
  const isFlexible = insured.periods.at(-1)?.payer === 'FLEX';
  return {
    insuredAs: isFlexible ? 'FLEXIBLE' : 'EMPLOYEE',
    unitHasCollective: draw('collective', idNumber, 2) === 0,
  };
}

/** The record of a person at the bureau of a city; the same every time. */
export function householdRecordOf(person: SyntheticPerson, city: string): HouseholdRecord {
  const { idNumber, name } = person;
  const registration = registrationIn(person, city);
  const lease = leaseOf(idNumber);
  const employment = employmentIn(person, city);
  const hasProperty = draw(PROPERTIES, idNumber, 4) === 0;
  const property = {
    number: `BDC-${city}-${String(draw('property', idNumber, 1_000_000)).padStart(6, '0')}`,
  };
  return {
    name,
    ...(registration !== undefined && { registration }),
    ...(registration !== undefined && person.household && { family: person.household.others }),
    evidence: {
      ...(hasProperty && { property }),
      ...(lease !== undefined && { lease }),
      ...(employment !== undefined && { employment }),
    },
  };
}
