/** Province codes of GB/T 2260. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** Whether the text is a six-digit division code (GB/T 2260) of an existing province. */
export function isRegionCode(text: string): boolean {
  return /^\d{6}$/.test(text) && PROVINCES.has(text.slice(0, 2));
}

/** Whether the text is an existing two-digit province code (GB/T 2260). */
export function isProvinceCode(text: string): boolean {
  return PROVINCES.has(text);
}

/** The two-digit province of a province, city or county code. */
export function provinceOf(code: string): string {
  return code.slice(0, 2);
}

/** The city (盟市) a county lies in: `150402` → `150400`. */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}
