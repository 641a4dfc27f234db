import { cityOf, provinceOf } from '../../../core/region.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import { answerCare, type CareAnswer, type CareCategory } from '../rules/care-elsewhere.ts';
import type { Scheme } from '../rules-schema.ts';
import { ask, placeAt, type Enrolment, type Inquiry, type Place } from './ask-agencies.ts';

/** The contract's `CarePlaces`, with what a pre-check may add. */
export interface CarePlaces {
  insuredRegion: string;
  careRegion: string;
  scheme?: Scheme;
  category?: CareCategory;
  networked?: boolean;
  paidInFull?: boolean;
}

interface StandingFiling {
  match: boolean;
  filingStatus?: 'NOT_NEEDED' | 'EFFECTIVE' | 'EXPIRED' | 'NOT_YET' | 'NONE';
  category?: string;
}

/** What was found out about care elsewhere. */
export interface CareAssessment {
  care: CareAnswer;
  insured?: Place;
  /** What the place of insurance has on file; absent where it was not asked or has no system. */
  filing?: StandingFiling;
  /** The same, of the person's enrolment. */
  enrolment?: Enrolment;
  source: 'AGENCY' | 'MISSING';
  evidenceId?: string;
}

/** The answer that needs no agency: places and category decide. */
export function careAt(places: CarePlaces, today: string): CareAnswer {
  const { insuredRegion, careRegion, category, networked, paidInFull } = places;
  return answerCare(
    {
      sameRegion: provinceOf(insuredRegion) === provinceOf(careRegion),
      atHome: cityOf(insuredRegion) === cityOf(careRegion),
      category,
      networked,
      paidInFull,
    },
    today,
  );
}

/** Says first whether there is anything to file; only then is the place of insurance asked. @throws Refusal REGION_UNKNOWN */
export async function assessCare(
  places: CarePlaces,
  subject: Subject,
  context: DomainContext,
): Promise<CareAssessment> {
  const care = careAt(places, context.today);
  if (!care.filingRequired) return { care, source: 'MISSING' };
  const { insuredRegion: region, careRegion, scheme = 'EMPLOYEE' } = places;
  const insured = placeAt(context, { side: 'insured', region, scheme }, 'insuredRegion');
  const inquiry: Inquiry = {
    consumer: insured.member.id,
    purpose: 'medical-offsite-care',
    subject,
    context,
  };
  const about = (more: JsonObject): JsonObject => ({ region, ...more });
  const [standing, enrolment] = await Promise.all([
    ask<StandingFiling>(inquiry, insured, 'queryFilingStatus', about({ careRegion })),
    ask<Enrolment>(inquiry, insured, 'checkEntitlement', about({ scheme })),
  ]);
  if (standing === 'no-api' || enrolment === 'no-api') return { care, insured, source: 'MISSING' };
  return {
    care,
    insured,
    source: 'AGENCY',
    evidenceId: standing.evidenceId,
    ...(standing.body === undefined ? {} : { filing: standing.body }),
    ...(enrolment.body === undefined ? {} : { enrolment: enrolment.body }),
  };
}

/** What stands against the person as such. */
export function personCodes({ source, filing, enrolment }: CareAssessment): string[] {
  if (source === 'MISSING') return [];
  if (filing === undefined || enrolment === undefined) return ['FILING_NOT_ENROLLED'];
  return filing.match && enrolment.match ? [] : ['IDENTITY_MISMATCH'];
}
