export interface LineWords {
  line: string;
  label: string;
  labelZh: string;
  /** Rules that can stand behind the line. */
  rules: readonly string[];
}

/** The six lines of the information sheet 信息表, in their order. */
// prettier-ignore
export const SIX_LINES: readonly (LineWords & { line: 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' })[] = [
  { line: 'f1', rules: ['FUND-PRE98'],                                      label: '① Personal contributions before 1998, with interest',          labelZh: '① 1998年1月1日前账户中个人缴费累计储存额' },
  { line: 'f2', rules: ['FUND-11', 'FUND-8', 'INT-1', 'INT-2'],             label: '② Account from 1998 to the end of the year before, with interest', labelZh: '② 1998年1月1日至调转上年末个人账户累计储存额' },
  { line: 'f3', rules: ['FUND-CURR', 'FUND-8'],                             label: '③ Principal of the year of transfer',                          labelZh: '③ 调转当年记入个人账户本金金额' },
  { line: 'f4', rules: ['FUND-PRE98', 'FUND-11', 'FUND-8', 'FUND-CURR'],    label: '④ Personal account that moves = ① + ② + ③',                    labelZh: '④ 个人账户基金转移额＝①＋②＋③' },
  { line: 'f5', rules: ['FUND-12', 'FUND-TEMP', 'FUND-FLEX', 'FUND-NOINT'], label: '⑤ Pooled fund that moves',                                     labelZh: '⑤ 统筹基金转移额' },
  { line: 'f6', rules: ['FUND-PRE98', 'FUND-11', 'FUND-8', 'FUND-CURR', 'FUND-12'], label: '⑥ All funds = ④ + ⑤',                              labelZh: '⑥ 转移基金总额＝④＋⑤' },
];

/** The account of the residents' scheme, as its own sheet lists it; `f4` is what moves. */
// prettier-ignore
export const RESIDENT_LINES = [
  { line: 'personal',   member: 'personal',            label: 'Own contributions',                   labelZh: '个人缴费' },
  { line: 'collective', member: 'collectiveSubsidy',   label: 'Collective subsidy',                  labelZh: '集体补助' },
  { line: 'government', member: 'governmentSubsidy',   label: 'Government subsidy',                  labelZh: '政府补贴' },
  { line: 'interest',   member: 'interest',            label: 'Interest',                            labelZh: '利息' },
  { line: 'f4',         member: 'total',               label: 'Whole personal account that moves',   labelZh: '个人账户全部储存额（转移金额）' },
] as const;
