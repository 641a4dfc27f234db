import type { Database, Sql } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';

const LEASE_SECONDS = 8;
const RENEW_MS = 2_000;
/** So many times in a row a worker may vanish over a step before people must look at it. */
const CLAIMS_BEFORE_QUARANTINE = 5;

/** The right to run a step. Whoever finds another fencing number in the row has lost it. */
export interface Claim {
  stepId: string;
  caseId: string;
  fencing: number;
}

/** A step can be taken when it is due, or when the lease of whoever had it has run out; the database's clock decides. */
const CLAIMABLE = `((s.status = 'PENDING' and s.not_before <= clock_timestamp())
  or (s.status = 'RUNNING' and s.lease_until < clock_timestamp()))`;

/** A step that was queued again may be taken by its earlier job: that one shows nothing of how far the queue has got. */
const QUEUED_ONCE = `(t.attempt = 1 or exists (select 1 from case_attempt a
  where a.step_id = t.id and a.attempt = t.attempt - 1 and a.result <> 'LOST'))`;

/**
 * Takes a step with a lease of 8 seconds and a new fencing number, and opens its attempt. `exhausted`: it has been
 * taken five times without an end. Undefined: there is nothing to do, or someone else does it.
 */
export async function claimStep(
  db: Database,
  stepId: string,
  worker: string,
): Promise<Claim | 'exhausted' | undefined> {
  const [claim] = await db.query<Claim>(
    `with taken as (
       update case_step s set status = 'RUNNING', fencing = s.fencing + 1, claims = s.claims + 1,
         lease_until = clock_timestamp() + make_interval(secs => $3)
       where s.id = $1 and s.claims < $4 and ${CLAIMABLE}
       returning s.id, s.case_id, s.fencing, s.attempt, s.queued_at),
     lost as (
       update case_attempt a set ended_at = clock_timestamp(), result = 'LOST'
       from taken where a.step_id = taken.id and a.ended_at is null),
     opened as (
       insert into case_attempt (step_id, fencing, case_id, attempt, worker, queued_at)
       select t.id, t.fencing, t.case_id, t.attempt, $2, case when ${QUEUED_ONCE} then t.queued_at end from taken t)
     select t.id as "stepId", t.case_id as "caseId", t.fencing from taken t`,
    [stepId, worker, LEASE_SECONDS, CLAIMS_BEFORE_QUARANTINE],
  );
  if (claim !== undefined) return claim;
  const [exhausted] = await db.query(
    `select 1 from case_step s where s.id = $1 and s.claims >= $2 and ${CLAIMABLE}`,
    [stepId, CLAIMS_BEFORE_QUARANTINE],
  );
  return exhausted === undefined ? undefined : 'exhausted';
}

/** Inside a transaction: still ours? The row stays locked until it ends, so the answer stays true. */
export async function holdsClaim(tx: Sql, { stepId, fencing }: Claim): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from case_step s where s.id = $1 and s.fencing = $2 and s.status = 'RUNNING' for update`,
    [stepId, fencing],
  );
  return rows.length === 1;
}

/** Notes how the attempt ended: DONE, WAITING, RETRY, FENCED, REFUSED, INVALID or FAILED. */
export async function endAttempt(sql: Sql, claim: Claim, result: string, evidenceId?: string): Promise<void> {
  await sql.query(
    `update case_attempt a set ended_at = clock_timestamp(), result = $3, evidence_id = $4
     where a.step_id = $1 and a.fencing = $2 and a.ended_at is null`,
    [claim.stepId, claim.fencing, result, evidenceId ?? null],
  );
}

/** Renews the lease every two seconds until disposed. */
export function keepLease(db: Database, claim: Claim, log: Log): AsyncDisposable {
  let renewing: Promise<unknown> = Promise.resolve();
  const renew = async (): Promise<void> => {
    try {
      await db.query(
        `update case_step s set lease_until = clock_timestamp() + make_interval(secs => $3)
         where s.id = $1 and s.fencing = $2 and s.status = 'RUNNING'`,
        [claim.stepId, claim.fencing, LEASE_SECONDS],
      );
    } catch (error) {
      log.warn({ err: error, stepId: claim.stepId }, 'a lease could not be renewed');
    }
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, RENEW_MS);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await renewing;
    },
  };
}
