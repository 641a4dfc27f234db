import type { Announcement, FollowUp } from '../../cases/workflow.ts';
import { toRemedy } from '../../core/remedy.ts';
import { provinceOf } from '../../core/region.ts';
import type { DomainContext } from '../../service.ts';
import { learnStatus, placeAt, type Inquiry, type Known } from './entries/ask-agencies.ts';
import { insuredPlaces } from './entries/assessment.ts';
import { LAW } from './in-force.ts';
import { findBenefitPlace } from './rules/benefit-place.ts';
import type { Scheme } from './rules/pools.ts';
import { decideResidentTransfer } from './rules/resident-account.ts';

interface Move {
  from: string;
  to: string;
}

/**
 * What a move of the household registration means for pensions: a residents' relation that is still paid follows it
 * (社会保险经办条例 第十二条), one in benefit stays; for an employee the fallback of the benefit place is looked at anew.
 */
export async function householdMoved(
  { person, facts }: Announcement,
  context: DomainContext,
): Promise<FollowUp[]> {
  const move = facts as unknown as Move;
  const ends = [move.from, move.to].map((region) => context.members.forRegion('pension', region));
  const consumer = ends[1]?.id;
  if (ends[0] === undefined || consumer === undefined) return [];
  const inquiry: Inquiry = { consumer, purpose: 'pension-transfer', subject: person, context };
  const [resident, ...employed] = await Promise.all([
    statusAt(inquiry, 'origin', move.from, 'RESIDENT'),
    statusAt(inquiry, 'origin', move.from, 'ENTERPRISE_EMPLOYEE'),
    statusAt(inquiry, 'destination', move.to, 'ENTERPRISE_EMPLOYEE'),
  ]);
  return [...residentPlan(move, resident), ...benefitPlaceReview(move, employed, context)];
}

const statusAt = (
  inquiry: Inquiry,
  side: 'origin' | 'destination',
  region: string,
  scheme: Scheme,
): Promise<Known> => learnStatus(inquiry, placeAt(inquiry.context, { side, region, scheme }, 'region'));

const stands = ({ status }: Known): boolean => status !== undefined && status.relation !== 'NONE';

function residentPlan({ from, to }: Move, resident: Known): FollowUp[] {
  if (!stands(resident)) return [];
  const places = { originRegion: from, destinationRegion: to, hukouRegion: to };
  const receivingBenefit = resident.status?.receivingBenefit ?? false;
  const decision = decideResidentTransfer(LAW, { ...places, receivingBenefit });
  const reasons = [toRemedy(decision)];
  if (decision.decision === 'REFUSE') return [{ kind: 'REVIEW', reasons }];
  return [{ kind: 'PLAN', workflow: 'resident-transfer', input: places, reasons }];
}

function benefitPlaceReview({ to }: Move, employed: readonly Known[], { today }: DomainContext): FollowUp[] {
  const places = insuredPlaces(employed.filter(stands));
  const current = places.at(-1);
  if (current === undefined) return [];
  const hukou = provinceOf(to);
  const { explanation } = findBenefitPlace(LAW, {
    hukou,
    current: provinceOf(current.region),
    places,
    onDate: today,
  });
  return [{ kind: 'REVIEW', reasons: [toRemedy(explanation)] }];
}
