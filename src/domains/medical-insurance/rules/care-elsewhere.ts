import type { PlainDate } from '../../../core/dates.ts';
import { LAW, valueOn, type MedicalRules } from '../rules.ts';

export type CareCategory = keyof MedicalRules['filingCategories'];
type Category = MedicalRules['filingCategories'][CareCategory];

/** What is known of a visit elsewhere. Absent: not known. */
export interface CareElsewhere {
  /** Care lies in the region of insurance. */
  sameRegion: boolean;
  category?: CareCategory | undefined;
  /** A filing stood before the visit. */
  filedBefore?: boolean | undefined;
  filedBeforeDischargeSettlement?: boolean | undefined;
  /** The hospital is connected for settlement elsewhere. */
  networked?: boolean | undefined;
  /** Everything was paid in cash. */
  paidInFull?: boolean | undefined;
  /** Care lies in the city of insurance itself. */
  atHome?: boolean | undefined;
}

export type CareRoute = 'DIRECT' | 'FILE_FIRST' | 'MANUAL_REIMBURSEMENT' | 'INSURED_AREA_RULES';

export interface CareAnswer {
  filingRequired: boolean;
  /** Counts as filed though nothing was. */
  deemedFiled: boolean;
  group: Category['group'] | null;
  materials: Category['materials'];
  validityMonthsMin: number | null;
  /** By how many points the payment may fall at most; 0 inside the region. */
  reductionPointsMax: number;
  directSettlement: boolean;
  route: CareRoute;
  deductibleRaised: boolean;
  ratioReduced: boolean;
}

/** Care elsewhere 异地就医: what must be filed, what it costs, how it is settled (医保发〔2022〕22号; inside the region none). */
export function answerCare(care: CareElsewhere, day: PlainDate): CareAnswer {
  const category = care.category === undefined ? undefined : LAW.filingCategories[care.category];
  const freeOfFiling = care.atHome === true || (care.sameRegion && !valueOn(LAW.filingWithinRegion, day));
  const filingRequired = !freeOfFiling && (category?.needsFiling ?? true);
  const deemedFiled = !freeOfFiling && category?.needsFiling === false;
  const route = routeOf(care, freeOfFiling || deemedFiled);
  const points = freeOfFiling ? 0 : (category?.reductionPointsMax ?? 0);
  return {
    filingRequired,
    deemedFiled,
    group: category?.group ?? null,
    materials: filingRequired ? (category?.materials ?? []) : [],
    validityMonthsMin: validityOf(category, filingRequired, day),
    reductionPointsMax: points,
    directSettlement: route === 'DIRECT',
    route,
    deductibleRaised: false,
    ratioReduced: points > 0,
  };
}

/** 第十四条, 第十六条: outside the network the place of insurance decides; filed before the bill, the hospital settles. */
function routeOf(care: CareElsewhere, withoutFiling: boolean): CareRoute {
  if (care.networked === false) return 'INSURED_AREA_RULES';
  if (care.paidInFull === true) return 'MANUAL_REIMBURSEMENT';
  const filed = care.filedBefore === true || care.filedBeforeDischargeSettlement === true;
  return withoutFiling || filed ? 'DIRECT' : 'FILE_FIRST';
}

function validityOf(category: Category | undefined, required: boolean, day: PlainDate): number | null {
  return required && category?.group === 'TEMPORARY' ? valueOn(LAW.temporaryFilingMonths, day) : null;
}
