import { createHash } from 'node:crypto';
import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { objection, situationOf, type Obstacle } from './act-rules.ts';
import { act } from './acts.ts';
import { membersOf, readCase } from './case-store.ts';
import type { CaseEngine } from './engine.ts';
import { requirePlainReason } from './reasons.ts';
import { retryObstacle } from './skip-step.ts';
import { retryStep } from './tasks.ts';
import type { Act } from './view-types.ts';
import { GATEWAY } from './workflow.ts';
import { tableOf } from './work.ts';

/** Things that one request may touch; whoever means more does it again. */
export const MOST_AT_ONCE = 200;

/** What operations may do to many cases. */
export type BulkAct = Extract<Act, 'remind' | 'invalidate' | 'close'>;

/** These end cases and cannot be taken back: for many cases at once two people decide. */
export const ENDING: ReadonlySet<BulkAct> = new Set<BulkAct>(['invalidate', 'close']);

/** Why so many of the things that were meant would be left as they are. */
export interface Left {
  code: string;
  reason: string;
  reasonZh: string;
  count: number;
}

/** What an act would do now. */
export interface BulkPreview {
  /** How many it would be done to. */
  count: number;
  left: Left[];
  /** Stands for exactly these; the act carries it, and is refused when they have become others. */
  seen: string;
}

export interface BulkResult {
  done: number;
  left: Left[];
}

class Tally {
  readonly #left = new Map<string, Left>();

  add({ code, reason, reasonZh }: Obstacle): void {
    const known = this.#left.get(code) ?? { code, reason, reasonZh, count: 0 };
    known.count += 1;
    this.#left.set(code, known);
  }

  get left(): Left[] {
    return [...this.#left.values()];
  }
}

export interface Sorted {
  possible: string[];
  preview: BulkPreview;
}

export const seenOf = (what: string, ids: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([what, ...ids.toSorted()]))
    .digest('hex');

/** Which of these things an act could be done to, and why not to the others. @throws Refusal BODY_INVALID */
export async function sorted(
  what: string,
  ids: readonly string[],
  against: (id: string) => Promise<Obstacle | undefined>,
): Promise<Sorted> {
  if (ids.length > MOST_AT_ONCE)
    throw new Refusal('BODY_INVALID', {
      findings: [{ code: 'TOO_MANY', path: '/body', message: `at most ${MOST_AT_ONCE} at once` }],
    });
  const tally = new Tally();
  const possible: string[] = [];
  for (const id of ids) {
    const obstacle = await against(id);
    if (obstacle === undefined) possible.push(id);
    else tally.add(obstacle);
  }
  return { possible, preview: { count: possible.length, left: tally.left, seen: seenOf(what, possible) } };
}

/** Throws VERSION_CHANGED when the act would now be done to others than the person has seen. */
export function requireSeen({ preview }: Pick<Sorted, 'preview'>, seen: string): void {
  if (preview.seen !== seen) throw new Refusal('VERSION_CHANGED', { extensions: { preview } });
}

async function each(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<BulkResult> {
  const tally = new Tally();
  let done = 0;
  for (const id of ids)
    try {
      await work(id);
      done += 1;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'STORE_UNAVAILABLE') throw error;
      tally.add({
        code: error.code,
        reason: error.message,
        reasonZh: error.options.detailZh ?? error.message,
      });
    }
  return { done, left: tally.left };
}

const caseObstacle =
  (engine: CaseEngine, name: BulkAct) =>
  async (caseId: string): Promise<Obstacle | undefined> => {
    const row = await readCase(engine.db, caseId);
    const [, workflow] = await tableOf(engine, engine.db, row);
    const members = await membersOf(engine.db, caseId);
    return objection(await situationOf(engine.db, workflow, row, members), name, GATEWAY);
  };

/** To how many of these cases operations could do an act now, and why not to the others. */
export const previewAct = async (
  engine: CaseEngine,
  name: BulkAct,
  caseIds: readonly string[],
): Promise<BulkPreview> => (await sorted(name, caseIds, caseObstacle(engine, name))).preview;

export interface BulkActToDo {
  act: BulkAct;
  caseIds: readonly string[];
  seen: string;
  reason: string;
  /** Account. */
  by: string;
}

/** Refuses what {@link actOnCases} would refuse as a whole, without doing anything. */
export async function checkBulkAct(engine: CaseEngine, wanted: BulkActToDo): Promise<void> {
  requirePlainReason(wanted.reason);
  requireSeen(await sorted(wanted.act, wanted.caseIds, caseObstacle(engine, wanted.act)), wanted.seen);
}

/**
 * Does one act to many cases, each in a transaction of its own with its reason. What meanwhile cannot be done is left
 * and counted.
 * @throws Refusal BODY_INVALID, VERSION_CHANGED with a fresh `preview`
 */
export async function actOnCases(engine: CaseEngine, wanted: BulkActToDo): Promise<BulkResult> {
  requirePlainReason(wanted.reason);
  const found = await sorted(wanted.act, wanted.caseIds, caseObstacle(engine, wanted.act));
  requireSeen(found, wanted.seen);
  const { act: name, by, reason } = wanted;
  const result = await each(found.possible, async (caseId) => {
    const { version } = await readCase(engine.db, caseId);
    await act(engine, { caseId, act: name, side: GATEWAY, by, reason, ifMatch: version });
  });
  return { done: result.done, left: [...found.preview.left, ...result.left] };
}

const REDRIVE = 'redrive';

/** How many of these failed steps would run again. */
export const previewRedrive = async (sql: Sql, stepIds: readonly string[]): Promise<BulkPreview> =>
  (await sorted(REDRIVE, stepIds, (id) => retryObstacle(sql, id))).preview;

/** Runs many failed steps again, five in a second at each agency. @throws Refusal BODY_INVALID, VERSION_CHANGED with a fresh `preview` */
export async function redriveSteps(
  engine: CaseEngine,
  { stepIds, seen, by, reason }: { stepIds: readonly string[]; seen: string; by: string; reason: string },
): Promise<BulkResult> {
  requirePlainReason(reason);
  const found = await sorted(REDRIVE, stepIds, (id) => retryObstacle(engine.db, id));
  requireSeen(found, seen);
  const result = await each(found.possible, (stepId) =>
    retryStep(engine, { stepId, by, reason, inLine: true }),
  );
  return { done: result.done, left: [...found.preview.left, ...result.left] };
}
