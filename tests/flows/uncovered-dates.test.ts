import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components as Admin } from '../../src/contracts/admin.ts';
import type { components } from '../../src/contracts/pension.ts';
import { apply, atEnd, caseFile, refusal, setDelays, until, workflowPath } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' };

let system: TestSystem;
let resident: Api;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  resident = await system.as('resident-same-pool');
  operations = await system.as('operations-1');
  await operations.send('PUT', '/admin/v1/business-clock', { at: '2026-12-28T09:00:00+08:00' });
});
afterAll(() => system[Symbol.asyncDispose]());

const preCheck = (more: object): Promise<components['schemas']['PreCheckResult']> =>
  resident.send('POST', `${workflowPath('transfer')}/pre-check`, { ...PLACES, ...more });

describe('a date that the calendar does not cover', () => {
  it('is refused only where a date is asked for', async () => {
    expect(await refusal(preCheck({ askDates: true }))).toMatchObject({
      status: 422,
      code: 'CALENDAR_UNCOVERED',
      firstUncovered: '2027-01-01',
      notBefore: expect.stringMatching(/^2027-01-/u) as string,
    });
    const { allowed, dates } = await preCheck({});
    expect(allowed).toBe(true);
    expect(dates.map(({ due, uncovered }) => [due, uncovered])).toContainEqual([null, '2027-01-01']);
  });

  it('never blocks a case: the earliest day is shown, nothing is guessed, and the case ends', async () => {
    await setDelays(system, { confirmPaused: 2 * DAY });
    const { caseId } = await apply(resident, 'transfer', PLACES);
    const [deadline] = await until(
      async () => (await caseFile(operations, caseId)).deadlines,
      (deadlines) => deadlines.length > 0,
      'a deadline',
    );
    expect(deadline).toMatchObject({ status: 'CALENDAR_UNCOVERED', notBefore: '2027-01-11' });
    expect(deadline?.due).toBeUndefined();
    const overview = await operations.get<Admin['schemas']['Overview']>('/admin/v1/overview');
    expect(overview.uncoveredDeadlines).toBe(1);
    await system.setRate(2 * DAY);
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed', overdue: false });
  });
});
