import type { Label } from './labels.ts';

interface City {
  code: string;
  label: Label;
  /** A county without a name is shown by its code. */
  counties: readonly (readonly [code: string, name?: Label])[];
}

/** Counties that can be chosen (GB/T 2260); any other is entered as its code. */
export const CITIES: readonly City[] = [
  {
    code: '150400',
    label: { zh: '赤峰市', en: 'Chifeng' },
    counties: [
      ['150402', { zh: '红山区', en: 'Hongshan District' }],
      ['150403', { zh: '元宝山区', en: 'Yuanbaoshan District' }],
      ['150404', { zh: '松山区', en: 'Songshan District' }],
      ['150421', { zh: '阿鲁科尔沁旗', en: 'Ar Horqin Banner' }],
      ['150422', { zh: '巴林左旗', en: 'Bairin Left Banner' }],
      ['150423', { zh: '巴林右旗', en: 'Bairin Right Banner' }],
      ['150424', { zh: '林西县', en: 'Linxi County' }],
      ['150425', { zh: '克什克腾旗', en: 'Hexigten Banner' }],
      ['150426', { zh: '翁牛特旗', en: 'Ongniud Banner' }],
      ['150428', { zh: '喀喇沁旗', en: 'Harqin Banner' }],
      ['150429', { zh: '宁城县', en: 'Ningcheng County' }],
      ['150430', { zh: '敖汉旗', en: 'Aohan Banner' }],
    ],
  },
  {
    code: '150500',
    label: { zh: '通辽市', en: 'Tongliao' },
    counties: [
      ['150502', { zh: '科尔沁区', en: 'Horqin District' }],
      ['150521', { zh: '科左中旗', en: 'Horqin Left Middle Banner' }],
      ['150522', { zh: '科左后旗', en: 'Horqin Left Back Banner' }],
      ['150523', { zh: '开鲁县', en: 'Kailu County' }],
      ['150524', { zh: '库伦旗', en: 'Hure Banner' }],
      ['150525', { zh: '奈曼旗', en: 'Naiman Banner' }],
      ['150526', { zh: '扎鲁特旗', en: 'Jarud Banner' }],
      ['150581', { zh: '霍林郭勒市', en: 'Holingol City' }],
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
      : { zh: `${label.zh}${name.zh}`, en: `${name.en}, ${label.en}` };
  }
  return { zh: code, en: code };
}
