import { describe, expect, it } from 'vitest';
import { cityOf, isProvinceCode, isRegionCode, provinceOf } from './region.ts';

describe('regions', () => {
  it('know their province and city', () => {
    expect([provinceOf('150402'), provinceOf('15'), cityOf('150581')]).toEqual(['15', '15', '150500']);
  });
  it.each(['150400', '150402', '210100'])('%s is a code', (text) => expect(isRegionCode(text)).toBe(true));
  it.each(['15', '1504', '990100', '15040a', ''])('%j is none', (text) =>
    expect(isRegionCode(text)).toBe(false),
  );
  it('two digits name a province', () => {
    expect([isProvinceCode('15'), isProvinceCode('99'), isProvinceCode('150400')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
