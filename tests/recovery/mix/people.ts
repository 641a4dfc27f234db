import { addDays } from '../../../src/core/dates.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { residentIdCheckCharacter } from '../../../src/core/resident-id.ts';
import { loadPeople } from '../../_support/load-people.ts';
import type { TestSystem } from '../../_support/system.ts';
import { KINDS, type Applicant, type Kind, type Stay } from './kinds.ts';

/** `count` people of a kind. Their citizen numbers are odd in the last place: men, for whom ages are as the kinds suppose. */
export function peopleOf(kind: Kind, count: number): Applicant[] {
  const place = KINDS.indexOf(kind);
  return Array.from({ length: count }, (_, index) => {
    const birth = addDays(kind.born, index).replaceAll('-', '');
    const first17 = `${kind.hukou}${birth}${501 + 2 * place}`;
    const serial = `${place * 1000 + index}`.padStart(6, '0');
    return {
      kind,
      idNumber: first17 + residentIdCheckCharacter(first17),
      name: `测试${place}号${index}`,
      account: `6299${serial}`,
      settlementId: `S2026${serial}`,
    };
  });
}

const HEADER =
  'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,account_kind,base_yuan,premium_yuan,subsidy_yuan,balance_yuan';

function rowsOf({ idNumber, name, kind: { hukou, stays } }: Applicant): string[] {
  const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const paid = ([scheme]: Stay): string => (scheme === 'RESIDENT' ? ',500.00,60.00,9486.37' : '6000.00,,,');
  return stays.map((stay) => {
    const [scheme, region, status, from, to, account = ''] = stay;
    const cells = [scheme, region, status, from, to, account].join(',');
    return `${idNumber},${name},M,${birth},${hukou},${cells},${paid(stay)}`;
  });
}

/** Makes these people known to the simulated world, with what its agencies hold of them. */
export async function settlePeople(system: TestSystem, people: readonly Applicant[]): Promise<void> {
  const csv = [HEADER, ...people.flatMap((who) => rowsOf(who)), ''].join('\n');
  await loadPeople(system, csv);
  const records = people.flatMap((who) => recordsOf(who).map((one) => ({ ...one, id: who.idNumber })));
  await system.world.query(
    `insert into service_record (service, agency, id_number, record)
     select r.service, r.agency, r.id, r.record
     from jsonb_to_recordset($1) as r (service text, agency text, id text, record jsonb)`,
    [JSON.stringify(records)],
  );
}

interface Held {
  service: string;
  agency: string;
  record: JsonObject;
}

/** What is written into the books of agencies besides what follows from the stays. */
function recordsOf({ kind: { table }, name }: Applicant): Held[] {
  if (table === 'bundle') return [...registrations(name), ...accounts(name, table)];
  if (table.startsWith('household')) return registrations(name);
  if (table.startsWith('housing-fund')) return accounts(name, table);
  return table.includes('care-filing-change') ? [filing(name)] : [];
}

function registrations(name: string): Held[] {
  const registration = {
    standing: 'ACTIVE',
    locked: false,
    addressRegion: '150402',
    settlement: 'CITY',
    registeredSince: '2010-01-01',
    householdNumber: 'HH-CF-001',
    headOfHousehold: true,
  };
  const lease = { filingNumber: 'ZL-00000001', landlordConsents: true, validUntil: '2027-10-31' };
  const of = (agency: string, record: JsonObject): Held => ({
    service: 'household',
    agency,
    record: { name, ...record },
  });
  return [
    of('chifeng-public-security', { evidence: {}, registration, family: [] }),
    of('tongliao-public-security', { evidence: { lease } }),
  ];
}

/** What the new centre holds before anything comes. */
export const OWN_BALANCE = '5760.00';

function accounts(name: string, table: string): Held[] {
  const old = {
    name,
    accountNumber: '150400000000001234',
    accountStatus: 'SEALED',
    inArrears: false,
    openedMonth: '2018-03',
    paidThrough: '2025-12',
    paidMonths: 94,
    continuousFrom: '2018-03',
    continuousMonths: 94,
    base: '8000.00',
    unitRatePct: '12',
    personRatePct: '12',
    monthly: '1920.00',
    balance: '48652.37',
    loans: [],
    recentMonths: [],
    sealedOn: '2026-01-01',
    openLoanBlocks: true,
    ...(table.includes('with-loan') && { loanRegion: '150100' }),
  };
  const { sealedOn: _open, ...open } = old;
  const fresh = {
    accountNumber: '150500000000005678',
    accountStatus: 'NORMAL',
    openedMonth: '2025-12',
    paidThrough: '2026-02',
    paidMonths: 3,
    continuousFrom: '2025-12',
    continuousMonths: 3,
    balance: OWN_BALANCE,
    recentMonths: ['2025-12', '2026-01', '2026-02'],
  };
  return [
    { service: 'housing-fund', agency: 'chifeng-housing-fund', record: old },
    { service: 'housing-fund', agency: 'tongliao-housing-fund', record: { ...open, ...fresh } },
  ];
}

/** A filing that stands and can be ended. */
function filing(name: string): Held {
  const months = { from: '2026-01', to: '2026-02' };
  const enrolment = {
    insuranceStatus: 'NORMAL',
    enrolledOn: '2026-01-01',
    arrearsMonths: 0,
    retired: false,
    actual: [months],
    months: 2,
    accountBalance: '60.00',
  };
  const standing = {
    number: 'BA-1',
    careCity: '310100',
    category: 'LONG_TERM_RESIDENT',
    effectiveFrom: '2026-01-05',
  };
  return {
    service: 'medical-insurance',
    agency: 'tongliao-medical-insurance',
    record: { name, schemes: { EMPLOYEE: enrolment }, filings: [standing] },
  };
}
