import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { loadPeople } from './load-people.ts';
import type { TestSystem } from './system.ts';

const HEADER =
  'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan,premium_yuan,balance_yuan';

/** One stay: scheme, place, status and months paid there. */
export type Stay = readonly [scheme: string, region: string, status: string, from: string, to: string];

const EMPLOYEE = 'ENTERPRISE_EMPLOYEE';

/** Left Chifeng and pays in Tongliao without a gap. */
export const MOVED: readonly Stay[] = [
  [EMPLOYEE, '150402', 'PAUSED', '2012-01', '2025-12'],
  [EMPLOYEE, '150502', 'ACTIVE', '2026-01', '2026-02'],
];
/** The same with two months unpaid between. */
export const WITH_GAP: readonly Stay[] = [
  [EMPLOYEE, '150402', 'PAUSED', '2012-01', '2025-10'],
  [EMPLOYEE, '150502', 'ACTIVE', '2026-01', '2026-02'],
];
/** Pays in both cities at once, two months twice. */
export const TWICE: readonly Stay[] = [
  [EMPLOYEE, '150402', 'ACTIVE', '2020-01', '2026-02'],
  [EMPLOYEE, '150502', 'ACTIVE', '2026-01', '2026-02'],
];
/** From the employees' scheme into the residents'. */
export const TO_RESIDENTS: readonly Stay[] = [
  [EMPLOYEE, '150402', 'PAUSED', '2022-01', '2025-12'],
  ['RESIDENT', '150502', 'ACTIVE', '2026-01', '2026-01'],
];

/** Loads people with these stays; gives back their citizen numbers, by which they sign in. */
export async function loadMedicalPeople(
  system: TestSystem,
  lives: readonly (readonly Stay[])[],
): Promise<string[]> {
  const people = lives.map((stays, index) => {
    const birth = new Date(Date.UTC(1985, 5, 1 + index)).toISOString().slice(0, 10);
    const first17 = `150402${birth.replaceAll('-', '')}702`;
    const idNumber = first17 + residentIdCheckCharacter(first17);
    const identity = `${idNumber},医保${index + 1},F,${birth},150402`;
    return {
      idNumber,
      rows: stays.map(
        (stay) => `${identity},${stay.join(',')},${stay[0] === EMPLOYEE ? '5000,,' : ',400,9000'}`,
      ),
    };
  });
  const csv = [HEADER, ...people.flatMap(({ rows }) => rows), ''].join('\n');
  await loadPeople(system, csv);
  return people.map(({ idNumber }) => idNumber);
}
