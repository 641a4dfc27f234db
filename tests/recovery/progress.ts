import { setTimeout as pause } from 'node:timers/promises';
import type { TestSystem } from '../_support/system.ts';
import type { Applicant } from './mix/kinds.ts';

const POLL_MS = 100;

interface Standing {
  cases: number;
  done: number;
  open: number;
  /** Tries of steps that were put off because their agency did not answer, or is known not to. */
  postponed: number;
  /** Messages of agencies that the gateway has not taken. */
  unsent: number;
}

/** Steps done, and what still has to be. */
async function standing({ db, world }: TestSystem): Promise<Standing> {
  const [row] = await db.query<Standing>(
    `select (select count(*)::int from case_file) as cases,
       (select count(*)::int from case_step s where s.status = 'DONE') as done,
       (select count(*)::int from case_step s where s.status not in ('DONE', 'CANCELLED')) as open,
       (select count(*)::int from case_attempt a where a.result in ('RETRY', 'PAUSED')) as postponed`,
  );
  const [messages] = await world.query<{ unsent: number }>(
    'select count(*)::int as unsent from agency_message m where m.done_at is null',
  );
  if (row === undefined || messages === undefined) throw new Error('No row');
  return { ...row, ...messages };
}

/** A run is given up when nothing has moved for this long: a slow machine takes its time, a broken engine does not. */
const STALLED_MS = 45_000;
const WATCHED = ['done', 'cases', 'postponed', 'unsent'] as const;

async function until(system: TestSystem, isSo: (now: Standing) => boolean): Promise<Standing> {
  let last = await standing(system);
  for (let movedAt = performance.now(); !isSo(last); await pause(POLL_MS)) {
    const now = await standing(system);
    if (WATCHED.some((name) => now[name] !== last[name])) movedAt = performance.now();
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

/** Waits until so many more tries were put off, or nothing moves any more. */
export async function untilPostponed(system: TestSystem, more: number): Promise<void> {
  const { postponed } = await standing(system);
  await until(system, (now) => now.postponed >= postponed + more);
}

/** Waits until this many cases exist and nothing is left to do or to send, or nothing moves any more: then the books tell. */
export const untilSettled = (system: TestSystem, cases: number): Promise<unknown> =>
  until(system, (now) => now.cases >= cases && now.open === 0 && now.unsent === 0);

/** Steps these people's cases will take; close enough to spread events over a run. */
export const stepsExpected = (people: readonly Applicant[]): number =>
  people.reduce((sum, { kind }) => sum + kind.steps, 0);
