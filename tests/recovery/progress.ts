import { setTimeout as pause } from 'node:timers/promises';
import type { TestSystem } from '../_support/system.ts';

const POLL_MS = 100;

interface Standing {
  cases: number;
  done: number;
  open: number;
}

/** Steps done, and steps that still have to be. */
export async function standing({ db }: TestSystem): Promise<Standing> {
  const [row] = await db.query<Standing>(
    `select (select count(*)::int from case_file) as cases,
       (select count(*)::int from case_step s where s.status = 'DONE') as done,
       (select count(*)::int from case_step s where s.status not in ('DONE', 'CANCELLED')) as open`,
  );
  return row ?? { cases: 0, done: 0, open: 0 };
}

/** Waits until so many steps are done; throws after `withinMs`. */
export async function untilDone(system: TestSystem, steps: number, withinMs = 120_000): Promise<void> {
  for (const until = Date.now() + withinMs; ; await pause(POLL_MS)) {
    const { done } = await standing(system);
    if (done >= steps) return;
    if (Date.now() > until) throw new Error(`${done} of ${steps} steps after ${withinMs / 1000} s`);
  }
}

/** Waits until this many cases exist and none has a step left; gives up, without throwing, after `withinMs`. */
export async function untilSettled(system: TestSystem, cases: number, withinMs: number): Promise<void> {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(POLL_MS)) {
    const now = await standing(system);
    if (now.cases >= cases && now.open === 0) return;
  }
}

/** Steps these movers' cases will take, of the three tables as they stand; close enough to spread events over a run. */
export const stepsExpected = (movers: readonly { money: boolean }[]): number =>
  movers.reduce((sum, { money }) => sum + (money ? 17 : 5), 0);
