import type { PlainDate } from '../../core/dates.ts';
import { cityOf, provinceOf } from '../../core/region.ts';
import { LAW, valueOn } from './rules.ts';

export type FilingCategory =
  'RESETTLED_RETIREE' | 'LONG_TERM_RESIDENT' | 'STATIONED_WORKER' | 'REFERRAL' | 'OTHER_TEMPORARY';

/** A filing 备案 is for a city, not for a hospital. */
export interface Filing {
  number?: string;
  careCity: string;
  category: FilingCategory;
  effectiveFrom: PlainDate;
  /** Last day; absent: until it is changed. */
  effectiveTo?: PlainDate;
}

export type FilingStatus = 'NOT_NEEDED' | 'EFFECTIVE' | 'EXPIRED' | 'NOT_YET' | 'NONE';

/** Whether care at a place needs a filing: never inside one city, inside one region as the rules say. */
export function needsFiling(insured: string, care: string, day: PlainDate): boolean {
  if (cityOf(insured) === cityOf(care)) return false;
  return provinceOf(insured) !== provinceOf(care) || valueOn(LAW.filingWithinRegion, day);
}

export function statusOn({ effectiveFrom, effectiveTo }: Filing, day: PlainDate): FilingStatus {
  if (day < effectiveFrom) return 'NOT_YET';
  return effectiveTo === undefined || day <= effectiveTo ? 'EFFECTIVE' : 'EXPIRED';
}

const PREFERENCE: readonly FilingStatus[] = ['EFFECTIVE', 'NOT_YET', 'EXPIRED'];

/** The filing that counts for a place of care on a day: one in force before one to come, before one that is over. */
export function filingFor(filings: readonly Filing[], care: string, day: PlainDate): Filing | undefined {
  const fitting = filings.filter(({ careCity }) => careCity === cityOf(care));
  return PREFERENCE.map((status) => fitting.find((filing) => statusOn(filing, day) === status)).find(
    (filing) => filing !== undefined,
  );
}
