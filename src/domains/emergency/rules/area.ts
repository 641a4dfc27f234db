import { cityOf, provinceOf } from '../../../core/region.ts';

/** Whether a warning for a region is one for a city: its own counties, itself, or its whole province. */
export const isFor = (region: string, city: string): boolean =>
  region.endsWith('0000') ? provinceOf(region) === provinceOf(city) : cityOf(region) === city;
