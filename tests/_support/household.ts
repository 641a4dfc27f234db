import { randomUUID } from 'node:crypto';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { Api } from '../../src/cli/api.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { INVARIANTS } from '../../src/domains/household/invariants.ts';
import type { HouseholdRecord, Registration } from '../../src/domains/household/synthetic-record.ts';
import { signRequestToken } from '../../src/exchange/envelope.ts';
import { loadRegistry } from '../../src/registry.ts';
import { caseFile, CONSENT, nothingUnderWay, until, type CaseFile, type Receipt } from './flow.ts';
import { loadPeople } from './load-people.ts';
import { startTestSystem, type TestSystem } from './system.ts';

export const CHIFENG = 'chifeng-public-security';
export const TONGLIAO = 'tongliao-public-security';

export type Person = { idNumber: string; name: string };

let count = 0;

/** A new person of Chifeng; born as told, so that a test has grown-ups and children. */
export function somebody(birth = '1990-01-01'): Person {
  count += 1;
  const first17 = `150402${birth.replaceAll('-', '')}${String(count).padStart(3, '0')}`;
  return { idNumber: first17 + residentIdCheckCharacter(first17), name: `测试${count}` };
}

const HEADER =
  'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan,premium_yuan,subsidy_yuan,balance_yuan';

/** How somebody is insured in Chifeng; an employee unless told. */
const INSURED = {
  employee: 'ENTERPRISE_EMPLOYEE,150402,ACTIVE,2026-01,2026-02,6000,,,',
  resident: 'RESIDENT,150402,PAUSED,2025-01,2025-12,,500.00,60.00,9486.37',
  pensioner: 'RESIDENT,150402,RECEIVING,2025-01,2025-12,,500.00,60.00,9486.37',
} as const;

const csvOf = (people: readonly Person[], insured: keyof typeof INSURED): string =>
  [
    HEADER,
    ...people.map(({ idNumber, name }) => {
      const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
      const sex = Number(idNumber[16]) % 2 === 1 ? 'M' : 'F';
      return `${idNumber},${name},${sex},${birth},150402,${INSURED[insured]}`;
    }),
    '',
  ].join('\n');

/** Writes what a simulated bureau holds of somebody. */
export async function hold(
  system: TestSystem,
  agency: string,
  { idNumber }: Person,
  record: HouseholdRecord,
): Promise<void> {
  await system.world.query(
    `insert into service_record (service, agency, id_number, record) values ('household', $1, $2, $3)
     on conflict (service, agency, id_number) do update set record = excluded.record`,
    [agency, idNumber, JSON.stringify(record)],
  );
}

export const registered = (more: Partial<Registration> = {}): Registration => ({
  standing: 'ACTIVE',
  locked: false,
  addressRegion: '150402',
  settlement: 'CITY',
  registeredSince: '2010-01-01',
  householdNumber: 'HH-CF-001',
  headOfHousehold: false,
  ...more,
});

/** A lease in Tongliao, filed and in force, whose landlord agrees: basis R2. */
export const LEASE: HouseholdRecord['evidence'] = {
  lease: { filingNumber: 'ZL-00000001', landlordConsents: true, validUntil: '2027-10-31' },
};

/** People of one household in Chifeng, the first its head and known to Tongliao with the evidence given. */
export async function household(
  system: TestSystem,
  people: readonly Person[],
  evidence: HouseholdRecord['evidence'] = LEASE,
  registration: Partial<Registration> = {},
  insured: keyof typeof INSURED = 'employee',
): Promise<void> {
  await loadPeople(system, csvOf(people, insured));
  for (const [index, person] of people.entries()) {
    const family = people.map(({ idNumber }) => idNumber).filter((other) => other !== person.idNumber);
    await hold(system, CHIFENG, person, {
      name: person.name,
      evidence: {},
      registration: registered({ headOfHousehold: index === 0, ...registration }),
      family,
    });
    await hold(system, TONGLIAO, person, { name: person.name, evidence });
  }
}

export const PLACES = {
  originRegion: '150402',
  destinationRegion: '150502',
  destinationSettlement: 'CITY',
} as const;

const path = (form: string): string => `/resident/v1/services/household/workflows/household-move/${form}`;

export const preCheckMove = (resident: Api, asked: JsonObject): Promise<JsonObject> =>
  resident.send('POST', path('pre-check'), { ...PLACES, claims: [{ basis: 'LEASE' }], ...asked });

export const applyToMove = (resident: Api, application: JsonObject = {}): Promise<Receipt> =>
  resident.send<Receipt>(
    'POST',
    path('applications'),
    {
      application: {
        ...PLACES,
        destinationAddress: '科尔沁区某街2号',
        claims: [{ basis: 'LEASE' }],
        contact: { phone: '04768888888' },
        ...application,
      },
      consent: CONSENT,
    },
    { 'idempotency-key': randomUUID() },
  );

/** A system whose business time has reached an instant. */
export async function startHouseholdSystem(at: string): Promise<{ system: TestSystem; admin: Api }> {
  const system = await startTestSystem();
  await jumpTo(system, at);
  return { system, admin: await system.as('operations-1') };
}

/** Somebody of Chifeng who has filed a move. */
export async function moving(system: TestSystem): Promise<{ person: Person; resident: Api; caseId: string }> {
  const person = somebody();
  await household(system, [person]);
  const resident = await system.as(person.idNumber);
  const { caseId } = await applyToMove(resident);
  return { person, resident, caseId };
}

/** The id of the newest run of a step that waits for its answer. */
export async function waitingStep(admin: Api, caseId: string, step: string): Promise<string> {
  const steps = await until(
    async () =>
      (await caseFile(admin, caseId)).steps.filter((one) => one.step === step && one.status === 'WAITING'),
    (found) => found.length > 0,
    `${step} waits`,
  );
  return steps.at(-1)?.id ?? '';
}

/** Business time jumps to an instant and goes on at its own pace; the agencies know it too when this is done. */
export async function jumpTo(system: TestSystem, at: string): Promise<void> {
  const admin = await system.as('operations-1');
  await nothingUnderWay(system);
  await admin.send('PUT', '/admin/v1/business-clock', { at: `${at}+08:00`, rate: 1 });
  const from = Date.parse(`${at}+08:00`);
  await until(
    async () => (await (await fetch(`${system.sandboxUrl}/clock`)).json()) as { businessTime: string },
    ({ businessTime }) => Math.abs(Date.parse(businessTime) - from) < 60_000,
    'the agencies know the time',
  );
}

/** A message of a bureau about a case, signed with its own key, as its system would send it. */
export async function say(
  system: TestSystem,
  member: string,
  { operationId, caseId, body }: { operationId: string; caseId: string; body: JsonObject },
): Promise<{ status: number; body: JsonObject }> {
  const [registry, key] = [await loadRegistry(), system.sandbox?.clients.get(`${member}.core`)];
  const operation = registry.service('household').client.operations.get(operationId);
  if (operation === undefined || key === undefined) throw new Error(`${member} cannot say ${operationId}`);
  const url = `${system.url}/household/v1${operation.path.replace('{caseId}', caseId)}`;
  const raw = operation.method === 'GET' ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  const { token, contentDigest } = await signRequestToken({
    key,
    iss: `${member}.core`,
    sub: `${member}/desk-1`,
    aud: system.url,
    method: operation.method,
    url,
    body: raw,
    purpose: 'household-move',
    grant: `household-move.${member}`,
    case: caseId,
  });
  const response = await fetch(url, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-digest': contentDigest,
      'content-type': 'application/json',
    },
    ...(operation.method !== 'GET' && { body: raw }),
  });
  return { status: response.status, body: (await response.json()) as JsonObject };
}

/** The states a case has entered, in order. */
export const statesOf = ({ events }: CaseFile): unknown[] =>
  events.filter(({ type }) => type === 'STATE_ENTERED').map(({ facts }) => facts['to']);

/** What `npm run audit` finds wrong, the household's own invariants included. */
export async function violations({ db }: TestSystem): Promise<string[]> {
  const findings = await auditInvariants(db, INVARIANTS);
  return findings.flatMap(({ name, violations: found }) => found.map((one) => `${name}: ${one}`));
}

/** What a case remembers. */
export async function factsOf({ db }: TestSystem, caseId: string): Promise<JsonObject> {
  const [row] = await db.query<{ data: JsonObject }>('select c.data from case_file c where c.id = $1', [
    caseId,
  ]);
  return row?.data ?? {};
}
