import { toShanghaiInstant } from '../../core/dates.ts';
import type { Gateway } from '../gateway.ts';

interface HealthRow {
  member: string;
  waiting: bigint;
  failing: bigint;
  last_answer: Date | null;
}

/** How each agency answers, as its steps show it. */
export async function agencyHealth({ db, members, circuitOf }: Gateway): Promise<object[]> {
  const rows = await db.query<HealthRow>(
    `select s.member_id as member,
       count(*) filter (where s.status = 'WAITING') as waiting,
       count(*) filter (where s.status in ('FAILED', 'ANSWER_INVALID', 'QUARANTINED')
         or (s.status = 'PENDING' and s.failures > 0)) as failing,
       max(s.answered_at) as last_answer
     from case_step s where s.member_id is not null group by s.member_id`,
  );
  const health = new Map(rows.map((row) => [row.member, row]));
  return members.all().map(({ id, name, nameZh, mode }) => {
    const row = health.get(id);
    return {
      memberId: id,
      name,
      nameZh,
      mode,
      ...(mode === 'api' && { circuit: circuitOf(id) }),
      waitingSteps: Number(row?.waiting ?? 0n),
      failingSteps: Number(row?.failing ?? 0n),
      ...(row?.last_answer ? { lastAnswerAt: toShanghaiInstant(row.last_answer) } : {}),
    };
  });
}
