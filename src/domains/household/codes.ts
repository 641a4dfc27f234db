import { cityOf, provinceOf } from '../../core/region.ts';
import { LAW, type MoveReason } from './rules.ts';

/** 城乡分类: 11x a city, 12x a town, 2xx a village. */
export type Settlement = 'CITY' | 'TOWN' | 'VILLAGE';

/** What three digits of the statistical division say. */
export function settlementOf(urbanRuralCode: string): Settlement {
  if (urbanRuralCode.startsWith('2')) return 'VILLAGE';
  return urbanRuralCode.startsWith('11') ? 'CITY' : 'TOWN';
}

/** County-level codes up to 20 are districts of the city; those above lie outside it. */
const isDistrict = (region: string): boolean => Number(region.slice(4)) <= 20;

/** 变动范围: where a move goes, from the two divisions and the kind of the new place. */
export function scopeCode(from: string, to: string, settlement: Settlement): string {
  const { SAME_CITY, SAME_PROVINCE, OTHER_PROVINCE } = LAW.scopeCodes.value;
  if (provinceOf(from) !== provinceOf(to)) return OTHER_PROVINCE[settlement];
  if (cityOf(from) !== cityOf(to)) return SAME_PROVINCE[settlement];
  const isWithin = isDistrict(from) && isDistrict(to);
  if (settlement === 'VILLAGE') return isWithin ? SAME_CITY.VILLAGE : (SAME_CITY.COUNTY_VILLAGE ?? '');
  return isWithin ? SAME_CITY.CITY : SAME_CITY.TOWN;
}

/** 迁出注销类别 and 迁入登记类别 of a reason. */
export const reasonCodes = (reason: MoveReason): { out: string; in: string } => LAW.reasonCodes.value[reason];
