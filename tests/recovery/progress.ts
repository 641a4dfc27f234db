import { setTimeout as pause } from 'node:timers/promises';
import type { TestSystem } from '../_support/system.ts';

const POLL_MS = 100;

interface Standing {
  cases: number;
  done: number;
  open: number;
}

/** Steps done, and steps that still have to be. */
async function standing({ db }: TestSystem): Promise<Standing> {
  const [row] = await db.query<Standing>(
    `select (select count(*)::int from case_file) as cases,
       (select count(*)::int from case_step s where s.status = 'DONE') as done,
       (select count(*)::int from case_step s where s.status not in ('DONE', 'CANCELLED')) as open`,
  );
  return row ?? { cases: 0, done: 0, open: 0 };
}

/** A run is given up when nothing has moved for this long: a slow machine takes its time, a broken engine does not. */
const STALLED_MS = 45_000;

async function until(system: TestSystem, isSo: (now: Standing) => boolean): Promise<Standing> {
  let last = await standing(system);
  for (let movedAt = performance.now(); !isSo(last); await pause(POLL_MS)) {
    const now = await standing(system);
    if (now.done !== last.done || now.cases !== last.cases) movedAt = performance.now();
    last = now;
    if (performance.now() - movedAt > STALLED_MS) break;
  }
  return last;
}

/** Waits until so many steps are done; throws when nothing moves any more. */
export async function untilDone(system: TestSystem, steps: number): Promise<void> {
  const { done } = await until(system, (now) => now.done >= steps);
  if (done < steps) throw new Error(`Nothing moves after ${done} of ${steps} steps`);
}

/** Waits until this many cases exist and none has a step left, or nothing moves any more: then the books tell. */
export const untilSettled = (system: TestSystem, cases: number): Promise<unknown> =>
  until(system, (now) => now.cases >= cases && now.open === 0);

/** Steps these movers' cases will take, of the three tables as they stand; close enough to spread events over a run. */
export const stepsExpected = (movers: readonly { money: boolean }[]): number =>
  movers.reduce((sum, { money }) => sum + (money ? 17 : 5), 0);
