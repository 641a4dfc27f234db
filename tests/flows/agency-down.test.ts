import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { CaseEngine } from '../../src/cases/engine.ts';
import { openAll } from '../recovery/mix/applications.ts';
import { applicantsOf, type Mix } from '../recovery/mix/mixes.ts';
import { settlePeople } from '../recovery/mix/people.ts';
import { apply, myCase, setDelays, until, withFault } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const AGENCY = 'tongliao-social-insurance';
const CASES = 50;
/** Nobody at the agency that is down has a part in these. */
const ELSEWHERE = 12;
const RATE = 0.75 * DAY;
const RELEASED_AT_ONCE = 20;

let system: TestSystem;
let engine: CaseEngine;
beforeAll(async () => {
  system = await startTestSystem();
  engine = system.context!.engine;
});
afterAll(() => system[Symbol.asyncDispose]());

async function prepare(table: string, count: number): Promise<() => Promise<readonly string[]>> {
  const mix: Mix = { others: 0, counts: { [table]: count } };
  const people = applicantsOf(mix);
  await settlePeople(system, people);
  return () => openAll(engine, people, 8, table);
}

const count = async (from: string, values: readonly unknown[] = []): Promise<number> =>
  (await system.db.query<{ n: number }>(`select count(*)::int as n from ${from}`, values))[0]?.n ?? 0;

const ended = (ids: readonly string[]): Promise<number> =>
  count(`case_file c where c.ended_as = 'completed' and c.id = any($1)`, [ids]);

const limits = (): Promise<object[]> =>
  system.db.query(
    `select d.id, d.due from case_deadline d join case_step s on s.id = d.step_id
     where s.step = 'continue' and d.status = 'OPEN' order by 1`,
  );

it('an agency is down for three days: its cases rest, others go on, and all end once it is back', async () => {
  await system.setRate(0);
  await setDelays(system, { default: DAY / 2 });
  const openMany = await prepare('pension.registration-change@1', CASES);
  const openElsewhere = await prepare('medical-insurance.care-filing@1', ELSEWHERE);
  const resident = await system.as('resident-same-pool');
  const places = { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' };
  const { caseId } = await apply(resident, 'transfer', places);
  const many = [...(await openMany()), caseId];

  const down = await withFault(system, { kind: 'unreachable', agency: AGENCY });
  await system.setRate(RATE);
  const resting = (): Promise<number> => count(`case_step s where s.not_before = 'infinity'`);
  await until(resting, (steps) => steps === many.length, 'steps that all rest');
  const [outage] = await system.db.query<{ since: Date }>(
    'select o.begun_business as since from member_outage o where o.ended_at is null',
  );
  const before = await limits();
  expect(before).toHaveLength(many.length);
  const told = await myCase(resident, caseId);
  expect(told.agencyDown).toMatchObject({
    nameZh: '通辽市社会保险经办机构',
    reasonZh: '对方经办机构系统暂停服务',
  });
  const others = await openElsewhere();
  await until(
    () => ended(others),
    (cases) => cases === ELSEWHERE,
    'the end of the others',
  );
  const daysDown = (): Promise<{ days: number }[]> =>
    system.db.query('select extract(epoch from business_now() - $1) / 86400 as days', [outage?.since]);
  await until(daysDown, ([row]) => Number(row?.days) >= 3, 'the third day');

  // One of them may be being tried.
  expect(await resting()).toBeGreaterThanOrEqual(many.length - 1);
  expect(await ended(many)).toBe(0);
  expect(await limits()).toEqual(before);
  expect(await count(`alarm a where a.kind = 'AGENCY_DOWN'`)).toBe(1);
  await down[Symbol.asyncDispose]();
  await until(
    () => ended(many),
    (cases) => cases === many.length,
    'the end of all',
  );
  expect((await myCase(resident, caseId)).agencyDown).toBeUndefined();
  const released = await system.db.query<{ n: number }>(
    `select count(*)::int as n from case_step s where s.step = 'continue' group by s.not_before having count(*) > 1`,
  );
  expect(released.length).toBeGreaterThan(1);
  expect(released.filter(({ n }) => n > RELEASED_AT_ONCE)).toEqual([]);
  expect(await count('case_task t')).toBe(0);
  expect((await auditInvariants(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
}, 120_000);
