import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { loadView } from './case-view.ts';
import { lockCase, saveCase, type CaseRow } from './case-store.ts';
import type { CaseEngine, CaseService, PinnedRules } from './engine.ts';
import { appendEvents, type NewEvent } from './events.ts';
import { readTimes, type Times } from './times.ts';
import type { CaseView, Side, Workflow } from './workflow.ts';

/** A case under its row lock, inside one transaction. Events wait in it until {@link saveWork}. */
export interface Work {
  engine: CaseEngine;
  tx: Sql;
  service: CaseService;
  workflow: Workflow;
  row: CaseRow;
  members: Readonly<Record<Side, string>>;
  view: CaseView;
  times: Times;
  events: NewEvent[];
}

/** The service and step table a case is pinned to, in the version of its rules. */
export async function tableOf(
  { services }: Pick<CaseEngine, 'services'>,
  sql: Sql,
  pinned: PinnedRules & Pick<CaseRow, 'workflow'>,
): Promise<[CaseService, Workflow]> {
  const service = await services.of(sql, pinned);
  const workflow = service.tables.find(({ id }) => id === pinned.workflow);
  if (workflow === undefined) throw new Error(`No step table ${pinned.workflow}`);
  return [service, workflow];
}

/** Locks a case for a change. @throws Refusal NOT_FOUND */
export async function openWork(engine: CaseEngine, tx: Sql, caseId: string): Promise<Work> {
  const row = await lockCase(tx, caseId);
  const times = await readTimes(tx);
  const [service, workflow] = await tableOf(engine, tx, row);
  const { view, members } = await loadView(engine, tx, row, times.today);
  return { engine, tx, service, workflow, row, members, view, times, events: [] };
}

/** Writes the case and the events gathered. No event, no change: then nothing is written. */
export async function saveWork(work: Work): Promise<void> {
  if (work.events.length === 0) return;
  await saveCase(work.tx, work.row, work.times.at, work.times.business);
  await appendEvents(work.tx, work.row.id, work.events, work.times);
  work.events = [];
}

/** One transaction on one case: lock, change, save. */
export function changeCase<T>(
  engine: CaseEngine,
  caseId: string,
  change: (work: Work) => Promise<T>,
): Promise<T> {
  return engine.db.transaction(async (tx) => {
    const work = await openWork(engine, tx, caseId);
    const result = await change(work);
    await saveWork(work);
    return result;
  });
}

/**
 * People say which version they saw; systems never do.
 * @throws Refusal IF_MATCH_REQUIRED; VERSION_CHANGED with the fresh `version` and `state`
 */
export function requireVersion(
  ifMatch: number | undefined,
  fresh: { version: number; state?: string },
): void {
  if (ifMatch === undefined) throw new Refusal('IF_MATCH_REQUIRED');
  if (ifMatch !== fresh.version)
    throw new Refusal('VERSION_CHANGED', {
      extensions: { version: fresh.version, ...(fresh.state !== undefined && { state: fresh.state }) },
    });
}
