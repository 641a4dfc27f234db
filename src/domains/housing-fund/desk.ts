import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DeskAct, Officers } from '../../service.ts';
import { readPolicy } from './rules.ts';

const reach = (members: Officers['members'], wanted: readonly string[]): void => {
  if (members !== 'all' && wanted.some((id) => !members.includes(id))) throw new Refusal('FORBIDDEN');
};

function twoPeople({ by, second }: Officers): [string, string] {
  if (second === null || second === by) throw new Refusal('SECOND_PERSON_REQUIRED');
  return [by, second];
}

/** Two people enter what a centre has published about transfers. */
export const setCentrePolicy: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, officers, tx, { members }) {
    const { memberId, effectiveFrom, ...said } = input as { memberId: string; effectiveFrom: string };
    if (members.member(memberId) === undefined) throw new Refusal('NOT_FOUND');
    reach(officers.members, [memberId]);
    const policy = readPolicy({ ...said, status: 'UNCONFIRMED' });
    await tx.query(
      `insert into svc_housing_fund.centre_policy (member_id, effective_from, policy, entered_by, second_by)
       values ($1, $2, $3, $4, $5)
       on conflict (member_id, effective_from) do update
         set policy = excluded.policy, entered_by = excluded.entered_by, second_by = excluded.second_by`,
      [memberId, effectiveFrom, JSON.stringify(policy), ...twoPeople(officers)],
    );
    return { memberId, effectiveFrom };
  },
};

/** Two people sign the sheet of a day that is over; it stays as it is from then on. */
export const signReconciliation: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, officers, tx, { today }) {
    const { day = today, originId, destinationId, remark } = input as Record<string, string>;
    reach(officers.members, [originId ?? '', destinationId ?? '']);
    if (day >= today)
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: 'The day is not over: what still comes would stand on no sheet',
        detailZh: '当日尚未结束，此后发生的业务将无处对账',
      });
    const signed = await tx.query<{ sheet: JsonObject }>(
      `update svc_housing_fund.reconciliation set signed_by = $4, second_by = $5, remark = $6,
         signed_at = clock_timestamp()
       where day = $1 and origin_id = $2 and destination_id = $3 and signed_by is null returning 1`,
      [day, originId, destinationId, ...twoPeople(officers), remark],
    );
    if (signed.length === 0) throw new Refusal('NOT_FOUND', { detail: 'No unsigned sheet of that day' });
    return { day, originId: originId ?? '', destinationId: destinationId ?? '' };
  },
};
