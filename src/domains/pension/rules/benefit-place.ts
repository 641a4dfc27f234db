import type { Month, PlainDate } from '../../../core/dates.ts';
import { cityOf, provinceOf } from '../../../core/region.ts';
import { valueOn, type PensionRules } from '../rules.ts';
import { decide, type Decision } from './decision.ts';

/** Months insured in a place. `region` is a division code of two to six digits. */
export interface InsuredPlace {
  region: string;
  months: number;
  /** 视同缴费 months worked there, added to `months`. */
  deemedMonths?: number;
  /** The last insured month. */
  last: Month;
  /** A temporary account: it never makes a benefit place. */
  temporary?: boolean;
}

/** Where benefits will be drawn: province, the rule letter of 国办发〔2009〕66号 第六条, and months per province. */
export interface BenefitPlace {
  /** Two-digit province; absent when an officer must decide. */
  place?: string;
  rule: 'A' | 'B' | 'C' | 'D' | 'MANUAL';
  monthsByProvince: ReadonlyMap<string, number>;
  /** The city that handles it when all months there lie in one city of the place (last insured place). */
  handlingCity?: string;
  explanation: Decision;
}

interface ProvinceTotal {
  province: string;
  months: number;
  last: Month;
}

function totalsByProvince(places: readonly InsuredPlace[]): ProvinceTotal[] {
  const totals = new Map<string, ProvinceTotal>();
  for (const { region, months, deemedMonths = 0, last, temporary } of places) {
    if (temporary === true) continue;
    const province = provinceOf(region);
    const before = totals.get(province) ?? { province, months: 0, last };
    const latest = before.last > last ? before.last : last;
    totals.set(province, { province, months: before.months + months + deemedMonths, last: latest });
  }
  return [...totals.values()].toSorted((one, other) => (one.last < other.last ? 1 : -1));
}

const isTied = ([first, second]: readonly ProvinceTotal[]) =>
  first !== undefined && first.last === second?.last;

/** Every account held in the province is temporary, so no ordinary relation stands there. */
function isOnlyTemporary(places: readonly InsuredPlace[], province: string): boolean {
  const here = places.filter(({ region }) => provinceOf(region) === province);
  return here.length > 0 && here.every(({ temporary }) => temporary === true);
}

function findPlace(
  enough: number,
  places: readonly InsuredPlace[],
  { hukou, current, totals }: { hukou: string; current: string; totals: readonly ProvinceTotal[] },
): Pick<BenefitPlace, 'place' | 'rule'> {
  if (isTied(totals)) return { rule: 'MANUAL' };
  if (current === hukou && !isOnlyTemporary(places, current)) return { place: hukou, rule: 'A' };
  const monthsHere = totals.find(({ province }) => province === current)?.months ?? 0;
  if (monthsHere >= enough) return { place: current, rule: 'B' };
  const others = totals.filter(({ province, months }) => province !== current && months >= enough);
  if (isTied(others)) return { rule: 'MANUAL' };
  return others[0] ? { place: others[0].province, rule: 'C' } : { place: hukou, rule: 'D' };
}

function handlingCity(places: readonly InsuredPlace[], place: string): string | undefined {
  const cities = new Set(
    places
      .filter(
        ({ region, temporary }) => temporary !== true && region.length === 6 && provinceOf(region) === place,
      )
      .map(({ region }) => cityOf(region)),
  );
  return cities.size === 1 ? [...cities][0] : undefined;
}

/**
 * Finds the benefit place (待遇领取地; 国办发〔2009〕66号 第六条, 人社部规〔2016〕5号 一). The unit is the province; ten
 * years are reached with exactly 120 months; the latest former place counts, not the longest.
 * `hukou` is the one held when the benefit conditions are met.
 */
export function findBenefitPlace(
  rules: PensionRules,
  question: { hukou: string; current: string; places: readonly InsuredPlace[]; onDate: PlainDate },
): BenefitPlace {
  const totals = totalsByProvince(question.places);
  const [hukou, current] = [provinceOf(question.hukou), provinceOf(question.current)];
  const enough = valueOn(rules.benefitPlaceMonths, question.onDate);
  const found = findPlace(enough, question.places, { hukou, current, totals });
  const city = found.place === undefined ? undefined : handlingCity(question.places, found.place);
  const explanation =
    found.rule === 'MANUAL'
      ? decide(rules, ['BEN-TIE'], { decision: 'MANUAL' })
      : decide(rules, [`BEN-${found.rule}`], { decision: 'TRANSFER_REQUIRED' });
  return {
    ...found,
    monthsByProvince: new Map(totals.map(({ province, months }) => [province, months])),
    ...(city === undefined ? {} : { handlingCity: city }),
    explanation,
  };
}
