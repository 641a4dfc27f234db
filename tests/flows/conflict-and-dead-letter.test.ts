import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/admin.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { apply, atEnd, caseFile, refusal, seen, until, withFault } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

type Task = components['schemas']['Task'];

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
let operations: Api;
let second: Api;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
  operations = await system.as('operations-1');
  second = await system.as('operations-2');
});
afterAll(() => system[Symbol.asyncDispose]());

const taskOf = async (caseId: string, reason: string): Promise<Task> => {
  const { tasks } = await until(
    () => caseFile(operations, caseId),
    (file) => file.tasks.some((task) => task.reason === reason),
    `a task ${reason}`,
  );
  const task = tasks.find((one) => one.reason === reason);
  if (task === undefined) throw new Error(`no task ${reason}`);
  return task;
};

describe('two different answers about money', () => {
  it('are both kept, move nothing twice, and are released by two people only', async () => {
    await using _other = await withFault(system, {
      kind: 'other-amount',
      operation: 'requestFundTransfer',
      times: 1,
    });
    const resident = await system.as('resident-with-funds');
    const { caseId } = await apply(resident, 'transfer', PLACES);
    const task = await taskOf(caseId, 'CONFLICT');
    expect(task.fourEyes).toBe(true);
    const ended = await atEnd(resident, caseId);
    for (const { agreed, posted } of ended.funds) expect(posted).toBe(agreed);

    const resolve = (by: Api, version: Record<string, string>): Promise<components['schemas']['Approval']> =>
      by.send(
        'POST',
        `/admin/v1/tasks/${task.id}/resolve`,
        { resolution: 'FIRST_ANSWER_STANDS', reason: '与银行流水核对一致' },
        version,
      );
    expect(await refusal(resolve(operations, {}))).toMatchObject({ status: 428 });
    expect(await refusal(resolve(operations, { 'if-match': '"77"' }))).toMatchObject({ status: 412 });
    const { approvalId, status } = await resolve(operations, seen(task));
    expect(status).toBe('pending');
    const decide = (by: Api): Promise<components['schemas']['Approval']> =>
      by.send('POST', `/admin/v1/approvals/${approvalId}/decision`, { decision: 'approve', reason: '同意' });
    expect(await refusal(decide(operations))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(await refusal(decide(await system.as('security-1')))).toMatchObject({ status: 404 });
    expect((await caseFile(operations, caseId)).tasks[0]?.resolvedAt).toBeUndefined();
    expect(await decide(second)).toMatchObject({ status: 'approved' });
    const { tasks } = await caseFile(operations, caseId);
    expect(tasks[0]?.resolvedAt).toBeDefined();
    expect(tasks[0]?.resolvedBy).not.toBe(tasks[0]?.secondBy);
    expect(await refusal(decide(second))).toMatchObject({ code: 'APPROVAL_DECIDED' });
  });
});

describe('a step that fails for good', () => {
  /** The waits between tries are system time; only they are skipped. */
  const hurry = (caseId: string): Promise<unknown> =>
    system.db.query(
      `update case_step set not_before = clock_timestamp() where case_id = $1 and status = 'PENDING'`,
      [caseId],
    );

  it('becomes a dead letter, and runs again when operations say so', async () => {
    const down = await withFault(system, { kind: 'down', operation: 'requestOriginReview' });
    const resident = await system.as('resident-one-off');
    const { caseId } = await apply(resident, 'transfer', { ...PLACES, originRegion: '210106' });
    await until(
      async () => {
        await hurry(caseId);
        return caseFile(operations, caseId);
      },
      ({ tasks }) => tasks.some(({ reason }) => reason === 'STEP_FAILED'),
      'a dead letter',
    );
    const task = await taskOf(caseId, 'STEP_FAILED');
    const { items } = await operations.get<{ items: Task[] }>('/admin/v1/dead-letters');
    expect(items.map(({ id }) => id)).toContain(task.id);
    const failed = (await caseFile(operations, caseId)).steps.find(({ id }) => id === task.stepId);
    expect(failed).toMatchObject({ step: 'check', status: 'FAILED' });
    expect(failed?.attempts).toHaveLength(8);

    await down[Symbol.asyncDispose]();
    const retry = (by: Api): Promise<unknown> =>
      by.send('POST', `/admin/v1/steps/${task.stepId}/retry`, { reason: '对方系统已恢复' });
    expect(await refusal(retry(await system.as('audit-1')))).toMatchObject({ status: 403 });
    await retry(operations);
    expect(await atEnd(resident, caseId)).toMatchObject({ endedAs: 'completed' });
    expect(await operations.get('/admin/v1/dead-letters')).toMatchObject({ items: [], total: 0 });
    expect(await refusal(retry(operations))).toMatchObject({ status: 409, code: 'ACTION_NOT_ALLOWED' });
  });

  it('leaves every invariant whole', async () => {
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
