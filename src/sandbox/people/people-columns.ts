import { isMonth, isPlainDate } from '../../core/dates.ts';
import { isRegionCode } from '../../core/region.ts';
import { checkResidentId } from '../../core/resident-id.ts';

/** One column of the people file. `read` gives the cell in its stored form, or undefined when it cannot be one. */
export interface Column {
  name: string;
  required: boolean;
  read(cell: string): string | undefined;
  expects: string;
  expectsZh: string;
}

const oneOf =
  (...words: string[]) =>
  (cell: string): string | undefined =>
    words.includes(cell) ? cell : undefined;

const matching =
  (accept: (cell: string) => boolean) =>
  (cell: string): string | undefined =>
    accept(cell) ? cell : undefined;

const yuan = (cell: string): string | undefined => {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/u.exec(cell);
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : undefined;
};

const percent = matching((cell) => /^\d{1,2}(\.\d{1,2})?$/u.test(cell));
const text = matching((cell) => cell.length <= 100 && !/\p{Cc}/u.test(cell));
const FLAGS: Readonly<Record<string, string>> = { yes: 'yes', no: 'no' };

const column = (
  name: string,
  required: boolean,
  read: Column['read'],
  expects: string,
  expectsZh: string,
): Column => ({ name, required, read, expects, expectsZh });

const MONEY = [
  'yuan with at most two decimals, such as 6000.00',
  '金额（元），最多两位小数，如 6000.00',
] as const;
const MONTH = ['a month YYYY-MM', '年月 YYYY-MM'] as const;
const REGION = ['a GB/T 2260 code of six digits', '六位行政区划代码'] as const;

/** The documented columns; `docs/people-file.md` explains each. Rows of one person may stand anywhere in the file. */
export const COLUMNS: readonly Column[] = [
  column(
    'id_number',
    true,
    matching((cell) => checkResidentId(cell).valid),
    'a valid GB 11643 number',
    '有效的公民身份号码',
  ),
  column('name', true, text, 'a name of at most 100 characters', '不超过 100 字的姓名'),
  column('sex', true, oneOf('M', 'F'), 'M or F', 'M 或 F'),
  column('birth', true, matching(isPlainDate), 'a day YYYY-MM-DD', '日期 YYYY-MM-DD'),
  column('hukou_region', true, matching(isRegionCode), ...REGION),
  column(
    'scheme',
    true,
    oneOf('ENTERPRISE_EMPLOYEE', 'PUBLIC_INSTITUTION', 'RESIDENT'),
    'ENTERPRISE_EMPLOYEE, PUBLIC_INSTITUTION or RESIDENT',
    'ENTERPRISE_EMPLOYEE、PUBLIC_INSTITUTION 或 RESIDENT',
  ),
  column('region', true, matching(isRegionCode), ...REGION),
  column(
    'status',
    true,
    oneOf('ACTIVE', 'PAUSED', 'TERMINATED', 'RECEIVING'),
    'ACTIVE, PAUSED, TERMINATED or RECEIVING',
    'ACTIVE、PAUSED、TERMINATED 或 RECEIVING',
  ),
  column('from', true, matching(isMonth), ...MONTH),
  column('to', true, matching(isMonth), ...MONTH),
  column('account_kind', false, oneOf('ORDINARY', 'TEMP'), 'ORDINARY or TEMP', 'ORDINARY 或 TEMP'),
  column('base_yuan', false, yuan, ...MONEY),
  column('payer', false, oneOf('EMPLOYER', 'FLEX'), 'EMPLOYER or FLEX', 'EMPLOYER 或 FLEX'),
  column('paid', false, (cell) => FLAGS[cell], 'yes or no', 'yes 或 no'),
  column('employer', false, text, 'a name of at most 100 characters', '不超过 100 字的单位名称'),
  column('employer_rate_pct', false, percent, 'a percentage such as 16', '百分比，如 16'),
  column('recorded_pct', false, percent, 'a percentage such as 8', '百分比，如 8'),
  column('posted_month', false, matching(isMonth), ...MONTH),
  column('one_off_paid_on', false, matching(isPlainDate), 'a day YYYY-MM-DD', '日期 YYYY-MM-DD'),
  column(
    'one_off_document',
    false,
    oneOf('LEGAL_DOCUMENT', 'COMMITMENT'),
    'LEGAL_DOCUMENT or COMMITMENT',
    'LEGAL_DOCUMENT 或 COMMITMENT',
  ),
  column('premium_yuan', false, yuan, ...MONEY),
  column('subsidy_yuan', false, yuan, ...MONEY),
  column('balance_yuan', false, yuan, ...MONEY),
  column('pre1998_yuan', false, yuan, ...MONEY),
  column(
    'deemed_months',
    false,
    matching((cell) => /^\d{1,3}$/u.test(cell)),
    'a number of months',
    '月数',
  ),
  column('household', false, text, 'a name of at most 100 characters', '不超过 100 字的户名'),
];

export const REQUIRED = COLUMNS.filter((one) => one.required).map((one) => one.name);
