import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { apply, atEnd, atState, caseFile, setDelays, until } from '../_support/flow.ts';
import {
  applyToMove,
  CHIFENG,
  hold,
  household,
  jumpTo,
  LEASE,
  registered,
  somebody,
  startHouseholdSystem,
  TONGLIAO,
  violations,
} from '../_support/household.ts';
import { DAY, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let admin: Api;
beforeAll(async () => {
  ({ system, admin } = await startHouseholdSystem('2026-11-23T09:00:00'));
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(() => setDelays(system, {}));

type FollowUp = { service: string; kind: string; workflow?: string; input?: JsonObject; reasons: Json };

/** What the services have made of the move, once all of them have heard of it. */
async function followUps(resident: Api, caseId: string): Promise<FollowUp[]> {
  await until(
    () =>
      system.db.query('select 1 from announcement a where a.case_id = $1 and a.heard_at is not null', [
        caseId,
      ]),
    (heard) => heard.length > 0,
    'the services hear of it',
  );
  const { items } = await resident.get<{ items: FollowUp[] }>('/resident/v1/follow-ups');
  return items;
}

describe('what follows from a move', () => {
  it('HUKOU-20 holds an employee’s pension matter while in transit, lets it go on, and blocks nothing', async () => {
    const resident = await system.as('resident-same-pool');
    const me = system.sandbox?.accounts.find(({ name }) => name === 'resident-same-pool');
    const person = { idNumber: me?.idNumber ?? '', name: me?.displayName ?? '' };
    await hold(system, CHIFENG, person, { name: person.name, evidence: {}, registration: registered() });
    await hold(system, TONGLIAO, person, { name: person.name, evidence: LEASE });
    await setDelays(system, { registerMove: 2 * DAY });
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'ORIGIN_CANCELLED');
    const pension = await apply(resident, 'transfer', {
      originRegion: '150402',
      destinationRegion: '150502',
      hukouRegion: '150502',
    });
    const held = await until(
      () => caseFile(admin, pension.caseId),
      ({ steps }) => steps.some(({ step, status }) => step === 'pause' && status === 'WAITING'),
      'the pension step waits',
    );
    expect(held.endedAs).toBeUndefined();
    expect(held.tasks).toEqual([]);
    await jumpTo(system, '2026-11-25T10:00:00');
    await atState(resident, caseId, 'COMPLETED');
    expect(await atEnd(resident, pension.caseId)).toMatchObject({ endedAs: 'completed' });
    const found = await followUps(resident, caseId);
    expect(found.filter(({ service }) => service === 'medical-insurance')).toEqual([]);
    expect(found.filter(({ kind }) => kind === 'PLAN')).toEqual([]);
    expect(found.find(({ service }) => service === 'pension')).toMatchObject({
      kind: 'REVIEW',
      reasons: [{ ruleIds: ['BEN-A'] }],
    });
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-21 moves a residents’ pension that is still paid, and keeps the cover until the year ends', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    const person = somebody();
    await household(system, [person], LEASE, {}, 'resident');
    const resident = await system.as(person.idNumber);
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'COMPLETED');
    const found = await followUps(resident, caseId);
    const pension = found.find(({ service }) => service === 'pension');
    expect(pension).toMatchObject({ kind: 'PLAN', workflow: 'resident-transfer' });
    expect(found.find(({ service }) => service === 'medical-insurance')).toMatchObject({
      kind: 'PLAN',
      input: { coveredUntil: '2026-12-31', enrolFor: '2027' },
    });
    const { caseId: transfer } = await apply(resident, 'resident-transfer', pension?.input ?? {});
    expect(await atEnd(resident, transfer)).toMatchObject({ endedAs: 'completed' });
  });

  it('HUKOU-21 leaves a residents’ pension in benefit where it is', async () => {
    const person = somebody('1960-01-01');
    await household(system, [person], LEASE, {}, 'pensioner');
    const resident = await system.as(person.idNumber);
    const { caseId } = await applyToMove(resident);
    await atState(resident, caseId, 'COMPLETED');
    const found = await followUps(resident, caseId);
    expect(found.find(({ service }) => service === 'pension')).toMatchObject({
      kind: 'REVIEW',
      reasons: [{ ruleIds: expect.arrayContaining(['ELI-2']) as unknown }],
    });
  });
});
