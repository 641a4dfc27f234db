import type { TaskView } from '../../cases/view-types.ts';
import type { Sql } from '../../platform/database.ts';
import { accountNames } from '../accounts.ts';
import type { Gateway } from '../gateway.ts';
import type { RoleGrant } from '../roles.ts';
import { takesPart } from './in-scope.ts';

export interface Colleague {
  accountId: string;
  name: string;
}

const officersOf = (sql: Sql): Promise<(RoleGrant & { accountId: string })[]> =>
  sql.query(
    `select s.account_id as "accountId", s.role, s.scope from assignment s
     where s.role = 'operations' and s.valid_from <= clock_timestamp()
       and (s.valid_to is null or s.valid_to > clock_timestamp()) order by s.id`,
  );

/** Officers of operations who reach the case of a task. */
export async function colleaguesFor(
  gateway: Gateway,
  { caseId }: Pick<TaskView, 'caseId'>,
): Promise<Colleague[]> {
  const { db, box } = gateway;
  const sides = await db.query<{ memberId: string }>(
    'select m.member_id as "memberId" from case_member m where m.case_id = $1',
    [caseId],
  );
  const members = sides.map(({ memberId }) => memberId);
  const reaching = (await officersOf(db)).filter((grant) => takesPart(gateway, [grant], members));
  const names = await accountNames(
    db,
    box,
    reaching.map(({ accountId }) => accountId),
  );
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}
