import { parseYuan } from '../../../core/money.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import type { Scheme } from '../rules-schema.ts';
import { proposeKept, type DuplicateProposal } from '../rules/duplicates.ts';
import { decideTransfer, fundsTrackOf, type FundsTrack, type TransferQuestion } from '../rules/transfer.ts';
import { learnPlace, placeAt, type Inquiry, type Known, type Place } from './ask-agencies.ts';
import { hasOpenCase } from './open-cases.ts';

/** The contract's `RelationPlaces`. */
export interface RelationPlaces {
  originRegion: string;
  destinationRegion: string;
  scheme?: Scheme;
  destinationScheme?: Scheme;
}

/** What was found out and decided about a relation between two places. */
export interface RelationAssessment {
  origin: Place;
  destination: Place;
  known: readonly Known[];
  /** Every reason against a transfer; empty: it may be filed. */
  codes: readonly string[];
  /** Rule that speaks when it may be filed. */
  ruleId: string;
  fundsTrack: FundsTrack;
  /** Some agency could not be asked: a step of the case checks. */
  unchecked: boolean;
  /** Set where both enrolments are open at once. */
  duplicate?: DuplicateProposal;
  overlapKey: string;
}

/** The two ends of a matter. @throws Refusal REGION_UNKNOWN */
function endsOf(places: RelationPlaces, context: DomainContext): { origin: Place; destination: Place } {
  const { originRegion, destinationRegion, scheme = 'EMPLOYEE', destinationScheme = scheme } = places;
  return {
    origin: placeAt(context, { side: 'origin', region: originRegion, scheme }, 'originRegion'),
    destination: placeAt(
      context,
      { side: 'destination', region: destinationRegion, scheme: destinationScheme },
      'destinationRegion',
    ),
  };
}

/** Asks both agencies and decides by 医保办发〔2021〕43号. One pooling area is answered without asking anybody. */
export async function assessRelation(
  places: RelationPlaces,
  subject: Subject,
  context: DomainContext,
): Promise<RelationAssessment> {
  const { origin, destination } = endsOf(places, context);
  const overlapKey = `medical-insurance/relation/${origin.scheme}/${destination.scheme}`;
  const ends = { origin, destination, overlapKey };
  if (origin.member.id === destination.member.id)
    return {
      ...ends,
      known: [],
      codes: ['SAME_POOLING_AREA'],
      ruleId: 'SAME_POOLING_AREA',
      fundsTrack: 'NOT_APPLICABLE',
      unchecked: false,
    };
  const inquiry: Inquiry = { consumer: destination.member.id, purpose: 'medical-transfer', subject, context };
  const [from, to, isOpen] = await Promise.all([
    learnPlace(inquiry, origin),
    learnPlace(inquiry, destination),
    hasOpenCase(context, subject, overlapKey),
  ]);
  const question = questionOf(from, to, context.today);
  const decision = decideTransfer(question);
  const duplicate = duplicateOf(from, to);
  return {
    ...ends,
    known: [from, to],
    codes: [...(isOpen ? ['DUPLICATE_OPEN_TRANSFER'] : []), ...(decision.accepted ? [] : decision.codes)],
    ruleId: decision.accepted ? decision.ruleId : (decision.codes[0] ?? 'RECORD_NOT_FOUND'),
    fundsTrack: decision.accepted ? decision.fundsTrack : fundsTrackOf(question),
    unchecked: [from, to].some(({ source }) => source === 'MISSING'),
    ...(duplicate === undefined ? {} : { duplicate }),
  };
}

/** An agency without a system is taken at the best; a step of the case asks it. */
function questionOf(from: Known, to: Known, appliedOn: string): TransferQuestion {
  const asked = { origin: from.source === 'AGENCY', destination: to.source === 'AGENCY' };
  const out = from.enrolment;
  const there = to.enrolment;
  const isKnown = !asked.origin || (out !== undefined && (!out.match || out.insuranceStatus !== undefined));
  return {
    from: {
      region: from.place.region,
      scheme: from.place.scheme,
      status: isKnown ? (out?.insuranceStatus ?? 'SUSPENDED') : 'NONE',
      coverageYear: out?.coverageYear,
      arrears: out?.hasArrears,
      inHospital: out?.inHospital,
    },
    to: {
      region: to.place.region,
      scheme: to.place.scheme,
      enrolled: !asked.destination || there?.match === false || there?.enrolled === true,
      coverageYear: there?.coverageYear,
      inBenefitPeriod: there?.inBenefitPeriod,
    },
    retired: out?.retired === true,
    appliedOn,
    balance: out?.accountBalance === undefined ? undefined : parseYuan(out.accountBalance),
    identityMatches: out?.match !== false && there?.match !== false,
  };
}

function duplicateOf(from: Known, to: Known): DuplicateProposal | undefined {
  const isOpen = ({ enrolment }: Known): boolean => enrolment?.insuranceStatus === 'NORMAL';
  if (!isOpen(from) || !isOpen(to) || from.enrolment?.retired === true) return undefined;
  const sideOf = ({ place }: Known) => ({ region: place.region, scheme: place.scheme });
  return proposeKept(sideOf(from), sideOf(to));
}
