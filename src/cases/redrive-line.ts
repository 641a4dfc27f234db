import type { Sql } from '../platform/database.ts';

/** Steps of one agency that begin again in a second, when many are run again. */
const PER_SECOND = 5;

/** Puts a failed step in line behind those of its agency that were put there before; the reconciler wakes it in its turn. */
export async function lineUpStep(tx: Sql, stepId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('redrive', 4))`);
  await tx.query(
    `update case_step s set status = 'PENDING', claims = 0, failures = 0, fencing = s.fencing + 1,
       lease_until = null, queued_at = null, redriven_at = clock_timestamp(),
       not_before = greatest(clock_timestamp(), (
         select max(o.not_before) from case_step o
         where o.member_id is not distinct from s.member_id and o.redriven_at is not null and o.status = 'PENDING'
           and o.queued_at is null and o.not_before < 'infinity') + make_interval(secs => 1.0 / $2::int))
     where s.id = $1`,
    [stepId, PER_SECOND],
  );
}

/** Takes a step out of the line again. False when it has begun, or was never in it. */
export async function takeFromLine(tx: Sql, stepId: string): Promise<boolean> {
  const taken = await tx.query(
    `update case_step s set status = 'FAILED', fencing = s.fencing + 1, redriven_at = null
     where s.id = $1 and s.redriven_at is not null and s.status = 'PENDING' and s.queued_at is null
       and s.failures = 0 returning 1`,
    [stepId],
  );
  return taken.length > 0;
}
