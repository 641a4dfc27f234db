import { hostname } from 'node:os';
import { Refusal } from '../core/errors.ts';
import { callAgency, type Asked } from './call-agency.ts';
import { readCase } from './case-store.ts';
import { loadView } from './case-view.ts';
import { isPaused } from '../exchange/members.ts';
import { claimStep, endAttempt, holdsClaim, keepLease, type Claim } from './claim.ts';
import type { CaseEngine } from './engine.ts';
import { isInTransit } from './identity.ts';
import { rowFor } from './notices.ts';
import { notify } from './notify.ts';
import { openTask } from './open-task.ts';
import type { Found } from './found.ts';
import { mayAsk, noteAnswer } from './outages.ts';
import { settleAttempt } from './settle-attempt.ts';
import { findStep, holdStep, restStep, stopStep } from './step-store.ts';
import { GATEWAY, RESIDENT } from './workflow.ts';
import { readTimes } from './times.ts';
import { changeCase, tableOf } from './work.ts';

/** Name of this process in attempts and heartbeats. */
export const WORKER = `${hostname()}-${process.pid}`;

/**
 * Runs a step that is due: claims it, calls its agency outside any transaction, commits what the answer does. Does
 * nothing when the step is not due or someone else runs it. Throws only when the store is gone: the lease then runs out
 * and the reconciler queues the step again.
 */
export async function runStep(engine: CaseEngine, stepId: string): Promise<void> {
  const claim = await claimStep(engine.db, stepId, WORKER);
  if (claim === undefined) return;
  if (claim === 'exhausted') return quarantine(engine, stepId);
  await using _lease = keepLease(engine.db, claim, engine.log);
  const started = process.hrtime.bigint();
  const asked = await prepare(engine, claim);
  if (asked === undefined) return endAttempt(engine.db, claim, 'FENCED');
  if (asked.row.needsIdentity === true && (await isInTransit(engine.db, asked.personId)))
    return hold(engine, claim, asked);
  const agency = engine.members.member(asked.step.memberId ?? '');
  if (asked.row.side !== GATEWAY && agency?.pausedUntil !== undefined && isPaused(agency))
    return rest(engine, claim, agency.pausedUntil);
  const isDown = asked.row.side !== GATEWAY && agency?.downSince !== undefined;
  if (isDown && !(await mayAsk(engine, agency.id, claim.stepId))) return rest(engine, claim, 'infinity');
  const found = asked.row.side === GATEWAY ? ({ found: 'own' } as const) : await ask(engine, claim, asked);
  if (isDown) await noteAnswer(engine, agency.id, found);
  const result = await settleAttempt(engine, claim, asked, found);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  engine.metrics.stepSeconds.observe(
    { workflow: asked.workflow.id, step: asked.row.step, outcome: result },
    seconds,
  );
}

/** Everything the call needs, read without a lock: the fencing number decides at the end. */
async function prepare(engine: CaseEngine, claim: Claim): Promise<Asked | undefined> {
  const step = await findStep(engine.db, claim.stepId);
  if (step?.fencing !== claim.fencing) return undefined;
  const caseRow = await readCase(engine.db, claim.caseId);
  const [service, workflow] = await tableOf(engine, engine.db, caseRow);
  const { today } = await readTimes(engine.db);
  const { view, members } = await loadView(engine, engine.db, caseRow, today);
  return {
    step,
    row: rowFor({ service, workflow }, step),
    service,
    workflow,
    view,
    members,
    owner: caseRow.ownerMember,
    personId: caseRow.personId,
  };
}

/** The person is between two registers: the step waits for the arrival. */
async function hold(engine: CaseEngine, claim: Claim, { step }: Asked): Promise<void> {
  await changeCase(engine, claim.caseId, async (work) => {
    const mine = await holdsClaim(work.tx, claim);
    await endAttempt(work.tx, claim, mine ? 'HELD' : 'FENCED');
    if (!mine) return;
    await holdStep(work.tx, step.id);
    const facts = { step: step.step };
    work.events.push({ type: 'STEP_HELD', side: step.side, stepId: step.id, facts });
    await notify(work, RESIDENT, 'STEP_HELD', facts);
  });
}

/** Calls to the agency rest, by an officer's word or because it is down: the step waits, and nothing has failed. */
async function rest(engine: CaseEngine, claim: Claim, until: Date | 'infinity'): Promise<void> {
  await engine.db.transaction(async (tx) => {
    const mine = await holdsClaim(tx, claim);
    await endAttempt(tx, claim, mine ? 'PAUSED' : 'FENCED');
    if (mine) await restStep(tx, claim.stepId, until);
  });
}

async function ask(engine: CaseEngine, claim: Claim, asked: Asked): Promise<Found> {
  try {
    return await callAgency(engine, claim, asked);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'STORE_UNAVAILABLE') throw error;
    if (error instanceof Refusal) return { found: 'cannot-ask', refusal: error };
    engine.log.error({ err: error, stepId: claim.stepId }, 'a step cannot be asked for');
    return { found: 'cannot-ask', refusal: new Refusal('INTERNAL', { cause: error }) };
  }
}

/** A step that took five workers with it runs no more until somebody says so; other cases go on. */
async function quarantine(engine: CaseEngine, stepId: string): Promise<void> {
  const step = await findStep(engine.db, stepId);
  if (step === undefined) return;
  await changeCase(engine, step.caseId, async (work) => {
    const fresh = await findStep(work.tx, stepId);
    if (fresh === undefined || !['PENDING', 'RUNNING'].includes(fresh.status)) return;
    if (fresh.fencing !== step.fencing) return;
    await stopStep(work.tx, stepId, 'QUARANTINED');
    work.events.push({ type: 'STEP_QUARANTINED', side: step.side, stepId, facts: { step: step.step } });
    await openTask(
      work,
      {
        reason: 'CRASH_LOOP',
        side: step.side,
        detail: `The step was begun ${fresh.claims} times and its worker vanished each time`,
        detailZh: `该环节已启动${fresh.claims}次，处理进程每次均异常退出`,
        facts: { step: step.step },
      },
      stepId,
    );
  });
  engine.log.error({ stepId }, 'a step is quarantined');
}
