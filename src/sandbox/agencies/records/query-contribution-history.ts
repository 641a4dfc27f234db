import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, roundHalfUp } from '../../../core/money.ts';
import { monthsOf, residentBalance, type Relation, type Segment } from '../relations.ts';

const segmentOf = (segment: Segment, relation: Relation): JsonObject => ({
  from: segment.from,
  to: segment.to,
  base: formatYuan(segment.base ?? roundHalfUp(segment.premium ?? 0n, BigInt(monthsOf(segment)))),
  payer: segment.payer,
  account: relation.accountKind,
  paid: segment.paid,
  ...(segment.employerRatePct !== null && { employerRatePct: segment.employerRatePct }),
  ...(segment.recordedPct !== null && { recordedPct: segment.recordedPct }),
  ...(segment.postedMonth !== null && { postedMonth: segment.postedMonth }),
});

/** The residents' account as the contract shows it. */
export function residentAccountOf(relation: Relation): JsonObject {
  const { personal, governmentSubsidy, interest, total } = residentBalance(relation);
  return {
    personal: formatYuan(personal),
    collectiveSubsidy: formatYuan(0n),
    governmentSubsidy: formatYuan(governmentSubsidy),
    interest: formatYuan(interest),
    total: formatYuan(total),
  };
}

/** 缴费历史, arrears included as unpaid segments. */
export const historyOf = (relation: Relation): JsonObject => ({
  region: relation.region,
  scheme: relation.scheme,
  ...(relation.pre1998 !== null && { pre1998Personal: formatYuan(relation.pre1998) }),
  deemedMonths: relation.deemedMonths,
  segments: relation.segments.map((segment) => segmentOf(segment, relation)),
  ...(relation.scheme === 'RESIDENT' && { residentAccount: residentAccountOf(relation) }),
});
