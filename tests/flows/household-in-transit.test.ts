import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UNANSWERED } from '../../src/cases/insist.ts';
import type { Api } from '../../src/cli/api.ts';

import { atState, caseFile, onFreshVersion, refusal, setDelays, until, withFault } from '../_support/flow.ts';
import {
  CHIFENG,
  jumpTo,
  moving,
  say,
  startHouseholdSystem,
  TONGLIAO,
  violations,
  waitingStep,
} from '../_support/household.ts';
import type { TestSystem } from '../_support/system.ts';

let system: TestSystem;
let admin: Api;
beforeAll(async () => {
  ({ system, admin } = await startHouseholdSystem('2026-11-23T09:00:00'));
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(() => setDelays(system, {}));

const stepId = (caseId: string, step: string): Promise<string> => waitingStep(admin, caseId, step);

describe('a person between two registers', () => {
  it('HUKOU-14 is asked for until the arrival is answered, with alarm and page', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    const fault = await withFault(system, { kind: 'down', agency: TONGLIAO, operation: 'registerMove' });
    const { resident, caseId } = await moving(system);
    await atState(resident, caseId, 'ORIGIN_CANCELLED');
    const alarms = async (): Promise<string[]> => {
      const rows = await system.db.query<{ kind: string }>(
        `select a.kind from alarm a join case_step s on s.id = a.subject where s.case_id = $1 order by a.raised_at`,
        [caseId],
      );
      return rows.map(({ kind }) => kind);
    };
    expect(await alarms()).toEqual([]);
    await jumpTo(system, '2026-11-24T10:00:00');
    await until(alarms, (kinds) => kinds.includes(UNANSWERED.alarm), 'the alarm');
    expect(await alarms()).toEqual([UNANSWERED.alarm]);
    await jumpTo(system, '2026-11-25T10:00:00');
    await until(alarms, (kinds) => kinds.includes(UNANSWERED.page), 'the page');
    expect((await caseFile(admin, caseId)).state).toBe('ORIGIN_CANCELLED');
    const close = onFreshVersion(
      () => caseFile(admin, caseId),
      (headers) =>
        admin.send(
          'POST',
          `/admin/v1/cases/${caseId}/acts`,
          { act: 'close', side: 'gateway', reason: 'Nothing happens' },
          headers,
        ),
    );
    expect(await refusal(close)).toMatchObject({
      status: 409,
      findings: [{ code: 'PERSON_IN_TRANSIT' }],
    });
    await fault[Symbol.asyncDispose]();
    await atState(resident, caseId, 'COMPLETED');
    expect(await alarms()).toEqual([UNANSWERED.alarm, UNANSWERED.page]);
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-14 is restored by an officer only, after the new place has said that nobody registered', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    await using _fault = await withFault(system, { kind: 'not-registered', agency: TONGLIAO, times: 1 });
    const { resident, caseId } = await moving(system);
    const restore = await stepId(caseId, 'restore');
    const file = await caseFile(admin, caseId);
    expect(file.state).toBe('ORIGIN_CANCELLED');
    expect(file.tasks.map(({ reason }) => reason)).toContain('MOVE_NOT_REGISTERED');
    const body = {
      stepId: restore,
      messageId: 'restore-0001',
      outcome: 'RESTORED',
      officer: '王五',
      doneOn: '2026-11-23',
    };
    const answer = await say(system, CHIFENG, { operationId: 'sendRestoration', caseId, body });
    expect(answer.status).toBe(200);
    await atState(resident, caseId, 'REVERTED');
    const holds = await system.db.query(
      'select 1 from identity_hold h where h.case_id = $1 and h.ended_at is null',
      [caseId],
    );
    expect(holds).toEqual([]);
    expect(await violations(system)).toEqual([]);
  });
});
