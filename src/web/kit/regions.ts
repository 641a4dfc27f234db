import type { Label } from './labels.ts';

interface City {
  code: string;
  label: Label;
  /** A county without a name is shown by its code. */
  counties: readonly (readonly [code: string, zh?: string])[];
}

/** Counties that can be chosen (GB/T 2260), by their Chinese names in every language; any other is entered as its code. */
export const CITIES: readonly City[] = [
  {
    code: '150400',
    label: { zh: '赤峰市', en: 'Chifeng' },
    counties: [
      ['150402', '红山区'],
      ['150403', '元宝山区'],
      ['150404', '松山区'],
      ['150421', '阿鲁科尔沁旗'],
      ['150422', '巴林左旗'],
      ['150423', '巴林右旗'],
      ['150424', '林西县'],
      ['150425', '克什克腾旗'],
      ['150426', '翁牛特旗'],
      ['150428', '喀喇沁旗'],
      ['150429', '宁城县'],
      ['150430', '敖汉旗'],
    ],
  },
  {
    code: '150500',
    label: { zh: '通辽市', en: 'Tongliao' },
    counties: [
      ['150502', '科尔沁区'],
      ['150521', '科左中旗'],
      ['150522', '科左后旗'],
      ['150523', '开鲁县'],
      ['150524', '库伦旗'],
      ['150525', '奈曼旗'],
      ['150526', '扎鲁特旗'],
      ['150581', '霍林郭勒市'],
    ],
  },
  {
    code: '210100',
    label: { zh: '沈阳市', en: 'Shenyang' },
    counties: [['210102'], ['210103'], ['210104'], ['210105'], ['210106']],
  },
];

/** A code with the names of city and county as far as they are known, or the code alone. */
export function regionLabel(code: string): Label {
  for (const { code: city, label, counties } of CITIES) {
    if (code === city) return label;
    const [county, name] = counties.find(([one]) => one === code) ?? [];
    if (county === undefined) continue;
    return name === undefined
      ? { zh: `${label.zh} ${county}`, en: `${label.en} ${county}` }
      : { zh: `${label.zh}${name}`, en: `${name} ${county}, ${label.en}` };
  }
  return { zh: code, en: code };
}
