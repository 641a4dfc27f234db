import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDetail, deadlines, overview, residentCase } from '../../src/cases/case-views.ts';
import { recomputeUncovered, sweepDeadlines, watchDeadlines } from '../../src/cases/deadlines.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { setBusinessClock } from '../../src/platform/business-time.ts';
import { caseLine, openTasks, startTestEngine, type TestEngine } from '../_support/case-engine.ts';
import { caseAtLetter, reply, sheet } from '../_support/replies.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const moveTo = async (day: string): Promise<void> => {
  await setBusinessClock(engine.db, { at: new Date(`${day}T09:00:00+08:00`) });
  for (let pass = 0; pass < 5; pass += 1) await sweepDeadlines(engine);
};
const clockOf = async (caseId: string) =>
  (await caseDetail(engine, caseId))?.deadlines.find(({ rule }) => rule === 'LETTER');

describe('a statutory limit of 15 working days', () => {
  it('warns, is overdue, escalates, and never moves the state', async () => {
    await moveTo('2026-03-02');
    const { caseId, stepId } = await caseAtLetter(engine);
    expect(await clockOf(caseId)).toMatchObject({ due: '2026-03-23', level: 'RUNNING', workingDaysLeft: 15 });
    expect((await caseLine(engine, caseId)).next_due).toBe('2026-03-23');
    await moveTo('2026-03-17');
    expect((await clockOf(caseId))?.level).toBe('RUNNING');
    await moveTo('2026-03-18');
    expect(await clockOf(caseId)).toMatchObject({ level: 'WARNED', workingDaysLeft: 3 });
    await moveTo('2026-03-23');
    expect((await clockOf(caseId))?.level).toBe('WARNED');
    await moveTo('2026-03-24');
    expect(await clockOf(caseId)).toMatchObject({ level: 'OVERDUE', workingDaysLeft: -1 });
    expect(await caseLine(engine, caseId)).toMatchObject({ overdue: true, state: 'ORIGIN_REVIEW' });
    await moveTo('2026-03-30');
    expect((await openTasks(engine, caseId)).length).toBe(0);
    await moveTo('2026-03-31');
    expect((await clockOf(caseId))?.level).toBe('ESCALATED');
    expect((await openTasks(engine, caseId)).map(({ reason }) => reason)).toEqual(['DEADLINE_ESCALATED']);
    expect((await overview(engine.db)).alarms).toBe(1);
    expect((await caseLine(engine, caseId)).state).toBe('ORIGIN_REVIEW');

    await receiveReply(engine, reply(caseId, stepId, sheet('1.00')));
    expect(await clockOf(caseId)).toMatchObject({ status: 'MET', endedOn: '2026-03-31' });
    expect((await caseLine(engine, caseId)).overdue).toBe(false);
    expect(await openTasks(engine, caseId)).toEqual([]);
  });

  it('in a year nobody has published is never guessed and computed on release', async () => {
    await moveTo('2026-12-21');
    const { caseId } = await caseAtLetter(engine);
    expect(await clockOf(caseId)).toMatchObject({ status: 'CALENDAR_UNCOVERED', notBefore: '2027-01-11' });
    expect((await clockOf(caseId))?.due).toBeUndefined();
    expect((await overview(engine.db)).uncoveredDeadlines).toBe(1);
    expect(await deadlines(engine, { uncovered: true })).toMatchObject({ total: 1 });
    expect(await recomputeUncovered(engine)).toBe(0);
    engine.calendar = {
      coverage: [{ from: '2026-01-01', to: '2027-12-31' }],
      holidays: new Set(['2027-01-01']),
      makeupWorkdays: new Set(),
    };
    expect(await recomputeUncovered(engine)).toBe(1);
    expect(await clockOf(caseId)).toMatchObject({
      status: 'OPEN',
      due: '2027-01-12',
      notBefore: '2027-01-11',
    });
    expect((await caseLine(engine, caseId)).next_due).toBe('2027-01-12');
  });

  it('is listed by date and shown to the resident step by step', async () => {
    await moveTo('2026-06-01');
    const { caseId } = await caseAtLetter(engine);
    const soon = await deadlines(engine, { due: 30, overdue: false });
    expect(soon.items.map((one) => one.caseId)).toContain(caseId);
    expect((await deadlines(engine, { due: 3, overdue: false })).total).toBe(0);
    const [row] = await engine.db.query<{ person: string }>(
      'select c.person_id as person from case_file c where c.id = $1',
      [caseId],
    );
    const mine = await residentCase(engine, caseId, row?.person ?? '');
    expect(mine?.steps.map(({ stage, status }) => [stage, status])).toEqual([
      [1, 'done'],
      [2, 'skipped'],
      [3, 'current'],
      [4, 'waiting'],
      [5, 'waiting'],
      [6, 'waiting'],
    ]);
    expect(mine?.steps[2]).toMatchObject({
      due: '2026-06-22',
      workingDaysLeft: 15,
      limit: { workingDays: 15, source: '国办发〔2009〕66号' },
      holder: { side: 'origin' },
    });
    expect(mine?.timeline.at(-1)?.type).toBe('CASE_OPENED');
    expect(await residentCase(engine, caseId, 'stranger')).toBeUndefined();
  });

  it('is watched until the watcher is disposed', async () => {
    await moveTo('2026-09-01');
    const { caseId } = await caseAtLetter(engine);
    await using _watch = watchDeadlines(engine);
    await setBusinessClock(engine.db, { at: new Date('2026-10-12T09:00:00+08:00') });
    await expect.poll(async () => (await clockOf(caseId))?.level, { timeout: 5_000 }).toBe('ESCALATED');
  });
});
