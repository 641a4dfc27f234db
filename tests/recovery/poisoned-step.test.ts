import { expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { caseFile, seen, until, withFault, type CaseFile } from '../_support/flow.ts';
import { openAll } from './mix/applications.ts';
import { KINDS } from './mix/kinds.ts';
import { peopleOf, settlePeople } from './mix/people.ts';
import { untilSettled } from './progress.ts';
import { print, RUN_MS, startRun, type Run } from './run.ts';
import { startWorkerProcesses } from './worker-processes.ts';

const CASES = 40;
const DEATHS = 5;
const AGENCY = 'chifeng-social-insurance';
const TIMES = { timeout: 40_000, interval: 50 };

/** Process that runs the step now; a worker's name ends with its process id. */
async function holderOf({ system }: Run, stepId: string): Promise<number | undefined> {
  const [row] = await system.db.query<{ worker: string }>(
    'select a.worker from case_attempt a where a.step_id = $1 and a.ended_at is null',
    [stepId],
  );
  return row && Number(row.worker.split('-').at(-1));
}

it(
  'a step that kills its workers goes to people, and the others of its agency go on',
  { timeout: RUN_MS },
  async () => {
    await using run = await startRun({ others: 0, counts: { 'pension.registration-change@1': CASES } });
    const { system } = run;
    const { engine } = run.context;
    const poisonous = KINDS.filter(({ entry }) => entry === 'resident-transfer').flatMap((kind) =>
      peopleOf(kind, 1),
    );
    await settlePeople(system, poisonous);
    // Nobody else asks this agency for a review: the call hangs, so that its worker can be killed over it.
    const slow = await withFault(system, {
      kind: 'slow',
      agency: AGENCY,
      operation: 'requestOriginReview',
      delayMs: 60_000,
    });
    await using workers = await startWorkerProcesses(system.env, 2);
    const [caseId = ''] = await openAll(engine, poisonous, 1, 'poison');
    const operations = await system.as('operations-1');
    const check = async (): Promise<CaseFile['steps'][number] | undefined> =>
      (await caseFile(operations, caseId)).steps.find(({ step }) => step === 'check');
    const found = await until(check, (step) => step !== undefined, 'the poisonous step');
    const stepId = found?.id ?? '';
    const opened = run.open();
    const killed = new Set<number>();
    for (let death = 1; death <= DEATHS; death += 1) {
      const next = async (): Promise<number | undefined> => {
        const pid = await holderOf(run, stepId);
        return pid === undefined || killed.has(pid) ? undefined : pid;
      };
      await expect.poll(next, TIMES).toBeDefined();
      const pid = (await next()) ?? 0;
      killed.add(pid);
      await workers.kill(pid);
    }
    await expect.poll(async () => (await check())?.status, TIMES).toBe('QUARANTINED');
    const quarantinedAfter = run.seconds();
    await opened;
    const { tasks } = await caseFile(operations, caseId);
    const [others] = await system.db.query<{ ended: number }>(
      `select count(*)::int as ended from case_file c where c.ended_as = 'completed'`,
    );
    const task = tasks.find(({ resolvedAt }) => resolvedAt === undefined);
    print('A step that kills its workers', {
      'workers killed over it': killed.size,
      'given to people after seconds': quarantinedAfter,
      'others ended by then': `${others?.ended} of ${CASES}`,
      queue_lost_total: workers.books.queueLost,
    });
    expect(others?.ended).toBe(CASES);
    expect(task).toMatchObject({ reason: 'CRASH_LOOP' });

    await slow[Symbol.asyncDispose]();
    await operations.send(
      'POST',
      `/admin/v1/tasks/${task?.id}/resolve`,
      { resolution: 'RETRY', reason: '已修复后重新办理' },
      task === undefined ? {} : seen(task),
    );
    await untilSettled(system, CASES + 1);
    expect((await caseFile(operations, caseId)).endedAs).toBe('completed');
    expect((await auditInvariants(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
  },
);
