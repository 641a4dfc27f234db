import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { apply, caseFile, until, withFault, type CaseFile } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const SHENYANG = 'shenyang-social-insurance';
const BEGIN = '2026-03-02T09:00:00+08:00';

let system: TestSystem;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(async () => {
  await fetch(`${system.sandboxUrl}/sandbox/people/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await operations.send('PUT', '/admin/v1/business-clock', { at: BEGIN, rate: 5 * DAY });
});

/** The case to its end; a step given to people is asked for again, unless the agency's own word comes first. */
async function toItsEnd(caseId: string): Promise<CaseFile> {
  return until(
    async () => {
      const file = await caseFile(operations, caseId);
      const stuck = file.tasks.find(({ resolvedAt }) => resolvedAt === undefined);
      if (stuck !== undefined && file.endedAs === undefined)
        await operations
          .send('POST', `/admin/v1/steps/${stuck.stepId}/retry`, { reason: '请再次办理' })
          .catch(() => undefined);
      return file;
    },
    ({ endedAs }) => endedAs !== undefined,
    'the end',
  );
}

const KINDS = ['down', 'unreachable', 'lose-answer', 'invalid-answer', 'unsigned-answer', 'answer-twice'];
const OPERATIONS = ['receiveContactLetter', 'requestFundTransfer', 'creditAccount'];

describe('agencies that fail once at each of three steps', () => {
  it.each(KINDS)('%s: the case ends, the money is right, nobody is left with a task', async (kind) => {
    await using faults = new AsyncDisposableStack();
    for (const operation of OPERATIONS) faults.use(await withFault(system, { kind, operation, times: 1 }));
    const { caseId } = await apply(await system.as('resident-with-funds'), 'transfer', PLACES);
    const ended = await toItsEnd(caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    for (const { agreed, posted, pending } of ended.funds)
      expect([posted, pending]).toEqual([agreed, '0.00']);
    expect(ended.tasks.filter(({ resolvedAt }) => resolvedAt === undefined)).toEqual([]);
    const payments = await system.world.query('select 1 from bank_transfer t where t.reference = $1', [
      ended.number,
    ]);
    expect(payments).toHaveLength(1);
  });

  it('rests while an officer has paused its agency: nothing fails, and it goes on afterwards', async () => {
    const pause = `/admin/v1/members/${SHENYANG}/pause`;
    const until1h = new Date(Date.now() + 3_600_000 + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
    const attempts = (result: string) => (): Promise<{ failures: number }[]> =>
      system.db.query(
        `select s.failures from case_attempt a join case_step s on s.id = a.step_id
         where a.case_id = $1 and s.member_id = $2 and a.result = $3`,
        [caseId, SHENYANG, result],
      );
    const failing = await withFault(system, { kind: 'down', operation: 'receiveContactLetter' });
    const { caseId } = await apply(await system.as('resident-with-funds'), 'transfer', PLACES);
    await until(attempts('RETRY'), (rows) => rows.length > 0, 'a failure');
    await operations.send('POST', pause, { until: until1h, reason: '对方系统升级' });
    const [rested] = await until(attempts('PAUSED'), (rows) => rows.length > 0, 'a step that rests');
    expect(await attempts('RETRY')()).toHaveLength(rested?.failures ?? 0);
    await failing[Symbol.asyncDispose]();
    const { items } = await operations.get<{ items: { memberId: string; pausedUntil?: string }[] }>(
      '/admin/v1/members',
    );
    expect(items.find(({ memberId }) => memberId === SHENYANG)?.pausedUntil).toBe(until1h);
    await operations.send('POST', `/admin/v1/members/${SHENYANG}/resumption`, { reason: '升级完成' });
    expect(await toItsEnd(caseId)).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
  });

  it('leaves every invariant whole', async () => {
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
