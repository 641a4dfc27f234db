import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spreadAnnouncements } from '../../src/cases/announcements.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { wakeDueSteps } from '../../src/cases/reconciler.ts';
import { runStep } from '../../src/cases/run-step.ts';
import { wakeSleepers } from '../../src/cases/step-store.ts';
import {
  all,
  any,
  GATEWAY,
  RESIDENT,
  type Announcement,
  type StepRow,
  type Workflow,
} from '../../src/cases/workflow.ts';
import { answerAsResident } from '../../src/cases/answer-step.ts';
import {
  application,
  caseLine,
  DESTINATION,
  onlyVersion,
  openTestCase,
  runDueSteps,
  service,
  startTestEngine,
  stepNamed,
  type TestEngine,
} from '../_support/case-engine.ts';

const gatewayRow = (
  step: string,
  after: StepRow['after'],
  action: StepRow['action'],
  more: object,
): StepRow =>
  ({ step, side: GATEWAY, actor: GATEWAY, action, after, onFailure: 'retry', ...more }) as StepRow;

/** A made-up move: in transit at once, settled when the resident says so, lapsed on the day of its permit. */
const move: Workflow = {
  id: 'test.move@1',
  service: 'test',
  purpose: 'test-transfer',
  sides: ['destination'],
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { stage: 1, holder: RESIDENT },
    SETTLED: { stage: 6, holder: null, ends: 'completed' },
    LAPSED: { stage: 6, holder: null, ends: 'withdrawn' },
  },
  rows: [
    gatewayRow(
      'leave',
      all('open'),
      {
        accept: ({ person }) => ({
          outcome: 'LEFT',
          data: { validUntil: '2026-03-10' },
          identity: { state: 'in-transit', persons: [person] },
        }),
      },
      { outcomes: { LEFT: null } },
    ),
    {
      step: 'arrive',
      side: RESIDENT,
      actor: RESIDENT,
      action: {
        residentAnswer: 'Choice',
        accept: ({ person }) => ({
          outcome: 'ARRIVED',
          identity: { state: 'settled', persons: [person] },
          announces: { topic: 'test.settled', persons: [person], facts: { to: '150500' } },
        }),
      },
      after: any('leave:LEFT'),
      outcomes: { ARRIVED: 'SETTLED' },
      onFailure: 'retry',
    },
    gatewayRow(
      'lapse',
      any('leave:LEFT'),
      { accept: () => ({ outcome: 'LAPSED' }) },
      {
        outcomes: { LAPSED: 'LAPSED' },
        notBefore: ({ data }: { data: { validUntil?: string } }) => data.validUntil ?? null,
      },
    ),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED'],
};

/** Asks the agency about the person, which needs a provable identity. */
const check: Workflow = {
  ...move,
  id: 'test.check@1',
  states: {
    SUBMITTED: { stage: 1, holder: 'destination' },
    DONE: { stage: 6, holder: null, ends: 'completed' },
  },
  rows: [
    {
      step: 'review',
      side: 'destination',
      actor: 'destination',
      needsIdentity: true,
      action: {
        operation: 'reviewApplication',
        request: ({ number }) => ({ caseNumber: number }),
        accept: () => ({ outcome: 'ACCEPTED' }),
      },
      after: all('open'),
      outcomes: { ACCEPTED: 'DONE' },
      onFailure: 'retry',
    },
  ],
  withdrawableIn: [],
};

let engine: TestEngine;
const heard: Announcement[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
  engine.services = onlyVersion({ ...service, tables: [move, check] });
  engine.planCase = ({ workflow }) =>
    Promise.resolve({
      table: `test.${workflow}@1`,
      members: { destination: DESTINATION },
      overlapKey: workflow,
      data: {},
      documents: [],
      reasons: [],
      rulesHash: service.rulesHash,
    });
  engine.hear = (announcement) => {
    heard.push(announcement);
    return Promise.resolve([{ service: 'test', kind: 'PLAN', workflow: 'check', reasons: [] }]);
  };
});
afterAll(() => engine[Symbol.asyncDispose]());

const wake = async (today: string): Promise<void> => {
  await wakeSleepers(engine.db, today);
  await wakeDueSteps(engine);
  await runDueSteps(engine);
};

describe('a person between two registers', () => {
  it('keeps the steps that must prove who it is waiting, and fails none', async () => {
    const mover = application({ workflow: 'move' });
    const { caseId: moving } = await openTestCase(engine, mover);
    await runDueSteps(engine);
    const asking = { ...application({ workflow: 'check' }), subject: mover.subject };
    const { caseId: checking } = await openTestCase(engine, asking);
    await wake('2026-03-02');
    const held = await stepNamed(engine, checking, 'review');
    expect(held.status).toBe('WAITING');
    expect(
      await auditInvariants(engine.db).then((all) => all.flatMap(({ violations }) => violations)),
    ).toEqual([]);

    const arrival = await stepNamed(engine, moving, 'arrive');
    const { version } = await caseLine(engine, moving);
    const [person] = await engine.db.query<{ id: string }>(
      'select c.person_id as id from case_file c where c.id = $1',
      [moving],
    );
    await answerAsResident(engine, {
      stepId: arrival.id,
      caseId: moving,
      personId: person?.id ?? '',
      body: { choice: 'PAY' },
      account: mover.account,
      ifMatch: version,
    });
    await wake('2026-03-02');
    expect((await caseLine(engine, checking)).state).toBe('DONE');
    expect((await caseLine(engine, moving)).state).toBe('SETTLED');
  });

  it('lays a step aside that was queued before the move began', async () => {
    const mover = application({ workflow: 'check' });
    const { caseId: checking } = await openTestCase(engine, mover);
    const moving = { ...application({ workflow: 'move' }), subject: mover.subject };
    await openTestCase(engine, moving);
    const leave = await engine.db.query<{ id: string }>(
      `select s.id from case_step s where s.status = 'PENDING' and s.step = 'leave'`,
    );
    for (const { id } of leave) await runStep(engine, id);
    await runDueSteps(engine);
    expect((await stepNamed(engine, checking, 'review')).status).toBe('WAITING');
    expect((await caseLine(engine, checking)).state).toBe('SUBMITTED');
  });

  it('is announced to the services once, and what they advise is kept for the resident', async () => {
    await spreadAnnouncements(engine);
    await spreadAnnouncements(engine);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.facts).toEqual({ to: '150500' });
    const kept = await engine.db.query('select f.kind, f.workflow from follow_up f');
    expect(kept).toEqual([{ kind: 'PLAN', workflow: 'check' }]);
  });
});

describe('a clock row', () => {
  it('sleeps until its own date, then does what its table says', async () => {
    const { caseId } = await openTestCase(engine, application({ workflow: 'move' }));
    await runDueSteps(engine);
    await wake('2026-03-09');
    expect((await caseLine(engine, caseId)).state).toBe('SUBMITTED');
    await wake('2026-03-10');
    expect((await caseLine(engine, caseId)).state).toBe('LAPSED');
  });
});
