import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { isPaused, type Member } from './members.ts';

/** The pauses that have not ended, by member. */
export async function readPauses(sql: Sql): Promise<ReadonlyMap<string, Date>> {
  const rows = await sql.query<{ member: string; until: Date }>(
    `select p.member_id as member, p.ends_at as until from member_pause p
     where p.ended_at is null and p.ends_at > clock_timestamp()`,
  );
  return new Map(rows.map(({ member, until }) => [member, until]));
}

/** Lets calls to a member rest until a moment, in every process within a second; a pause under way gets the new end. */
export async function pauseMember(
  tx: Sql,
  { memberId, until, by }: { memberId: string; until: Date; by: string },
): Promise<void> {
  await tx.query(
    `update member_pause p set ended_at = clock_timestamp(), ended_by = $2
     where p.member_id = $1 and p.ended_at is null`,
    [memberId, by],
  );
  await tx.query('insert into member_pause (member_id, ends_at, begun_by) values ($1, $2, $3)', [
    memberId,
    until,
    by,
  ]);
}

/** Ends a pause now. NOT_FOUND when calls do not rest. */
export async function resumeMember(
  tx: Sql,
  { memberId, by }: { memberId: string; by: string },
): Promise<void> {
  const rows = await tx.query(
    `update member_pause p set ended_at = clock_timestamp(), ended_by = $2
     where p.member_id = $1 and p.ended_at is null and p.ends_at > clock_timestamp() returning 1`,
    [memberId, by],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
}

const LONGEST_WAIT_SECONDS = 3_600;

/** @throws Refusal PROVIDER_UNAVAILABLE, finding PROVIDER_PAUSED, while calls to the member rest */
export function refusePaused(member: Member): void {
  if (member.pausedUntil === undefined || !isPaused(member)) return;
  const seconds = Math.ceil((member.pausedUntil.getTime() - Date.now()) / 1000);
  throw new Refusal('PROVIDER_UNAVAILABLE', {
    origin: 'gateway',
    retryAfter: Math.min(Math.max(1, seconds), LONGEST_WAIT_SECONDS),
    detail: `Calls to this agency rest until ${toShanghaiInstant(member.pausedUntil)}`,
    detailZh: `对该机构的调用已暂停，至${toShanghaiInstant(member.pausedUntil)}`,
    findings: [{ code: 'PROVIDER_PAUSED', message: 'an officer has paused calls to the agency' }],
  });
}
