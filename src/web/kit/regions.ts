import type { Label } from './labels.ts';

interface City {
  code: string;
  label: Label;
  counties: readonly (readonly [code: string, zh: string, en: string])[];
}

/** Counties that can be chosen by name (GB/T 2260); any other is entered as its code. */
export const CITIES: readonly City[] = [
  {
    code: '150400',
    label: { zh: '赤峰市', en: 'Chifeng' },
    counties: [
      ['150402', '红山区', 'Hongshan'],
      ['150403', '元宝山区', 'Yuanbaoshan'],
      ['150404', '松山区', 'Songshan'],
      ['150421', '阿鲁科尔沁旗', 'Ar Horqin'],
      ['150422', '巴林左旗', 'Bairin Left'],
      ['150423', '巴林右旗', 'Bairin Right'],
      ['150424', '林西县', 'Linxi'],
      ['150425', '克什克腾旗', 'Hexigten'],
      ['150426', '翁牛特旗', 'Ongniud'],
      ['150428', '喀喇沁旗', 'Harqin'],
      ['150429', '宁城县', 'Ningcheng'],
      ['150430', '敖汉旗', 'Aohan'],
    ],
  },
  {
    code: '150500',
    label: { zh: '通辽市', en: 'Tongliao' },
    counties: [
      ['150502', '科尔沁区', 'Horqin'],
      ['150521', '科尔沁左翼中旗', 'Horqin Left Middle'],
      ['150522', '科尔沁左翼后旗', 'Horqin Left Back'],
      ['150523', '开鲁县', 'Kailu'],
      ['150524', '库伦旗', 'Hure'],
      ['150525', '奈曼旗', 'Naiman'],
      ['150526', '扎鲁特旗', 'Jarud'],
      ['150581', '霍林郭勒市', 'Holingol'],
    ],
  },
  {
    code: '210100',
    label: { zh: '沈阳市', en: 'Shenyang' },
    counties: [
      ['210102', '和平区', 'Heping'],
      ['210103', '沈河区', 'Shenhe'],
      ['210104', '大东区', 'Dadong'],
      ['210105', '皇姑区', 'Huanggu'],
      ['210106', '铁西区', 'Tiexi'],
    ],
  },
];

/** A code with the names of city and county, or the code alone. */
export function regionLabel(code: string): Label {
  for (const { code: city, label, counties } of CITIES) {
    if (code === city) return label;
    const county = counties.find(([one]) => one === code);
    if (county !== undefined) return { zh: `${label.zh}${county[1]}`, en: `${county[2]}, ${label.en}` };
  }
  return { zh: code, en: code };
}
