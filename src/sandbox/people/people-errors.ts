/** One thing found wrong in a people file. It never repeats the cell: cells hold personal data. */
export interface PeopleError {
  /** Line of the file, the header being 1. */
  line: number;
  column: string | null;
  code: string;
  reason: string;
  reasonZh: string;
}

const REASONS = {
  ENCODING: ['The file is not UTF-8; save it as CSV UTF-8', '文件不是 UTF-8 编码，请另存为 CSV UTF-8'],
  EMPTY: ['The file has no header line', '文件没有表头'],
  COLUMN_MISSING: ['This column is required and absent', '缺少必需的列'],
  COLUMN_UNKNOWN: ['This column is not known', '未知的列'],
  COLUMN_REPEATED: ['This column stands twice', '列名重复'],
  QUOTES: ['The quotes of this line do not match', '本行引号不配对'],
  CELL_COUNT: ['This line has another number of cells than the header', '本行的列数与表头不一致'],
  CELL_EMPTY: ['This cell must not be empty', '该项不能为空'],
  FORMULA_CELL: ['A cell must not begin with = + - @', '单元格不能以 = + - @ 开头'],
  BIRTH_DIFFERS: ['The day of birth is not the one in the id number', '出生日期与公民身份号码不一致'],
  SEX_DIFFERS: ['The sex is not the one in the id number', '性别与公民身份号码不一致'],
  REGION_NOT_SIMULATED: [
    'No simulated agency serves this region (1504xx, 1505xx, 2101xx)',
    '沙箱没有该地区的经办机构',
  ],
  MONTHS_REVERSED: ['The last month lies before the first', '终止年月早于起始年月'],
  BEFORE_BIRTH: ['Contributions before birth', '缴费时间早于出生'],
  MONEY_MISSING: [
    'Employee schemes need base_yuan, the resident scheme premium_yuan',
    '职工险种须填 base_yuan，居民险种须填 premium_yuan',
  ],
  MONEY_MISPLACED: ['This amount does not belong to this scheme', '该金额不适用于此险种'],
  BALANCE_MISSING: [
    'A resident-scheme relation needs its recorded balance_yuan',
    '居民险种须填账户余额 balance_yuan',
  ],
  NO_RELATION: ['This line names no relation, so this cell stays empty', '本行未填写参保关系，该项应为空'],
  BALANCE_TOO_SMALL: [
    'The balance is less than premiums and subsidies of the lines',
    '账户余额小于各行缴费与补贴之和',
  ],
  PERSON_DIFFERS: ['Another line of this person says otherwise', '与同一人其他行的信息不一致'],
  RELATION_DIFFERS: ['Another line of this relation says otherwise', '与同一参保关系其他行的信息不一致'],
  SEGMENTS_OVERLAP: ['The months of two lines of one relation overlap', '同一参保关系的缴费时段重叠'],
  PERSON_LOADED: ['This person was loaded before with other content', '该人员已载入且内容不同'],
} as const;

export type PeopleErrorCode = keyof typeof REASONS;

export function peopleError(line: number, column: string | null, code: PeopleErrorCode): PeopleError {
  const [reason, reasonZh] = REASONS[code];
  return { line, column, code, reason, reasonZh };
}
