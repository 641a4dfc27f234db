import { setTimeout as pause } from 'node:timers/promises';
import { withdrawCase } from '../../../src/cases/acts.ts';
import { answerAsResident } from '../../../src/cases/answer-step.ts';
import type { CaseEngine } from '../../../src/cases/engine.ts';
import { Refusal } from '../../../src/core/errors.ts';
import type { TestSystem } from '../../_support/system.ts';

const LOOK_MS = 250;

interface Waiting {
  id: string;
  caseId: string;
  personId: string;
  account: string;
  version: number;
}

const WAITING = `select s.id, c.id as "caseId", c.person_id as "personId", c.applicant_account as account, c.version
  from case_step s join case_file c on c.id = s.case_id where s.status = 'WAITING'`;

/** Whoever acts on a version that has gone, or after a worker's death, looks again later. */
async function orLater(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!['VERSION_CHANGED', 'STEP_NOT_WAITING', 'STORE_UNAVAILABLE'].includes(error.code)) throw error;
  }
}

/** Residents choose what they keep where they have paid twice. */
async function choose(engine: CaseEngine): Promise<void> {
  const asked = await engine.db.query<Waiting>(`${WAITING} and s.side = 'resident'`);
  const body = { keep: 'DESTINATION', understood: true };
  for (const { id: stepId, version: ifMatch, ...who } of asked)
    await orLater(() => answerAsResident(engine, { ...who, stepId, ifMatch, body }));
}

/** Residents whose agency says nothing take their application back; then it answers after all. */
async function withdraw({ world }: TestSystem, engine: CaseEngine): Promise<void> {
  const silent = await world.query<{ id: string }>(
    `select s.step_id::text as id from agency_step s where s.operation = 'sealTemporaryAccount' and s.due_at is null`,
  );
  const waiting = await engine.db.query<Waiting>(`${WAITING} and s.id = any($1)`, [
    silent.map(({ id }) => id),
  ]);
  for (const { id, version: ifMatch, ...who } of waiting)
    await orLater(async () => {
      await withdrawCase(engine, { ...who, ifMatch, reason: '不再办理' });
      await world.query(
        `insert into agency_message (agency, message_id, step_id, case_id, purpose, operation, body)
         select s.agency, 'm-' || s.step_id || '-late', s.step_id, s.case_id, s.purpose, 'sendReply',
           jsonb_build_object('stepId', s.step_id, 'messageId', 'm-' || s.step_id || '-late', 'outcome', 'SEALED',
             'doneOn', '2026-03-10')::text
         from agency_step s where s.step_id = $1`,
        [id],
      );
    });
}

/** Borrowers pay their loans back, and the lending centre says so. */
const SETTLE = `insert into agency_message (agency, message_id, step_id, case_id, purpose, operation, body)
  select s.agency, 'm-' || s.step_id, s.step_id, s.case_id, s.purpose, 'sendHousingReply',
    jsonb_build_object('stepId', s.step_id, 'messageId', 'm-' || s.step_id, 'outcome', 'SETTLED')::text
  from agency_step s where s.operation = 'offerLoanSettlement' and s.due_at is null
  on conflict do nothing`;

/** What people do while cases run: choose, withdraw, pay back. Disposing ends it. */
export function liveOn(system: TestSystem, engine: CaseEngine): AsyncDisposable {
  const stop = new AbortController();
  const live = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await orLater(() => choose(engine));
      await orLater(() => withdraw(system, engine));
      await orLater(() => system.world.query(SETTLE));
      await pause(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const lives = live();
  lives.catch(() => undefined);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await lives;
    },
  };
}
