import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { components } from '../../src/contracts/medical-insurance.ts';
import medical from '../../src/domains/medical-insurance/index.ts';
import { until, withFault } from '../_support/flow.ts';
import { moveClock } from '../_support/housing.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

type Clearing = components['schemas']['Clearing'];

const CARE = 'chifeng-medical-insurance';
const INSURED = 'tongliao-medical-insurance';

let system: TestSystem;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
});
afterAll(() => system[Symbol.asyncDispose]());

async function clearing(): Promise<Clearing | undefined> {
  const { clearings } = await operations.get<{ clearings: Clearing[] }>(
    '/admin/v1/services/medical-insurance/reports/clearing?day=2026-06-01',
  );
  return clearings.find(({ insuredMember, careMember }) => insuredMember === INSURED && careMember === CARE);
}

const alarmsOf = (subject: string): Promise<{ detail: string }[]> =>
  system.db.query(`select a.detail from alarm a where a.kind = 'CLEARING_STANDS_STILL' and a.subject = $1`, [
    subject,
  ]);

it('a bill with a code that nobody has mapped stops its month, by name and place, until the answer is right', async () => {
  const fault = await withFault(system, { kind: 'unmapped-code', operation: 'national-platform' });
  await moveClock(system, '2026-07-21T09:00');
  const stopped = await until(clearing, (found) => (found?.obstacle ?? null) !== null, 'the obstacle');
  expect(stopped).toMatchObject({
    state: 'OPEN',
    obstacle: { code: 'UNMAPPED_CODE', path: '/output/setlinfo/insutype' },
    declared: { settlements: 0, total: '0.00' },
    booked: { settlements: 0, total: '0.00' },
    disputes: [],
  });
  const attempts = async (): Promise<number> => {
    const [row] = await system.db.query<{ attempts: number }>(
      `select c.attempts from svc_medical_insurance.clearing c
       where c.month = '2026-06' and c.insured_member = $1 and c.care_member = $2`,
      [INSURED, CARE],
    );
    return row?.attempts ?? 0;
  };
  await until(attempts, (count) => count >= 2, 'a second attempt');
  expect(await system.db.query('select 1 from svc_medical_insurance.settlement')).toEqual([]);
  expect(await alarmsOf(CARE)).toEqual([
    { detail: expect.stringMatching(/UNMAPPED_CODE at \/output\/setlinfo\/insutype$/u) as string },
  ]);
  expect((await operations.get<{ alarms: number }>('/admin/v1/overview')).alarms).toBeGreaterThan(0);
  await fault[Symbol.asyncDispose]();
  const declared = await until(clearing, (found) => found?.state === 'DECLARED', 'the declaration');
  expect(declared).toMatchObject({
    obstacle: null,
    declared: { settlements: 112 },
    booked: { settlements: 112 },
    disputes: [],
  });
  expect(declared?.declared).toEqual(declared?.booked);
  const findings = await auditInvariants(system.db, medical.invariants);
  expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([]);
});
