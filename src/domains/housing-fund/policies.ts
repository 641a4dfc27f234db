import type { PlainDate } from '../../core/dates.ts';
import type { Sql } from '../../platform/database.ts';
import { LAW, readPolicy, type CentrePolicy } from './rules.ts';

/** The policy of a centre on a day: what two people entered last, or what rules.yaml says of every centre. */
export async function policyOf(sql: Sql, memberId: string, day: PlainDate): Promise<CentrePolicy> {
  const [row] = await sql.query<{ policy: unknown }>(
    `select p.policy from svc_housing_fund.centre_policy p
     where p.member_id = $1 and p.effective_from <= $2 order by p.effective_from desc limit 1`,
    [memberId, day],
  );
  return row === undefined ? LAW.defaultPolicy : readPolicy(row.policy);
}
