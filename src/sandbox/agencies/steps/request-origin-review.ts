import { monthOf } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { checkOneOffPayments, type OneOffPayment } from '../../../domains/pension/rules/one-off.ts';
import { inSamePool } from '../../../domains/pension/rules/pools.ts';
import type { PensionRules } from '../../../domains/pension/rules.ts';
import type { Sql } from '../../../platform/database.ts';
import { partyAtOrigin } from '../destination-review.ts';
import { arrearsOf } from '../records/query-status.ts';
import { monthsOf, type Relation, type Segment } from '../relations.ts';
import { headOf, negative, type StepHandler, type StepRequest, type StepResult } from '../world.ts';

const OBSTACLES = {
  RECEIVING: ['ALREADY_RECEIVING', 'A pension is already paid here', '已在本地领取基本养老金'],
  ACTIVE: ['ORIGIN_NOT_PAUSED', 'Contributions are not paused yet', '尚未办理暂停缴费'],
  TERMINATED: ['ACCOUNT_TERMINATED', 'The relation has ended', '参保关系已终止'],
} as const;

function obstacle(relation: Relation | undefined): StepResult | undefined {
  if (relation === undefined)
    return negative('RETURNED', 'NO_RELATION', 'No such relation is kept here', '本地无该人员参保关系');
  if (relation.status === 'PAUSED') return undefined;
  const [code, reason, reasonZh] = OBSTACLES[relation.status];
  return negative('RETURNED', code, reason, reasonZh);
}

/** The person pays what was owed: the months count, posted in the present month. */
async function takeArrears(tx: Sql, relation: Relation, request: StepRequest): Promise<void> {
  await tx.query('update segment set arrears_paid_month = $2 where relation_id = $1 and not paid', [
    relation.id,
    monthOf(request.today),
  ]);
}

const paymentOf = (segment: Segment): OneOffPayment => ({
  months: monthsOf(segment),
  paidOn: segment.oneOffPaidOn ?? '',
  document:
    segment.oneOffDocument === null
      ? null
      : { kind: segment.oneOffDocument === 'LEGAL_DOCUMENT' ? 'LEGAL_DOCUMENT' : 'COMMITMENT' },
});

function excludedOf(relation: Relation, rules: PensionRules, request: StepRequest): JsonObject[] {
  const payments = relation.segments.filter(({ oneOffPaidOn }) => oneOffPaidOn !== null);
  return payments.flatMap((segment) => {
    const [ruleId] = checkOneOffPayments(rules, [paymentOf(segment)], request.today).ruleIds;
    if (ruleId === undefined) return [];
    const clause = rules.clauses[ruleId];
    return [
      {
        from: segment.from,
        to: segment.to,
        months: monthsOf(segment),
        ruleId,
        reason: clause?.reason ?? 'A one-off payment without its document does not move',
        reasonZh: clause?.reasonZh ?? '一次性缴费缺少规定材料，不予转移',
      },
    ];
  });
}

/** The origin checks contributions, arrears and one-off payments (人社厅发〔2019〕94号). */
export const requestOriginReview: StepHandler = async (tx, request, { rules }) => {
  const head = headOf(request);
  const { relation } = await partyAtOrigin(tx, request);
  const found = obstacle(relation);
  if (found || relation === undefined) return found ?? { outcome: { outcome: 'RETURNED' } };
  const arrears = arrearsOf(relation, rules);
  const choice = request.body['arrearsChoice'];
  if (arrears.months > 0 && choice === undefined) return { outcome: { outcome: 'NEEDS_CHOICE', arrears } };
  if (arrears.months > 0 && choice === 'PAY_ARREARS') await takeArrears(tx, relation, request);
  const isInside = inSamePool(rules, head.origin.regionCode, head.destination.regionCode);
  const excluded = isInside ? [] : excludedOf(relation, rules, request);
  return excluded.length > 0
    ? { outcome: { outcome: 'PARTIAL', excluded } }
    : { outcome: { outcome: 'ACCEPTED' } };
};
